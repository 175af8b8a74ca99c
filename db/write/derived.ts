/**
 * What a change makes stale: the summary of its department.
 * Answers for: the mark is written in the same transaction as the change, so a crash can never leave a stale figure unmarked; and each
 * mark is new, so that whoever refreshes takes away only the one it has seen. (The search index needs no marks: it follows the log.)
 */
import { type EntityName, fieldSpec } from '../entities.ts';
import type { Statements } from '../storage/statements.ts';
import type { FieldValue } from './patch.ts';
import type { RowShape } from './prepared.ts';

/** Random, never counted: a mark that was taken away must not come back as the same one. */
const NEW_MARK = 'random() & 4294967295';

export interface StaleMarks {
  /** `values` are the fields of the row, old or new. */
  add(entity: EntityName, rowId: string, values: Readonly<Record<string, unknown>>): void;
  /** The same for a row as it was prepared. */
  addPrepared(shape: RowShape, rowId: string, values: readonly FieldValue[]): void;
}

/** Marks for one transaction: each department once, however many of its rows change. */
export function createStaleMarks(statements: Statements): StaleMarks {
  const marked = new Set<string>();
  const markAllOf = (organisationId: string) => {
    statements
      .get(
        `INSERT INTO department_dirty (department_id, mark) SELECT id, ${NEW_MARK} FROM department WHERE organisation_id = ?
         ON CONFLICT (department_id) DO UPDATE SET mark = excluded.mark`,
      )
      .run(organisationId);
  };
  const mark = (departmentId: unknown) => {
    if (typeof departmentId !== 'string' || marked.has(departmentId)) return;
    marked.add(departmentId);
    statements
      .get(
        `INSERT INTO department_dirty (department_id, mark) VALUES (?, ${NEW_MARK})
         ON CONFLICT (department_id) DO UPDATE SET mark = excluded.mark`,
      )
      .run(departmentId);
  };
  return {
    add(entity, rowId, values) {
      if (entity === 'organisation') markAllOf(rowId);
      else if (entity === 'department') mark(rowId);
      else if (fieldSpec(entity, 'department_id') !== null) mark(values['department_id']);
    },
    addPrepared({ entity, filled }, rowId, values) {
      if (entity === 'organisation') markAllOf(rowId);
      else mark(entity === 'department' ? rowId : values[filled.indexOf('department_id')]);
    },
  };
}
