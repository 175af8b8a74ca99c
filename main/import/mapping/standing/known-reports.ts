/**
 * Reports of undated lists, made when their key was spelt another way: before surveys were told apart by year, each department had one.
 * Answers for the same list meeting its report again. Must never lead to it where a report of the key as it is spelt now stands as well.
 */
import { readReportsNumbered } from '../../../../db/queries/imports.ts';
import type { Reader } from '../../../../db/read.ts';
import { uuid5 } from '../../../../domain/sync/uuid5.ts';
import { keyPart } from '../../keys.ts';
import type { Alias } from '../../row-scope.ts';

/** Number of a report that came without one, then and now. */
const NUMBER = 'Import';
/** What its key ended in then. */
const FORMERLY = 'import';

/** `departments`: id → key. */
export function aliasesOfReports(
  reader: Reader,
  workspaceId: string,
  departments: ReadonlyMap<string, string>,
): readonly Alias[] {
  const rows = readReportsNumbered(reader, NUMBER);
  const idOf = (department: string, own: string) =>
    uuid5(workspaceId, `condition_report:${keyPart(department)}/${keyPart(own)}`);
  return rows.flatMap(({ id, department: departmentId, heldOn }) => {
    const department = departments.get(departmentId);
    if (department === undefined || idOf(department, FORMERLY) !== id) return [];
    if (rows.some((other) => other.id === idOf(department, NUMBER))) return [];
    const owns = heldOn === null ? [NUMBER] : [NUMBER, heldOn.slice(0, 4)];
    return owns.map((own) => ({ entity: 'condition_report' as const, key: `${keyPart(department)}/${own}`, id }));
  });
}
