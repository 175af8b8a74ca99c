/**
 * Expansion of activities over the years of a plan's horizon.
 * Answers for every occurrence (start + k × interval, with the planner's overrides), each in whole øre, and for
 * sums that are sums of those rounded amounts at every level.
 * Must never drop a line silently: what lies before or beyond the horizon is listed.
 */

import { FK_GROUPS, type FkGroup } from '../classification/fk-group.ts';
import { addAt, at } from '../list.ts';
import { assertSafeInteger, scaleOre, shareOre } from '../money/ore.ts';
import { type Activity, fund401ShareBp, isPlannedYear, type OccurrenceOverride, priceActivity } from './activity.ts';

export interface PlanFrame {
  /** First accounting year of the horizon. */
  readonly baseYear: number;
  /** Number of years, 1–100 (a plan uses 10–40). */
  readonly horizonYears: number;
  /** Year whose price level amounts are shown in; a label for exports, the factors do the work. */
  readonly priceYear?: number;
  /**
   * Price factor per year of the horizon for an activity (entry 0 = base year); null = fixed prices.
   * Called once per activity; must be pure. See `price-factors.ts`.
   */
  readonly priceFactors?: (activity: Activity) => readonly number[] | null;
  /** The same for amounts decided upon for one year; left out = `priceFactors`. */
  readonly decidedFactors?: (activity: Activity) => readonly number[] | null;
}

export type OccurrenceOrigin = 'rule' | 'moved' | 'amount' | 'moved_amount' | 'done';

export interface Occurrence {
  readonly activityId: string;
  /** Accounting year in which the money is spent. */
  readonly year: number;
  /** Year the rule gave it; differs from `year` when it was moved. */
  readonly plannedYear: number;
  /** Whole øre from all purses, incl. surcharges and VAT, at the plan's price level. */
  readonly amountOre: number;
  /** The 401 fund's share of it. */
  readonly drawnOre: number;
  readonly priceUnknown: boolean;
  readonly origin: OccurrenceOrigin;
}

export interface YearTotal {
  readonly year: number;
  readonly spendingOre: number;
  readonly drawnOre: number;
}

export interface ActivityTotal {
  readonly activityId: string;
  readonly totalOre: number;
  readonly drawnOre: number;
  readonly occurrenceCount: number;
  readonly priceUnknown: boolean;
}

export interface GroupYears {
  readonly group: FkGroup;
  /** One amount per year of the horizon. */
  readonly amountsOre: readonly number[];
  readonly totalOre: number;
}

export interface PlanExpansion {
  readonly occurrences: readonly Occurrence[];
  /** One row for every year of the horizon. */
  readonly byYear: readonly YearTotal[];
  /** One row for every activity, in the order given. */
  readonly byActivity: readonly ActivityTotal[];
  /** Groups with activities, in the order 1–6. */
  readonly byGroupYear: readonly GroupYears[];
  /** Activities with nothing inside the horizon because they begin after it. */
  readonly beyondHorizon: readonly { readonly activityId: string; readonly firstYear: number }[];
  /** Activities with nothing inside the horizon because they ended before it: overdue or history. */
  readonly beforeHorizon: readonly { readonly activityId: string; readonly lastYear: number }[];
  readonly totalOre: number;
  readonly drawnOre: number;
}

/**
 * Occurrences of one activity inside the horizon, in the order of their planned years.
 * Rule: year = first year + k × interval, up to `lastYear`. An occurrence moved into the horizon counts, one moved out does not.
 * Throws RangeError for an interval below 1 or a horizon outside 1–100 (a bug: validate first).
 */
export function expandActivity(activity: Activity, frame: PlanFrame): Occurrence[] {
  const occurrences: Occurrence[] = [];
  expandInto(activity, frame, occurrences);
  return occurrences;
}

