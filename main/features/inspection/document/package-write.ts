/**
 * A report with its photos as ZIP files: the document in each, and the photo files by their hashes, so many to a file that each can be sent.
 * Answers for: every part is brought in by itself, in any order, and all of them give the whole report. What was erased is in none; a file that
 * is missing or damaged here is left out and counted. Never holds more than one part.
 */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { readReportRows } from '../../../../db/queries/inspection.ts';
import { MEDIA_TYPE } from '../../../../domain/inspection/picture-file.ts';
import type { AppContext } from '../../context.ts';
import { tellErased, writeReportDocument } from './write.ts';

export const DOCUMENT_ENTRY = 'document.json';
export const PHOTO_FOLDER = 'photos/';
/** A part is taken in by the same line that brings it out, which carries 128 MB at a time. */
const PART_BYTES = 60_000_000;
/** Entries carry a local time without a zone; a constant one says nothing about the machine. */
const ENTRY_TIME = new Date(1980, 0, 1);

interface PhotoFile {
  readonly hash: string;
  readonly extension: string;
  readonly bytes: number;
}

export interface PackagePlan {
  /** At least one, the last may be without photos. */
  readonly parts: readonly (readonly PhotoFile[])[];
  readonly photos: number;
  readonly bytes: number;
  /** Photos of which a file is missing here. */
  readonly missing: number;
}

/** Throws NotFoundError. `partBytes` is given by tests. */
export async function planPackage(app: AppContext, reportId: string, partBytes = PART_BYTES): Promise<PackagePlan> {
  const photos = tellErased(app, readReportRows(app.db.reader, 'photo', reportId)).filter(
    (row) => row.erased_on === null,
  );
  const parts: PhotoFile[][] = [[]];
  const taken = new Set<string>();
  let bytes = 0;
  let inPart = 0;
  let missing = 0;
  for (const row of photos) {
    const extension = EXTENSIONS[row.media_type] ?? 'jpg';
    const files = await sizesOf(app, [
      [row.original_hash, extension],
      [row.report_hash, 'jpg'],
      [row.thumb_hash, 'jpg'],
    ]);
    if (files.length < 3) missing += 1;
    const fresh = files.filter(({ hash }) => !taken.has(hash));
    const size = fresh.reduce((sum, file) => sum + file.bytes, 0);
    if (inPart > 0 && inPart + size > partBytes) {
      parts.push([]);
      inPart = 0;
    }
    for (const file of fresh) {
      if (taken.has(file.hash)) continue;
      taken.add(file.hash);
      parts.at(-1)?.push(file);
    }
    inPart += size;
    bytes += size;
  }
  return { parts, photos: photos.length, bytes, missing };
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  [MEDIA_TYPE.jpeg]: 'jpg',
  [MEDIA_TYPE.png]: 'png',
  [MEDIA_TYPE.webp]: 'webp',
};

async function sizesOf(
  { photos: store }: AppContext,
  files: readonly (readonly [hash: string, extension: string])[],
): Promise<PhotoFile[]> {
  const found: PhotoFile[] = [];
  for (const [hash, extension] of files) {
    const bytes = /^[0-9a-f]{64}$/.test(hash) ? await store.sizeOf(hash) : null;
    if (bytes !== null) found.push({ hash, extension, bytes });
  }
  return found;
}

/** One part, counted from 1. The same report gives the same bytes. Throws NotFoundError; a damaged photo file is left out. */
export async function writePackage(app: AppContext, reportId: string, files: readonly PhotoFile[]): Promise<Blob> {
  const document = `${JSON.stringify(writeReportDocument(app, reportId), null, 2)}\n`;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else chunks.push(new Uint8Array(chunk));
  });
  const add = (entry: ZipDeflate | ZipPassThrough, bytes: Uint8Array) => {
    entry.mtime = ENTRY_TIME;
    zip.add(entry);
    entry.push(bytes, true);
  };
  add(new ZipDeflate(DOCUMENT_ENTRY, { level: 6 }), new TextEncoder().encode(document));
  for (const { hash, extension } of files) {
    const bytes = await app.photos.get(hash).catch(() => null);
    // Packing a picture once more gains nothing.
    if (bytes !== null) add(new ZipPassThrough(`${PHOTO_FOLDER}${hash}.${extension}`), bytes);
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  zip.end();
  if (failed !== null) throw failed;
  return new Blob(chunks, { type: 'application/zip' });
}
