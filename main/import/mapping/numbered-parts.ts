/**
 * Building parts that stand, by their number: for lists that speak of them and come without the parts.
 * Must never make one: a number that no part bears is told.
 */
import { readKnownParts } from '../../../db/queries/imports.ts';
import type { Reader } from '../../../db/read.ts';
import { isForm } from '../profile-parts.ts';
import type { Profile } from '../profile-schema.ts';
import type { NumberedPart } from '../standing-rows.ts';

export function asksForParts({ tables }: Profile): boolean {
  return tables.some(({ records }) =>
    records.some(({ set }) => Object.values(set).some((value) => isForm(value) && 'standing' in value)),
  );
}

/** `departments`: id → key. */
export function numberedParts(reader: Reader, departments: ReadonlyMap<string, string>): readonly NumberedPart[] {
  return readKnownParts(reader).flatMap(({ id, department: departmentId, building, key }) => {
    const department = departments.get(departmentId);
    return department === undefined || key === null ? [] : [{ id, department, building, number: key }];
  });
}
