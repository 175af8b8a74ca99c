/** Scenarios kept with the versions of a department's plan. Rows as stored; what is in them is read and checked above. */
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

/** Of all versions of the department that are still there, in the order they were kept. */
export function readScenarios(reader: Reader, departmentId: string): readonly EntityRow<'scenario'>[] {
  const { query } = reader;
  const versions = query
    .selectFrom('plan')
    .select('id')
    .where('department_id', '=', departmentId)
    .where('deleted_at', 'is', null);
  return reader.all(
    query
      .selectFrom('scenario')
      .selectAll()
      .where('plan_id', 'in', versions)
      .where('deleted_at', 'is', null)
      .orderBy('sort_no')
      .orderBy('id'),
  );
}
