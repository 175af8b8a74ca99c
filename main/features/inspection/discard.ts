/**
 * Discarding a report that was begun by mistake, and having it back.
 * Answers for: an empty report goes, and a revision with all it holds (what it corrects stands as it was); work of any other report is not
 * thrown away. One transaction, one group, so that what went comes back whole. Parts are the department's: what was changed of them stays.
 */
import { refusal } from '../../../contract/errors.ts';
import { REPORT_TABLES, readReportRows, readReports } from '../../../db/queries/inspection.ts';
import { undoOperations } from '../../../db/write/undo.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { inOrder } from '../steps/in-order.ts';
import { assertReportOpen, reportIdOf } from './report-open.ts';

/** Throws NotFoundError, RefusedError for a report that is not open, and `report_holds_work` for one that is no revision and holds anything. */
export function discardReport(app: AppContext, reportId: string): Promise<{ readonly group: string | null }> {
  return inOrder(app, async () => {
    const { db, actor } = app;
    const done = await db.writer.run({ actor, cause: 'edit' }, async (tx) => {
      const report = assertReportOpen(tx, reportId);
      tx.remove('condition_report', reportId);
      for (const table of REPORT_TABLES) {
        for (const { id } of readReportRows(db.reader, table, reportId)) {
          if (report.revises_report_id === null)
            throw new RefusedError(refusal('report_holds_work', { number: report.number }));
          tx.remove(table, id);
          await tx.breathe();
        }
      }
    });
    app.changes.announce(done.changed);
    return { group: done.group };
  });
}

/**
 * Brings a discarded report back with all that went with it. Throws NotFoundError where the group did not discard it, and RefusedError
 * `report_revised` where the same report has been corrected anew since.
 */
export function restoreReport(
  app: AppContext,
  { reportId, group }: { readonly reportId: string; readonly group: string },
): Promise<{ readonly reportId: string }> {
  return inOrder(app, async () => {
    const { db, actor } = app;
    if (!isDiscarded(app, reportId)) throw new NotFoundError('report', reportId);
    const { changed } = await undoOperations(db.writer, { group }, actor, {
      keeps: (tx, entity, id) => reportIdOf(tx, entity, id) !== reportId,
      finish: (tx) => assertBack(app, tx, reportId),
    });
    app.changes.announce(changed);
    return { reportId };
  });
}

function isDiscarded({ db: { reader } }: AppContext, reportId: string): boolean {
  const q = reader.query.selectFrom('condition_report').select('deleted_at').where('id', '=', reportId);
  return (reader.first(q)?.deleted_at ?? null) !== null;
}

/** Throwing takes all of it back. */
function assertBack({ db: { reader } }: AppContext, tx: WriteTx, reportId: string): void {
  const report = assertReportOpen(tx, reportId);
  const { revises_report_id: origin, department_id } = report;
  const others = readReports(reader, department_id).filter(({ id }) => id !== reportId);
  if (origin !== null && others.some(({ revises_report_id }) => revises_report_id === origin)) {
    throw new RefusedError(refusal('report_revised'));
  }
}
