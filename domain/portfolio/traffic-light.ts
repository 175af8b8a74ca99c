/**
 * Red, yellow or green for a department, always with the rules that fired.
 * Answers for which facts need action; every rule can be switched off, re-graded and re-tuned as a setting.
 * Must never show a colour without its reasons, nor treat a missing fact as a good one.
 */
import type { Score } from '../condition/score.ts';
import { daysBetween } from '../time/accounting-year.ts';

export type Severity = 'red' | 'yellow';
export type Light = Severity | 'green';

/** Stable identifiers; the texts are the renderer's. */
export type ReasonCode =
  | 'fund_below_floor_soon'
  | 'fund_below_floor_later'
  | 'fund_unknown'
  | 'worst_part_failed'
  | 'score_poor'
  | 'condition_unknown'
  | 'data_old'
  | 'not_inspected'
  | 'plan_missing'
  | 'plan_not_approved'
  | 'price_unknown'
  | 'review_due'
  | 'review_overdue'
  | 'climate_missing'
  | 'result_surplus'
  | 'result_deficit';

export interface TrafficLightFacts {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Accounting year of today. */
  readonly currentYear: number;
  /** null = no opening balance or provision is known. */
  readonly fund: {
    readonly lowest: { readonly year: number; readonly balanceOre: number; readonly activityId: string | null } | null;
    readonly yearsBelowFloor: readonly number[];
    readonly floorOre: number;
  } | null;
  /** null = no building parts. */
  readonly condition: {
    readonly score: Score | null;
    readonly worst: { readonly partId: string; readonly score: Score } | null;
    readonly medianAgeDays: number | null;
    readonly notInspectedShareBp: number;
  } | null;
  /** null = no plan. */
  readonly plan: { readonly approved: boolean; readonly activitiesWithoutPrice: number } | null;
  /** Day the next external review is due; null = unknown, no rule fires. */
  readonly reviewDueOn: string | null;
  /** null = not known whether it is there; no rule fires. */
  readonly climateSectionDone: boolean | null;
  /** Accumulated result (account 407): surplus above zero; null = unknown. */
  readonly resultAccountOre: number | null;
  /** True when the result stands out in the own portfolio (`robustOutliers`), whatever its size. */
  readonly resultIsOutlier?: boolean;
}

export interface TrafficLightSettings {
  /** Severity of each rule; null switches it off. */
  readonly severities: Readonly<Record<ReasonCode, Severity | null>>;
  /** A balance below the floor within this many years from the current one counts as soon. */
  readonly soonYears: number;
  readonly worstPartFrom: Score;
  readonly scoreFrom: Score;
  readonly dataOldDays: number;
  readonly notInspectedAboveBp: number;
  readonly reviewDueWithinDays: number;
  /** Surplus or deficit at or above this is worth a look. */
  readonly resultLimitOre: number;
}

export interface Reason {
  readonly code: ReasonCode;
  readonly severity: Severity;
  readonly facts: Readonly<Record<string, number | string | null>>;
}

export interface TrafficLight {
  readonly light: Light;
  /** Red ones first, then in the order of the rules. */
  readonly reasons: readonly Reason[];
}

/** Defaults [D]/[B], to be changed by an administrator: data older than five years is a gap (domain.md 3.5). */
export const DEFAULT_TRAFFIC_LIGHT_SETTINGS: TrafficLightSettings = {
  severities: {
    fund_below_floor_soon: 'red',
    fund_below_floor_later: 'red',
    fund_unknown: 'yellow',
    worst_part_failed: 'red',
    score_poor: 'red',
    condition_unknown: 'yellow',
    data_old: 'yellow',
    not_inspected: 'yellow',
    plan_missing: 'yellow',
    plan_not_approved: 'yellow',
    price_unknown: 'yellow',
    review_due: 'yellow',
    review_overdue: 'yellow',
    climate_missing: 'yellow',
    result_surplus: 'yellow',
    result_deficit: 'yellow',
  },
  soonYears: 5,
  worstPartFrom: 6,
  scoreFrom: 5,
  dataOldDays: 1826,
  notInspectedAboveBp: 3_000,
  reviewDueWithinDays: 365,
  resultLimitOre: 50_000_000,
};

