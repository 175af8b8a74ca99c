/**
 * The one guard of reports past their opening: a closed or imported report is immutable, a correction is a new revision.
 * Answers for: whoever writes a row of a report (grades, findings, photos, climate, review) asks here first, in the transaction that writes.
 */
import { refusal } from '../../../contract/errors.ts';
import type { EntityName, EntityRow } from '../../../db/entities.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { statusFromText } from '../../../domain/inspection/report.ts';
import { NotFoundError, RefusedError } from '../failures.ts';

/** Rows that a report is made of. */
const CONTENT: ReadonlySet<EntityName> = new Set([
  'condition_report',
  'assessment',
  'finding',
  'photo',
  'climate_answer',
  'climate_risk',
  'review_item',
]);

type Rows = Pick<WriteTx, 'get'>;

/** The report, when there is one. Throws NotFoundError. */
export function reportOf(tx: Rows, reportId: string): EntityRow<'condition_report'> {
  const report = tx.get('condition_report', reportId);
  if (!report || report.deleted_at !== null) throw new NotFoundError('report', reportId);
  return report;
}

/** The report, when it may be written in. Throws NotFoundError, and RefusedError `report_closed` or `report_imported`. */
export function assertReportOpen(tx: Rows, reportId: string): EntityRow<'condition_report'> {
  const report = reportOf(tx, reportId);
  const status = statusFromText(report.status);
  if (status !== 'open') throw new RefusedError(refusal(`report_${status}`, { number: report.number }));
  return report;
}

/** For undo: throws RefusedError when the row belongs to a report that may not be written in, so that nothing of the group is taken back. */
export function assertUndoKeepsReports(tx: Rows, entity: EntityName, id: string): void {
  const reportId = reportIdOf(tx, entity, id);
  const report = reportId === null ? undefined : tx.get('condition_report', reportId);
  if (report === undefined || report.deleted_at !== null) return;
  const status = statusFromText(report.status);
  if (status !== 'open') throw new RefusedError(refusal(`report_${status}`, { number: report.number }));
}

/** True for a photo that was erased for good: no undo gives it back what was written about it, or shows or hides it. */
export function isErasedPhoto(tx: Rows, entity: EntityName, id: string): boolean {
  return entity === 'photo' && (tx.get('photo', id)?.erased_on ?? null) !== null;
}

/** The report whose content the row is part of; null for all other rows. */
export function reportIdOf(tx: Rows, entity: EntityName, id: string): string | null {
  if (!CONTENT.has(entity)) return null;
  if (entity === 'condition_report') return id;
  const row = tx.get(entity, id) as { readonly report_id?: unknown } | undefined;
  return typeof row?.report_id === 'string' ? row.report_id : null;
}
