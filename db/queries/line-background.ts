/** What a plan line rests on, beside its department's rows: the photos of its damage and of its part. Rows as stored. */
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

/** Photos of a finding or of a part, those of the newest report first. */
export function readPhotosOf(
  reader: Reader,
  findingId: string | null,
  partId: string | null,
): readonly EntityRow<'photo'>[] {
  if (findingId === null && partId === null) return [];
  return reader.all(
    reader.query
      .selectFrom('photo')
      .leftJoin('condition_report as r', 'r.id', 'photo.report_id')
      .selectAll('photo')
      .where((eb) => eb.or([eb('photo.finding_id', '=', findingId ?? ''), eb('photo.part_id', '=', partId ?? '')]))
      .where('photo.deleted_at', 'is', null)
      .orderBy('r.held_on', 'desc')
      .orderBy('photo.sort_no')
      .orderBy('photo.id'),
  );
}
