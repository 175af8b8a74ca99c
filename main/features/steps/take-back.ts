/**
 * Undo and redo across restarts: the stack is read from the log each time.
 * Answers for: what somebody else has changed since is left alone; a step of which nothing is left is told once and then passed over;
 * nothing of a plan past its draft or of a closed report is taken back, whatever the step was made in.
 */
import { refusal } from '../../../contract/errors.ts';
import type { UndoState } from '../../../contract/plan-edit.ts';
import type { StepRow } from '../../../db/queries/steps.ts';
import { type UndoReport, undoOperations } from '../../../db/write/undo.ts';
import { type StackEntry, type UndoStack, undoStack } from '../../../domain/plan/undo-stack.ts';
import type { AppContext } from '../context.ts';
import { RefusedError } from '../failures.ts';
import { assertUndoKeepsReports, isErasedPhoto } from '../inspection/report-open.ts';
import { assertUndoKeepsPlans } from '../plan/plan-open.ts';
import { inOrder } from './in-order.ts';

export const NO_STEPS: UndoState = { undo: null, redo: null };

/** What undo and redo would do. */
export function stateOfSteps(steps: readonly StepRow[]): UndoState {
  const { undo, redo } = undoStack(
    steps.map(({ group, cause, atMs, changes, label, spent, title }) => ({
      group,
      undoes: cause.startsWith('undo:') ? cause.slice('undo:'.length) : null,
      // A step made elsewhere (another window's older version, an import's correction) is named by what it began with.
      label: label ?? title ?? '',
      atMs,
      changes,
      spent: spent === 1,
    })),
  );
  return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null };
}

export interface TakenBack extends UndoState {
  /** The step that was taken back, and what of it was left alone because somebody has changed it since; null when there was none. */
  readonly taken: (StackEntry & { readonly leftAlone: UndoReport['leftAlone'] }) | null;
}

/** Takes the top of one stack back. Throws RefusedError `undo_left_alone` when all of it was changed since by somebody else. */
export function takeBackTop(app: AppContext, state: () => UndoState, which: keyof UndoStack): Promise<TakenBack> {
  return inOrder(app, async () => {
    const top = state()[which];
    if (top === null) return { ...state(), taken: null };
    const { group, changed, value } = await undoOperations(app.db.writer, { group: top.group }, app.actor, {
      keeps: (tx, entity, id) => {
        assertUndoKeepsPlans(tx, entity, id);
        assertUndoKeepsReports(tx, entity, id);
        return isErasedPhoto(tx, entity, id);
      },
    });
    app.changes.announce(changed);
    if (group === null) {
      await app.db.local.noteStep(top.group, { spent: true });
      throw new RefusedError(refusal('undo_left_alone', { label: top.label }));
    }
    await app.db.local.noteStep(group, { scopeOf: top.group });
    return { ...state(), taken: { ...top, leftAlone: value.leftAlone } };
  });
}
