/**
 * What is known of photo files erased for good, and which rows and steps name the same files.
 * Answers for: a row counts though it was deleted, and an erasure counts though somebody marked it as deleted. Reads only.
 */
import { sql } from 'kysely';
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

export interface Erasure {
  readonly hash: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly reason: string | null;
}

/** Those of the hashes whose files were erased. */
export function erasuresOf(reader: Reader, hashes: readonly string[]): ReadonlyMap<string, Erasure> {
  const q = reader.query.selectFrom('photo_erasure').select(['hash', 'erased_on', 'reason']);
  const named = q.where(sql<boolean>`hash IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))`);
  // The earliest of a hash: two laptops may have erased it before they knew of each other.
  const rows = reader.all(named.orderBy('erased_on', 'desc').orderBy('id'));
  return new Map(rows.map(({ hash, erased_on, reason }) => [hash, { hash, on: erased_on, reason }]));
}

/** Every hash whose file must not be here. */
export function erasedHashes(reader: Reader): readonly string[] {
  const q = reader.query.selectFrom('photo_erasure').select('hash').distinct();
  // A row from elsewhere may name anything; only a hash is a name.
  const named = q.where(sql<boolean>`length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'`);
  return reader.all(named.orderBy('hash')).map(({ hash }) => hash);
}

export interface NamedFiles {
  readonly original_hash: string;
  readonly report_hash: string;
  readonly thumb_hash: string;
}

/** The files of every photo there is, deleted ones too. */
export function filesOfPhotos(reader: Reader): readonly (NamedFiles & { readonly id: string })[] {
  return reader.all(
    reader.query.selectFrom('photo').select(['id', 'original_hash', 'report_hash', 'thumb_hash']).orderBy('id'),
  );
}

/** What every step ever made a photo's files to be, by the log. */
export function filesOfSteps(reader: Reader): readonly Partial<NamedFiles>[] {
  const rows = reader.all<{ patch: string }>({
    compile: () =>
      sql<{ patch: string }>`
        SELECT DISTINCT json_object('original_hash', o.patch ->> '$.original_hash', 'report_hash', o.patch ->> '$.report_hash',
          'thumb_hash', o.patch ->> '$.thumb_hash') AS patch
        FROM photo p JOIN operation o ON o.row_id = p.id
        WHERE o.entity = 'photo' AND o.patch LIKE '%_hash"%'`.compile(reader.query),
  });
  return rows.map(({ patch }) => JSON.parse(patch) as Partial<NamedFiles>);
}

/** Photos of a report that were marked as showing persons, and are not erased; deleted ones too. */
export function personalPhotos(reader: Reader, reportId: string): readonly EntityRow<'photo'>[] {
  const q = reader.query.selectFrom('photo').selectAll().where('report_id', '=', reportId);
  return reader.all(q.where('personal_data', '=', 1).where('erased_on', 'is', null).orderBy('id'));
}

export interface PhotoPlace {
  readonly reportId: string;
  readonly kind: string;
  readonly heldOn: string | null;
  readonly departmentNumber: string;
  readonly departmentName: string;
  readonly photos: number;
}

/** The reports the photos stand in, the newest first, with how many of them. */
export function placesOfPhotos(reader: Reader, photoIds: readonly string[]): readonly PhotoPlace[] {
  return reader.all<PhotoPlace>({
    compile: () =>
      sql<PhotoPlace>`
        SELECT r.id AS reportId, r.kind, r.held_on AS heldOn, d.number AS departmentNumber, d.name AS departmentName, count(*) AS photos
        FROM photo p JOIN condition_report r ON r.id = p.report_id JOIN department d ON d.id = r.department_id
        WHERE p.deleted_at IS NULL AND r.deleted_at IS NULL
          AND p.id IN (SELECT value FROM json_each(${JSON.stringify(photoIds)}))
        GROUP BY r.id ORDER BY r.held_on DESC, r.id`.compile(reader.query),
  });
}
