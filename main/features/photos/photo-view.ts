/**
 * A photo as it is shown: its row, its number through the report, its marks.
 * Answers for: one that was erased shows when and why, and nothing of what it was.
 */
import { type PhotoMediaType, type PhotoView, photoMediaTypeSchema } from '../../../contract/photos.ts';
import { type Erasure, erasuresOf } from '../../../db/queries/photo-erasure.ts';
import { type PhotoRow, reportPhotos } from '../../../db/queries/photos.ts';
import { parseMarks } from '../../../domain/inspection/marks.ts';
import type { AppContext } from '../context.ts';
import { rememberFiles } from './known-files.ts';

export interface PhotoFilter {
  readonly reportId: string;
  readonly partId?: string | undefined;
  readonly findingId?: string | undefined;
  readonly climateRiskId?: string | undefined;
  readonly reviewItemId?: string | undefined;
}

/** In the order of the report; numbers are through all of it, whatever is asked for. */
export function listPhotos({ db }: AppContext, filter: PhotoFilter): PhotoView[] {
  const fits = (asked: string | undefined, id: string | null) => asked === undefined || asked === id;
  const photos = reportPhotos(db.reader, filter.reportId);
  for (const row of photos) rememberFiles(db, row);
  const erasures = erasuresOf(
    db.reader,
    photos.flatMap((row) => [row.original_hash, row.report_hash, row.thumb_hash]),
  );
  return photos.flatMap((row, index) =>
    fits(filter.partId, row.part_id) &&
    fits(filter.findingId, row.finding_id) &&
    fits(filter.climateRiskId, row.climate_risk_id) &&
    fits(filter.reviewItemId, row.review_item_id)
      ? [photoView(row, index + 1, erasures)]
      : [],
  );
}

function photoView(row: PhotoRow, number: number, erasures: ReadonlyMap<string, Erasure>): PhotoView {
  const { marks, complete } = parseMarks(row.marks);
  const erased = erasedOf(row, erasures);
  return {
    photoId: row.id,
    reportId: row.report_id,
    departmentId: row.department_id,
    number,
    partId: row.part_id,
    findingId: row.finding_id,
    climateRiskId: row.climate_risk_id,
    reviewItemId: row.review_item_id,
    originalHash: row.original_hash,
    reportHash: row.report_hash,
    thumbHash: row.thumb_hash,
    mediaType: mediaTypeOf(row.media_type),
    width: row.width,
    height: row.height,
    byteSize: row.byte_size,
    // Another laptop may have written about it before it heard.
    fileName: erased === null ? row.file_name : null,
    caption: erased === null ? row.caption : null,
    takenOn: row.taken_on,
    marks: erased === null ? [...marks] : [],
    marksComplete: erased !== null || complete,
    // Marks nobody can read may have hidden something: until then the photo counts as personal.
    personalData: row.personal_data === 1 || !complete,
    sortNo: row.sort_no ?? 0,
    erased,
  };
}

/** True for a photo whose untouched file may be shown: no personal data, no blurred box, and no marks that this version cannot read. */
export function hidesNothing({ personal_data, marks: stored }: Pick<PhotoRow, 'personal_data' | 'marks'>): boolean {
  const { marks, complete } = parseMarks(stored);
  return personal_data !== 1 && complete && !marks.some(({ kind }) => kind === 'blur');
}

/** When and why the picture was erased: as the workspace knows of its files, else as its own row tells (a report from elsewhere). */
export function erasedOf(
  row: Pick<PhotoRow, 'original_hash' | 'report_hash' | 'thumb_hash' | 'erased_on' | 'erased_reason'>,
  erasures: ReadonlyMap<string, Erasure>,
): PhotoView['erased'] {
  const known = erasures.get(row.original_hash) ?? erasures.get(row.report_hash) ?? erasures.get(row.thumb_hash);
  if (known !== undefined) return { on: known.on, reason: known.reason };
  return row.erased_on === null ? null : { on: row.erased_on, reason: row.erased_reason };
}

/** Another type than the three (from a newer app) is never handed to a decoder under its own name. */
export function mediaTypeOf(stored: string): PhotoMediaType {
  const known = photoMediaTypeSchema.safeParse(stored);
  return known.success ? known.data : 'image/jpeg';
}
