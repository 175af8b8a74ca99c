/**
 * The money of the plan as it stands in the page, edits included, from the domain's own functions.
 * Answers for every figure beside the grid at once, before the engine has answered.
 * Must never hold a formula of its own: it calls domain/ with the same input as the engine does.
 */
import type { PlanView, PlanYear } from '../../../../contract/plan.ts';
import { FK_GROUPS } from '../../../../domain/classification/fk-group.ts';
import { rentEffect } from '../../../../domain/fund/rent-effect.ts';
import { at } from '../../../../domain/list.ts';
import { splitOre } from '../../../../domain/money/ore.ts';
import { type IndexSeries, parsePeriod } from '../../../../domain/money/price-index.ts';
import { type Activity, PURSES } from '../../../../domain/plan/activity.ts';
import {
  atPlanLevel,
  growthTo,
  PRICES_AS_TYPED,
  type PriceBasis,
  priceFactorTable,
} from '../../../../domain/plan/price-factors.ts';
import { evaluatePlan, type PlanEvaluation, type PlanInput } from '../../../../domain/scenario/evaluate.ts';
import type { PlanContent } from './apply-change.ts';
import type { Years } from './occurrences.ts';
import { activityOf } from './plan-line.ts';

export type StackBy = 'group' | 'purse';

/** One series of the stacked bars: an amount for every year of the horizon. */
export interface Stack {
  readonly key: string;
  readonly amountsOre: readonly number[];
}

/** The key figures of a plan view, whichever side worked them out. */
export type Figures = Pick<
  PlanView,
  | 'years'
  | 'totalOre'
  | 'drawnTotalOre'
  | 'lowestBalance'
  | 'yearsBelowFloor'
  | 'requiredProvisionOre'
  | 'requiredIndexedProvisionOre'
  | 'bindingYear'
  | 'averageProvisionOre'
  | 'rent'
>;

/** What the rent is spread over; null where it is unknown. */
export interface RentBase {
  readonly areaM2: number | null;
  readonly dwellings: number | null;
}

/** What the plan's amounts are figured by, beside its lines and terms. */
export type Frame = Pick<PlanView, 'baseYear' | 'priceBasis'> & Partial<Pick<PlanView, 'priceRateBp' | 'priceIndex'>>;

function pricesOf({ priceBasis, priceRateBp, priceIndex }: Frame): PriceBasis {
  const level = priceIndex ? parsePeriod(priceIndex.level) : null;
  return {
    ...PRICES_AS_TYPED,
    ...(priceIndex && level !== null ? { level, series: priceIndex.series.id } : {}),
    ...(priceBasis === 'current' ? { mode: 'current', rateBp: priceRateBp ?? 0 } : {}),
  };
}

function seriesOf({ priceIndex }: Frame): readonly IndexSeries[] {
  return priceIndex ? [priceIndex.series] : [];
}

/** The years of the plan with what makes prices those of a year. */
export function yearsOf(frame: Frame, horizonYears: number): Years {
  const { baseYear } = frame;
  const prices = pricesOf(frame);
  if (prices.level === null && prices.mode === 'fixed') return { baseYear, horizonYears };
  const table = priceFactorTable(prices, seriesOf(frame), { baseYear, horizonYears });
  return {
    baseYear,
    horizonYears,
    prices: {
      priceFactors: table.factorsFor,
      decidedFactors: table.decidedFactorsFor,
      growthTo: (year) => growthTo(year, prices, baseYear),
    },
  };
}

/** The line as proposals weigh it: its price at the plan's level. */
export function atLevel(activity: Activity, frame: Frame): Activity {
  return atPlanLevel(activity, pricesOf(frame), seriesOf(frame));
}

export function inputOf(content: PlanContent, frame: Frame): PlanInput {
  const { horizonYears, ...fund } = content.terms;
  return {
    activities: content.lines.map(activityOf),
    baseYear: frame.baseYear,
    horizonYears,
    prices: pricesOf(frame),
    series: seriesOf(frame),
    fund,
  };
}

