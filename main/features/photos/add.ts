/**
 * Bringing photos into a report: judge and strip all of them, keep the files, then the rows in one transaction.
 * Answers for: a row never names a file that is not wholly on the disk; all photos of a call or none; sending a photo twice makes one.
 */
import { createHash } from 'node:crypto';
import { refusal } from '../../../contract/errors.ts';
import type { AddPhotosResult, PhotoBinding, PhotoFault, PhotoFields } from '../../../contract/photos.ts';
import type { EntityPatch } from '../../../db/entities.ts';
import { erasuresOf } from '../../../db/queries/photo-erasure.ts';
import { lastPhotoSortNo } from '../../../db/queries/photos.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { marksToText } from '../../../domain/inspection/marks.ts';
import { PHOTO_LIMITS } from '../../../domain/inspection/photo-limits.ts';
import { MEDIA_TYPE } from '../../../domain/inspection/picture-file.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { type CleanFault, type CleanPicture, cleanCopy, cleanOriginal } from '../../attachments/clean-picture.ts';
import { displayName } from '../../attachments/display-name.ts';
import type { AppContext } from '../context.ts';
import { RefusedError } from '../failures.ts';
import { assertReportOpen } from '../inspection/report-open.ts';
import { boundTo } from './binding.ts';
import { photoSpace } from './space.ts';

export interface NewPhoto {
  readonly photoId: string;
  readonly original: Blob;
  readonly report: Blob;
  readonly thumb: Blob;
  readonly fileName: string | null;
  readonly fields: { readonly [F in Exclude<keyof PhotoFields, keyof PhotoBinding>]?: PhotoFields[F] | undefined };
}

export interface AddPhotos {
  readonly reportId: string;
  readonly binding: { readonly [F in keyof PhotoBinding]?: PhotoBinding[F] | undefined };
  readonly photos: readonly NewPhoto[];
  readonly label: string;
}

interface Cleaned {
  readonly photo: NewPhoto;
  readonly original: CleanPicture;
  readonly report: CleanPicture;
  readonly thumb: CleanPicture;
}

/** Throws NotFoundError, RefusedError (closed report, binding of another report) and StorageError (full disk); faults in the files are a result. */
export async function addPhotos(app: AppContext, input: AddPhotos): Promise<AddPhotosResult> {
  const { db, photos: store } = app;
  // Refused before any file is read: the transaction asks again.
  await db.writer.run({ actor: app.actor, cause: 'edit' }, (tx) => {
    boundTo(tx, assertReportOpen(tx, input.reportId), input.binding);
  });
  const cleaned = await cleanAll(input.photos);
  if (!cleaned.ok) return { ok: false, faults: cleaned.error };
  return store.turn.take(async () => {
    const erased = erasedAmong(app, input.photos, cleaned.value);
    if (erased.length > 0) return { ok: false, faults: erased };
    const files = cleaned.value.flatMap(({ original, report, thumb }) => [original, report, thumb]);
    await store.assertRoom(files.reduce((sum, { bytes }) => sum + bytes.length, 0));
    const patches: { id: string; patch: Omit<EntityPatch<'photo'>, 'department_id'> }[] = [];
    for (const one of cleaned.value)
      patches.push({ id: one.photo.photoId, patch: await keep(app, input.reportId, one) });
    const done = await db.writer.run({ actor: app.actor, cause: 'edit' }, (tx) => {
      assertNotErased(app, patches);
      writeRows(tx, input, patches, lastPhotoSortNo(db.reader, input.reportId));
    });
    if (done.group !== null && input.label !== '') await db.local.noteStep(done.group, { label: input.label });
    app.changes.announce(done.changed);
    const photoIds = patches.map(({ id }) => id);
    return { ok: true, group: done.group, photoIds, savedAtMs: app.clock.nowMs(), space: await photoSpace(app) };
  });
}