/** All activities over the horizon, with sums by year, activity and FK group that agree to the øre. */
export function expandPlan(activities: readonly Activity[], frame: PlanFrame): PlanExpansion {
  const { baseYear, horizonYears } = frame;
  const occurrences: Occurrence[] = [];
  const byActivity: ActivityTotal[] = [];
  const beyondHorizon: { activityId: string; firstYear: number }[] = [];
  const beforeHorizon: { activityId: string; lastYear: number }[] = [];
  const spending = zeros(horizonYears);
  const drawn = zeros(horizonYears);
  const groups: (number[] | undefined)[] = [];

  for (const activity of activities) {
    let amounts = groups[activity.fkGroup];
    if (amounts === undefined) {
      amounts = zeros(horizonYears);
      groups[activity.fkGroup] = amounts;
    }
    const start = occurrences.length;
    expandInto(activity, frame, occurrences);
    let totalOre = 0;
    let drawnOre = 0;
    let priceUnknown = false;
    for (let i = start; i < occurrences.length; i += 1) {
      const occurrence = at(occurrences, i);
      const index = occurrence.year - baseYear;
      totalOre += occurrence.amountOre;
      drawnOre += occurrence.drawnOre;
      addAt(spending, index, occurrence.amountOre);
      addAt(drawn, index, occurrence.drawnOre);
      addAt(amounts, index, occurrence.amountOre);
      if (occurrence.priceUnknown) priceUnknown = true;
    }
    const occurrenceCount = occurrences.length - start;
    byActivity.push({ activityId: activity.id, totalOre, drawnOre, occurrenceCount, priceUnknown });
    if (occurrenceCount === 0) {
      const outside = yearsOutside(activity, baseYear, baseYear + horizonYears - 1);
      if (outside.after !== null) beyondHorizon.push({ activityId: activity.id, firstYear: outside.after });
      else if (outside.before !== null) beforeHorizon.push({ activityId: activity.id, lastYear: outside.before });
    }
  }

  const byYear = spending.map((spendingOre, index) => ({
    year: baseYear + index,
    spendingOre: assertSafeInteger(spendingOre),
    drawnOre: assertSafeInteger(at(drawn, index)),
  }));
  const byGroupYear: GroupYears[] = [];
  for (const group of FK_GROUPS) {
    const amountsOre = groups[group];
    if (amountsOre !== undefined) byGroupYear.push({ group, amountsOre, totalOre: total(amountsOre) });
  }
  return {
    occurrences,
    byYear,
    byActivity,
    byGroupYear,
    beyondHorizon,
    beforeHorizon,
    totalOre: total(spending),
    drawnOre: total(drawn),
  };
}

