/**
 * The departments that stand already, by what imports know them by.
 * Answers for two of one number, in two organisations, keeping apart, and each keeping its key from import to import.
 */
import { readKnownDepartments } from '../../../db/queries/imports.ts';
import type { Reader } from '../../../db/read.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { KnownDepartment } from '../departments.ts';
import { keyPart } from '../keys.ts';

export interface KnownDepartments {
  readonly list: readonly KnownDepartment[];
  readonly keyById: ReadonlyMap<string, string>;
}

/** Number and name of the organisation an import makes where nothing says which it is. */
const ASSUMED = '1';

export function knownDepartments(reader: Reader, workspaceId: string): KnownDepartments {
  const rows = readKnownDepartments(reader);
  const hasOwnId = ({ id, number }: (typeof rows)[number]) =>
    uuid5(workspaceId, `department:${keyPart(number)}`) === id;
  const list: KnownDepartment[] = [];
  const keyById = new Map<string, string>();
  const taken = new Set<string>();
  // The number alone is the key of the department that was made by it.
  for (const row of [...rows.filter(hasOwnId), ...rows.filter((one) => !hasOwnId(one))]) {
    const { id, number, name, organisation, organisationName } = row;
    const own = taken.has(number) ? `${number} · ${organisation.replace(/^0+(?=\d)/, '')}` : number;
    keyById.set(id, own);
    // Two of one number in one organisation are a finding on the screen; an import always meets the same one.
    if (taken.has(own)) continue;
    taken.add(own);
    const isAssumed = organisation === ASSUMED && organisationName === ASSUMED;
    list.push({ number, name, organisation: isAssumed ? null : organisation, key: own });
  }
  return { list, keyById };
}
