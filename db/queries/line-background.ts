/** What a plan line rests on, beside its department's rows. */
import type { Reader } from '../read.ts';

/** Reports that hold photos of a finding or of a part, the newest first. */
export function readPhotoReports(reader: Reader, findingId: string | null, partId: string | null): readonly string[] {
  if (findingId === null && partId === null) return [];
  const rows = reader.all(
    reader.query
      .selectFrom('photo')
      .innerJoin('condition_report as r', 'r.id', 'photo.report_id')
      .select('photo.report_id as reportId')
      .distinct()
      .where((eb) => eb.or([eb('photo.finding_id', '=', findingId ?? ''), eb('photo.part_id', '=', partId ?? '')]))
      .where('photo.deleted_at', 'is', null)
      .where('r.deleted_at', 'is', null)
      .orderBy('r.held_on', 'desc')
      .orderBy('r.id'),
  );
  return rows.map(({ reportId }) => reportId);
}
