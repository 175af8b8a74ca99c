/**
 * A ZIP of a report with its photos, read as a stranger's file.
 * Answers for: caps counted while inflating; names only looked up, never used as paths; a photo is taken only for a hash that the document names,
 * only if its bytes have that hash, and only if they are a clean picture of the kind and shape the document says. Decodes nothing, writes nothing.
 */
import { createHash } from 'node:crypto';
import { refusal } from '../../../../contract/errors.ts';
import { LONGEST_DOCUMENT, PACKAGE_BYTES } from '../../../../contract/inspection.ts';
import { PHOTO_LIMITS } from '../../../../domain/inspection/photo-limits.ts';
import { MEDIA_TYPE } from '../../../../domain/inspection/picture-file.ts';
import { cleanCopy, cleanOriginal } from '../../../attachments/clean-picture.ts';
import { createContext } from '../../../import/readers/context.ts';
import { inflatePart } from '../../../import/readers/inflate.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../import/readers/limits.ts';
import { ReadError } from '../../../import/readers/types.ts';
import { type Archive, openArchive } from '../../../import/readers/xlsx/zip.ts';
import { RefusedError } from '../../failures.ts';
import { DOCUMENT_ENTRY, PHOTO_FOLDER } from './package-write.ts';
import type { DocumentRow } from './read.ts';

/** The document may be as long as one that comes alone; all together twice what the file may hold. */
const LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  fileBytes: PACKAGE_BYTES,
  entryBytes: LONGEST_DOCUMENT,
  totalBytes: 2 * PACKAGE_BYTES,
  entries: 5_000,
};
const PHOTO_NAME = /^([0-9a-f]{64})\.(?:jpg|png|webp)$/;

export interface ReportPackage {
  readonly text: string;
  has(hash: string): boolean;
  /** The bytes kept under a hash, which they have. Throws RefusedError. */
  photo(hash: string): Uint8Array;
}

export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Whether a ZIP holds a report, for whoever does not know yet what it is. */
export function holdsReport(name: string, bytes: Uint8Array): boolean {
  try {
    return isPackage(bytes) && rootOf(openArchive(createContext(name, LIMITS), bytes).names) !== null;
  } catch {
    return false;
  }
}

/** Throws RefusedError `document_package_…`. */
export function openPackage(name: string, bytes: Uint8Array): ReportPackage {
  return told(() => {
    const context = createContext(name, LIMITS);
    const archive = openArchive(context, bytes);
    const root = rootOf(archive.names);
    if (root === null) throw new RefusedError(refusal('document_package_empty'));
    const photos = photosOf(archive, root);
    const text = new TextDecoder().decode(
      Buffer.concat([...inflatePart(context, archive.part(`${root}${DOCUMENT_ENTRY}`))]),
    );
    return {
      text,
      has: (hash) => photos.has(hash),
      photo: (hash) =>
        told(() => {
          const limits = { ...LIMITS, entryBytes: PHOTO_LIMITS.originalBytes };
          const part = archive.part(photos.get(hash) ?? '');
          const picture = new Uint8Array(Buffer.concat([...inflatePart(createContext(name, limits), part)]));
          if (hashOf(picture) !== hash) throw wrongPhoto(hash);
          return picture;
        }),
    };
  });
}

/** The folder the report lies in: none, or the one a person packed it in. Null where there is no report, or more than one. */
function rootOf(names: readonly string[]): string | null {
  const documents = names.filter((name) => name === DOCUMENT_ENTRY || /^[^/\\]+\/document\.json$/.test(name));
  const [only] = documents;
  return only === undefined || documents.length > 1 ? null : only.slice(0, -DOCUMENT_ENTRY.length);
}

function photosOf({ names }: Archive, root: string): ReadonlyMap<string, string> {
  const folder = `${root}${PHOTO_FOLDER}`;
  const photos = new Map<string, string>();
  for (const name of names) {
    const hash = name.startsWith(folder) ? PHOTO_NAME.exec(name.slice(folder.length))?.[1] : undefined;
    if (hash !== undefined) photos.set(hash, name);
  }
  return photos;
}

/** Throws RefusedError where a photo of the package is not what its row of the document says. Other calls run in between. */
export async function checkPhotos(pack: ReportPackage, rows: readonly DocumentRow[]): Promise<void> {
  for (const { set } of rows) {
    const shape = { width: Number(set['width']), height: Number(set['height']) };
    for (const [field, role] of ROLES) {
      const hash = String(set[field]);
      if (!pack.has(hash)) continue;
      const bytes = pack.photo(hash);
      const clean = role === 'original' ? cleanOriginal(bytes) : cleanCopy(bytes, role, shape);
      // Whoever takes a photo in strips it first: one that would lose something by it did not come from there.
      if (!clean.ok || hashOf(clean.value.bytes) !== hash) throw wrongPhoto(hash);
      const { kind, width, height } = clean.value;
      const isAsSaid = MEDIA_TYPE[kind] === set['media_type'] && width === shape.width && height === shape.height;
      if (role === 'original' && !isAsSaid) throw wrongPhoto(hash);
    }
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

export const ROLES = [
  ['original_hash', 'original'],
  ['report_hash', 'report'],
  ['thumb_hash', 'thumb'],
] as const;

function wrongPhoto(hash: string): RefusedError {
  return new RefusedError(refusal('document_photo_wrong', { name: hash.slice(0, 12) }));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof ReadError)) throw thrown;
    throw new RefusedError(refusal('document_package_bad', { reason: thrown.failure.code }));
  }
}
