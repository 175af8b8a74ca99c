/**
 * An activity of a plan: one kind of work on one thing, once or at an interval.
 * Answers for its shape, its price per occurrence, and which activities are refused and why.
 * Must never mix account and FK group into one dotted number, nor let a funding split lose an øre.
 */
import { type FkGroup, isFkGroup } from '../classification/fk-group.ts';
import { multiplyMilliOre, shareOre } from '../money/ore.ts';
import { err, ok, type Result } from '../result.ts';
import { isDay } from '../time/accounting-year.ts';

export type ActivityKind = 'maintenance' | 'renewal' | 'improvement' | 'move_out';
export type Tag = 'energy' | 'climate' | 'accessibility' | 'efficiency';
export type ProcurementKind = 'works' | 'service' | 'goods';

/** Who pays: the 401 fund, a loan, the draw right, … (domain.md 1.8). */
export type Purse =
  | 'fund401'
  | 'loan'
  | 'draw_right'
  | 'disposition_fund'
  | 'lbf_support'
  | 'insurance'
  | 'defect_fund'
  | 'own_funds';

export const ACTIVITY_KINDS: readonly ActivityKind[] = ['maintenance', 'renewal', 'improvement', 'move_out'];
export const TAGS: readonly Tag[] = ['energy', 'climate', 'accessibility', 'efficiency'];
export const PROCUREMENT_KINDS: readonly ProcurementKind[] = ['works', 'service', 'goods'];
export const PURSES: readonly Purse[] = [
  'fund401',
  'loan',
  'draw_right',
  'disposition_fund',
  'lbf_support',
  'insurance',
  'defect_fund',
  'own_funds',
];

export interface FundingShare {
  readonly purse: Purse;
  readonly shareBp: number;
}

export interface Surcharges {
  readonly scaffoldBp: number;
  readonly adviserBp: number;
  readonly contingencyBp: number;
}

/**
 * What a planner decided about one occurrence, named by the year the rule gives it (`plannedYear`).
 * `moved` and `amount` may stand together; `skipped` and `done` stand alone.
 */
export type OccurrenceOverride =
  | { readonly kind: 'moved'; readonly plannedYear: number; readonly toYear: number; readonly reason: string | null }
  | { readonly kind: 'skipped'; readonly plannedYear: number; readonly reason: string | null }
  /** Another amount: whole øre in the plan's fixed prices, incl. VAT and surcharges. */
  | {
      readonly kind: 'amount';
      readonly plannedYear: number;
      readonly amountOre: number;
      readonly reason: string | null;
    }
  /** Carried out: the year and the cost as paid, never indexed. */
  | { readonly kind: 'done'; readonly plannedYear: number; readonly inYear: number; readonly actualOre: number };

export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly kind: ActivityKind;
  /** Account of the department's account plan, e.g. 116. */
  readonly account: number;
  readonly fkGroup: FkGroup;
  readonly quantityMilli: number | null;
  readonly unit: string | null;
  readonly unitPriceOre: number | null;
  /** Fixed price per occurrence; wins over quantity × unit price. Both unknown = price unknown, shown, counted as 0. */
  readonly amountOre: number | null;
  readonly priceDate: string | null;
  readonly indexSeries: string | null;
  readonly vatRateBp: number;
  readonly vatIncluded: boolean;
  readonly surcharges: Surcharges;
  readonly firstYear: number;
  /** null = once. */
  readonly intervalYears: number | null;
  /** Last year the rule may reach; null = no end. */
  readonly lastYear: number | null;
  /** Years the first occurrence may be moved to by levelling; null = anywhere the other rules allow. */
  readonly window: { readonly earliestYear: number; readonly latestYear: number } | null;
  readonly statutory: boolean;
  readonly tags: readonly Tag[];
  /** Sums to 10,000. */
  readonly funding: readonly FundingShare[];
  readonly procurementKind: ProcurementKind | null;
  readonly buildingId: string | null;
  readonly partId: string | null;
  readonly overrides: readonly OccurrenceOverride[];
}

/** The price of one occurrence in fixed prices, step by step; every step is whole øre and they add up. */
export interface PriceBreakdown {
  readonly baseOre: number;
  readonly scaffoldOre: number;
  readonly adviserOre: number;
  readonly contingencyOre: number;
  /** VAT added on top; 0 when the price already includes it. */
  readonly vatOre: number;
  readonly totalOre: number;
}

export interface ActivityFault {
  readonly code:
    | 'id_missing'
    | 'title_missing'
    | 'kind_unknown'
    | 'account_invalid'
    | 'group_invalid'
    | 'amount_invalid'
    | 'price_date_invalid'
    | 'rate_invalid'
    | 'year_invalid'
    | 'interval_invalid'
    | 'last_year_before_first'
    | 'window_invalid'
    | 'funding_not_whole'
    | 'funding_duplicate'
    | 'tag_unknown'
    | 'procurement_unknown'
    | 'override_invalid';
  readonly field: string;
}

/** The share of an activity that the 401 fund pays, in basis points. */
export function fund401ShareBp(activity: Pick<Activity, 'funding'>): number {
  let share = 0;
  for (const { purse, shareBp } of activity.funding) if (purse === 'fund401') share += shareBp;
  return share;
}

/**
 * Price of one occurrence, or null when neither an amount nor quantity and unit price are known.
 * base (amount, or quantity × unit price) + surcharges on the base, each rounded to whole øre, + VAT on their sum.
 */
