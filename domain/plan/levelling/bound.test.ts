import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '../activity.ts';
import { exampleActivity } from '../activity-fixture.ts';
import { certainBoundOre, pricedBoundOre, provenBoundOre, reachableOre } from './bound.ts';
import { type Choice, loadsOf, objectiveOre } from './loads.ts';
import { type LevelModel, type LevelTerms, levelModel, type Objective } from './movers.ts';

const YEARS = 4;
const terms = (objective: Objective, openingBalanceOre = 0): LevelTerms => ({
  frame: { baseYear: 2027, horizonYears: YEARS },
  objective,
  openingBalanceOre,
  floorOre: 0,
});
const work = (id: string, ore: number, firstYear: number, patch: Partial<Activity> = {}) =>
  exampleActivity({
    id,
    amountOre: ore,
    firstYear,
    window: { earliestYear: firstYear - 1, latestYear: firstYear + 1 },
    ...patch,
  });

/** The best of all choices, by trying each. */
function bestOre(model: LevelModel, goal: LevelTerms): number {
  let best = Number.POSITIVE_INFINITY;
  const tryAll = (choice: Choice): void => {
    const next = model.movers[choice.length];
    if (next === undefined) best = Math.min(best, objectiveOre(loadsOf(model, choice), goal));
    else for (const j of next.shifts.keys()) tryAll([...choice, j]);
  };
  tryAll([]);
  return best;
}

describe('the certain bound', () => {
  const plan = [work('a', 300, 2028), work('fixed', 500, 2028, { window: null })];
  test('is the mean year, or what the fixed lines need alone', () => {
    // 800 in four years is 200 a year; the fixed line alone makes a year of 500.
    expect(certainBoundOre(levelModel(plan, terms('peak')), terms('peak'))).toBe(500);
    expect(certainBoundOre(levelModel(plan.slice(0, 1), terms('peak')), terms('peak'))).toBe(75);
    // 500 in the second year needs 250 a year; 100 in the fund leave 400 ÷ 2 = 200, as much as (800 − 100) ÷ 4 = 175 or more.
    expect(certainBoundOre(levelModel(plan, terms('provision')), terms('provision'))).toBe(250);
    expect(certainBoundOre(levelModel(plan, terms('provision', 100)), terms('provision', 100))).toBe(200);
    expect(certainBoundOre(levelModel(plan, terms('rise')), terms('rise'))).toBe(0);
  });
});

describe('the priced bound', () => {
  // 300 in 2027, 2028 or 2029; 100 fixed in 2028.
  const plan = [work('a', 300, 2028), work('fixed', 100, 2028, { window: null })];
  test('at equal prices for the three years it can go to, a third of all their money', () => {
    // (300 + 100) ÷ 3 = 133.3, rounded up to the next whole øre.
    const model = levelModel(plan, terms('peak'));
    expect(pricedBoundOre(model, terms('peak'), [1, 1, 1, 0])).toBe(134);
    // No prices, or negative ones, prove nothing.
    expect(pricedBoundOre(model, terms('peak'), [0, -1, 0, 0])).toBe(0);
  });
  test('h* pays a year’s price for all years up to it', () => {
    // By the third year 400 are needed whatever moves: 400 ÷ 3.
    const goal = terms('provision');
    expect(pricedBoundOre(levelModel(plan, goal), goal, [0, 0, 1, 0])).toBe(134);
    const saved = terms('provision', 100);
    expect(pricedBoundOre(levelModel(plan, saved), saved, [0, 0, 1, 0])).toBe(100);
  });
  test('a rise pays for its year and is paid for the year before', () => {
    // The fixed 100 of 2028 rise by 100 from 2027, unless the work fills 2027.
    const goal = terms('rise');
    expect(pricedBoundOre(levelModel(plan, goal), goal, [0, 1, 0, 0])).toBe(0);
    const alone = [work('fixed', 100, 2028, { window: null }), work('a', 300, 2030)];
    expect(pricedBoundOre(levelModel(alone, goal), goal, [0, 1, 0, 0])).toBe(100);
  });
});

