/**
 * Rows that stand already, by the fields they are known by in a file: made by hand, or by another way of importing.
 * Answers for the same key being made of a stored row as of a row of the file. Keys that are worked out row by row (a part's usual one) are not
 * looked for here.
 */
import type { EntityName } from '../../../../db/entities.ts';
import { readRowsWithKey } from '../../../../db/queries/imports.ts';
import type { Reader } from '../../../../db/read.ts';
import { keyPart } from '../../keys.ts';
import { keyColumns } from '../../profile-parts.ts';
import type { Profile, ProfileRecord } from '../../profile-schema.ts';
import type { Alias } from '../../row-scope.ts';

/** Kinds that are found again by what they are; plan lines and findings belong to a version, which a key alone does not tell. */
const BY_KEY = ['building', 'building_part', 'dwelling_type'] as const satisfies readonly EntityName[];

export function aliasesByKey(
  reader: Reader,
  profile: Profile,
  departments: ReadonlyMap<string, string>,
): readonly Alias[] {
  return profile.tables.flatMap(({ records }) =>
    records.flatMap((record) => aliasesOfRecord(reader, record, departments)),
  );
}

/** `departments`: id → key. */
function aliasesOfRecord(
  reader: Reader,
  { entity, key, set }: ProfileRecord,
  departments: ReadonlyMap<string, string>,
): readonly Alias[] {
  const known = BY_KEY.find((one) => one === entity);
  const [department, ...columns] = keyColumns(key);
  if (known === undefined || department !== 'departmentKey' || columns.length === 0) return [];
  const fields = columns.map((column) => Object.entries(set).find(([, value]) => value === `$${column}`)?.[0]);
  if (fields.some((field) => field === undefined)) return [];
  const names = fields.flatMap((field) => field ?? []);
  return readRowsWithKey(reader, known, names).flatMap((row) => {
    const department = departments.get(String(row['department_id']));
    if (department === undefined) return [];
    const values = names.map((field) => row[field] ?? null);
    return [{ entity, key: [department, ...values].map(keyPart).join('/'), id: String(row['id']) }];
  });
}
