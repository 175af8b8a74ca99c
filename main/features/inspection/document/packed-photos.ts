/**
 * The photos that came with a report's document, into the store.
 * Answers for: nothing is kept before all of it was looked at, no file that was erased here, and no row before the files it names are on the disk.
 */
import type { ImportedDocument } from '../../../../contract/inspection.ts';
import { erasuresOf } from '../../../../db/queries/photo-erasure.ts';
import type { AppContext } from '../../context.ts';
import { checkPhotos, type ReportPackage, ROLES } from './package-read.ts';
import type { DocumentRows } from './read.ts';

export interface PackedPhotos {
  /** Keeps the files that are not here, then does the work that names them. `dryRun` keeps none of them and works all the same. */
  keep(dryRun: boolean, work: () => Promise<void>): Promise<ImportedDocument['photos']>;
}

/** `pack` null: the document came alone. Throws RefusedError where a photo is not what the document says. */
export async function packedPhotos(
  app: AppContext,
  pack: ReportPackage | null,
  document: DocumentRows,
): Promise<PackedPhotos> {
  const { db, photos: store } = app;
  const rows = document.rows.filter(({ entity, set }) => entity === 'photo' && set['erased_on'] === null);
  const hashesOf = (row: (typeof rows)[number]) => ROLES.map(([field]) => String(row.set[field]));
  if (pack !== null) await checkPhotos(pack, rows);
  return {
    keep: (dryRun, work) =>
      store.turn.take(async () => {
        // Asked for now: somebody may have erased one while the file was read.
        const erased = erasuresOf(db.reader, rows.flatMap(hashesOf));
        const wanted = rows.filter((row) => !hashesOf(row).some((hash) => erased.has(hash)));
        const here = new Map<string, boolean>();
        for (const hash of wanted.flatMap(hashesOf)) {
          if (!here.has(hash)) here.set(hash, (await store.check(hash)) === 'whole');
        }
        const coming = [...here].flatMap(([hash, isHere]) => (!isHere && pack?.has(hash) === true ? [hash] : []));
        if (pack !== null && !dryRun) {
          await store.assertRoom(coming.reduce((sum, hash) => sum + pack.photo(hash).length, 0));
          for (const hash of coming) await store.put(pack.photo(hash));
        }
        await work();
        const isThere = (hash: string) => here.get(hash) === true || pack?.has(hash) === true;
        return {
          all: wanted.length,
          files: coming.length,
          missing: wanted.filter((row) => !hashesOf(row).every(isThere)).length,
        };
      }),
  };
}
