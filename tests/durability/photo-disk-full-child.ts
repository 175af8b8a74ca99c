/** Photos on a disk that fills up, told as one JSON document. Run by photo-disk-full.test.ts: `node photo-disk-full-child.ts DISK`. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from '../../contract/messages/error-text.ts';
import { toPublicError } from '../../main/engine/errors.ts';
import { openApp } from '../../main/features/app.ts';
import { addPhotos } from '../../main/features/photos/add.ts';
import { verifyPhotoFiles } from '../../main/features/photos/named-files.ts';
import { OPEN_REPORT, seedReports } from '../features/photo-workspace.ts';
import { EOI, jpegPixels, photoFiles, SOI } from '../support/pictures.ts';

const disk = process.argv[2] ?? '';
const ballast = join(disk, 'ballast');
const dataDir = join(disk, 'data');
const app = await openApp({ dataDir, host: 'cli', print: () => Promise.reject(new Error('no printer')) });
const { context } = app;
await context.db.writer.run({ actor: 'child', cause: 'edit' }, seedReports);

const boundary = {
  log: ({ error }: { readonly error: unknown }) => {
    throw error;
  },
  newId: () => 'a bug',
};
const add = async (): Promise<unknown> => {
  const noise = randomBytes(900_000).map((byte) => (byte === 0xff ? 0 : byte));
  const files = photoFiles(Buffer.concat([SOI, ...jpegPixels(64, 48), noise, EOI]));
  const photos = [{ ...files, photoId: randomUUID(), fileName: null, fields: {} }];
  try {
    const answer = await addPhotos(context, { reportId: OPEN_REPORT, binding: {}, photos, label: '' });
    return answer.ok ? { low: answer.space.low } : answer.faults;
  } catch (thrown) {
    return errorText('da', toPublicError(thrown, 'photos.add', boundary));
  }
};
const state = async () => ({
  files: readdirSync(join(dataDir, 'photos'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dataDir, 'photos', name)).isFile(),
  ).length,
  differences: [...(await context.db.verify()).differences, ...(await verifyPhotoFiles(context))],
});

const first = await add();
const before = await state();
// Room for a photo, but not for what must be left beside it.
writeFileSync(ballast, randomBytes(6_000_000));
const refused = await add();
const afterRefusal = await state();
// To the brim, and past the check: the write itself fails.
fill();
const brim = await context.photos.put(randomBytes(500_000)).then(
  () => 'kept',
  (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? thrown.code : String(thrown)),
);
const afterBrim = await state();
rmSync(ballast);
const again = await add();
process.stdout.write(
  JSON.stringify({ first, before, refused, afterRefusal, brim, afterBrim, again, atLast: await state() }),
);
await app.close();

function fill(): void {
  try {
    for (;;) writeFileSync(ballast, randomBytes(100_000), { flag: 'a' });
  } catch {
    // Full.
  }
}