export function evaluate(content: PlanContent, frame: Frame): PlanEvaluation {
  return evaluatePlan(inputOf(content, frame));
}

export function figuresOf(
  evaluation: PlanEvaluation,
  content: PlanContent,
  frame: Frame,
  rentBase: RentBase | null,
): Figures {
  const { expansion, course } = evaluation;
  const below = new Set(course.yearsBelowFloor);
  const years: PlanYear[] = expansion.byYear.map((year, index) => {
    const { provisionOre, interestOre, balanceOre } = at(course.years, index);
    return { ...year, provisionOre, interestOre, balanceOre, belowFloor: below.has(year.year) };
  });
  return {
    years,
    totalOre: expansion.totalOre,
    drawnTotalOre: expansion.drawnOre,
    lowestBalance: {
      year: course.lowest?.year ?? frame.baseYear,
      ore: course.lowest?.balanceOre ?? content.terms.openingBalanceOre,
      activityId: course.lowest?.activityId ?? null,
    },
    yearsBelowFloor: [...course.yearsBelowFloor],
    requiredProvisionOre: evaluation.requiredLevelOre,
    requiredIndexedProvisionOre: evaluation.requiredIndexedOre,
    bindingYear: evaluation.bindingYear,
    averageProvisionOre: evaluation.averageOre,
    rent: rentOf(evaluation, content, rentBase),
  };
}

/** The rise to the required provision for the typical home, as the engine words it. */
function rentOf(evaluation: PlanEvaluation, content: PlanContent, base: RentBase | null): PlanView['rent'] {
  const areaM2 = base?.areaM2 ?? 0;
  const dwellings = base?.dwellings ?? 0;
  if (areaM2 <= 0 || dwellings <= 0) return null;
  const { provisionOre } = content.terms;
  const typicalHomeM2 = Math.round(areaM2 / dwellings);
  const effect = rentEffect({
    currentProvisionOre: provisionOre,
    proposedProvisionOre: Math.max(provisionOre, evaluation.requiredIndexedOre),
    areaM2,
    dwellings,
    homeAreaM2: typicalHomeM2,
  });
  if (effect.changeOrePerM2Year === null || effect.changeOrePerHomeMonth === null) return null;
  return { typicalHomeM2, perM2YearOre: effect.changeOrePerM2Year, perMonthOre: effect.changeOrePerHomeMonth };
}

/** Spending per year by FK group or by who pays; the series of a year add up to its spending. */
export function stacksOf(evaluation: PlanEvaluation, input: PlanInput, by: StackBy): readonly Stack[] {
  if (by === 'group') {
    const groups = new Map(evaluation.expansion.byGroupYear.map((row) => [row.group, row.amountsOre]));
    return FK_GROUPS.flatMap((group) => {
      const amountsOre = groups.get(group);
      return amountsOre === undefined ? [] : [{ key: String(group), amountsOre }];
    });
  }
  const byId = new Map(input.activities.map((activity) => [activity.id, activity]));
  const sums = new Map(PURSES.map((purse) => [purse, new Array<number>(input.horizonYears).fill(0)]));
  for (const { activityId, year, amountOre } of evaluation.expansion.occurrences) {
    const funding = byId.get(activityId)?.funding ?? [];
    const parts = splitOre(
      amountOre,
      funding.map(({ shareBp }) => shareBp),
    );
    for (const [index, { purse }] of funding.entries()) {
      const sum = sums.get(purse);
      if (sum !== undefined) sum[year - input.baseYear] = (sum[year - input.baseYear] ?? 0) + (parts[index] ?? 0);
    }
  }
  return [...sums].flatMap(([key, amountsOre]) => (amountsOre.some((ore) => ore !== 0) ? [{ key, amountsOre }] : []));
}
