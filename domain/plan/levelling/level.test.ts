import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '../activity.ts';
import { exampleActivity } from '../activity-fixture.ts';
import { expandPlan } from '../expand.ts';
import { greedyChoice } from './greedy.ts';
import { levelPlan } from './level.ts';
import { loadsOf, objectiveOre } from './loads.ts';
import { type LevelTerms, levelModel } from './movers.ts';

const frame = { baseYear: 2027, horizonYears: 6 };
const terms = (objective: LevelTerms['objective'], patch: Partial<LevelTerms> = {}): LevelTerms => ({
  frame,
  objective,
  openingBalanceOre: 0,
  floorOre: 0,
  ...patch,
});
const work = (id: string, kroner: number, firstYear: number, patch: Partial<Activity> = {}) =>
  exampleActivity({
    id,
    amountOre: kroner * 100,
    firstYear,
    window: { earliestYear: firstYear - 1, latestYear: firstYear + 1 },
    ...patch,
  });
const spending = (activities: readonly Activity[]) =>
  expandPlan(activities, frame).byYear.map((y) => y.spendingOre / 100);

describe('levelling without a solver', () => {
  test('three works of 100 in one year, free by one year either way: the peak falls from 300 to 100', () => {
    const plan = ['a', 'b', 'c'].map((id) => work(id, 100, 2029));
    const result = levelPlan(plan, terms('peak'), null);
    expect(result).toMatchObject({ beforeOre: 30_000, afterOre: 10_000 });
    expect(result.moves).toHaveLength(2);
    expect(spending(result.activities)).toEqual([0, 100, 100, 100, 0, 0]);
  });
  test('the smallest provision falls when early works wait: 300 in year 1 → 100 a year', () => {
    const plan = [
      work('a', 300, 2027, { window: { earliestYear: 2027, latestYear: 2029 } }),
      work('fixed', 10, 2030, { window: null }),
    ];
    const result = levelPlan(plan, terms('provision'), null);
    expect(result).toMatchObject({ beforeOre: 30_000, afterOre: 10_000 });
    expect(result.moves).toEqual([
      {
        activityId: 'a',
        fromYear: 2027,
        toYear: 2029,
        amountOre: 30_000,
        fromYearBeforeOre: 30_000,
        fromYearAfterOre: 0,
        toYearBeforeOre: 0,
        toYearAfterOre: 30_000,
        worthOre: 20_000,
      },
    ]);
    expect(result.staying).toEqual([{ activityId: 'fixed', reason: 'no_window' }]);
  });
  test('the largest rise: 100, 300, 100 evens out to 200, 200, 100', () => {
    const plan = [
      work('a', 100, 2027, { window: null }),
      work('b', 200, 2028, { window: null }),
      work('c', 100, 2028),
      work('d', 100, 2029, { window: null }),
    ];
    const result = levelPlan(plan, terms('rise'), null);
    expect(result).toMatchObject({ beforeOre: 20_000, afterOre: 0 });
    expect(spending(result.activities)).toEqual([200, 200, 100, 0, 0, 0]);
  });
});

describe('what cannot be evened out', () => {
  test('of the moves that would do, as few as possible are kept, the large before the small', () => {
    // 2027 stands at 200. In 2029 100 + 90 + 20 = 210; moving either work is enough.
    const plan = [
      work('first', 200, 2027, { window: null }),
      work('fixed', 100, 2029, { window: null }),
      work('small', 20, 2029),
      work('large', 90, 2029),
    ];
    expect(levelPlan(plan, terms('peak'), null).moves.map((move) => move.activityId)).toEqual(['large']);
  });
  test('a fund that lasts anyhow needs no move, and nothing is left to prove', () => {
    const plan = [work('a', 300, 2027), work('b', 300, 2029)];
    const rich = terms('provision', { openingBalanceOre: 100_000 });
    expect(levelPlan(plan, rich, null)).toMatchObject({ label: 'optimal', afterOre: 0, gapBp: 0, moves: [] });
  });
  test('a series moves as a whole, its end with it', () => {
    const series = work('series', 100, 2027, {
      intervalYears: 2,
      lastYear: 2030,
      window: { earliestYear: 2027, latestYear: 2028 },
    });
    const plan = [series, work('fixed', 100, 2027, { window: null })];
    const [moved] = levelPlan(plan, terms('peak'), null).activities;
    expect(moved).toMatchObject({ firstYear: 2028, lastYear: 2031 });
  });
});

