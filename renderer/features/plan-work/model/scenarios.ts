/** The scenarios a board asks for first, and the figures they are compared by. Every figure is the engine's. */
import type { PlanView } from '../../../../contract/plan.ts';

/** One assumption changed; the rest is the plan's. */
export interface Scenario {
  readonly priceRateBp?: number;
  readonly provisionOre?: number;
  readonly horizonYears?: number;
}

export const MOST_SCENARIOS = 4;

/** +2, +4 and +6 % a year (domain.md 6.1), and the longest horizon. */
export const STANDARD: readonly Scenario[] = [
  { priceRateBp: 200 },
  { priceRateBp: 400 },
  { priceRateBp: 600 },
  { horizonYears: 40 },
];

export function scenarioKey(scenario: Scenario): string {
  return Object.entries(scenario)
    .map(([name, value]) => `${name} ${value}`)
    .join();
}

export const FIGURES = [
  'totalOre',
  'peakOre',
  'requiredLevelOre',
  'requiredIndexedOre',
  'averageOre',
  'lowestBalanceOre',
  'lowestYear',
  'yearsBelowFloor',
  'rentOre',
] as const;
export type ComparedFigure = (typeof FIGURES)[number];

export function figureOf(plan: PlanView, figure: ComparedFigure): number | null {
  switch (figure) {
    case 'totalOre':
      return plan.totalOre;
    case 'peakOre':
      return plan.years.reduce((peak, { spendingOre }) => Math.max(peak, spendingOre), 0);
    case 'requiredLevelOre':
      return plan.requiredProvisionOre;
    case 'requiredIndexedOre':
      return plan.requiredIndexedProvisionOre;
    case 'averageOre':
      return plan.averageProvisionOre;
    case 'lowestBalanceOre':
      return plan.lowestBalance.ore;
    case 'lowestYear':
      return plan.lowestBalance.year;
    case 'yearsBelowFloor':
      return plan.yearsBelowFloor.length;
    case 'rentOre':
      return plan.rent?.perMonthOre ?? null;
  }
}
