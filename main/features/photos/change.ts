/**
 * Changing, removing and bringing back photos: rows only, as one intention each. The files stay for undo.
 * Answers for: a report that is not open keeps its photos as they are, and undo reaches no other row than photos.
 */
import { refusal } from '../../../contract/errors.ts';
import type { PhotoFields } from '../../../contract/photos.ts';
import type { EntityPatch } from '../../../db/entities.ts';
import { undoOperations } from '../../../db/write/undo.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { marksToText } from '../../../domain/inspection/marks.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { assertReportOpen, assertUndoKeepsReports, isErasedPhoto } from '../inspection/report-open.ts';
import { boundTo } from './binding.ts';

interface Changed {
  readonly group: string | null;
  readonly changed: number;
  readonly savedAtMs: number;
}

type SomeFields = { readonly [F in keyof PhotoFields]?: PhotoFields[F] | undefined };

/** Throws NotFoundError, RefusedError. */
export function updatePhoto(
  app: AppContext,
  { photoId, fields, label }: { readonly photoId: string; readonly fields: SomeFields; readonly label: string },
): Promise<Changed> {
  return write(app, label, (tx) => {
    const photo = livePhoto(tx, photoId);
    if (photo.erased_on !== null) throw new RefusedError(refusal('photo_erased'));
    const report = assertReportOpen(tx, photo.report_id);
    tx.put('photo', photoId, { ...fieldsPatch(fields), ...bindingPatch(tx, photo, report, fields) });
  });
}

/** Throws NotFoundError, RefusedError. */
export function removePhotos(
  app: AppContext,
  { photoIds, label }: { readonly photoIds: readonly string[]; readonly label: string },
): Promise<Changed> {
  return write(app, label, (tx) => {
    for (const id of photoIds) {
      const photo = livePhoto(tx, id);
      // The row stands for what was there; without it nobody would know.
      if (photo.erased_on !== null) throw new RefusedError(refusal('photo_erased'));
      assertReportOpen(tx, photo.report_id);
      tx.remove('photo', id);
    }
  });
}

/** Takes a group's changes to photos back. Throws RefusedError when one of them is of a report that has been closed since. */
export async function undoPhotos(app: AppContext, group: string): Promise<Changed & { readonly leftAlone: number }> {
  const done = await undoOperations(app.db.writer, { group }, app.actor, {
    keeps: (tx, entity, id) => {
      assertUndoKeepsReports(tx, entity, id);
      return entity !== 'photo' || isErasedPhoto(tx, entity, id);
    },
  });
  app.changes.announce(done.changed);
  const { removed, restored, leftAlone } = done.value;
  return { group: done.group, changed: removed + restored, savedAtMs: app.clock.nowMs(), leftAlone: leftAlone.length };
}

async function write(app: AppContext, label: string, work: (tx: WriteTx) => void): Promise<Changed> {
  const done = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, work);
  if (done.group !== null && label !== '') await app.db.local.noteStep(done.group, { label });
  app.changes.announce(done.changed);
  return { group: done.group, changed: done.operations, savedAtMs: app.clock.nowMs() };
}

function livePhoto(tx: WriteTx, id: string) {
  const photo = tx.get('photo', id);
  if (!photo || photo.deleted_at !== null) throw new NotFoundError('photo', id);
  return photo;
}

function fieldsPatch({ caption, takenOn, marks, personalData, sortNo }: SomeFields): EntityPatch<'photo'> {
  return {
    ...(caption === undefined ? {} : { caption: caption || null }),
    ...(takenOn === undefined ? {} : { taken_on: takenOn }),
    ...(marks === undefined ? {} : { marks: marksToText(marks) }),
    ...(personalData === undefined ? {} : { personal_data: personalData ? 1 : 0 }),
    ...(sortNo === undefined ? {} : { sort_no: sortNo }),
  };
}

/** What is not named stays as it is; a photo moved to another finding follows that finding's part. */
function bindingPatch(
  tx: WriteTx,
  photo: ReturnType<typeof livePhoto>,
  report: ReturnType<typeof assertReportOpen>,
  { partId, findingId, climateRiskId, reviewItemId }: SomeFields,
): EntityPatch<'photo'> {
  if ([partId, findingId, climateRiskId, reviewItemId].every((id) => id === undefined)) return {};
  const keepsPart = findingId === undefined || findingId === null;
  return boundTo(tx, report, {
    partId: partId === undefined && keepsPart ? photo.part_id : partId,
    findingId: findingId === undefined ? photo.finding_id : findingId,
    climateRiskId: climateRiskId === undefined ? photo.climate_risk_id : climateRiskId,
    reviewItemId: reviewItemId === undefined ? photo.review_item_id : reviewItemId,
  });
}
