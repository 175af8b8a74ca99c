/**
 * Rows of ours that rows of a file refer to: made by the same row, met before, or asked for in the workspace.
 * Answers for asking once for a whole batch, and for a row that refers to nothing, or says what another said, being rejected.
 */
import type { EntityName } from '../../db/entities.ts';
import type { MetRows } from './met-rows.ts';
import type { Draft, Reference, RowScope } from './row-scope.ts';

/** Which of these rows exist (and are not deleted). */
export interface Lookup {
  lookup(entity: EntityName, ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Asks for all rows of other imports that this batch refers to, once. Gives what each row refers to that had not been met. */
export async function askForUnknown(
  scopes: readonly RowScope[],
  met: MetRows,
  external: Map<string, boolean>,
  io: Lookup,
): Promise<ReadonlyMap<RowScope, readonly Reference[]>> {
  let needed: Map<RowScope, readonly Reference[]> | null = null;
  const wanted = new Map<EntityName, Set<string>>();
  for (const scope of scopes) {
    if (scope.rejected) continue;
    const unknown = unknownOf(scope, met, external);
    if (unknown === null) continue;
    needed ??= new Map();
    needed.set(scope, unknown);
    for (const { entity, id } of unknown) {
      if (external.has(id)) continue;
      const ids = wanted.get(entity) ?? new Set();
      ids.add(id);
      wanted.set(entity, ids);
    }
  }
  for (const [entity, ids] of wanted) {
    const found = await io.lookup(entity, [...ids]);
    for (const id of ids) external.set(id, found.has(id));
  }
  return needed ?? NONE;
}

const NONE: ReadonlyMap<RowScope, readonly Reference[]> = new Map();

/** Rows of ours that must exist for this row to be taken, but are neither made by it nor known by now; null where there are none. */
function unknownOf(
  { drafts, references }: RowScope,
  met: MetRows,
  external: ReadonlyMap<string, boolean>,
): readonly Reference[] | null {
  let found: Reference[] | null = null;
  for (const reference of references) {
    const { id } = reference;
    if (reference.met || makes(drafts, id)) continue;
    reference.met = external.get(id) === true || met.has(id);
    if (!reference.met) {
      found ??= [];
      found.push(reference);
    }
  }
  for (const { entity, id, key, update } of drafts) {
    if (!update || makes(drafts, id) || external.get(id) === true || met.has(id)) continue;
    found ??= [];
    found.push({ entity, id, key, column: null, met: false });
  }
  return found;
}

function makes(drafts: readonly Draft[], id: string): boolean {
  for (const draft of drafts) if (draft.id === id && !draft.update) return true;
  return false;
}

/** `mayRepeat`: rows of a flat sheet name the same thing again. */
export function checkRow(
  scope: RowScope,
  needed: readonly Reference[] | undefined,
  met: MetRows,
  external: ReadonlyMap<string, boolean>,
  mayRepeat = false,
): void {
  if (needed !== undefined) {
    for (const { entity, id, key, column } of needed) {
      // An earlier row of this batch may have made it by now.
      if (met.has(id) || external.get(id) === true) continue;
      scope.reject('unknown_reference', column === null ? null : scope.row.heading(column), { entity, key });
      return;
    }
  }
  for (const draft of scope.drafts) {
    const otherRow = draft.main && !mayRepeat ? met.rowOf(draft.id) : 0;
    if (otherRow === 0) continue;
    if (bringsGrade(scope, met)) {
      scope.tell('info', 'part_repeated', null, { key: draft.key, otherRow });
      continue;
    }
    scope.reject('duplicate_key', null, { key: draft.key, otherRow });
    return;
  }
}

/** A list of parts with a row for each survey: the second row of a part has a grade of its own, and nothing else that is new. */
function bringsGrade({ drafts }: RowScope, met: MetRows): boolean {
  return drafts.some(({ entity, main, id }) => entity === 'assessment' && !main && met.rowOf(id) === 0);
}
