/**
 * Which photo a file belongs to, remembered: there is no index by hash, and a strip of thumbnails asks for hundreds.
 * Answers for: what a hash names never changes, so nothing here goes stale; how much is remembered is bounded. Whether a file was erased is
 * asked elsewhere each time.
 */
import type { Database } from '../../../db/open.ts';
import { type PhotoRow, photoOfHash } from '../../../db/queries/photos.ts';

export type PhotoFiles = Pick<PhotoRow, 'original_hash' | 'report_hash' | 'thumb_hash' | 'media_type'>;

const KNOWN = new WeakMap<Database, Map<string, PhotoFiles>>();
const MOST_KNOWN = 30_000;

/** For whoever has read the photo anyway. */
export function rememberFiles(db: Database, files: PhotoFiles): void {
  const known = KNOWN.get(db) ?? new Map<string, PhotoFiles>();
  KNOWN.set(db, known);
  if (known.size > MOST_KNOWN) known.clear();
  for (const hash of [files.original_hash, files.report_hash, files.thumb_hash]) known.set(hash, files);
}

/** The files of the photo that names this one, or null when none does. */
export function filesOf(db: Database, hash: string): PhotoFiles | null {
  const known = KNOWN.get(db)?.get(hash);
  if (known !== undefined) return known;
  const found = photoOfHash(db.reader, hash);
  if (found !== null) rememberFiles(db, found);
  return found;
}
