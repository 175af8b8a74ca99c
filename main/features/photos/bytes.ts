/**
 * One file of a photo, by the hash of its content.
 * Answers for: only what a photo names is handed out, under one of three media types, checked against its name on the way.
 */
import { refusal } from '../../../contract/errors.ts';
import type { PhotoSize } from '../../../contract/photos.ts';
import type { Database } from '../../../db/open.ts';
import { type PhotoRow, photoOfHash } from '../../../db/queries/photos.ts';
import { PhotoFileError } from '../../attachments/photo-store.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { mediaTypeOf } from './photo-view.ts';

type Files = Pick<PhotoRow, 'original_hash' | 'report_hash' | 'thumb_hash' | 'media_type'>;

/** Photos found by hash before: there is no index by hash, and a strip of thumbnails asks for hundreds. What a hash names never changes. */
const FOUND = new WeakMap<Database, Map<string, Files>>();
const MOST_FOUND = 20_000;

export async function photoBytes(
  { db, photos: store }: AppContext,
  { hash, size }: { readonly hash: string; readonly size?: PhotoSize | undefined },
): Promise<File> {
  const files = filesOf(db, hash);
  if (files === null) throw new NotFoundError('photo', hash.slice(0, 12));
  const wanted = size === undefined ? hash : files[`${size}_hash`];
  const type = wanted === files.original_hash ? mediaTypeOf(files.media_type) : 'image/jpeg';
  try {
    return new File([await store.get(wanted)], wanted, { type });
  } catch (thrown) {
    if (thrown instanceof PhotoFileError) throw new RefusedError(refusal(`photo_file_${thrown.state}`));
    throw thrown;
  }
}

function filesOf(db: Database, hash: string): Files | null {
  const found = FOUND.get(db) ?? new Map<string, Files>();
  FOUND.set(db, found);
  const known = found.get(hash) ?? photoOfHash(db.reader, hash);
  if (known === null) return null;
  if (found.size > MOST_FOUND) found.clear();
  for (const name of [known.original_hash, known.report_hash, known.thumb_hash]) found.set(name, known);
  return known;
}
