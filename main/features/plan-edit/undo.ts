/** Undo and redo of a plan in draft. */
import type { UndoState } from '../../../contract/plan-edit.ts';
import { findPlan, planSteps } from '../../../db/queries/plan-edit.ts';
import type { UndoStack } from '../../../domain/plan/undo-stack.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { NO_STEPS, stateOfSteps, takeBackTop } from '../steps/take-back.ts';

/** What undo and redo would do; nothing for a plan past its draft. Throws NotFoundError. */
export function undoState({ db }: AppContext, planId: string): UndoState {
  const plan = findPlan(db.reader, planId);
  if (plan === null) throw new NotFoundError('plan', planId);
  return plan.status === 'draft' ? stateOfSteps(planSteps(db.reader, db.replica, planId)) : NO_STEPS;
}

/** Takes the top of one stack back. Throws RefusedError `undo_left_alone` when all of it was changed since by somebody else. */
export function takeBack(app: AppContext, planId: string, which: keyof UndoStack): Promise<UndoState> {
  return takeBackTop(app, () => undoState(app, planId), which);
}
