/**
 * Undo and redo of a plan, across restarts: the stack is read from the log each time.
 * Answers for: what somebody else has changed since is left alone; a step of which nothing is left is told once and then passed over.
 */
import { refusal } from '../../../contract/errors.ts';
import type { UndoState } from '../../../contract/plan-edit.ts';
import { findPlan, planSteps } from '../../../db/queries/plan-edit.ts';
import { undoOperations } from '../../../db/write/undo.ts';
import { type StackEntry, type UndoStack, undoStack } from '../../../domain/plan/undo-stack.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { assertUndoKeepsPlans } from '../plan/plan-open.ts';
import { inOrder } from './in-order.ts';

const NOTHING: UndoState = { undo: null, redo: null };

/** What undo and redo would do; nothing for a plan past its draft. Throws NotFoundError. */
export function undoState(app: AppContext, planId: string): UndoState {
  const plan = findPlan(app.db.reader, planId);
  if (plan === null) throw new NotFoundError('plan', planId);
  if (plan.status !== 'draft') return NOTHING;
  const { undo, redo } = stackOf(app, planId);
  return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null };
}

/** Takes the top of one stack back. Throws RefusedError `undo_left_alone` when all of it was changed since by somebody else. */
export function takeBack(app: AppContext, planId: string, which: keyof UndoStack): Promise<UndoState> {
  return inOrder(app, async () => {
    const top: StackEntry | null = undoState(app, planId)[which];
    if (top === null) return undoState(app, planId);
    const { group, changed } = await undoOperations(app.db.writer, { group: top.group }, app.actor, {
      keeps: (tx, entity, id) => {
        assertUndoKeepsPlans(tx, entity, id);
        return false;
      },
    });
    app.changes.announce(changed);
    if (group === null) {
      await app.db.local.noteStep(top.group, { spent: true });
      throw new RefusedError(refusal('undo_left_alone', { label: top.label }));
    }
    return undoState(app, planId);
  });
}

function stackOf({ db }: AppContext, planId: string): UndoStack {
  const steps = planSteps(db.reader, db.replica, planId);
  return undoStack(
    steps.map(({ group, cause, atMs, changes, label, spent, title }) => ({
      group,
      undoes: cause.startsWith('undo:') ? cause.slice('undo:'.length) : null,
      // A step made elsewhere (another window's older version, an import's correction) is named by the line it began with.
      label: label ?? title ?? '',
      atMs,
      changes,
      spent: spent === 1,
    })),
  );
}