test('the distance of a rise is a share of the mean year, for its best is often 0', () => {
  // 2029 rises from 0 to 120; b may wait a year, and then 2030 does not rise either.
  const plan = [
    work('first', 600, 2027, { window: null }),
    work('fixed', 60, 2029, { window: null }),
    work('b', 60, 2029, { window: { earliestYear: 2029, latestYear: 2030 } }),
  ];
  // 2029 rises by 60 at least; without a solver only 0 is certain: 60 of a mean year of 720 ÷ 6 = 120 is 50 %.
  expect(levelPlan(plan, terms('rise'), null)).toMatchObject({ label: 'greedy', afterOre: 6_000, gapBp: 5_000 });
});

describe('what never moves', () => {
  test('statutory lines, lines without a window or with decisions, and lines that have nowhere to go', () => {
    const plan = [
      work('law', 100, 2029, { statutory: true }),
      work('none', 100, 2029, { window: null }),
      work('decided', 100, 2029, { overrides: [{ kind: 'skipped', plannedYear: 2030, reason: null }] }),
      work('free of charge', 0, 2029),
      work('tight', 100, 2029, { window: { earliestYear: 2029, latestYear: 2029 } }),
      // Yearly works would lose an occurrence at either end of the horizon.
      work('yearly', 100, 2027, { intervalYears: 1 }),
    ];
    const result = levelPlan(plan, terms('peak'), null);
    expect(result).toMatchObject({ label: 'nothing_to_move', moves: [], gapBp: 0, activities: plan });
    expect(result.staying.map(({ reason }) => reason)).toEqual([
      'statutory',
      'no_window',
      'has_decisions',
      'window_empty',
      'window_empty',
      'window_empty',
    ]);
  });
  test('never past the pessimistic end of life', () => {
    const latestYearById = new Map([['a', 2027]]);
    const plan = [work('a', 300, 2027, { window: { earliestYear: 2027, latestYear: 2029 } })];
    expect(levelPlan(plan, terms('provision', { latestYearById }), null).label).toBe('nothing_to_move');
    // Already past it: it may come earlier, not later.
    const late = [work('a', 300, 2029), work('b', 300, 2029, { window: null })];
    expect(levelPlan(late, terms('peak', { latestYearById }), null).moves.map((m) => m.toYear)).toEqual([2028]);
  });
});

describe('levelling properties', () => {
  const anyWork = fc
    .record({
      id: fc.uuid(),
      kroner: fc.integer({ min: 0, max: 5_000 }),
      firstYear: fc.integer({ min: 2027, max: 2032 }),
      intervalYears: fc.option(fc.integer({ min: 1, max: 4 })),
      reach: fc.integer({ min: 0, max: 3 }),
      statutory: fc.boolean(),
    })
    .map(({ kroner, reach, ...patch }) =>
      exampleActivity({
        ...patch,
        amountOre: kroner * 100,
        window: { earliestYear: patch.firstYear - reach, latestYear: patch.firstYear + reach },
      }),
    );
  test('never worse than the greedy choice, and the same again', () => {
    const objective = fc.constantFrom<LevelTerms['objective'][]>('peak', 'provision', 'rise');
    fc.assert(
      fc.property(fc.uniqueArray(anyWork, { maxLength: 12, selector: ({ id }) => id }), objective, (plan, goal) => {
        const model = levelModel(plan, terms(goal));
        const greedyOre = objectiveOre(loadsOf(model, greedyChoice(model, terms(goal))), terms(goal));
        const result = levelPlan(plan, terms(goal), null);
        expect(result.afterOre).toBeLessThanOrEqual(greedyOre);
        expect(levelPlan(plan, terms(goal), null)).toEqual(result);
      }),
    );
  });
  test('windows hold, the sum stays, statutory lines stay, and the result is never worse', () => {
    const objective = fc.constantFrom<LevelTerms['objective'][]>('peak', 'provision', 'rise');
    fc.assert(
      fc.property(fc.uniqueArray(anyWork, { maxLength: 12, selector: ({ id }) => id }), objective, (plan, goal) => {
        const result = levelPlan(plan, terms(goal), null);
        expect(result.afterOre).toBeLessThanOrEqual(result.beforeOre);
        expect(expandPlan(result.activities, frame).totalOre).toBe(expandPlan(plan, frame).totalOre);
        for (const [i, activity] of result.activities.entries()) {
          const before = plan[i];
          if (before?.window === null || before?.window === undefined) throw new Error('every work has a window');
          expect(activity.firstYear).toBeGreaterThanOrEqual(before.window.earliestYear);
          expect(activity.firstYear).toBeLessThanOrEqual(before.window.latestYear);
          if (before.statutory) expect(activity).toBe(before);
        }
        // Every move that is left is needed: without it the objective would be higher.
        for (const move of result.moves) expect(move.worthOre).toBeGreaterThan(0);
      }),
    );
  });
});
