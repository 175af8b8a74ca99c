import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FK_GROUPS } from '../classification/fk-group.ts';
import type { Activity, OccurrenceOverride } from './activity.ts';
import { exampleActivity } from './activity-fixture.ts';
import { expandActivity, expandPlan, type PlanFrame } from './expand.ts';

const frame: PlanFrame = { baseYear: 2027, horizonYears: 30 };

const years = (patch: Partial<Activity>) => expandActivity(exampleActivity(patch), frame).map(({ year }) => year);

describe('years of an activity', () => {
  test('once', () => {
    expect(years({ firstYear: 2030 })).toEqual([2030]);
  });
  test('start + k × interval up to and with the last year of the horizon', () => {
    expect(years({ firstYear: 2032, intervalYears: 12 })).toEqual([2032, 2044, 2056]);
    expect(years({ firstYear: 2026, intervalYears: 10 })).toEqual([2036, 2046, 2056]);
  });
  test('a series that began long before the horizon keeps its beat', () => {
    expect(years({ firstYear: 1999, intervalYears: 7, lastYear: 2045 })).toEqual([2027, 2034, 2041]);
  });
  test('refuses an interval that would never end and a horizon that is none', () => {
    expect(() => years({ intervalYears: 0 })).toThrow(RangeError);
    expect(() => expandActivity(exampleActivity(), { baseYear: 2027, horizonYears: 0 })).toThrow(RangeError);
  });
});

describe('overrides of single occurrences', () => {
  const every10 = { firstYear: 2027, intervalYears: 10 } as const;
  const expand = (...overrides: OccurrenceOverride[]) =>
    expandActivity(exampleActivity({ ...every10, overrides }), frame).map((o) => [
      o.plannedYear,
      o.year,
      o.amountOre,
      o.origin,
    ]);

  test('moved: only this occurrence, the next keeps its year', () => {
    expect(expand({ kind: 'moved', plannedYear: 2037, toYear: 2039, reason: null })).toEqual([
      [2027, 2027, 100_000, 'rule'],
      [2037, 2039, 100_000, 'moved'],
      [2047, 2047, 100_000, 'rule'],
    ]);
  });
  test('skipped, another amount, and moved with another amount in either order', () => {
    const amount = { kind: 'amount', plannedYear: 2047, amountOre: 7, reason: null } as const;
    const moved = { kind: 'moved', plannedYear: 2047, toYear: 2046, reason: null } as const;
    expect(expand({ kind: 'skipped', plannedYear: 2027, reason: null }, amount)).toEqual([
      [2037, 2037, 100_000, 'rule'],
      [2047, 2047, 7, 'amount'],
    ]);
    expect(expand(amount, moved).at(-1)).toEqual([2047, 2046, 7, 'moved_amount']);
    expect(expand(moved, amount).at(-1)).toEqual([2047, 2046, 7, 'moved_amount']);
  });
  test('done: the year and cost as paid', () => {
    expect(expand({ kind: 'done', plannedYear: 2027, inYear: 2028, actualOre: 93_000 })[0]).toEqual([
      2027,
      2028,
      93_000,
      'done',
    ]);
  });
  test('moved out of the horizon does not count, but the line stays listed', () => {
    const once = exampleActivity({ overrides: [{ kind: 'moved', plannedYear: 2027, toYear: 2060, reason: null }] });
    const plan = expandPlan([once], frame);
    expect(plan.occurrences).toEqual([]);
    expect(plan.beyondHorizon).toEqual([{ activityId: 'a', firstYear: 2060 }]);
  });
  test('a decision about a year the rule no longer gives is ignored, paid work is not', () => {
    expect(expand({ kind: 'amount', plannedYear: 2030, amountOre: 1, reason: null })).toHaveLength(3);
    expect(expand({ kind: 'done', plannedYear: 2030, inYear: 2030, actualOre: 5 })).toContainEqual([
      2030,
      2030,
      5,
      'done',
    ]);
  });
});

describe('prices', () => {
  test('an unknown price counts 0 and is flagged', () => {
    const plan = expandPlan([exampleActivity({ amountOre: null })], frame);
    expect(plan.occurrences[0]).toMatchObject({ amountOre: 0, priceUnknown: true });
    expect(plan.byActivity[0]?.priceUnknown).toBe(true);
  });
  test('the 401 share of 1,000.01 kr. at 33.33 % is 333.30 kr.', () => {
    // 100,001 × 0.3333 = 33,330.3333
    const funding = [
      { purse: 'fund401', shareBp: 3_333 },
      { purse: 'loan', shareBp: 6_667 },
    ] as const;
    expect(expandActivity(exampleActivity({ amountOre: 100_001, funding }), frame)[0]?.drawnOre).toBe(33_330);
  });
  test('current prices: 2 % a year on 1,000 kr. in year 3 is 1,040.40 kr.; what is paid stays', () => {
    const priceFactors = () => [1, 1.02, 1.0404];
    const short: PlanFrame = { baseYear: 2027, horizonYears: 3, priceFactors };
    const overrides = [{ kind: 'done', plannedYear: 2027, inYear: 2028, actualOre: 500 }] as const;
    const yearly = exampleActivity({ intervalYears: 1, overrides });
    expect(expandActivity(yearly, short).map((o) => o.amountOre)).toEqual([500, 102_000, 104_040]);
  });
});

