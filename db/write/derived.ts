/**
 * What a change makes stale: the summary of its department and the search document of its row.
 * Answers for: the marks are written in the same transaction as the change, so a crash can never leave a stale figure unmarked; and each
 * mark is new, so that whoever refreshes takes away only the one it has seen.
 */
import { type EntityName, fieldSpec } from '../entities.ts';
import type { Statements } from '../storage/statements.ts';

/** Random, never counted: a mark that was taken away must not come back as the same one. */
const NEW_MARK = 'random() & 4294967295';

const SEARCHED: ReadonlySet<EntityName> = new Set(['department', 'building', 'building_part', 'activity']);

export function markDerived(
  statements: Statements,
  entity: EntityName,
  rowId: string,
  values: Readonly<Record<string, unknown>>,
): void {
  if (SEARCHED.has(entity)) {
    statements
      .get(
        `INSERT INTO search_dirty (entity, row_id, mark) VALUES (?, ?, ${NEW_MARK}) ON CONFLICT (row_id) DO UPDATE SET mark = excluded.mark`,
      )
      .run(entity, rowId);
  }
  if (entity === 'organisation') {
    statements
      .get(
        `INSERT INTO department_dirty (department_id, mark) SELECT id, ${NEW_MARK} FROM department WHERE organisation_id = ?
         ON CONFLICT (department_id) DO UPDATE SET mark = excluded.mark`,
      )
      .run(rowId);
    return;
  }
  const departmentId = entity === 'department' ? rowId : values['department_id'];
  if (fieldSpec(entity, 'department_id') === null && entity !== 'department') return;
  if (typeof departmentId !== 'string') return;
  statements
    .get(
      `INSERT INTO department_dirty (department_id, mark) VALUES (?, ${NEW_MARK}) ON CONFLICT (department_id) DO UPDATE SET mark = excluded.mark`,
    )
    .run(departmentId);
}
