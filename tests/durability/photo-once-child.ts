/** A process that adds one photo, always the same, and says so. Run by photo-crash-sweep.test.ts: `node photo-once-child.ts DATADIR`. */
import { writeSync } from 'node:fs';
import { openApp } from '../../main/features/app.ts';
import { addPhotos } from '../../main/features/photos/add.ts';
import { OPEN_REPORT, seedReports } from '../features/photo-workspace.ts';
import { jpeg, photoFiles } from '../support/pictures.ts';
import { BEGIN } from './crash-points.ts';

const app = await openApp({
  dataDir: process.argv[2] ?? '',
  host: 'cli',
  print: () => Promise.reject(new Error('no printer')),
});
if (process.argv[3] === 'seed') {
  await app.context.db.writer.run({ actor: 'child', cause: 'edit' }, seedReports);
} else {
  writeSync(1, `${BEGIN}\n`);
  const files = photoFiles(jpeg(640, 480), 64, 48);
  const photo = { ...files, photoId: '01920000-0000-7000-8000-000000000001', fileName: 'tag.jpg', fields: {} };
  const added = await addPhotos(app.context, {
    reportId: OPEN_REPORT,
    binding: {},
    photos: [photo],
    label: 'Tilføj foto',
  });
  if (added.ok) writeSync(1, 'added\n');
}
await app.close();
