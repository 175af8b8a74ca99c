/**
 * What an import really did, by comparing the rows of the workspace before and after: knows nothing of what the import says of itself.
 * For tests only; never imported by code that ships.
 */
import type { ImportResult } from '../../../contract/imports.ts';
import { ENTITY_NAMES, type EntityName } from '../../../db/entities.ts';
import type { Database } from '../../../db/open.ts';

/** Each row that stands, without its clock: entity → id → content. Not the list of imports, which no file speaks of. */
export type Standing = ReadonlyMap<EntityName, ReadonlyMap<string, string>>;

export function standingRows({ reader: { query, all } }: Database): Standing {
  return new Map(
    ENTITY_NAMES.filter((name) => name !== 'import_batch').map((name) => {
      const rows = all(query.selectFrom(name).selectAll().where('deleted_at', 'is', null));
      return [name, new Map(rows.map((row) => [row.id, JSON.stringify({ ...row, stamp: null })]))] as const;
    }),
  );
}

export interface Change {
  readonly entity: EntityName;
  readonly created: number;
  readonly updated: number;
}

/** Kinds of which a row came or changed, and how many that stood are gone. */
export function changesBetween(before: Standing, after: Standing): { changes: readonly Change[]; gone: number } {
  let gone = 0;
  const changes = [...after].map(([entity, rows]) => {
    const old = before.get(entity) ?? new Map<string, string>();
    let [created, updated] = [0, 0];
    for (const [id, content] of rows) {
      const was = old.get(id);
      if (was === undefined) created += 1;
      else if (was !== content) updated += 1;
    }
    for (const id of old.keys()) if (!rows.has(id)) gone += 1;
    return { entity, created, updated };
  });
  return { changes: changes.filter(({ created, updated }) => created + updated > 0), gone };
}

/** The same as an import tells it, in the same order. */
export function toldChanges({ byEntity }: Pick<ImportResult, 'byEntity'>): readonly Change[] {
  return ENTITY_NAMES.flatMap((name) =>
    byEntity
      .filter(({ entity, created, updated }) => entity === name && created + updated > 0)
      .map(({ created, updated }) => ({ entity: name, created, updated })),
  );
}
