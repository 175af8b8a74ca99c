/**
 * Price factors of a plan: from each activity's price date to the plan's price level, and on through the years.
 * Answers for fixed prices (one level), current prices (a yearly rate, with steps), and which activities could not be indexed.
 * Must never index an amount without naming the series and level; what cannot be indexed is listed.
 */

import { scaleOre } from '../money/ore.ts';
import { type IndexFault, type IndexSeries, indexFactor, type PricePeriod, quarterOf } from '../money/price-index.ts';
import { type Activity, priceActivity } from './activity.ts';

export interface PriceBasis {
  /** fixed: all years at the plan's price level · current: each year at its own. */
  readonly mode: 'fixed' | 'current';
  /** Price level of the plan; null = prices are taken as they are. */
  readonly level: PricePeriod | null;
  /** Index of the activities that name none of their own; null or left out = those stay at their own price date. */
  readonly series?: string | null;
  /** Yearly rate in basis points for current prices; 200 = 2 %. */
  readonly rateBp: number;
  /** Another rate for the activities of one series. */
  readonly rateBySeriesBp?: Readonly<Record<string, number>>;
  /** One-off changes from a year on, e.g. +8 % in 2028; they also apply in fixed prices. */
  readonly steps: readonly { readonly year: number; readonly changeBp: number }[];
}

/** Prices as typed: no level, no rate, no step. */
export const PRICES_AS_TYPED: PriceBasis = { mode: 'fixed', level: null, rateBp: 0, steps: [] };

export interface PriceFactorTable {
  /** For `PlanFrame.priceFactors`. Factors are shared between activities of one series and price date. */
  readonly factorsFor: (activity: Activity) => readonly number[] | null;
  /** The same for an amount decided upon for one year: it was decided at the plan's level, so only rates and steps count. */
  readonly decidedFactorsFor: (activity: Activity) => readonly number[] | null;
  /** Activities whose price stays at its own date, with the reason. */
  readonly notIndexed: (activities: readonly Activity[]) => readonly NotIndexed[];
}

export interface NotIndexed {
  readonly activityId: string;
  readonly reason: 'price_date_missing' | 'series_missing' | IndexFault['code'];
}

/** Builds the factors for a horizon of `horizonYears` from `baseYear`; the base year itself has rate factor 1. */
export function priceFactorTable(
  basis: PriceBasis,
  series: readonly IndexSeries[],
  frame: { readonly baseYear: number; readonly horizonYears: number },
): PriceFactorTable {
  const byId = new Map(series.map((one) => [one.id, one]));
  type Cache = Map<string, readonly number[] | null>;
  const priced: Cache = new Map();
  const decided: Cache = new Map();

  const factorsOf = (cache: Cache, key: string, activity: Activity, levelOf: () => number) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const rateBp = basis.rateBySeriesBp?.[seriesIdOf(activity, basis)] ?? basis.rateBp;
    const factors = yearFactors(levelOf(), rateBp, basis, frame);
    const shared = factors.every((factor) => factor === 1) ? null : factors;
    cache.set(key, shared);
    return shared;
  };
  const factorsFor = (activity: Activity) =>
    factorsOf(priced, `${activity.indexSeries ?? ''}|${activity.priceDate ?? ''}`, activity, () => {
      const level = levelFactor(activity, basis, byId);
      return typeof level === 'number' ? level : 1;
    });
  const decidedFactorsFor = (activity: Activity) => factorsOf(decided, seriesIdOf(activity, basis), activity, () => 1);
  const notIndexed = (activities: readonly Activity[]) =>
    activities.flatMap((activity) => {
      const level = levelFactor(activity, basis, byId);
      return typeof level === 'number' ? [] : [{ activityId: activity.id, reason: level }];
    });
  return { factorsFor, decidedFactorsFor, notIndexed };
}

/**
 * An activity whose price is brought to the plan's price level: for proposals, which weigh amounts and decide upon them at that level.
 * The activity itself where it is there already, has no price, or cannot be indexed.
 */
export function atPlanLevel(activity: Activity, basis: PriceBasis, series: readonly IndexSeries[]): Activity {
  const factor = levelFactor(activity, basis, new Map(series.map((one) => [one.id, one])));
  const price = priceActivity(activity);
  if (typeof factor !== 'number' || factor === 1 || price === null) return activity;
  return { ...activity, amountOre: scaleOre(price.baseOre, factor), priceDate: null };
}

/** Growth of prices to a year of the plan: what an amount decided upon at the plan's level is multiplied by there. */
export function growthTo(year: number, basis: PriceBasis, baseYear: number): number {
  return yearFactors(1, basis.rateBp, basis, { baseYear, horizonYears: year - baseYear + 1 }).at(-1) ?? 1;
}

function seriesIdOf(activity: Pick<Activity, 'indexSeries'>, basis: PriceBasis): string {
  return activity.indexSeries ?? basis.series ?? '';
}

/** Factor from the price date to the plan's level, or why there is none. */
function levelFactor(
  activity: Activity,
  basis: PriceBasis,
  byId: ReadonlyMap<string, IndexSeries>,
): number | NotIndexed['reason'] {
  if (basis.level === null) return 1;
  if (activity.priceDate === null) return 'price_date_missing';
  const series = byId.get(seriesIdOf(activity, basis));
  if (series === undefined) return 'series_missing';
  const factor = indexFactor(series, quarterOf(activity.priceDate), basis.level);
  return factor.ok ? factor.value : factor.error.code;
}

function yearFactors(
  level: number,
  rateBp: number,
  basis: PriceBasis,
  frame: { readonly baseYear: number; readonly horizonYears: number },
): number[] {
  const growth = basis.mode === 'current' ? (10_000 + rateBp) / 10_000 : 1;
  const factors: number[] = [];
  // Powers and steps are kept apart from the level, so that a level of 1 gives the plain growth factors bit by bit.
  let grown = 1;
  for (let k = 0; k < frame.horizonYears; k += 1) {
    let factor = level * grown;
    for (const step of basis.steps) {
      if (frame.baseYear + k >= step.year) factor *= (10_000 + step.changeBp) / 10_000;
    }
    factors.push(factor);
    grown *= growth;
  }
  return factors;
}