/** A picture that was erased on request is not taken in again by whoever still has it. */
function erasedAmong({ db }: AppContext, asked: readonly NewPhoto[], cleaned: readonly Cleaned[]): PhotoFault[] {
  const hashes = cleaned.map(({ original, report, thumb }) =>
    [original, report, thumb].map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')),
  );
  const erased = erasuresOf(db.reader, hashes.flat());
  return cleaned.flatMap(({ photo }, index) =>
    hashes[index]?.some((hash) => erased.has(hash)) === true
      ? [faultOf(asked.indexOf(photo), photo, { code: 'photo_erased_before', params: {} })]
      : [],
  );
}

/** One photo after another, so that a large one is let go of before the next is read, and other calls run in between. */
async function cleanAll(photos: readonly NewPhoto[]): Promise<Result<readonly Cleaned[], PhotoFault[]>> {
  const cleaned: Cleaned[] = [];
  const faults: PhotoFault[] = [];
  let bytes = 0;
  for (const [index, photo] of photos.entries()) {
    const one = await clean(photo);
    bytes += photo.original.size + photo.report.size + photo.thumb.size;
    if (bytes > PHOTO_LIMITS.callBytes) {
      faults.push(
        faultOf(index, photo, { code: 'photo_too_many_bytes', params: { limitBytes: PHOTO_LIMITS.callBytes } }),
      );
      break;
    }
    if (one.ok) cleaned.push(one.value);
    else faults.push(faultOf(index, photo, one.error));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return faults.length > 0 ? err(faults) : ok(cleaned);
}

async function clean(photo: NewPhoto): Promise<Result<Cleaned, CleanFault>> {
  const original = cleanOriginal(await bytesOf(photo.original));
  if (!original.ok) return original;
  const report = cleanCopy(await bytesOf(photo.report), 'report', original.value);
  if (!report.ok) return report;
  const thumb = cleanCopy(await bytesOf(photo.thumb), 'thumb', original.value);
  return thumb.ok ? ok({ photo, original: original.value, report: report.value, thumb: thumb.value }) : thumb;
}

function faultOf(
  index: number,
  { fileName }: NewPhoto,
  { code, params }: { readonly code: string; readonly params: PhotoFault['params'] },
): PhotoFault {
  return { index, fileName: displayName(fileName), code, params };
}

async function keep({ photos: store }: AppContext, reportId: string, { photo, original, report, thumb }: Cleaned) {
  const { caption, takenOn, marks, personalData, sortNo } = photo.fields;
  return {
    report_id: reportId,
    original_hash: await store.put(original.bytes),
    report_hash: await store.put(report.bytes),
    thumb_hash: await store.put(thumb.bytes),
    media_type: MEDIA_TYPE[original.kind],
    width: original.width,
    height: original.height,
    byte_size: original.bytes.length,
    file_name: displayName(photo.fileName),
    caption: caption || null,
    taken_on: takenOn ?? null,
    marks: marksToText(marks ?? []),
    personal_data: personalData ? 1 : 0,
    sort_no: sortNo ?? null,
  };
}

/** Asked again where nobody can write in between: another process may have erased it while the files were kept. */
function assertNotErased({ db }: AppContext, patches: readonly { readonly patch: EntityPatch<'photo'> }[]): void {
  const hashes = patches.flatMap(({ patch }) => [patch.original_hash, patch.report_hash, patch.thumb_hash]);
  const named = hashes.filter((hash) => typeof hash === 'string');
  if (erasuresOf(db.reader, named).size > 0) throw new RefusedError(refusal('photo_erased_before'));
}

function writeRows(
  tx: WriteTx,
  { reportId, binding }: AddPhotos,
  patches: readonly { readonly id: string; readonly patch: Omit<EntityPatch<'photo'>, 'department_id'> }[],
  lastSortNo: number,
): void {
  const report = assertReportOpen(tx, reportId);
  const bound = boundTo(tx, report, binding);
  let next = lastSortNo + 1;
  for (const { id, patch } of patches) {
    // Sent again after a broken line: it is here already, and what has been done to it since stays.
    const known = tx.get('photo', id);
    if (known !== undefined && known.report_id !== reportId) throw new RefusedError(refusal('photo_elsewhere'));
    if (known !== undefined) continue;
    tx.put('photo', id, { ...patch, ...bound, department_id: report.department_id, sort_no: patch.sort_no ?? next++ });
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
