import { describe, expect, test } from 'vitest';
import { exampleActivity } from '../plan/activity-fixture.ts';
import { PRICES_AS_TYPED } from '../plan/price-factors.ts';
import { evaluatePlan, type PlanInput } from './evaluate.ts';
import {
  applyScenario,
  compareScenario,
  figureDifferences,
  keyFigures,
  PRICE_SCENARIOS,
  UNCHANGED,
} from './scenario.ts';

// 1,000 kr. in 2027 and 3,000 kr. in 2029; 500 kr. in the fund, 1,000 kr. set aside a year; three years.
const input: PlanInput = {
  activities: [
    exampleActivity({ id: 'roof', amountOre: 100_000, firstYear: 2027 }),
    exampleActivity({ id: 'lift', amountOre: 300_000, firstYear: 2029 }),
  ],
  baseYear: 2027,
  horizonYears: 3,
  prices: PRICES_AS_TYPED,
  series: [],
  fund: { openingBalanceOre: 50_000, provisionOre: 100_000, provisionIndexBp: 0, floorOre: 0 },
};
const scenario = { name: 's', ...UNCHANGED };
const change = { activityId: 'lift', funding: null, firstYear: null, drop: false, overrides: [] };

describe('a plan worked out', () => {
  test('by hand', () => {
    // Balances: 500 + 1,000 − 1,000 = 500; 1,500; 1,500 + 1,000 − 3,000 = −500.
    // h* = max(500, 250, 3,500 ÷ 3 = 1,166.67) → 1,166.67; average the same.
    expect(keyFigures(evaluatePlan(input))).toEqual({
      totalOre: 400_000,
      drawnOre: 400_000,
      peakOre: 300_000,
      requiredLevelOre: 116_667,
      requiredIndexedOre: 116_667,
      averageOre: 116_667,
      lowestBalanceOre: -50_000,
      lowestYear: 2029,
      yearsBelowFloor: 1,
    });
    expect(evaluatePlan(input).course.lowest?.activityId).toBe('lift');
    expect(evaluatePlan(input).bindingYear).toBe(2029);
  });
  test('interest lowers the level that is needed', () => {
    const fund = { ...input.fund, interestBp: 1_000 };
    expect(evaluatePlan({ ...input, fund }).requiredLevelOre).toBeLessThan(116_667);
  });
});

