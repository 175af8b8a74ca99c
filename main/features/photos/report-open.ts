/**
 * The guard of reports past their walk, for photos: a closed or imported report keeps its photos as they are; a correction is a new revision.
 * Answers for: whoever writes a photo asks here first, in the transaction that writes; what is refused changes nothing.
 */
import { refusal } from '../../../contract/errors.ts';
import type { EntityName, EntityRow } from '../../../db/entities.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { NotFoundError, RefusedError } from '../failures.ts';

type Rows = Pick<WriteTx, 'get'>;

const OPEN = 'open';

/** Throws NotFoundError for no report and RefusedError `photo_report_closed` for one that is not open. */
export function assertReportTakesPhotos(tx: Rows, reportId: string): EntityRow<'condition_report'> {
  const report = tx.get('condition_report', reportId);
  if (!report || report.deleted_at !== null) throw new NotFoundError('condition_report', reportId);
  if (report.status !== OPEN) throw new RefusedError(refusal('photo_report_closed', { number: report.number }));
  return report;
}

/** For undo: throws RefusedError when the row is a photo of a report that is not open, so that nothing of the group is taken back. */
export function assertUndoKeepsPhotos(tx: Rows, entity: EntityName, id: string): void {
  if (entity !== 'photo') return;
  const photo = tx.get('photo', id);
  const report = photo && tx.get('condition_report', photo.report_id);
  if (!report || report.status === OPEN) return;
  throw new RefusedError(refusal('photo_report_closed', { number: report.number }));
}