describe('what can come about at all', () => {
  test('equal works: a year holds a whole number of them', () => {
    // Five works of 100 in three years: 166.7 a year, so some year has two.
    const plan = [0, 1, 2, 3, 4].map((i) => work(`w${i}`, 100, 2028));
    const model = levelModel(plan, terms('peak'));
    expect(reachableOre(model, terms('peak'), 167)).toBe(200);
    expect(reachableOre(model, terms('peak'), 200)).toBe(200);
    // A provision may be any fraction of such sums: 500 by the third year is 167 a year.
    const goal = terms('provision');
    expect(reachableOre(levelModel(plan, goal), goal, 167)).toBe(167);
    // By the first year 200 or 300, by the second 400 or 500 → 200 or 250, by the third 500 or 600 → 167 or 200, by the fourth 167 × 4 = 668 → 700 ÷ 4 = 175.
    expect(reachableOre(levelModel(plan, goal), goal, 168)).toBe(175);
    expect(reachableOre(levelModel(plan, terms('rise')), terms('rise'), 0)).toBe(0);
    expect(reachableOre(levelModel(plan, terms('rise')), terms('rise'), 1)).toBe(100);
  });
  test('fixed lines keep their own figure where nothing else comes', () => {
    const plan = [work('a', 100, 2028), work('fixed', 130, 2030, { window: null })];
    const model = levelModel(plan, terms('peak'));
    // 130 in 2030 alone; other years have 0 or 100.
    expect(reachableOre(model, terms('peak'), 110)).toBe(130);
    // Nothing at all can be more than it is: the bound stays.
    const none: LevelModel = { movers: [], fixedSpending: [0, 0], fixedDrawn: [0, 0], staying: [] };
    expect(reachableOre(none, terms('peak'), 10)).toBe(10);
  });
});

test('a solver’s bound is taken a little lower than told, and none at all as 0', () => {
  // 1,000 kr. less a hundred-thousandth: 99,999 øre.
  expect(provenBoundOre(1_000)).toBe(99_999);
  expect(provenBoundOre(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(provenBoundOre(-5)).toBe(0);
});

test('no bound is above the best of all choices', () => {
  const anyWork = fc
    .record({
      id: fc.uuid(),
      // Round amounts as typed, and odd ones.
      amountOre: fc.oneof(
        fc.integer({ min: 1, max: 9 }).map((n) => n * 5_000),
        fc.integer({ min: 1, max: 99_999 }),
      ),
      firstYear: fc.integer({ min: 2027, max: 2030 }),
      intervalYears: fc.option(fc.integer({ min: 1, max: 3 })),
      reach: fc.integer({ min: 0, max: 2 }),
      statutory: fc.boolean(),
    })
    .map(({ reach, ...patch }) =>
      exampleActivity({
        ...patch,
        window: { earliestYear: patch.firstYear - reach, latestYear: patch.firstYear + reach },
      }),
    );
  const anyGoal = fc
    .tuple(fc.constantFrom<Objective[]>('peak', 'provision', 'rise'), fc.integer({ min: -50_000, max: 50_000 }))
    .map(([objective, opening]) => terms(objective, opening));
  const anyPrices = fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: YEARS, maxLength: YEARS });
  fc.assert(
    fc.property(fc.array(anyWork, { maxLength: 5 }), anyGoal, anyPrices, (plan, goal, prices) => {
      const model = levelModel(plan, goal);
      const best = bestOre(model, goal);
      for (const bound of [certainBoundOre(model, goal), pricedBoundOre(model, goal, prices)]) {
        expect(bound).toBeLessThanOrEqual(best);
        expect(reachableOre(model, goal, bound)).toBeLessThanOrEqual(best);
        expect(reachableOre(model, goal, bound)).toBeGreaterThanOrEqual(bound);
      }
      expect(reachableOre(model, goal, best)).toBe(best);
    }),
  );
});
