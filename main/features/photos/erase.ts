/**
 * Erasing photos for good, because somebody they show asked for it. Also in closed reports; the only change such a report takes.
 * Answers for: first it is written down that the files must not be here, then they go; whatever ends the process in between, the sweep goes on
 * from what was written. Nothing brings them back: no undo, no import, no photo added again. The row stays and says when and why.
 */
import { refusal } from '../../../contract/errors.ts';
import type { ErasedPhotos, EraseImpact, EraseTarget } from '../../../contract/photos.ts';
import { findReport } from '../../../db/queries/inspection.ts';
import { erasedHashes, personalPhotos, placesOfPhotos } from '../../../db/queries/photo-erasure.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { marksToText } from '../../../domain/inspection/marks.ts';
import { kindFromText } from '../../../domain/inspection/report.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { inOrder } from '../steps/in-order.ts';
import { samePictures } from './same-pictures.ts';

/** What erasing would reach: the photos asked for, and every other one that is the same picture. Throws NotFoundError. */
export function eraseImpact(app: AppContext, target: EraseTarget): EraseImpact {
  const { photoIds, hashes } = reach(app, target);
  const reports = placesOfPhotos(app.db.reader, photoIds).map(({ kind, ...place }) => ({
    ...place,
    kind: kindFromText(kind),
  }));
  return { photos: photoIds.length, files: hashes.length, reports };
}

/**
 * `expected` is the number of photos the person was told. Throws NotFoundError, and RefusedError `photo_erase_none` where there is nothing to
 * erase, `photo_erase_changed` where it is more or fewer than that by now.
 */
export function erasePhotos(
  app: AppContext,
  { target, reason, expected }: { readonly target: EraseTarget; readonly reason: string; readonly expected: number },
): Promise<ErasedPhotos> {
  const { db, photos: store, actor } = app;
  // Nobody keeps a file between the row that says it must go and its going.
  return inOrder(app, () =>
    store.turn.take(async () => {
      const done = await db.writer.run({ actor, cause: 'edit' }, (tx) => {
        const found = reach(app, target);
        const { photoIds } = found;
        if (photoIds.length === 0) throw new RefusedError(refusal('photo_erase_none'));
        if (photoIds.length !== expected) {
          throw new RefusedError(refusal('photo_erase_changed', { count: photoIds.length }));
        }
        noteErasure(app, tx, found, reason);
        return found;
      });
      const left = await removeErased(app, done.value.hashes);
      app.changes.announce(done.changed);
      return { photos: done.value.photoIds.length, files: done.value.hashes.length - left, filesLeft: left };
    }),
  );
}

function reach(app: AppContext, target: EraseTarget) {
  const { reader } = app.db;
  if ('photoIds' in target) return samePictures(reader, target.photoIds);
  if (findReport(reader, target.reportId) === null) throw new NotFoundError('report', target.reportId);
  return samePictures(
    reader,
    personalPhotos(reader, target.reportId).map(({ id }) => id),
  );
}

function noteErasure(
  app: AppContext,
  tx: WriteTx,
  { photoIds, hashes }: { readonly photoIds: readonly string[]; readonly hashes: readonly string[] },
  reason: string,
): void {
  const on = app.today();
  for (const hash of hashes) {
    const id = erasureId(app, hash);
    if (tx.get('photo_erasure', id) === undefined) tx.put('photo_erasure', id, { hash, erased_on: on, reason });
  }
  for (const id of photoIds) {
    // Words about the picture and on it may name who it shows.
    const nothing = { caption: null, file_name: null, marks: marksToText([]) };
    tx.put('photo', id, { ...nothing, erased_on: on, erased_reason: reason });
  }
}

/** The same on every laptop of the workspace. */
function erasureId({ db }: AppContext, hash: string): string {
  return uuid5(db.workspaceId, `photo_erasure:${hash}`);
}

/**
 * Removes every file that was erased and is still here: after a crash, from a backup that was put back, or because another program held it.
 * Answers with how many could not be removed this time.
 */
export function finishErasures(app: AppContext): Promise<number> {
  const hashes = erasedHashes(app.db.reader);
  return hashes.length === 0 ? Promise.resolve(0) : app.photos.turn.take(() => removeErased(app, hashes));
}

async function removeErased({ photos: store }: AppContext, hashes: readonly string[]): Promise<number> {
  let left = 0;
  for (const hash of hashes) {
    try {
      await store.erase(hash);
    } catch {
      // Held by another program, or no leave to remove it: written down as erased it is, and it is tried again.
      left += 1;
    }
  }
  return left;
}
