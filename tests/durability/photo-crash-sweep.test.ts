/** The end at every step of adding a photo (reliability row 2). Takes three processes for each step, so it runs at night; needs strace. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportPhotos } from '../../db/queries/photos.ts';
import { openApp } from '../../main/features/app.ts';
import { verifyPhotoFiles } from '../../main/features/photos/named-files.ts';
import { OPEN_REPORT } from '../features/photo-workspace.ts';
import { dieAt, LONG, live, NO_STRACE, pointsOf } from './crash-points.ts';

const CHILD = fileURLToPath(new URL('./photo-once-child.ts', import.meta.url));
const IDLE = NO_STRACE || !LONG;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tilstand-photo-sweep-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(IDLE)(IDLE ? 'skipped: runs at night, where there is strace' : 'a photo being added', () => {
  test('and the end at every step', async () => {
    const base = join(folder, 'base');
    live(CHILD, base, 'seed');
    const copy = (name: string) => {
      cpSync(base, join(folder, name), { recursive: true });
      return join(folder, name);
    };
    const points = pointsOf(CHILD, copy('traced'));
    // Two files are written whole and one transaction is kept.
    for (const call of ['fsync', 'rename', 'pwrite64']) expect(points.map((point) => point.call)).toContain(call);
    const kills: string[] = [];
    for (const point of points) {
      const dataDir = copy(`${point.call}-${point.nth}`);
      const { told, killed } = dieAt(point, CHILD, dataDir);
      // Folders are made side by side, in another order each time, and one that is there already saves a call: some of them may not come.
      if (killed) kills.push(point.call);
      else expect({ point, told }).toEqual({ point, told: ['added'] });
      const app = await openApp({ dataDir, host: 'cli', print: () => Promise.reject(new Error('no printer')) });
      const { db } = app.context;
      const photos = reportPhotos(db.reader, OPEN_REPORT).length;
      if (told.includes('added')) expect({ point, photos }).toEqual({ point, photos: 1 });
      const files = await verifyPhotoFiles(app.context);
      expect({ point, differences: (await db.verify()).differences, files }).toEqual({
        point,
        differences: [],
        files: [],
      });
      await app.close();
      // Whoever sends it again has it once.
      expect(live(CHILD, dataDir)).toEqual(['added']);
      rmSync(dataDir, { recursive: true });
    }
    // Of every call some died, and of all most.
    expect(new Set(kills)).toEqual(new Set(points.map(({ call }) => call)));
    expect(kills.length).toBeGreaterThan(0.75 * points.length);
    console.log(`photo: ${kills.length} of ${points.length} points killed`);
  }, 7_200_000);
});
