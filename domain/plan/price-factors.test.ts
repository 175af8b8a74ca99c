import { describe, expect, test } from 'vitest';
import type { IndexSeries } from '../money/price-index.ts';
import { exampleActivity } from './activity-fixture.ts';
import { expandActivity } from './expand.ts';
import { atPlanLevel, growthTo, PRICES_AS_TYPED, priceFactorTable } from './price-factors.ts';

const frame = { baseYear: 2027, horizonYears: 4 };
const series: IndexSeries = {
  id: 'byg',
  name: 'byg',
  source: 'test',
  points: [
    { year: 2024, quarter: 1, value: 100 },
    { year: 2026, quarter: 4, value: 110 },
  ],
};
const level = { year: 2026, quarter: 4 } as const;
const indexed = exampleActivity({ indexSeries: 'byg', priceDate: '2024-02-15', intervalYears: 1 });

function amounts(basis: Parameters<typeof priceFactorTable>[0], activity = indexed) {
  const { factorsFor } = priceFactorTable(basis, [series], frame);
  return expandActivity(activity, { ...frame, priceFactors: factorsFor }).map((o) => o.amountOre);
}

describe('price factors', () => {
  test('prices as typed need none', () => {
    expect(priceFactorTable(PRICES_AS_TYPED, [], frame).factorsFor(indexed)).toBeNull();
    expect(amounts(PRICES_AS_TYPED)).toEqual([100_000, 100_000, 100_000, 100_000]);
  });
  test('fixed prices bring every price to one level: 1,000 kr. × 110 ÷ 100', () => {
    expect(amounts({ ...PRICES_AS_TYPED, level })).toEqual([110_000, 110_000, 110_000, 110_000]);
  });
  test('current prices grow from the base year: × 1.02, 1.0404, 1.061208', () => {
    expect(amounts({ ...PRICES_AS_TYPED, mode: 'current', rateBp: 200 })).toEqual([100_000, 102_000, 104_040, 106_121]);
  });
  test('a series may have its own rate', () => {
    const basis = { ...PRICES_AS_TYPED, mode: 'current', rateBp: 200, rateBySeriesBp: { byg: 1_000 } } as const;
    expect(amounts(basis)).toEqual([100_000, 110_000, 121_000, 133_100]);
    expect(amounts(basis, exampleActivity({ intervalYears: 1 }))[1]).toBe(102_000);
  });
  test('a step lifts all later years, level and rate too: 1.1 × 1.02 × 1.08', () => {
    const steps = [{ year: 2028, changeBp: 800 }];
    expect(amounts({ ...PRICES_AS_TYPED, steps })).toEqual([100_000, 108_000, 108_000, 108_000]);
    // 110,000 × 1.02 × 1.08 = 121,176
    expect(amounts({ mode: 'current', level, rateBp: 200, steps })[1]).toBe(121_176);
  });
  test('what cannot be indexed keeps its price and is listed with the reason', () => {
    const activities = [
      indexed,
      exampleActivity({ id: 'undated', indexSeries: 'byg' }),
      exampleActivity({ id: 'unknown', indexSeries: 'xyz', priceDate: '2024-01-01' }),
      exampleActivity({ id: 'none', priceDate: '2024-01-01' }),
      exampleActivity({ id: 'early', indexSeries: 'byg', priceDate: '1999-01-01' }),
    ];
    const table = priceFactorTable({ ...PRICES_AS_TYPED, level }, [series], frame);
    expect(table.notIndexed(activities)).toEqual([
      { activityId: 'undated', reason: 'price_date_missing' },
      { activityId: 'unknown', reason: 'series_missing' },
      { activityId: 'none', reason: 'series_missing' },
      { activityId: 'early', reason: 'period_missing' },
    ]);
    expect(activities.map((activity) => table.factorsFor(activity)?.[0] ?? 1)).toEqual([1.1, 1, 1, 1, 1]);
    expect(priceFactorTable(PRICES_AS_TYPED, [], frame).notIndexed(activities)).toEqual([]);
  });
  test('activities of one series and date share their factors', () => {
    const { factorsFor } = priceFactorTable({ ...PRICES_AS_TYPED, level }, [series], frame);
    expect(factorsFor(indexed)).toBe(factorsFor({ ...indexed, id: 'other' }));
  });
  test('an activity without an index of its own takes the plan’s', () => {
    const own = exampleActivity({ priceDate: '2024-02-15', intervalYears: 1 });
    expect(amounts({ ...PRICES_AS_TYPED, level, series: 'byg' }, own)[0]).toBe(110_000);
    expect(priceFactorTable({ ...PRICES_AS_TYPED, level, series: 'byg' }, [series], frame).notIndexed([own])).toEqual(
      [],
    );
    expect(amounts({ ...PRICES_AS_TYPED, level, series: null }, own)[0]).toBe(100_000);
  });
  test('an amount decided upon for a year stands at the plan’s level: it rises with the years, and is not indexed', () => {
    const basis = { ...PRICES_AS_TYPED, mode: 'current', level, rateBp: 1_000 } as const;
    const overrides = [
      { kind: 'amount', plannedYear: 2028, amountOre: 50_000, reason: null },
      { kind: 'amount', plannedYear: 2029, amountOre: 50_000, reason: null },
      { kind: 'moved', plannedYear: 2029, toYear: 2030, reason: null },
    ] as const;
    const table = priceFactorTable(basis, [series], frame);
    const decided = { ...indexed, overrides };
    const factors = { priceFactors: table.factorsFor, decidedFactors: table.decidedFactorsFor };
    // 110,000 in 2027; 50,000 × 1.1; in 2030 the moved one, 50,000 × 1.331, and the rule's 110,000 × 1.331.
    expect(expandActivity(decided, { ...frame, ...factors }).map((o) => [o.year, o.amountOre])).toEqual([
      [2027, 110_000],
      [2028, 55_000],
      [2030, 66_550],
      [2030, 146_410],
    ]);
    expect(growthTo(2030, basis, 2027)).toBeCloseTo(1.331, 12);
    expect(growthTo(2026, basis, 2027)).toBe(1);
  });
});

describe('a price at the plan’s level', () => {
  const basis = { ...PRICES_AS_TYPED, level };
  test('is one amount, from quantity × price × index', () => {
    const measured = exampleActivity({
      ...indexed,
      amountOre: null,
      quantityMilli: 2_000,
      unit: 'm2',
      unitPriceOre: 50_000,
    });
    expect(atPlanLevel(measured, basis, [series])).toMatchObject({ amountOre: 110_000, priceDate: null });
  });
  test('is the activity itself where there is nothing to bring', () => {
    expect(atPlanLevel(indexed, PRICES_AS_TYPED, [series])).toBe(indexed);
    const unknown = exampleActivity({ ...indexed, amountOre: null });
    expect(atPlanLevel(unknown, basis, [series])).toBe(unknown);
    const undated = exampleActivity({ indexSeries: 'byg' });
    expect(atPlanLevel(undated, basis, [series])).toBe(undated);
  });
});
