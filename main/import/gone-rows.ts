/**
 * Rows that earlier imports of the same kind brought and that these files do not speak of.
 * Answers for exact counts: what a person made, what came another way, and lines of plans past their draft are never among them.
 * Must never act on them: they are told and left alone.
 */
import { mappingSchema } from '../../contract/import-mapping.ts';
import type { EntityName } from '../../db/entities.ts';
import { type EarlierImport, readRowsWrittenBy, readStandingImports } from '../../db/queries/import-rows.ts';
import { readImportProfile } from '../../db/queries/imports.ts';
import type { Reader } from '../../db/read.ts';
import { kindsOf, type Resolved } from './mapping/reading/resolve-reading.ts';
import { labelOfRow } from './row-label.ts';
import { mainEntities } from './row-outcome.ts';

export interface GoneRow {
  readonly entity: EntityName;
  readonly id: string;
}

/** `seen`: ids of the rows the files speak of, by kind. */
export function goneRows(
  reader: Reader,
  { name, profile, mapping }: Resolved,
  files: readonly string[],
  seen: ReadonlyMap<EntityName, ReadonlySet<string>>,
): readonly GoneRow[] {
  // What a row of the file is about; what it merely belongs to is not missed.
  const main = mainEntities(profile);
  const own = mapping === null ? name : [...kindsOf(mapping)].sort().join();
  const gone = new Map<string, GoneRow>();
  for (const earlier of readStandingImports(reader)) {
    if (readAs(reader, earlier) !== own) continue;
    const written = [...main].map(
      (entity) => [entity, readRowsWrittenBy(reader, entity, `import:${earlier.id}`)] as const,
    );
    // The list of another department, in files of their own, is another list.
    const isSameList =
      earlier.files === JSON.stringify(files) ||
      written.some(([entity, ids]) => ids.some((id) => seen.get(entity)?.has(id) === true));
    if (!isSameList) continue;
    for (const [entity, ids] of written)
      for (const id of ids) if (seen.get(entity)?.has(id) !== true) gone.set(id, { entity, id });
  }
  return [...gone.values()];
}

/** Named for the result; the count is exact. */
const NAMED = 1_000;

export function namedGone(reader: Reader, gone: readonly GoneRow[]) {
  const rows = gone.slice(0, NAMED).map(({ entity, id }) => ({ entity, id, label: labelOfRow(reader, entity, id) }));
  return { count: gone.length, rows };
}

/** What an import was read as: its kinds, or the built-in profile. Kept mappings are looked up as they are now. */
function readAs(reader: Reader, { profile }: EarlierImport): string {
  const kept = readImportProfile(reader, profile);
  if (kept === undefined) return profile.split(' + ').sort().join();
  const mapping = mappingSchema.safeParse(JSON.parse(kept.content ?? 'null'));
  return mapping.success ? [...kindsOf(mapping.data)].sort().join() : profile;
}
