import { os } from '../base.ts';
import { addPhotos } from './add.ts';
import { photoBytes } from './bytes.ts';
import { removePhotos, undoPhotos, updatePhoto } from './change.ts';
import { eraseImpact, erasePhotos } from './erase.ts';
import { sweepPhotos } from './named-files.ts';
import { listPhotos } from './photo-view.ts';
import { photoSpace } from './space.ts';
import { sweepSometimes } from './sweep-daily.ts';

export const photosHandlers = {
  add: os.photos.add.handler(async ({ context, input }) => {
    const answer = await addPhotos(context, input);
    sweepSometimes(context);
    return answer;
  }),
  list: os.photos.list.handler(({ context, input }) => listPhotos(context, input)),
  bytes: os.photos.bytes.handler(({ context, input }) => photoBytes(context, input.hash)),
  update: os.photos.update.handler(({ context, input }) => updatePhoto(context, input)),
  remove: os.photos.remove.handler(({ context, input }) => removePhotos(context, input)),
  undo: os.photos.undo.handler(({ context, input }) => undoPhotos(context, input.group)),
  eraseImpact: os.photos.eraseImpact.handler(({ context, input }) => eraseImpact(context, input.target)),
  erase: os.photos.erase.handler(({ context, input }) => erasePhotos(context, input)),
  space: os.photos.space.handler(({ context }) => photoSpace(context)),
  sweep: os.photos.sweep.handler(({ context }) => sweepPhotos(context)),
};