describe('scenarios', () => {
  test('one that changes nothing differs in nothing', () => {
    expect(applyScenario(input, scenario)).toEqual(input);
    expect(compareScenario(input, scenario)).toMatchObject({ figures: [], years: [] });
  });
  test('+2, +4 and +6 % a year: 3,000 kr. two years on is × 1.0404, 1.0816, 1.1236', () => {
    const totals = PRICE_SCENARIOS.map((s) => evaluatePlan(applyScenario(input, s)).expansion.totalOre);
    expect(totals).toEqual([100_000 + 312_120, 100_000 + 324_480, 100_000 + 337_080]);
  });
  test('a difference list names the figures and years that differ', () => {
    const { figures, years } = compareScenario(input, { ...scenario, provisionOre: 120_000 });
    expect(figures).toEqual([
      { figure: 'lowestBalanceOre', before: -50_000, after: 10_000, change: 60_000 },
      { figure: 'yearsBelowFloor', before: 1, after: 0, change: -1 },
    ]);
    expect(years.map((row) => [row.year, row.balanceBeforeOre, row.balanceAfterOre])).toEqual([
      [2027, 50_000, 70_000],
      [2028, 150_000, 190_000],
      [2029, -50_000, 10_000],
    ]);
  });
  test('another funding, another year, a dropped line, another floor', () => {
    const loan = [{ purse: 'loan', shareBp: 10_000 }] as const;
    const byLoan = applyScenario(input, { ...scenario, activityChanges: [{ ...change, funding: loan }] });
    expect(evaluatePlan(byLoan).expansion).toMatchObject({ totalOre: 400_000, drawnOre: 100_000 });
    const earlier = applyScenario(input, { ...scenario, activityChanges: [{ ...change, firstYear: 2028 }] });
    expect(evaluatePlan(earlier).expansion.byYear[1]?.spendingOre).toBe(300_000);
    const dropped = applyScenario(input, { ...scenario, activityChanges: [{ ...change, drop: true }] });
    expect(dropped.activities.map(({ id }) => id)).toEqual(['roof']);
    expect(applyScenario(input, { ...scenario, floorOre: 5, provisionIndexBp: 7 }).fund).toMatchObject({
      floorOre: 5,
      provisionIndexBp: 7,
    });
  });
  test('an override of the same year and kind is replaced, others stay', () => {
    const own = [
      { kind: 'moved', plannedYear: 2029, toYear: 2028, reason: null },
      { kind: 'amount', plannedYear: 2029, amountOre: 1, reason: null },
    ] as const;
    const lift = { ...input, activities: [exampleActivity({ id: 'lift', firstYear: 2029, overrides: own })] };
    const overrides = [{ kind: 'amount', plannedYear: 2029, amountOre: 2, reason: null }] as const;
    const changed = applyScenario(lift, { ...scenario, activityChanges: [{ ...change, overrides }] });
    expect(changed.activities[0]?.overrides).toEqual([own[0], overrides[0]]);
  });
  test('a longer horizon shows years that were not there before', () => {
    const { years } = compareScenario(input, { ...scenario, horizonYears: 4 });
    expect(years).toEqual([
      { year: 2030, spendingBeforeOre: null, spendingAfterOre: 0, balanceBeforeOre: null, balanceAfterOre: 50_000 },
    ]);
    const shorter = compareScenario(input, { ...scenario, horizonYears: 2 });
    expect(shorter.years.at(-1)).toMatchObject({ year: 2029, spendingAfterOre: null, balanceAfterOre: null });
  });
  test('a provision path belongs to its provision: kept, or set aside with it', () => {
    const path = { ...input, fund: { ...input.fund, provisionPathOre: [1, 2, 3] } };
    expect(applyScenario(path, scenario).fund.provisionPathOre).toEqual([1, 2, 3]);
    expect(applyScenario(path, { ...scenario, horizonYears: 4 }).fund.provisionPathOre).toEqual([1, 2, 3, 3]);
    expect(applyScenario(path, { ...scenario, provisionOre: 9 }).fund).not.toHaveProperty('provisionPathOre');
  });
  test('steps of the provision: each counts from its year, rising by the index; those before the plan are history', () => {
    const provisionSteps = [
      { fromYear: 2029, provisionOre: 200_000 },
      { fromYear: 2020, provisionOre: 7 },
    ];
    const fund = { ...input.fund, provisionIndexBp: 1_000, provisionSteps };
    const stepped = { ...input, fund };
    const paid = (one: PlanInput) => evaluatePlan(one).course.years.map(({ provisionOre }) => provisionOre);
    // 1,000 kr., 1,100 kr., then 2,000 kr.: 500 + 1,000 − 1,000 = 500; 1,600; 1,600 + 2,000 − 3,000 = 600.
    expect(paid(stepped)).toEqual([100_000, 110_000, 200_000]);
    expect(evaluatePlan(stepped).course.lowest).toMatchObject({ year: 2027, balanceOre: 50_000 });
    // What is needed is asked of a provision that has no steps.
    expect(evaluatePlan(stepped).requiredLevelOre).toBe(116_667);
    expect(paid(applyScenario(stepped, { ...scenario, horizonYears: 4 }))).toEqual([
      100_000, 110_000, 200_000, 220_000,
    ]);
    expect(applyScenario(stepped, { ...scenario, provisionOre: 9 }).fund).not.toHaveProperty('provisionSteps');
    expect(paid(applyScenario(stepped, { ...scenario, provisionIndexBp: 0 }))).toEqual([100_000, 100_000, 200_000]);
    expect(paid({ ...stepped, fund: { ...fund, provisionPathOre: [1, 2, 3] } })).toEqual([1, 2, 3]);
  });
  test('an empty plan needs nothing; a figure that is not known has no change', () => {
    const evaluation = evaluatePlan({ ...input, activities: [], horizonYears: 1 });
    const known = keyFigures(evaluation);
    expect(known).toMatchObject({ totalOre: 0, requiredLevelOre: 0, lowestYear: 2027 });
    const unknown = keyFigures({ ...evaluation, course: { years: [], lowest: null, yearsBelowFloor: [] } });
    const row = { figure: 'lowestYear', change: null };
    expect(figureDifferences(known, unknown)[1]).toEqual({ ...row, before: 2027, after: null });
    expect(figureDifferences(unknown, known)[1]).toEqual({ ...row, before: null, after: 2027 });
  });
});
