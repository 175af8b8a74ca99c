/**
 * Building parts that stand, with their numbers and names: for lists that speak of them and come without the parts.
 * Must never make one: a number that no part bears is told.
 */
import { readPartNames } from '../../../../db/queries/imports.ts';
import type { Reader } from '../../../../db/read.ts';
import type { NumberedPart } from '../../matching/standing-rows.ts';
import { isForm } from '../../profile-parts.ts';
import type { Profile } from '../../profile-schema.ts';

export function asksForParts({ tables }: Profile): boolean {
  return tables.some(({ records }) =>
    records.some(({ set }) => Object.values(set).some((value) => isForm(value) && 'standing' in value)),
  );
}

/** `departments`: id → key. */
export function numberedParts(reader: Reader, departments: ReadonlyMap<string, string>): readonly NumberedPart[] {
  return readPartNames(reader).flatMap(({ department: departmentId, ...part }) => {
    const department = departments.get(departmentId);
    return department === undefined ? [] : [{ ...part, department }];
  });
}
