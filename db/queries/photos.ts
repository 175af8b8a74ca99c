/**
 * What photos read: those of a report in its order, the files that rows and the log name.
 * Answers for: a file counts as named by a row that was deleted and by every step that can be undone. Reads only.
 */
import { sql } from 'kysely';
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

export type PhotoRow = EntityRow<'photo'>;

/** Live photos of a report: as sorted by a person, then as they came. */
export function reportPhotos(reader: Reader, reportId: string): readonly PhotoRow[] {
  const q = reader.query.selectFrom('photo').selectAll().where('report_id', '=', reportId);
  return reader.all(q.where('deleted_at', 'is', null).orderBy(sql`coalesce(sort_no, 0)`).orderBy('id'));
}

/** The highest sort number among the photos of a report; 0 when there is none. */
export function lastPhotoSortNo(reader: Reader, reportId: string): number {
  const q = reader.query.selectFrom('photo').select(({ fn }) => fn.max('sort_no').as('last'));
  return Number(reader.first(q.where('report_id', '=', reportId))?.last ?? 0);
}

/** A photo that names a file, shown or deleted (undo may bring it back). */
export function photoOfHash(reader: Reader, hash: string): PhotoRow | null {
  const q = reader.query.selectFrom('photo').selectAll();
  const named = q.where(({ eb, or }) =>
    or([eb('thumb_hash', '=', hash), eb('report_hash', '=', hash), eb('original_hash', '=', hash)]),
  );
  return reader.first(named.limit(1)) ?? null;
}

/** A page of all photos there are, deleted ones too, by id. */
export function photosAfter(reader: Reader, afterId: string, limit: number): readonly PhotoRow[] {
  return reader.all(reader.query.selectFrom('photo').selectAll().where('id', '>', afterId).orderBy('id').limit(limit));
}

export interface NamedByLog {
  readonly replica: string;
  readonly seq: number;
  readonly patch: string;
}

/** A page of the log's operations on photos that name a file, in the order of the log. Looks at `limit` operations at most. */
export function photoOperationsAfter(
  reader: Reader,
  after: { readonly replica: string; readonly seq: number },
  limit: number,
): { readonly named: readonly NamedByLog[]; readonly last: { readonly replica: string; readonly seq: number } | null } {
  const page = reader.all<{ replica: string; seq: number; patch: string | null }>({
    compile: () =>
      sql<{ replica: string; seq: number; patch: string | null }>`
        SELECT replica, seq, CASE entity WHEN 'photo' THEN patch END AS patch FROM operation
        WHERE (replica, seq) > (${after.replica}, ${after.seq}) ORDER BY replica, seq LIMIT ${limit}`.compile(
        reader.query,
      ),
  });
  const end = page.at(-1);
  return {
    named: page.flatMap(({ patch, ...place }) => (patch?.includes('_hash') ? [{ ...place, patch }] : [])),
    last: end ? { replica: end.replica, seq: end.seq } : null,
  };
}
