/** Undo and redo of a report that is open. */
import type { UndoState } from '../../../contract/plan-edit.ts';
import { findReport, reportSteps } from '../../../db/queries/inspection.ts';
import { statusFromText } from '../../../domain/inspection/report.ts';
import type { UndoStack } from '../../../domain/plan/undo-stack.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { NO_STEPS, stateOfSteps, takeBackTop } from '../steps/take-back.ts';

/** What undo and redo would do; nothing for a report that is closed or came from a file. Throws NotFoundError. */
export function undoState({ db }: AppContext, reportId: string): UndoState {
  const report = findReport(db.reader, reportId);
  if (report === null) throw new NotFoundError('report', reportId);
  return statusFromText(report.status) === 'open' ? stateOfSteps(reportSteps(db.reader, db.replica, report)) : NO_STEPS;
}

/** Takes the top of one stack back. Throws RefusedError `undo_left_alone` when all of it was changed since by somebody else. */
export function takeBack(app: AppContext, reportId: string, which: keyof UndoStack): Promise<UndoState> {
  return takeBackTop(app, () => undoState(app, reportId), which);
}
