/**
 * What a document may name, and what its rows may say together: the same as an edit in this program may.
 * Answers for a document that sets no report of another department aside, and none that is still being made; and for naming no other
 * department's parts and lines. Rows that are not here are nobody's: a document goes round workspaces. Writes nothing.
 */
import { refusal } from '../../../../contract/errors.ts';
import type { WriteTx } from '../../../../db/write/writer.ts';
import { statusFromText } from '../../../../domain/inspection/report.ts';
import { RefusedError } from '../../failures.ts';
import type { DocumentRow, DocumentRows } from './read.ts';

type Rows = Pick<WriteTx, 'get'>;

/** Columns that name a row of the department. */
const NAMING = {
  part_id: 'building_part',
  split_from_id: 'building_part',
  activity_id: 'activity',
  revises_report_id: 'condition_report',
  baseline_report_id: 'condition_report',
} as const;

/** Throws RefusedError `document_row_taken` for a row of another's, `document_not_a_report` for one that contradicts itself. */
export function assertRows(tx: Rows, { rows, reportId }: DocumentRows, departmentId: string): void {
  const own = rows.find(({ entity }) => entity === 'condition_report')?.set ?? {};
  const isImported = statusFromText(String(own['status'])) === 'imported';
  for (const row of rows) {
    for (const [column, entity] of Object.entries(NAMING)) {
      const id = row.set[column];
      const named = typeof id === 'string' ? tx.get(entity, id) : undefined;
      if (named !== undefined && named.department_id !== departmentId) throw taken(String(id));
    }
    if (row.entity === 'assessment' && !isImported && !isWhole(row)) {
      throw new RefusedError(refusal('document_not_a_report', { path: row.id }));
    }
  }
  const revised = own['revises_report_id'];
  const before = typeof revised === 'string' ? tx.get('condition_report', revised) : undefined;
  // Only what is finished can be corrected by another report.
  const isOpen = before !== undefined && before.deleted_at === null && statusFromText(before.status) === 'open';
  if (revised === reportId || isOpen) throw taken(String(revised));
}

/** A score is for what is graded, and a grade without one holds a note at least. */
function isWhole({ set: { state, score, note } }: DocumentRow): boolean {
  return state === 'graded' ? (score ?? note ?? null) !== null : (score ?? null) === null;
}

function taken(id: string): RefusedError {
  return new RefusedError(refusal('document_row_taken', { id }));
}
