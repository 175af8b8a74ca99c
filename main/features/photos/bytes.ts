/**
 * One file of a photo, by the hash of its content.
 * Answers for: only what a photo names is handed out, under one of three media types, checked against its name on the way.
 */
import { refusal } from '../../../contract/errors.ts';
import { erasuresOf } from '../../../db/queries/photo-erasure.ts';
import { PhotoFileError } from '../../attachments/photo-store.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { filesOf } from './known-files.ts';
import { mediaTypeOf } from './photo-view.ts';

export async function photoBytes({ db, photos: store }: AppContext, hash: string): Promise<File> {
  const files = filesOf(db, hash);
  if (files === null) throw new NotFoundError('photo', hash.slice(0, 12));
  if (erasuresOf(db.reader, [hash]).size > 0) throw new RefusedError(refusal('photo_erased'));
  const type = hash === files.original_hash ? mediaTypeOf(files.media_type) : 'image/jpeg';
  try {
    return new File([await store.get(hash)], hash, { type });
  } catch (thrown) {
    if (thrown instanceof PhotoFileError) throw new RefusedError(refusal(`photo_file_${thrown.state}`));
    throw thrown;
  }
}
