/**
 * The departments that stand already, by what imports know them by.
 * Answers for two of one number, in two organisations, keeping apart, and each keeping its key from import to import.
 */
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import { readKnownDepartments } from '../../../../db/queries/imports.ts';
import type { Reader } from '../../../../db/read.ts';
import { uuid5 } from '../../../../domain/sync/uuid5.ts';
import { keyPart } from '../../keys.ts';
import type { KnownDepartment } from '../../matching/departments.ts';
import { ASSUMED, bare } from '../../matching/organisations.ts';
import type { CompileContext } from '../compile-columns.ts';

export interface KnownDepartments {
  readonly list: readonly KnownDepartment[];
  readonly keyById: ReadonlyMap<string, string>;
}

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
    const own = taken.has(number) ? `${number} · ${bare(organisation)}` : number;
    keyById.set(id, own);
    // Two of one number in one organisation are a finding on the screen; an import always meets the same one.
    if (taken.has(own)) continue;
    taken.add(own);
    const isAssumed = organisation === ASSUMED && organisationName === ASSUMED;
    list.push({ number, name, organisation: isAssumed ? null : organisation, home: organisation, key: own });
  }
  return { list, keyById };
}

/**
 * Which organisation rows belong to that name none. What stands beside the table is what was proposed, unless it is another than would be:
 * then somebody has said so.
 */
export function placeOf(
  constants: MappedTable['constants'],
  { organisation, currencies }: Pick<CompileContext, 'organisation' | 'currencies'>,
): { readonly usual: string; readonly isStated: boolean } {
  const beside = constants.find(({ field }) => field === 'organisationNumber')?.value ?? '';
  const isStated = beside !== '' && beside !== organisation && beside !== ASSUMED;
  return { usual: isStated || currencies.has(beside) ? beside : organisation, isStated };
}