/** Hot path: one plain loop per activity; the price and the fund's share are worked out once where they repeat. */
function expandInto(activity: Activity, frame: PlanFrame, into: Occurrence[]): void {
  const { baseYear, horizonYears } = frame;
  const start = into.length;
  if (!Number.isInteger(horizonYears) || horizonYears < 1 || horizonYears > 100) {
    throw new RangeError(`A horizon has 1 to 100 years, got ${horizonYears}`);
  }
  const interval = activity.intervalYears;
  if (interval !== null && !(interval >= 1)) throw new RangeError(`An interval is at least 1 year, got ${interval}`);
  const endYear = baseYear + horizonYears - 1;
  const shareBp = fund401ShareBp(activity);
  const price = priceActivity(activity);
  const priceUnknown = price === null;
  const fixedOre = price === null ? 0 : price.totalOre;
  const ruleFactors = frame.priceFactors?.(activity) ?? null;
  const activityId = activity.id;

  const push = (plannedYear: number, year: number, ore: number, unknown: boolean, origin: OccurrenceOrigin) => {
    if (year < baseYear || year > endYear) return;
    const factors = origin === 'amount' || origin === 'moved_amount' ? decidedFactors : ruleFactors;
    const amountOre = factors === null || origin === 'done' ? ore : scaleOre(ore, at(factors, year - baseYear));
    const drawnOre = shareOf(amountOre, shareBp);
    into.push({ activityId, year, plannedYear, amountOre, drawnOre, priceUnknown: unknown, origin });
  };

  const overrides = activity.overrides.length === 0 ? null : overridesByYear(activity.overrides);
  const decidedFactors =
    overrides === null || frame.decidedFactors === undefined ? ruleFactors : frame.decidedFactors(activity);
  const lastYear = Math.min(activity.lastYear ?? endYear, endYear);
  let year = activity.firstYear;
  if (interval !== null && year < baseYear) year += Math.ceil((baseYear - year) / interval) * interval;
  for (; year <= lastYear; year += interval ?? Number.POSITIVE_INFINITY) {
    if (overrides?.has(year) === true) continue;
    push(year, year, fixedOre, priceUnknown, 'rule');
  }
  if (overrides === null) return;
  for (const [plannedYear, decided] of overrides) {
    // A decision about a year the rule no longer gives is stale and ignored; only work already paid stays a fact.
    if (!isPlannedYear(activity, plannedYear) && !decided.some((override) => override.kind === 'done')) continue;
    let skipped = false;
    let toYear = plannedYear;
    let ore = fixedOre;
    let unknown = priceUnknown;
    let origin: OccurrenceOrigin = 'rule';
    for (const override of decided) {
      if (override.kind === 'done') {
        toYear = override.inYear;
        ore = override.actualOre;
        unknown = false;
        origin = 'done';
      } else if (override.kind === 'moved') {
        toYear = override.toYear;
        origin = origin === 'amount' ? 'moved_amount' : 'moved';
      } else if (override.kind === 'skipped') {
        skipped = true;
      } else {
        ore = override.amountOre;
        unknown = false;
        origin = origin === 'moved' ? 'moved_amount' : 'amount';
      }
    }
    if (!skipped) push(plannedYear, toYear, ore, unknown, origin);
  }
  const own = into.splice(start).sort((a, b) => a.plannedYear - b.plannedYear);
  for (const occurrence of own) into.push(occurrence);
}

function overridesByYear(overrides: readonly OccurrenceOverride[]): Map<number, OccurrenceOverride[]> {
  const byYear = new Map<number, OccurrenceOverride[]>();
  for (const override of [...overrides].sort((a, b) => a.plannedYear - b.plannedYear)) {
    const list = byYear.get(override.plannedYear);
    if (list === undefined) byYear.set(override.plannedYear, [override]);
    else list.push(override);
  }
  return byYear;
}

/** The nearest year on either side of the horizon in which the activity would occur, when it has none inside. */
function yearsOutside(activity: Activity, baseYear: number, endYear: number) {
  const years = activity.overrides.flatMap((override) =>
    override.kind === 'moved' ? [override.toYear] : override.kind === 'done' ? [override.inYear] : [],
  );
  const settled = new Set(activity.overrides.map((override) => override.plannedYear));
  if (!settled.has(activity.firstYear)) years.push(activity.firstYear);
  const interval = activity.intervalYears;
  if (interval !== null) {
    for (
      let year = activity.firstYear + interval;
      year <= (activity.lastYear ?? endYear + interval);
      year += interval
    ) {
      if (!settled.has(year)) years.push(year);
      if (year > endYear) break;
    }
  }
  const after = years.filter((year) => year > endYear);
  const before = years.filter((year) => year < baseYear);
  return {
    after: after.length === 0 ? null : Math.min(...after),
    before: before.length === 0 ? null : Math.max(...before),
  };
}

/** `shareOre` without its checks for the two shares that nearly every activity has. */
function shareOf(amountOre: number, shareBp: number): number {
  if (shareBp === 10_000) return amountOre;
  return shareBp === 0 ? 0 : shareOre(amountOre, shareBp);
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return assertSafeInteger(sum);
}