export function priceActivity(activity: Activity): PriceBreakdown | null {
  const baseOre =
    activity.amountOre ??
    (activity.quantityMilli !== null && activity.unitPriceOre !== null
      ? multiplyMilliOre(activity.quantityMilli, activity.unitPriceOre)
      : null);
  if (baseOre === null) return null;
  const scaffoldOre = shareOre(baseOre, activity.surcharges.scaffoldBp);
  const adviserOre = shareOre(baseOre, activity.surcharges.adviserBp);
  const contingencyOre = shareOre(baseOre, activity.surcharges.contingencyBp);
  const netOre = baseOre + scaffoldOre + adviserOre + contingencyOre;
  const vatOre = activity.vatIncluded ? 0 : shareOre(netOre, activity.vatRateBp);
  return { baseOre, scaffoldOre, adviserOre, contingencyOre, vatOre, totalOre: netOre + vatOre };
}

/** Checks one activity and gives back every fault found, each with a stable code and the field it is in. */
export function validateActivity(activity: Activity): Result<Activity, readonly ActivityFault[]> {
  const faults: ActivityFault[] = [];
  const check = (valid: boolean, code: ActivityFault['code'], field: string) => {
    if (!valid) faults.push({ code, field });
  };
  check(activity.id !== '', 'id_missing', 'id');
  check(activity.title.trim() !== '', 'title_missing', 'title');
  check(ACTIVITY_KINDS.includes(activity.kind), 'kind_unknown', 'kind');
  check(isWithin(activity.account, 100, 999), 'account_invalid', 'account');
  check(isFkGroup(activity.fkGroup), 'group_invalid', 'fkGroup');
  for (const field of ['quantityMilli', 'unitPriceOre', 'amountOre'] as const) {
    const value = activity[field];
    check(value === null || isWithin(value, 0, Number.MAX_SAFE_INTEGER), 'amount_invalid', field);
  }
  check(activity.priceDate === null || isDay(activity.priceDate), 'price_date_invalid', 'priceDate');
  check(isWithin(activity.vatRateBp, 0, 10_000), 'rate_invalid', 'vatRateBp');
  for (const field of ['scaffoldBp', 'adviserBp', 'contingencyBp'] as const) {
    check(isWithin(activity.surcharges[field], 0, 100_000), 'rate_invalid', `surcharges.${field}`);
  }
  checkYears(activity, check);
  checkFunding(activity.funding, check);
  check(
    activity.tags.every((tag) => TAGS.includes(tag)),
    'tag_unknown',
    'tags',
  );
  check(
    activity.procurementKind === null || PROCUREMENT_KINDS.includes(activity.procurementKind),
    'procurement_unknown',
    'procurementKind',
  );
  checkOverrides(activity, check);
  return faults.length === 0 ? ok(activity) : err(faults);
}

type Check = (valid: boolean, code: ActivityFault['code'], field: string) => void;

function checkYears(activity: Activity, check: Check): void {
  const { firstYear, intervalYears, lastYear, window } = activity;
  check(isYear(firstYear), 'year_invalid', 'firstYear');
  check(intervalYears === null || isWithin(intervalYears, 1, 200), 'interval_invalid', 'intervalYears');
  if (lastYear !== null) {
    check(isYear(lastYear), 'year_invalid', 'lastYear');
    check(lastYear >= firstYear, 'last_year_before_first', 'lastYear');
  }
  if (window !== null) {
    const { earliestYear, latestYear } = window;
    const valid = isYear(earliestYear) && isYear(latestYear) && earliestYear <= firstYear && firstYear <= latestYear;
    check(valid, 'window_invalid', 'window');
  }
}

function checkFunding(funding: readonly FundingShare[], check: Check): void {
  const whole = funding.every(({ shareBp }) => isWithin(shareBp, 0, 10_000));
  const sum = funding.reduce((total, { shareBp }) => total + shareBp, 0);
  check(
    whole && sum === 10_000 && funding.every(({ purse }) => PURSES.includes(purse)),
    'funding_not_whole',
    'funding',
  );
  check(new Set(funding.map(({ purse }) => purse)).size === funding.length, 'funding_duplicate', 'funding');
}

function checkOverrides(activity: Activity, check: Check): void {
  const seen = new Map<number, string[]>();
  for (const override of activity.overrides) {
    const kinds = seen.get(override.plannedYear) ?? [];
    const together = kinds.length === 0 || (isCombinable(override.kind) && kinds.every(isCombinable));
    check(together && !kinds.includes(override.kind), 'override_invalid', 'overrides');
    seen.set(override.plannedYear, [...kinds, override.kind]);
    check(isPlannedYear(activity, override.plannedYear), 'override_invalid', 'overrides');
    if (override.kind === 'moved') check(isYear(override.toYear), 'override_invalid', 'overrides');
    if (override.kind === 'amount') check(isWithin(override.amountOre, 0, 1e15), 'override_invalid', 'overrides');
    if (override.kind === 'done') {
      check(isYear(override.inYear) && isWithin(override.actualOre, 0, 1e15), 'override_invalid', 'overrides');
    }
  }
}

function isCombinable(kind: string): boolean {
  return kind === 'moved' || kind === 'amount';
}

/** True when the rule start + k × interval gives this year. */
export function isPlannedYear(activity: Activity, year: number): boolean {
  const { firstYear, intervalYears, lastYear } = activity;
  if (year < firstYear || (lastYear !== null && year > lastYear)) return false;
  return intervalYears === null ? year === firstYear : (year - firstYear) % intervalYears === 0;
}

function isYear(value: number): boolean {
  return isWithin(value, 1800, 2999);
}

function isWithin(value: number, lowest: number, highest: number): boolean {
  return Number.isSafeInteger(value) && value >= lowest && value <= highest;
}
