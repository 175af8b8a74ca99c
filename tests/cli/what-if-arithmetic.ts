/** The arithmetic of a plan, done again from what `plan --json` says; knows nothing of the domain. */
import { expect } from 'vitest';
import type { PlanDocument } from './documents-schema.ts';
import type { LevelDocument } from './what-if-schema.ts';

/** Half away from zero; amounts here are never negative, so the grid below a millionth of an øre does not matter. */
export function rounded(value: number): number {
  return Math.floor(value + 0.5 + 1e-6);
}

export function drawsOf(plan: PlanDocument): number[] {
  return plan.years.map(({ drawnOre }) => drawnOre);
}

/** Closing balances when these amounts are set aside year by year. */
export function balances(plan: PlanDocument, provision: (index: number) => number): number[] {
  let balance = plan.openingBalanceOre;
  return drawsOf(plan).map((drawn, k) => {
    balance += provision(k) - drawn;
    return balance;
  });
}

/** Totals are the sums of their lines, and each balance follows from the one before. */
export function expectHangsTogether(plan: PlanDocument): void {
  let balance = plan.openingBalanceOre;
  for (const { year, spendingOre, drawnOre, provisionOre, balanceOre } of plan.years) {
    const lines = plan.activities.flatMap(({ occurrences, fund401Bp }) =>
      occurrences.filter((occurrence) => occurrence.year === year).map(({ amountOre }) => ({ amountOre, fund401Bp })),
    );
    expect(spendingOre).toBe(lines.reduce((sum, { amountOre }) => sum + amountOre, 0));
    expect(drawnOre).toBe(lines.reduce((sum, line) => sum + rounded((line.amountOre * line.fund401Bp) / 10_000), 0));
    balance += provisionOre - drawnOre;
    expect(balanceOre).toBe(balance);
  }
  expect(plan.totalOre).toBe(plan.years.reduce((sum, { spendingOre }) => sum + spendingOre, 0));
}

/** The smallest level provision of the plan without one of its lines. */
export function requiredWithout(plan: PlanDocument, id: string): number {
  const line = plan.activities.find((activity) => activity.id === id);
  let need = plan.floorOre - plan.openingBalanceOre;
  const perYear = plan.years.map(({ year, drawnOre }, k) => {
    const own = (line?.occurrences ?? []).filter((occurrence) => occurrence.year === year);
    const share = own.reduce((sum, { amountOre }) => sum + rounded((amountOre * (line?.fund401Bp ?? 0)) / 10_000), 0);
    need += drawnOre - share;
    return Math.ceil(need / (k + 1));
  });
  return Math.max(0, ...perYear);
}

/** What levelling minimises. */
export function objective(
  goal: LevelDocument['objective'],
  plan: PlanDocument,
  spending: number[],
  drawn: number[],
): number {
  if (goal === 'peak') return Math.max(...spending);
  if (goal === 'rise') return Math.max(0, ...spending.slice(1).map((ore, k) => ore - (spending[k] ?? 0)));
  let need = plan.floorOre - plan.openingBalanceOre;
  const perYear = drawn.map((ore, k) => {
    need += ore;
    return Math.ceil(need / (k + 1));
  });
  return Math.max(0, ...perYear);
}
