/**
 * Follow-up of the year's work: what may be said about an occurrence, and what it would mean for plan and fund.
 * Answers for the rules of each status, and for overspend, postponement and dropped work as proposals with their effect.
 * Must never change a plan: a plan in force is immutable, the proposals are for the next version.
 */
import { err, ok, type Result } from '../result.ts';
import { evaluatePlan, type PlanEvaluation, type PlanInput } from '../scenario/evaluate.ts';
import { accountingYearOf, isDay } from '../time/accounting-year.ts';
import type { Activity, OccurrenceOverride } from './activity.ts';
import { expandActivity, type Occurrence } from './expand.ts';

export const FOLLOW_UP_STATUSES = [
  'planned',
  'tendered',
  'ordered',
  'under_way',
  'done',
  'postponed',
  'dropped',
] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

export interface FollowUp {
  readonly activityId: string;
  /** The year the rule gives the occurrence: with the activity, its name. */
  readonly plannedYear: number;
  readonly status: FollowUpStatus;
  readonly reason: string | null;
  readonly toYear: number | null;
  readonly contractOre: number | null;
  readonly actualOre: number | null;
  /** YYYY-MM-DD. */
  readonly doneOn: string | null;
}

export type FollowUpFault =
  | 'follow_up_needs_reason'
  | 'follow_up_needs_year'
  | 'follow_up_year_not_later'
  | 'follow_up_year_only_postponed'
  | 'follow_up_needs_cost'
  | 'follow_up_needs_day'
  | 'follow_up_day_invalid'
  | 'follow_up_day_in_future';

/**
 * The first thing that is wrong with an entry about an occurrence of `year`. Any status may follow any other: people correct mistakes.
 * Postponed and dropped want a reason, postponed a later year, done a cost (0 or more) and a day that has come.
 */
export function checkFollowUp(entry: FollowUp, year: number, today: string): Result<FollowUp, FollowUpFault> {
  const { status, reason, toYear, actualOre, doneOn } = entry;
  if (doneOn !== null) {
    if (!isDay(doneOn)) return err('follow_up_day_invalid');
    if (doneOn > today) return err('follow_up_day_in_future');
  }
  if (status !== 'postponed' && toYear !== null) return err('follow_up_year_only_postponed');
  if ((status === 'postponed' || status === 'dropped') && (reason ?? '').trim() === '') {
    return err('follow_up_needs_reason');
  }
  if (status === 'postponed') {
    if (toYear === null) return err('follow_up_needs_year');
    if (toYear <= year) return err('follow_up_year_not_later');
  }
  if (status === 'done') {
    if (actualOre === null) return err('follow_up_needs_cost');
    if (doneOn === null) return err('follow_up_needs_day');
  }
  return ok(entry);
}

export interface FollowUpProposal {
  readonly code: 'overspent' | 'underspent' | 'paid_elsewhen' | 'postponed' | 'dropped';
  readonly activityId: string;
  readonly plannedYear: number;
  /** Year and amount in the plan as it stands. */
  readonly year: number;
  readonly budgetOre: number;
  readonly actualOre: number | null;
  readonly toYear: number | null;
  readonly reason: string | null;
  /** What would be written into the next version. */
  readonly override: OccurrenceOverride;
}

export interface FollowUpEffect {
  readonly proposals: readonly FollowUpProposal[];
  /** The plan with all proposals taken. */
  readonly after: PlanInput;
  /** Change of the smallest first-year provision by the plan's yearly index, whole øre. */
  readonly requiredChangeOre: number;
  /** Change of the lowest balance, whole øre; below 0 = worse. */
  readonly lowestChangeOre: number;
}

/**
 * What follow-up proposes for a version of the plan. Entries about occurrences that the version no longer has, or has answered already
 * (moved at least as far), propose nothing. Work done at its budget in its year proposes nothing either. `startMonth` 1–12 is the accounting year's.
 */
export function followUpEffect(input: PlanInput, entries: readonly FollowUp[], startMonth: number): FollowUpEffect {
  const byActivity = Map.groupBy(entries, ({ activityId }) => activityId);
  const proposals: FollowUpProposal[] = [];
  for (const activity of input.activities) {
    const own = byActivity.get(activity.id);
    if (own === undefined) continue;
    const occurrences = new Map(expandActivity(activity, input).map((one) => [one.plannedYear, one]));
    for (const entry of own) {
      const occurrence = occurrences.get(entry.plannedYear);
      const proposal = occurrence === undefined ? null : proposalOf(entry, occurrence, startMonth);
      if (proposal !== null) proposals.push(proposal);
    }
  }
  const after = withProposals(input, proposals);
  const [was, is] = [evaluatePlan(input), evaluatePlan(after)];
  return {
    proposals,
    after,
    requiredChangeOre: is.requiredIndexedOre - was.requiredIndexedOre,
    lowestChangeOre: lowestOre(is) - lowestOre(was),
  };
}

function lowestOre({ course }: PlanEvaluation): number {
  return Math.min(...course.years.map(({ balanceOre }) => balanceOre));
}

/** A plan with some of its proposals taken. */
export function withProposals(input: PlanInput, proposals: readonly FollowUpProposal[]): PlanInput {
  const byActivity = Map.groupBy(proposals, ({ activityId }) => activityId);
  const activities = input.activities.map((activity) =>
    (byActivity.get(activity.id) ?? []).reduce(withOverride, activity),
  );
  return { ...input, activities };
}

function proposalOf(entry: FollowUp, occurrence: Occurrence, startMonth: number): FollowUpProposal | null {
  const { plannedYear, reason, toYear, actualOre, doneOn } = entry;
  const { year, amountOre: budgetOre, activityId } = occurrence;
  const common = { activityId, plannedYear, year, budgetOre, actualOre, toYear, reason };
  if (entry.status === 'postponed' && toYear !== null && toYear > year) {
    return { ...common, code: 'postponed', override: { kind: 'moved', plannedYear, toYear, reason } };
  }
  if (entry.status === 'dropped')
    return { ...common, code: 'dropped', override: { kind: 'skipped', plannedYear, reason } };
  if (entry.status !== 'done' || actualOre === null || doneOn === null) return null;
  const inYear = accountingYearOf(doneOn, startMonth);
  const code = costCode(actualOre - budgetOre, inYear - year);
  return code === null ? null : { ...common, code, override: { kind: 'done', plannedYear, inYear, actualOre } };
}

/** The money leaves the fund in the year it is paid: at its budget, but in another year, it is news as well. */
function costCode(overOre: number, yearsLater: number): 'overspent' | 'underspent' | 'paid_elsewhen' | null {
  if (overOre === 0) return yearsLater === 0 ? null : 'paid_elsewhen';
  return overOre > 0 ? 'overspent' : 'underspent';
}

/** An amount of its own stands beside a move; everything else about the occurrence is replaced. */
function withOverride(activity: Activity, { plannedYear, override }: FollowUpProposal): Activity {
  const kept = activity.overrides.filter(
    (one) => one.plannedYear !== plannedYear || (override.kind === 'moved' && one.kind === 'amount'),
  );
  return { ...activity, overrides: [...kept, override] };
}
