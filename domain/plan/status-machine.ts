/**
 * The life of a plan version: draft → in review → department meeting → organisation board → in force → reported → superseded.
 * Answers for which step may follow which, what each step needs, which version decides, and that at most one is in force.
 * Must never let a version that left its draft be edited: a change is a new version (domain.md 1.6).
 */
import { err, ok, type Result } from '../result.ts';
import { isDay } from '../time/accounting-year.ts';

export const PLAN_STATUSES = [
  'draft',
  'in_review',
  'presented',
  'approved',
  'rejected',
  'board_treated',
  'in_force',
  'reported',
  'superseded',
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export type DecisionBody = 'department_meeting' | 'organisation_board' | 'lbf';

export interface PlanStep {
  readonly from: PlanStatus;
  readonly to: PlanStatus;
  /** Whose decision the step records; null = nobody's, it takes none. */
  readonly body: DecisionBody | null;
  readonly needs: {
    readonly day: boolean;
    /** Votes or a text: what the meeting decided must be on record. */
    readonly verdict: boolean;
    readonly text: boolean;
  };
}

const NOTHING = { day: false, verdict: false, text: false } as const;
const DAY = { day: true, verdict: false, text: false } as const;
const VERDICT = { day: true, verdict: true, text: false } as const;
const REASON = { day: true, verdict: false, text: true } as const;

/**
 * Every step a person may take. `superseded` is none of them: it befalls the version in force when the next one enters into force.
 * A rejected plan may still be treated by the organisation board, which must see to lawful provisions (domain.md 1.6 [B]), with a text.
 */
export const PLAN_STEPS: readonly PlanStep[] = [
  { from: 'draft', to: 'in_review', body: null, needs: NOTHING },
  { from: 'in_review', to: 'draft', body: null, needs: NOTHING },
  { from: 'in_review', to: 'presented', body: 'department_meeting', needs: DAY },
  { from: 'presented', to: 'approved', body: 'department_meeting', needs: VERDICT },
  { from: 'presented', to: 'rejected', body: 'department_meeting', needs: VERDICT },
  { from: 'approved', to: 'board_treated', body: 'organisation_board', needs: DAY },
  { from: 'rejected', to: 'board_treated', body: 'organisation_board', needs: REASON },
  { from: 'board_treated', to: 'in_force', body: null, needs: NOTHING },
  { from: 'in_force', to: 'reported', body: 'lbf', needs: DAY },
];

/** Where the content of a plan may be edited. */
export const CONTENT_OPEN: ReadonlySet<PlanStatus> = new Set(['draft']);
/** Where points of attention may be edited: until the plan is in force. */
export const ATTENTION_OPEN: ReadonlySet<PlanStatus> = new Set([
  'draft',
  'in_review',
  'presented',
  'approved',
  'rejected',
  'board_treated',
]);
/** Where follow-up of the year's work is kept. */
export const IN_FORCE: ReadonlySet<PlanStatus> = new Set(['in_force', 'reported']);
/** Decided, though not in force yet. */
const DECIDED: ReadonlySet<PlanStatus> = new Set(['approved', 'board_treated']);
/** Being worked on: while there is one, no further version is made. */
const OPEN: ReadonlySet<PlanStatus> = new Set(['draft', 'in_review']);
/** Before a body that has to take a position. */
const PUT_FORWARD: ReadonlySet<PlanStatus> = new Set(['in_review', 'presented']);

export interface StepDecision {
  /** YYYY-MM-DD. */
  readonly decidedOn: string;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesBlank: number | null;
  readonly text: string | null;
}

export type StepRefusal =
  | 'step_not_allowed'
  | 'step_needs_decision'
  | 'step_needs_verdict'
  | 'step_needs_text'
  | 'step_takes_no_decision'
  | 'decision_day_invalid'
  | 'decision_in_future'
  | 'decision_before_earlier'
  | 'votes_against_outcome'
  | 'newer_version_in_force';

export function statusFromText(text: string): PlanStatus | null {
  return PLAN_STATUSES.find((status) => status === text) ?? null;
}

/** The states a person may bring a version to from this one. */
export function nextStatuses(status: PlanStatus): readonly PlanStatus[] {
  return PLAN_STEPS.filter(({ from }) => from === status).map(({ to }) => to);
}

/**
 * One step with its decision. `today` (YYYY-MM-DD) bounds what can have been decided; a meeting to come may be named when the plan is
 * presented. `earlierOn` is the day it must not come before (`earlierDay`).
 */
export function checkStep(
  from: PlanStatus,
  to: PlanStatus,
  decision: StepDecision | null,
  days: { readonly today: string; readonly earlierOn: string | null },
): Result<PlanStep, StepRefusal> {
  const step = PLAN_STEPS.find((one) => one.from === from && one.to === to);
  if (step === undefined) return err('step_not_allowed');
  if (step.body === null) return decision === null ? ok(step) : err('step_takes_no_decision');
  if (decision === null) return err('step_needs_decision');
  const { decidedOn } = decision;
  if (!isDay(decidedOn)) return err('decision_day_invalid');
  const hasText = (decision.text ?? '').trim() !== '';
  if (step.needs.verdict && !hasText && !areCounted(decision)) return err('step_needs_verdict');
  if (step.needs.text && !hasText) return err('step_needs_text');
  if (to !== 'presented' && decidedOn > days.today) return err('decision_in_future');
  if (days.earlierOn !== null && decidedOn < days.earlierOn) return err('decision_before_earlier');
  if (contradicts(to, decision)) return err('votes_against_outcome');
  return ok(step);
}

/**
 * The latest day on record that a step must not come before; null before the first. What the step's own body has on record does not count,
 * because the step replaces it: a meeting named when the plan was presented may be brought forward.
 */
export function earlierDay(
  from: PlanStatus,
  to: PlanStatus,
  decisions: readonly { readonly body: string; readonly decidedOn: string | null }[],
): string | null {
  const body = PLAN_STEPS.find((one) => one.from === from && one.to === to)?.body;
  const days = decisions.flatMap((one) => (one.body === body ? [] : (one.decidedOn ?? [])));
  return days.sort().at(-1) ?? null;
}

type Votes = Pick<StepDecision, 'votesFor' | 'votesAgainst' | 'votesBlank'>;

/** True when votes were counted: then a field left empty means that there were none of them. */
export function areCounted({ votesFor, votesAgainst, votesBlank }: Votes): boolean {
  return votesFor !== null || votesAgainst !== null || votesBlank !== null;
}

/** Simple majority of the votes cast; what a tie means is the meeting's own rule. */
function contradicts(to: PlanStatus, votes: Votes): boolean {
  const majority = (votes.votesFor ?? 0) - (votes.votesAgainst ?? 0);
  return (to === 'approved' && majority < 0) || (to === 'rejected' && majority > 0);
}

export interface VersionState {
  readonly id: string;
  readonly versionNo: number;
  readonly status: PlanStatus;
}

/**
 * What a step does to the versions of one department: the version itself and, when it enters into force, all that were in force.
 * An older version cannot replace a newer one. The step's decision is checked by `checkStep`.
 */
export function stepEffects(
  versions: readonly VersionState[],
  planId: string,
  to: PlanStatus,
): Result<
  readonly { readonly id: string; readonly status: PlanStatus }[],
  'step_not_allowed' | 'newer_version_in_force'
> {
  const version = versions.find(({ id }) => id === planId);
  if (version === undefined || !nextStatuses(version.status).includes(to)) return err('step_not_allowed');
  const replaced = to === 'in_force' ? versions.filter(({ id, status }) => id !== planId && IN_FORCE.has(status)) : [];
  if (replaced.some(({ versionNo }) => versionNo > version.versionNo)) return err('newer_version_in_force');
  return ok([{ id: planId, status: to }, ...replaced.map(({ id }) => ({ id, status: 'superseded' as const }))]);
}

/** The version somebody is still working on; a further one is not made before it is decided. */
export function openVersion<T extends VersionState>(versions: readonly T[]): T | null {
  return newest(versions, ({ status }) => OPEN.has(status));
}

/**
 * The version in force instead of this one: what was superseded is history, and a next version made from it would leave out what the later
 * one decided. null for any other version, and where nothing is in force.
 */
export function replacedBy<T extends VersionState>(versions: readonly T[], planId: string): T | null {
  const isSuperseded = versions.some(({ id, status }) => id === planId && status === 'superseded');
  return isSuperseded ? newest(versions, ({ status }) => IN_FORCE.has(status)) : null;
}

/**
 * The version that overviews, lights and the year's work go by: in force, else the newest decided, else the newest that is neither
 * rejected nor superseded, else the newest. null without versions.
 */
export function decidingVersion<T extends VersionState>(versions: readonly T[]): T | null {
  return (
    newest(versions, ({ status }) => IN_FORCE.has(status)) ??
    newest(versions, ({ status }) => DECIDED.has(status)) ??
    newest(versions, ({ status }) => status !== 'rejected' && status !== 'superseded') ??
    newest(versions, ({ status }) => status !== 'superseded') ??
    newest(versions, () => true)
  );
}

/** The version a board pack is for: one put before the boards and not decided yet, when it is newer than the one that decides. */
export function versionForBoards<T extends VersionState>(versions: readonly T[]): T | null {
  const deciding = decidingVersion(versions);
  const proposed = newest(versions, ({ status }) => PUT_FORWARD.has(status));
  if (proposed === null || deciding === null) return deciding;
  return proposed.versionNo > deciding.versionNo ? proposed : deciding;
}

/** True when a status taken from outside does not bring a plan back to an earlier state of its life. */
export function isOnward(from: PlanStatus, to: PlanStatus): boolean {
  return PLAN_STATUSES.indexOf(to) >= PLAN_STATUSES.indexOf(from);
}

/** Highest number; of two with one number (two laptops) the smaller id, so that every laptop picks the same. */
function newest<T extends VersionState>(versions: readonly T[], isWanted: (version: T) => boolean): T | null {
  let best: T | null = null;
  for (const version of versions) {
    if (!isWanted(version)) continue;
    const wins =
      best === null ||
      version.versionNo > best.versionNo ||
      (version.versionNo === best.versionNo && version.id < best.id);
    if (wins) best = version;
  }
  return best;
}
