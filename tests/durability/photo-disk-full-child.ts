/** Photos and notes on a disk that fills up, told as one JSON document. Run by photo-disk-full.test.ts: `node photo-disk-full-child.ts DISK`. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from '../../contract/messages/error-text.ts';
import { toPublicError } from '../../main/engine/errors.ts';
import { openApp } from '../../main/features/app.ts';
import { editReport } from '../../main/features/inspection/edit.ts';
import { inspectionView } from '../../main/features/inspection/view.ts';
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
/** The part's note and grade in one edit: half of it may never be seen. */
const write = async (n: number): Promise<string> => {
  const set = { score: ((n % 6) + 1) as 1, isEstimate: true, note: `${n} ${'x'.repeat(3_900)}` } as const;
  try {
    const change = { kind: 'assess', partId: 'part-d1', set } as const;
    const answer = await editReport(context, { reportId: OPEN_REPORT, label: 'note', changes: [change] });
    return answer.ok ? 'saved' : JSON.stringify(answer.faults);
  } catch (thrown) {
    return errorText('da', toPublicError(thrown, 'inspection.edit', boundary));
  }
};
/** Writes until it is refused: what was said last, and whether the last one that was saved is what stands. */
const writeUntilFull = async () => {
  for (let n = 1; n < 5_000; n += 1) {
    const said = await write(n);
    if (said === 'saved') continue;
    return { said, acknowledged: n - 1 > 0, stands: stands(n - 1) };
  }
  return null;
};
const stands = (n: number): boolean => {
  const assessment = inspectionView(context, OPEN_REPORT).parts.find(({ partId }) => partId === 'part-d1')?.assessment;
  return assessment?.score === (n % 6) + 1 && assessment.note?.split(' ')[0] === String(n);
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
fill(2_500_000);
const refused = await add();
const afterRefusal = await state();
// A note is small and goes on until there is no room at all.
fill(1_500_000);
const notes = await writeUntilFull();
const afterNotes = await state();
// To the brim, and past the check: the write itself fails.
fill();
const brim = await context.photos.put(randomBytes(500_000)).then(
  () => 'kept',
  (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? thrown.code : String(thrown)),
);
const afterBrim = await state();
rmSync(ballast);
const again = await add();
const noteAgain = await write(7);
process.stdout.write(
  JSON.stringify({
    first,
    before,
    refused,
    afterRefusal,
    notes,
    afterNotes,
    brim,
    afterBrim,
    again,
    noteAgain,
    atLast: await state(),
  }),
);
await app.close();

/** Leaves about as many bytes as asked. */
function fill(leave = 0): void {
  const piece = randomBytes(100_000);
  while (statfsSync(disk).bavail * statfsSync(disk).bsize > leave) {
    try {
      writeFileSync(ballast, piece, { flag: 'a' });
    } catch {
      return;
    }
  }
}
