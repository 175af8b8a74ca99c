/**
 * The life of one version as a line of steps: where it has been, where it is, what comes next.
 * Answers for the order on the screen and the day of each step as far as the decisions tell it.
 * Must never decide what may follow: that is the status machine's.
 */
import type { PlanStatus } from '../../../../contract/common.ts';
import type { PlanVersion } from '../../../../contract/versions.ts';

/** `decided`: the meeting's answer, approved or rejected. */
export const STEPS = [
  'draft',
  'in_review',
  'presented',
  'decided',
  'board_treated',
  'in_force',
  'reported',
  'superseded',
] as const;
export type StepName = (typeof STEPS)[number];

export type StepState = 'passed' | 'skipped' | 'here' | 'next' | 'coming';

export interface LineStep {
  readonly name: StepName;
  readonly state: StepState;
  /** YYYY-MM-DD, where a decision tells it. */
  readonly on: string | null;
}

type Decision = PlanVersion['decisions'][number];

export interface Standing {
  readonly status: PlanStatus;
  readonly next: readonly PlanStatus[];
  readonly decisions: readonly Decision[];
}

export function stepOf(status: PlanStatus): StepName {
  return status === 'approved' || status === 'rejected' ? 'decided' : status;
}

export function stepLine(version: Standing): readonly LineStep[] {
  const here = STEPS.indexOf(stepOf(version.status));
  const next = new Set(version.next.map(stepOf));
  return STEPS.map((name, index) => ({
    name,
    state: stateOf(name, index, here, next, version.decisions),
    on: index <= here ? dayOf(name, version.decisions) : null,
  }));
}

function stateOf(
  name: StepName,
  index: number,
  here: number,
  next: ReadonlySet<StepName>,
  decisions: readonly Decision[],
): StepState {
  if (index === here) return 'here';
  if (index > here) return next.has(name) ? 'next' : 'coming';
  // A version may be superseded without having been reported; only the report itself tells.
  return name === 'reported' && !decisions.some(({ body }) => body === 'lbf') ? 'skipped' : 'passed';
}

/** The meeting may have been noted twice: when the plan was put before it, and when it answered. */
function dayOf(name: StepName, decisions: readonly Decision[]): string | null {
  const days = (body: Decision['body']) =>
    decisions.flatMap((decision) => (decision.body === body ? (decision.decidedOn ?? []) : [])).sort();
  if (name === 'presented') return days('department_meeting').at(0) ?? null;
  if (name === 'decided') return days('department_meeting').at(-1) ?? null;
  if (name === 'board_treated') return days('organisation_board').at(-1) ?? null;
  return name === 'reported' ? (days('lbf').at(-1) ?? null) : null;
}
