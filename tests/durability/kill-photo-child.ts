/**
 * A process that adds photos until it is killed: each acknowledged one is told on stdout, after the application has said so.
 * Run by kill-photo.test.ts: `node kill-photo-child.ts DATADIR FIRST`, where FIRST numbers the photos of this life.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openApp } from '../../main/features/app.ts';
import { addPhotos } from '../../main/features/photos/add.ts';
import { removePhotos, undoPhotos, updatePhoto } from '../../main/features/photos/change.ts';
import { OPEN_REPORT, seedReports } from '../features/photo-workspace.ts';
import { EOI, jpegPixels, photoFiles, SOI, segment } from '../support/pictures.ts';

const dataDir = process.argv[2] ?? '';
const first = Number(process.argv[3]);
const app = await openApp({ dataDir, host: 'cli', print: () => Promise.reject(new Error('no printer')) });
const { context } = app;
if (first === 0) await context.db.writer.run({ actor: 'child', cause: 'edit' }, seedReports);

for (let n = first; ; n += 1) {
  const photoId = `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  // Pixels of its own, and enough of them that a file is not written in one blink.
  const noise = randomBytes(200_000).map((byte) => (byte === 0xff ? 0 : byte));
  const pixels = jpegPixels(64, 48);
  const original = Buffer.concat([SOI, segment(0xfe, 'GPS'), ...pixels, noise, EOI]);
  const photo = { ...photoFiles(original), photoId, fileName: `${n}.jpg`, fields: { caption: `foto ${n}` } };
  const added = await addPhotos(context, { reportId: OPEN_REPORT, binding: {}, photos: [photo], label: 'Tilføj foto' });
  if (!added.ok) throw new Error(added.faults[0]?.code);
  writeSync(1, `added ${photoId}\n`);
  if (n % 3 === 0) {
    const removed = await removePhotos(context, { photoIds: [photoId], label: '' });
    await undoPhotos(context, removed.group ?? '');
    await updatePhoto(context, { photoId, fields: { personalData: true }, label: '' });
    writeSync(1, `changed ${photoId}\n`);
  }
}
