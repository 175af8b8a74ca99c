/**
 * What a person fills in to take a version one step on.
 * Answers for which fields a step has, and for reading them into the decision that is sent, or into a code for what is wrong.
 * Must never judge beyond reading: the rules are the status machine's, here and in the engine alike.
 */
import type { PlanStatus } from '../../../../contract/common.ts';
import type { MessageParams } from '../../../../contract/messages/index.ts';
import type { DecisionInput } from '../../../../contract/versions.ts';
import {
  checkStep,
  earlierDay,
  PLAN_STEPS,
  type PlanStep,
  type StepRefusal,
} from '../../../../domain/plan/status-machine.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import { readDay } from '../../../ui/read-day.ts';
import type { Standing } from './step-line.ts';

/** As typed. */
export interface StepForm {
  readonly day: string;
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly votesBlank: string;
  readonly text: string;
}

export type StepFault = StepRefusal | 'votes_not_whole';
export type StepField = 'day' | 'votes' | 'text' | 'step';

export function stepTo(from: PlanStatus, to: PlanStatus): PlanStep | null {
  return PLAN_STEPS.find((step) => step.from === from && step.to === to) ?? null;
}

/** Votes are cast where a body says yes or no. */
export function hasVotes(step: PlanStep): boolean {
  return step.needs.verdict || step.body === 'organisation_board';
}

/** A step that can be taken back by the next one; all others are on record for good. */
export function isReversible(step: PlanStep): boolean {
  return step.to === 'draft' || step.to === 'in_review';
}

/** The decision as it is sent; null for a step that is nobody's. `today` is YYYY-MM-DD. */
export function readStep(
  version: Omit<Standing, 'next'>,
  to: PlanStatus,
  form: StepForm,
  today: string,
): Result<DecisionInput | null, StepFault> {
  const step = stepTo(version.status, to);
  if (step === null) return err('step_not_allowed');
  const read = step.body === null ? ok(null) : readDecision(step, form);
  if (!read.ok) return read;
  const earlierOn = earlierDay(version.status, to, version.decisions);
  const checked = checkStep(version.status, to, read.value, { today, earlierOn });
  return checked.ok ? read : checked;
}

/** What the sentence about a fault names: the day and the votes as they were read, and the day it must not come before. */
export function faultParams(version: Omit<Standing, 'next'>, to: PlanStatus, form: StepForm): MessageParams {
  return {
    // What is no day is told as it was typed.
    decidedOn: readDay(form.day) ?? (form.day.trim() || null),
    earlierOn: earlierDay(version.status, to, version.decisions),
    votesFor: form.votesFor.trim() || 0,
    votesAgainst: form.votesAgainst.trim() || 0,
  };
}

/** Which field a fault is shown at. */
export function fieldOf(fault: StepFault): StepField {
  switch (fault) {
    case 'decision_day_invalid':
    case 'decision_in_future':
    case 'decision_before_earlier':
      return 'day';
    case 'votes_not_whole':
    case 'votes_against_outcome':
      return 'votes';
    case 'step_needs_text':
    case 'step_needs_verdict':
      return 'text';
    default:
      return 'step';
  }
}

function readDecision(step: PlanStep, form: StepForm): Result<DecisionInput, StepFault> {
  const decidedOn = readDay(form.day);
  if (decidedOn === null) return err('decision_day_invalid');
  const votes = hasVotes(step)
    ? [form.votesFor, form.votesAgainst, form.votesBlank].map(readVotes)
    : [null, null, null];
  if (votes.includes(undefined)) return err('votes_not_whole');
  const [votesFor = null, votesAgainst = null, votesBlank = null] = votes;
  return ok({ decidedOn, votesFor, votesAgainst, votesBlank, text: form.text.trim() || null });
}

/** Empty is not counted; undefined is no whole number. */
function readVotes(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
