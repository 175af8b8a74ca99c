import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ForecastPart, forecastCondition } from './forecast.ts';
import { DEFAULT_ROLL_UP_SETTINGS } from './roll-up.ts';
import { SCORES } from './score.ts';

const frame = { baseYear: 2027, horizonYears: 6 };
const part = (patch: Partial<ForecastPart>): ForecastPart => ({
  id: 'p',
  replacementValueOre: 100,
  score: 1,
  endYear: 2031,
  lifeYears: 5,
  renewalYears: [],
  transitionsBp: null,
  ...patch,
});
const forecast = (parts: readonly ForecastPart[], future: Parameters<typeof forecastCondition>[2]) =>
  forecastCondition(parts, frame, future, DEFAULT_ROLL_UP_SETTINGS);

describe('a part with an expected end', () => {
  // From 1 at the end of 2026 to 6 in 2031: one step a year.
  test('nothing done: 2, 3, 4, 5, 6, 6', () => {
    expect(forecast([part({})], 'nothing_done').map((y) => y.score)).toEqual([2, 3, 4, 5, 6, 6]);
  });
  test('the plan renews it in 2029', () => {
    const years = forecast([part({ renewalYears: [2029] })], 'plan_carried_out');
    expect(years.map((y) => y.score)).toEqual([2, 3, 1, 2, 3, 4]);
    expect(forecast([part({ renewalYears: [2029] })], 'nothing_done')[2]?.score).toBe(4);
  });
  test('on time it is renewed in the year it would reach 6', () => {
    expect(forecast([part({})], 'all_on_time').map((y) => y.score)).toEqual([2, 3, 4, 5, 1, 2]);
  });
  test('without an end it stays; renewed without a known life it stays at 1', () => {
    expect(forecast([part({ endYear: null, score: 3 })], 'all_on_time').map((y) => y.score)).toEqual([
      3, 3, 3, 3, 3, 3,
    ]);
    const renewed = forecast([part({ lifeYears: null })], 'all_on_time');
    expect(renewed.map((y) => y.score)).toEqual([2, 3, 4, 5, 1, 1]);
  });
  test('an overdue part is at 6 from the first year', () => {
    expect(forecast([part({ score: 4, endYear: 2020 })], 'nothing_done')[0]?.score).toBe(6);
    expect(forecast([part({ score: 6, endYear: null })], 'nothing_done')[0]?.score).toBe(6);
  });
});

describe('what is not inspected', () => {
  test('stays unknown until work renews it', () => {
    const unseen = part({ score: null, renewalYears: [2028] });
    const nothing = forecast([unseen], 'nothing_done');
    expect(nothing.map((y) => y.sharesBp[6])).toEqual([10_000, 10_000, 10_000, 10_000, 10_000, 10_000]);
    expect(nothing[0]).toMatchObject({ score: null, ratioPpm: null, poorShareBp: 0 });
    const planned = forecast([unseen], 'plan_carried_out');
    expect(planned.map((y) => y.score)).toEqual([null, 1, 2, 3, 4, 5]);
  });
});

describe('yearly transition rates', () => {
  const rates = [5_000, 2_000, 0, 0, 0] as const;
  test('by hand: 50 % leave 1, 20 % leave 2', () => {
    // Year 1: 50 / 50 / 0. Year 2: 25 / 50 − 10 + 25 = 65 / 10.
    const years = forecast([part({ transitionsBp: rates })], 'nothing_done');
    expect(years[0]?.sharesBp).toEqual([5_000, 5_000, 0, 0, 0, 0, 0]);
    expect(years[1]?.sharesBp).toEqual([2_500, 6_500, 1_000, 0, 0, 0, 0]);
  });
  test('a renewal starts over, and on time nothing stays at 6', () => {
    const planned = forecast([part({ transitionsBp: rates, renewalYears: [2028] })], 'plan_carried_out');
    expect(planned[1]?.sharesBp[0]).toBe(10_000);
    const failing = part({ score: 5, transitionsBp: [0, 0, 0, 0, 10_000] });
    expect(forecast([failing], 'all_on_time')[0]?.sharesBp[0]).toBe(10_000);
    expect(forecast([failing], 'nothing_done')[0]).toMatchObject({ score: 6, poorShareBp: 10_000 });
  });
  test('an uninspected part stays uninspected', () => {
    expect(forecast([part({ score: null, transitionsBp: rates })], 'nothing_done')[5]?.sharesBp[6]).toBe(10_000);
  });
});

describe('forecast properties', () => {
  const anyPart = fc.record<ForecastPart>({
    id: fc.uuid(),
    replacementValueOre: fc.integer({ min: 1, max: 1_000_000_000 }),
    score: fc.option(fc.constantFrom(...SCORES)),
    endYear: fc.option(fc.integer({ min: 2020, max: 2060 })),
    lifeYears: fc.option(fc.integer({ min: 1, max: 60 })),
    renewalYears: fc.array(fc.integer({ min: 2027, max: 2032 }), { maxLength: 2 }),
    transitionsBp: fc.option(
      fc.tuple(
        ...([0, 0, 0, 0, 0].map(() => fc.integer({ min: 0, max: 10_000 })) as [
          fc.Arbitrary<number>,
          fc.Arbitrary<number>,
          fc.Arbitrary<number>,
          fc.Arbitrary<number>,
          fc.Arbitrary<number>,
        ]),
      ),
    ),
  });
  test('value is never lost, doing nothing never improves, and shares sum to 10,000', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 10 }), (parts) => {
        const years = forecast(parts, 'nothing_done');
        let before = 0;
        for (const year of years) {
          expect(year.sharesBp.reduce((a, b) => a + b, 0)).toBe(10_000);
          expect(year.ratioPpm ?? 0).toBeGreaterThanOrEqual(before);
          before = year.ratioPpm ?? 0;
        }
        expect(forecast([...parts].reverse(), 'plan_carried_out')).toEqual(forecast(parts, 'plan_carried_out'));
      }),
    );
  });
});
