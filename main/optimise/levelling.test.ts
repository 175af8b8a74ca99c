/** Levelling with the real solver: what it finds, what it proves, and what happens when it fails. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '../../domain/plan/activity.ts';
import { exampleActivity } from '../../domain/plan/activity-fixture.ts';
import { expandPlan } from '../../domain/plan/expand.ts';
import { bestChoice } from '../../domain/plan/levelling/best-choice.ts';
import { greedyChoice } from '../../domain/plan/levelling/greedy.ts';
import { levelPlan } from '../../domain/plan/levelling/level.ts';
import { type Choice, loadsOf, objectiveOre } from '../../domain/plan/levelling/loads.ts';
import { type LevelTerms, levelModel, type Objective } from '../../domain/plan/levelling/movers.ts';
import type { LpSolver } from '../../domain/plan/levelling/solver.ts';
import { FAMILIES } from '../../tests/bench/levelling-families.ts';
import { createHighsSolver } from './highs.ts';

const solver = await createHighsSolver();
const frame = { baseYear: 2027, horizonYears: 6 };
const terms = (objective: Objective, patch: Partial<LevelTerms> = {}): LevelTerms => ({
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
  expandPlan(activities, frame).byYear.map((year) => year.spendingOre / 100);

describe('what it finds', () => {
  test('three works of 100 in one year, free by one year either way: the peak falls from 300 to 100', () => {
    const plan = ['a', 'b', 'c'].map((id) => work(id, 100, 2029));
    const result = levelPlan(plan, terms('peak'), solver);
    expect(result).toMatchObject({ label: 'optimal', gapBp: 0, beforeOre: 30_000, afterOre: 10_000 });
    expect(spending(result.activities)).toEqual([0, 100, 100, 100, 0, 0]);
  });
  test('a fixed work sets the largest rise', () => {
    const plan = [work('fixed', 100, 2028, { window: null }), work('b', 50, 2031), work('c', 120, 2031)];
    // 2028 rises by 100 whatever happens; 50 and 120 in one year would rise by 170.
    const result = levelPlan(plan, terms('rise'), solver);
    expect(result).toMatchObject({ label: 'optimal', beforeOre: 17_000, afterOre: 10_000 });
  });
  test('a rise that must come is proven where a bound of 0 would leave it open', () => {
    const plan = [
      work('first', 600, 2027, { window: null }),
      work('fixed', 60, 2029, { window: null }),
      work('b', 60, 2029, { window: { earliestYear: 2029, latestYear: 2030 } }),
    ];
    // 2029 rises from 0 by 60 at least; b may wait a year, and then 2030 does not rise either.
    expect(levelPlan(plan, terms('rise'), solver)).toMatchObject({ label: 'optimal', afterOre: 6_000, gapBp: 0 });
  });
  test('whole works are proven where split ones would do better', () => {
    // 510 in three years is 170 at least; 190 is the best of whole works (150 | 100 + 90 | 100 + 70).
    const plan = [100, 100, 150, 90, 70].map((kroner, i) => work(`w${i}`, kroner, 2029));
    expect(levelPlan(plan, terms('peak'), solver)).toMatchObject({ label: 'optimal', afterOre: 19_000 });
  });
  test('the provision divides each year’s need by its number', () => {
    // Fixed 300 in 2028 and 50 in the fund: (300 − 50) ÷ 2 = 125; the work of 60 is moved out of the way, 2027 to 2028 or later.
    const plan = [work('fixed', 300, 2028, { window: null }), work('b', 60, 2028)];
    const goal = terms('provision', { openingBalanceOre: 5_000 });
    expect(levelPlan(plan, goal, solver)).toMatchObject({ label: 'optimal', beforeOre: 15_500, afterOre: 12_500 });
  });
});

// A second or two each, but many times that on a busy machine under coverage.
const PATIENT = { timeout: 120_000 };

describe('a plan of 200 works with ±3 years', PATIENT, () => {
  const wide = { baseYear: 2027, horizonYears: 30 };
  const planOf = (kind: string, seed: number) => FAMILIES.find(({ name }) => name === kind)?.plan(seed, 200) ?? [];
  // Cases that take little time; tests/bench measures all kinds by each objective.
  test.each<[string, Objective]>([
    ['department', 'peak'],
    ['department', 'provision'],
    ['department', 'rise'],
    ['giants', 'peak'],
    ['equal', 'peak'],
    ['equal', 'provision'],
    ['series', 'rise'],
  ])('%s by %s: proven within 1 %', (kind, objective) => {
    const goal = { frame: wide, objective, openingBalanceOre: 50_000_000, floorOre: 0 };
    const result = levelPlan(planOf(kind, 1), goal, solver);
    expect(result.label).toBe('optimal');
    expect(result.gapBp).toBeLessThanOrEqual(100);
  });
  test('the same plan gives the same answer', () => {
    const plan = planOf('department', 5);
    const goal = { frame: wide, objective: 'peak', openingBalanceOre: 0, floorOre: 0 } as const;
    expect(levelPlan(plan, goal, solver)).toEqual(levelPlan(plan, goal, solver));
  });
});

test('never worse than the greedy choice, and never better than its bound, which no choice at all passes', () => {
  const anyWork = fc
    .record({
      id: fc.uuid(),
      kroner: fc.integer({ min: 1, max: 5_000 }),
      firstYear: fc.integer({ min: 2027, max: 2032 }),
      intervalYears: fc.option(fc.integer({ min: 1, max: 4 })),
      reach: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ kroner, reach, ...patch }) =>
      exampleActivity({
        ...patch,
        amountOre: kroner * 100,
        window: { earliestYear: patch.firstYear - reach, latestYear: patch.firstYear + reach },
      }),
    );
  const objective = fc.constantFrom<Objective[]>('peak', 'provision', 'rise');
  fc.assert(
    fc.property(fc.array(anyWork, { minLength: 1, maxLength: 7 }), objective, (plan, aim) => {
      const goal = terms(aim);
      const model = levelModel(plan, goal);
      fc.pre(model.movers.length > 0);
      const oreOf = (choice: Choice) => objectiveOre(loadsOf(model, choice), goal);
      const { choice, lowestOre } = bestChoice(model, goal, solver);
      expect(oreOf(choice)).toBeLessThanOrEqual(oreOf(greedyChoice(model, goal)));
      let best = Number.POSITIVE_INFINITY;
      const tryAll = (made: Choice): void => {
        const next = model.movers[made.length];
        if (next === undefined) best = Math.min(best, oreOf(made));
        else for (const j of next.shifts.keys()) tryAll([...made, j]);
      };
      tryAll([]);
      expect(lowestOre).toBeLessThanOrEqual(best);
    }),
    { numRuns: 60 },
  );
});

describe('a solver that does not do its work', PATIENT, () => {
  const plan = [100, 100, 150, 90, 70].map((kroner, i) => work(`w${i}`, kroner, 2029));
  const many = FAMILIES[0]?.plan(1, 45) ?? [];
  const broken: LpSolver = {
    solve: () => ({ values: null, bound: Number.NEGATIVE_INFINITY }),
    explore: (_, work) => work({ hold: () => undefined, solve: () => null }),
  };
  test('finds nothing at all: the greedy answer stays, and is labelled so', () => {
    const goal = terms('rise', { frame: { baseYear: 2027, horizonYears: 30 } });
    for (const activities of [plan, many]) {
      expect(levelPlan(activities, goal, broken)).toEqual(levelPlan(activities, goal, null));
    }
    expect(levelPlan(plan, terms('peak'), broken).label).toBe('greedy');
  });
  test('stops at its limit: what it found counts, its bound too', () => {
    const stopped: LpSolver = { ...solver, solve: (lp, gaps) => ({ ...solver.solve(lp, gaps), bound: 0 }) };
    // Without the bound of whole works only 170 of 190 are proven.
    expect(levelPlan(plan, terms('peak'), stopped)).toMatchObject({ label: 'limit', afterOre: 19_000 });
    const unsure: LpSolver = { ...solver, solve: (lp, gaps) => ({ ...solver.solve(lp, gaps), values: null }) };
    expect(levelPlan(plan, terms('peak'), unsure)).toMatchObject({ label: 'optimal', afterOre: 19_000 });
  });
  test('gives up after its first solution: works are placed where that has the most of them', () => {
    const tired: LpSolver = {
      solve: broken.solve,
      explore: (lp, work) =>
        solver.explore(lp, (open) => {
          let solutions = 0;
          return work({ ...open, solve: () => (solutions++ === 0 ? open.solve() : null) });
        }),
    };
    const result = levelPlan(plan, terms('peak'), tired);
    expect(result.afterOre).toBeLessThanOrEqual(levelPlan(plan, terms('peak'), null).beforeOre);
    expect(result.afterOre).toBeGreaterThanOrEqual(19_000);
  });
  test('answers nonsense: works it places nowhere or twice are placed by rounding', () => {
    for (const value of [0, 1, null]) {
      const nonsense: LpSolver = {
        ...solver,
        solve: (lp, gaps) => {
          const { values, bound } = solver.solve(lp, gaps);
          const names = value === null ? [] : Object.keys(values ?? {});
          return { bound, values: Object.fromEntries(names.map((name) => [name, value ?? 0])) };
        },
      };
      expect(levelPlan(plan, terms('peak'), nonsense)).toMatchObject({ afterOre: 19_000 });
    }
  });
});
