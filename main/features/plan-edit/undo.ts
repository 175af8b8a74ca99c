/** Undo and redo of a plan in draft. */
import type { Stepped, UndoState } from '../../../contract/plan-edit.ts';
import { findPlan, planSteps } from '../../../db/queries/plan-edit.ts';
import { CONTENT_OPEN } from '../../../domain/plan/status-machine.ts';
import type { UndoStack } from '../../../domain/plan/undo-stack.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { statusOf } from '../plan/plan-view.ts';
import { NO_STEPS, stateOfSteps, takeBackTop } from '../steps/take-back.ts';
import { leftAloneIn } from './left-alone.ts';

/** What undo and redo would do; nothing for a plan past its draft. Throws NotFoundError. */
export function undoState({ db }: AppContext, planId: string): UndoState {
  const plan = findPlan(db.reader, planId);
  if (plan === null) throw new NotFoundError('plan', planId);
  return CONTENT_OPEN.has(statusOf(plan.status)) ? stateOfSteps(planSteps(db.reader, db.replica, planId)) : NO_STEPS;
}

/** More than this is a number, not a list. */
const MOST_TOLD = 50;

/**
 * Takes the top of one stack back, and tells what of it was left alone because somebody has changed it since. Throws RefusedError
 * `undo_left_alone` when that is all of it.
 */
export async function takeBack(app: AppContext, planId: string, which: keyof UndoStack): Promise<Stepped> {
  const { undo, redo, taken } = await takeBackTop(app, () => undoState(app, planId), which);
  const left = taken === null ? [] : leftAloneIn(app.db.reader, taken.group, taken.leftAlone);
  return { undo, redo, step: taken?.label ?? null, leftAlone: left.slice(0, MOST_TOLD), leftAloneCount: left.length };
}
