/**
 * Which photos are one picture: those that name one file, and those that name a file of these, by row or by any step of the log.
 * A photo counts with all its files, so that no copy of a picture outlives it. Reads only.
 */
import { erasuresOf, filesOfPhotos, filesOfSteps } from '../../../db/queries/photo-erasure.ts';
import type { Reader } from '../../../db/read.ts';
import { NotFoundError } from '../failures.ts';

export interface SamePictures {
  /** The photos asked for and all others of the same pictures, deleted ones too; those erased already left out. */
  readonly photoIds: readonly string[];
  /** Every file of them, the ones that are erased already left out. */
  readonly hashes: readonly string[];
}

const HASH = /^[0-9a-f]{64}$/;

/** Throws NotFoundError for a photo that was never there. */
export function samePictures(reader: Reader, photoIds: readonly string[]): SamePictures {
  const photos = filesOfPhotos(reader);
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  // Sets of files that are one picture, each listed under each of its files.
  const together = new Map<string, (readonly string[])[]>();
  for (const files of [...photos, ...filesOfSteps(reader)]) {
    const hashes = [files.original_hash, files.report_hash, files.thumb_hash].filter(isHash);
    for (const hash of hashes) together.set(hash, [...(together.get(hash) ?? []), hashes]);
  }
  const reached = new Set<string>();
  const wanted: string[] = [];
  for (const id of photoIds) {
    const photo = byId.get(id);
    if (photo === undefined) throw new NotFoundError('photo', id);
    wanted.push(photo.original_hash, photo.report_hash, photo.thumb_hash);
  }
  for (let hash = wanted.pop(); hash !== undefined; hash = wanted.pop()) {
    if (!isHash(hash) || reached.has(hash)) continue;
    reached.add(hash);
    for (const files of together.get(hash) ?? []) wanted.push(...files);
  }
  const erased = erasuresOf(reader, [...reached]);
  const asked = new Set(photoIds);
  return {
    photoIds: photos
      .filter(({ id, ...files }) => {
        const own = [files.original_hash, files.report_hash, files.thumb_hash];
        if (own.every((hash) => erased.has(hash))) return false;
        return asked.has(id) || own.some((hash) => reached.has(hash));
      })
      .map(({ id }) => id),
    hashes: [...reached].filter((hash) => !erased.has(hash)).sort(),
  };
}

function isHash(hash: string | null | undefined): hash is string {
  return typeof hash === 'string' && HASH.test(hash);
}