describe('a plan', () => {
  test('lists every year, every group with activities, and what lies outside', () => {
    const plan = expandPlan(
      [
        exampleActivity({ id: 'yearly', amountOre: 10, intervalYears: 10, fkGroup: 1 }),
        exampleActivity({ id: 'late', firstYear: 2062, intervalYears: 50 }),
        exampleActivity({ id: 'past', firstYear: 2020 }),
        exampleActivity({ id: 'ended', firstYear: 2000, intervalYears: 5, lastYear: 2024 }),
      ],
      frame,
    );
    expect(plan.byYear).toHaveLength(30);
    expect(plan.byYear[0]).toEqual({ year: 2027, spendingOre: 10, drawnOre: 10 });
    expect(plan.byYear[1]).toEqual({ year: 2028, spendingOre: 0, drawnOre: 0 });
    expect(plan.byGroupYear.map(({ group, totalOre }) => [group, totalOre])).toEqual([
      [1, 30],
      [2, 0],
    ]);
    expect(plan.beyondHorizon).toEqual([{ activityId: 'late', firstYear: 2062 }]);
    expect(plan.beforeHorizon).toEqual([
      { activityId: 'past', lastYear: 2020 },
      { activityId: 'ended', lastYear: 2020 },
    ]);
    expect(plan.totalOre).toBe(30);
  });
});

const anyActivity = fc
  .record({
    id: fc.uuid(),
    fkGroup: fc.constantFrom(...FK_GROUPS),
    amountOre: fc.option(fc.integer({ min: 0, max: 5_000_000_00 })),
    quantityMilli: fc.integer({ min: 0, max: 1_000_000 }),
    unitPriceOre: fc.integer({ min: 0, max: 100_000 }),
    vatIncluded: fc.boolean(),
    firstYear: fc.integer({ min: 1990, max: 2070 }),
    intervalYears: fc.option(fc.integer({ min: 1, max: 60 })),
    shareBp: fc.integer({ min: 0, max: 10_000 }),
  })
  .map(({ shareBp, ...patch }) =>
    exampleActivity({
      ...patch,
      funding: [
        { purse: 'fund401', shareBp },
        { purse: 'loan', shareBp: 10_000 - shareBp },
      ],
    }),
  );

describe('lines with nothing inside the horizon', () => {
  const short: PlanFrame = { baseYear: 2027, horizonYears: 3 };
  const outside = (patch: Partial<Activity>) => {
    const { beyondHorizon, beforeHorizon } = expandPlan([exampleActivity(patch)], short);
    return { after: beyondHorizon[0]?.firstYear, before: beforeHorizon[0]?.lastYear };
  };
  test('every ten years, next in 2030', () => {
    expect(outside({ firstYear: 2000, intervalYears: 10 })).toEqual({ after: 2030, before: undefined });
  });
  test('a skipped year does not count, neither before nor after', () => {
    const overrides = [
      { kind: 'skipped', plannedYear: 2020, reason: null },
      { kind: 'skipped', plannedYear: 2030, reason: null },
      { kind: 'done', plannedYear: 2010, inYear: 2012, actualOre: 5 },
    ] as const;
    expect(outside({ firstYear: 2000, intervalYears: 10, lastYear: 2030, overrides })).toEqual({
      after: undefined,
      before: 2012,
    });
  });
  test('a line skipped altogether is a decision, not a line outside', () => {
    const overrides = [{ kind: 'skipped', plannedYear: 2027, reason: null }] as const;
    expect(outside({ overrides })).toEqual({ after: undefined, before: undefined });
  });
});

describe('plan properties', () => {
  const anyPlan = fc.array(anyActivity, { maxLength: 20 });
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

  test('sums agree to the øre at every level', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 40 }), (activities, horizonYears) => {
        const plan = expandPlan(activities, { baseYear: 2027, horizonYears });
        expect(sum(plan.occurrences.map((o) => o.amountOre))).toBe(plan.totalOre);
        expect(sum(plan.byYear.map((y) => y.spendingOre))).toBe(plan.totalOre);
        expect(sum(plan.byActivity.map((a) => a.totalOre))).toBe(plan.totalOre);
        expect(sum(plan.byGroupYear.map((g) => g.totalOre))).toBe(plan.totalOre);
        expect(sum(plan.byYear.map((y) => y.drawnOre))).toBe(plan.drawnOre);
        expect(sum(plan.byActivity.map((a) => a.drawnOre))).toBe(plan.drawnOre);
        for (const [i, { spendingOre }] of plan.byYear.entries()) {
          expect(sum(plan.byGroupYear.map((g) => g.amountsOre[i] ?? Number.NaN))).toBe(spendingOre);
        }
      }),
    );
  });
  test('the plan is the expansion of its activities, in any order', () => {
    fc.assert(
      fc.property(anyPlan, (activities) => {
        const plan = expandPlan(activities, frame);
        expect(plan.occurrences).toEqual(activities.flatMap((activity) => expandActivity(activity, frame)));
        expect(expandPlan([...activities].reverse(), frame).byYear).toEqual(plan.byYear);
      }),
    );
  });
  test('no line is lost: it occurs, or is listed before or beyond the horizon', () => {
    fc.assert(
      fc.property(anyPlan, (activities) => {
        const plan = expandPlan(activities, frame);
        const occurring = plan.byActivity.filter((a) => a.occurrenceCount > 0).length;
        expect(occurring + plan.beyondHorizon.length + plan.beforeHorizon.length).toBe(activities.length);
      }),
    );
  });
});
