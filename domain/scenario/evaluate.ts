/**
 * A plan with its fund, worked out once: expansion, course of the fund, provisions.
 * Answers for every key figure of one plan under one set of assumptions, from one place.
 * Must never read anything but its input, so that the same input gives the same figures on every laptop.
 */
import { type FundCourse, fundCourse } from '../fund/fund-course.ts';
import { type ProvisionStep, provisionPath } from '../fund/provision-path.ts';
import {
  averageProvisionOre,
  bindingYear,
  requiredIndexedProvisionOre,
  requiredLevelProvisionOre,
} from '../fund/required-provision.ts';
import type { IndexSeries } from '../money/price-index.ts';
import type { Activity } from '../plan/activity.ts';
import { expandPlan, type PlanExpansion } from '../plan/expand.ts';
import { type NotIndexed, type PriceBasis, priceFactorTable } from '../plan/price-factors.ts';

export interface FundTerms {
  readonly openingBalanceOre: number;
  readonly provisionOre: number;
  readonly provisionIndexBp: number;
  readonly floorOre: number;
  /** Other provisions from a later year on, each rising by the index from then. */
  readonly provisionSteps?: readonly ProvisionStep[];
  /** Provision of every year; given, it replaces provision, index and steps in the course. */
  readonly provisionPathOre?: readonly number[];
  readonly interestBp?: number;
}

export interface PlanInput {
  readonly activities: readonly Activity[];
  readonly baseYear: number;
  readonly horizonYears: number;
  readonly prices: PriceBasis;
  readonly series: readonly IndexSeries[];
  readonly fund: FundTerms;
}

export interface PlanEvaluation {
  readonly expansion: PlanExpansion;
  readonly course: FundCourse;
  /** h*: smallest level provision. */
  readonly requiredLevelOre: number;
  /** Smallest first-year provision when it follows the plan's provision index. */
  readonly requiredIndexedOre: number;
  readonly averageOre: number;
  readonly bindingYear: number | null;
  /** Highest spending of one year, all purses. */
  readonly peakOre: number;
  readonly notIndexed: readonly NotIndexed[];
}

/** Expands, prices and funds a plan and solves its provisions. */
export function evaluatePlan(input: PlanInput): PlanEvaluation {
  const { activities, baseYear, horizonYears, fund } = input;
  const table = priceFactorTable(input.prices, input.series, { baseYear, horizonYears });
  const expansion = expandPlan(activities, {
    baseYear,
    horizonYears,
    priceFactors: table.factorsFor,
    decidedFactors: table.decidedFactorsFor,
  });
  const years = expansion.byYear;
  const provision = { ...fund, ...pathOf(input), years };
  let peakOre = 0;
  for (const { spendingOre } of years) peakOre = Math.max(peakOre, spendingOre);
  return {
    expansion,
    course: fundCourse({ ...provision, occurrences: expansion.occurrences }),
    requiredLevelOre: requiredLevelProvisionOre(provision),
    requiredIndexedOre: requiredIndexedProvisionOre(provision),
    averageOre: averageProvisionOre(provision),
    bindingYear: bindingYear(provision),
    peakOre,
    notIndexed: table.notIndexed(activities),
  };
}

/** The path that steps make of the provision; nothing where there are none, or where a path is given. */
function pathOf({ fund, baseYear, horizonYears }: PlanInput): Pick<FundTerms, 'provisionPathOre'> {
  const { provisionOre, provisionIndexBp, provisionSteps = [], provisionPathOre } = fund;
  if (provisionPathOre !== undefined || provisionSteps.length === 0) return {};
  // Steps of years before the plan are history: what they came to is the plan's own provision.
  const later = provisionSteps.filter(({ fromYear }) => fromYear > baseYear);
  const steps = [{ fromYear: baseYear, provisionOre }, ...later];
  return { provisionPathOre: provisionPath(steps, provisionIndexBp, baseYear, horizonYears) };
}