/** Applies every rule to one department's facts. Green means that no rule fired. */
export function trafficLight(facts: TrafficLightFacts, settings: TrafficLightSettings): TrafficLight {
  const reasons: Reason[] = [];
  const fire = (code: ReasonCode, why: Reason['facts']) => {
    const severity = settings.severities[code];
    if (severity !== null) reasons.push({ code, severity, facts: why });
  };
  fundRules(facts, settings, fire);
  conditionRules(facts, settings, fire);
  planRules(facts, settings, fire);
  resultRules(facts, settings, fire);
  const red = reasons.filter(({ severity }) => severity === 'red');
  const yellow = reasons.filter(({ severity }) => severity === 'yellow');
  const light = red.length > 0 ? 'red' : yellow.length > 0 ? 'yellow' : 'green';
  return { light, reasons: [...red, ...yellow] };
}

type Fire = (code: ReasonCode, why: Reason['facts']) => void;

function fundRules({ fund, currentYear }: TrafficLightFacts, settings: TrafficLightSettings, fire: Fire): void {
  if (fund === null) {
    fire('fund_unknown', {});
    return;
  }
  const first = fund.yearsBelowFloor[0];
  if (first === undefined) return;
  const soon = first < currentYear + settings.soonYears;
  fire(soon ? 'fund_below_floor_soon' : 'fund_below_floor_later', {
    firstYear: first,
    lowestYear: fund.lowest?.year ?? null,
    lowestBalanceOre: fund.lowest?.balanceOre ?? null,
    activityId: fund.lowest?.activityId ?? null,
    floorOre: fund.floorOre,
  });
}

function conditionRules({ condition }: TrafficLightFacts, settings: TrafficLightSettings, fire: Fire): void {
  if (condition === null) {
    fire('condition_unknown', {});
    return;
  }
  const { score, worst, medianAgeDays, notInspectedShareBp } = condition;
  if (worst !== null && worst.score >= settings.worstPartFrom) {
    fire('worst_part_failed', { partId: worst.partId, score: worst.score });
  }
  if (score === null) fire('condition_unknown', { notInspectedShareBp });
  else if (score >= settings.scoreFrom) fire('score_poor', { score });
  if (medianAgeDays !== null && medianAgeDays > settings.dataOldDays) {
    fire('data_old', { medianAgeDays, limitDays: settings.dataOldDays });
  }
  if (notInspectedShareBp > settings.notInspectedAboveBp) {
    fire('not_inspected', { notInspectedShareBp, limitBp: settings.notInspectedAboveBp });
  }
}

function planRules(facts: TrafficLightFacts, settings: TrafficLightSettings, fire: Fire): void {
  const { plan, reviewDueOn, today, climateSectionDone } = facts;
  if (plan === null) fire('plan_missing', {});
  else {
    if (!plan.approved) fire('plan_not_approved', {});
    if (plan.activitiesWithoutPrice > 0) fire('price_unknown', { activities: plan.activitiesWithoutPrice });
  }
  if (reviewDueOn !== null) {
    const days = daysBetween(today, reviewDueOn);
    if (days < 0) fire('review_overdue', { dueOn: reviewDueOn, days: -days });
    else if (days <= settings.reviewDueWithinDays) fire('review_due', { dueOn: reviewDueOn, days });
  }
  if (climateSectionDone === false) fire('climate_missing', {});
}

function resultRules(facts: TrafficLightFacts, settings: TrafficLightSettings, fire: Fire): void {
  const { resultAccountOre, resultIsOutlier = false } = facts;
  if (resultAccountOre === null) return;
  if (Math.abs(resultAccountOre) < settings.resultLimitOre && !resultIsOutlier) return;
  const code = resultAccountOre > 0 ? 'result_surplus' : 'result_deficit';
  fire(code, { resultOre: resultAccountOre, limitOre: settings.resultLimitOre });
}
