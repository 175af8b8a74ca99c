import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPhotoStore, PHOTO_FOLDER, type PhotoStore, type StoredFile } from './photo-store.ts';

let dir: string;
let store: PhotoStore;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tilstand-photos-'));
  let n = 0;
  store = createPhotoStore(dir, () => `unfinished-${n++}`);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const BYTES = Buffer.from('what a photo holds');
const HASH = createHash('sha256').update(BYTES).digest('hex');
const FILE = () => join(dir, PHOTO_FOLDER, HASH.slice(0, 2), HASH);
const listed = async (): Promise<StoredFile[]> => {
  const files: StoredFile[] = [];
  for await (const file of store.files()) files.push(file);
  return files;
};

test('a file is named by what it holds, once, and nothing unfinished is left', async () => {
  expect(await store.put(BYTES)).toBe(HASH);
  expect(await store.put(BYTES)).toBe(HASH);
  expect(Buffer.from(await store.get(HASH))).toEqual(BYTES);
  expect((await listed()).map(({ hash, bytes }) => [hash, bytes])).toEqual([[HASH, BYTES.length]]);
  expect(readdirSync(join(dir, PHOTO_FOLDER, 'new'))).toEqual([]);
  // Whoever shares the machine does not share the photos.
  if (process.platform !== 'win32') expect(statSync(FILE()).mode & 0o077).toBe(0);
});

test('a damaged file is told, never handed out, and healed when the same photo comes again', async () => {
  await store.put(BYTES);
  writeFileSync(FILE(), 'what a photo hold5');
  expect(await store.check(HASH)).toBe('damaged');
  await expect(store.get(HASH)).rejects.toMatchObject({ state: 'damaged' });
  await store.put(BYTES);
  expect(await store.check(HASH)).toBe('whole');
  rmSync(FILE());
  expect(await store.check(HASH)).toBe('missing');
  await expect(store.get(HASH)).rejects.toMatchObject({ state: 'missing' });
});

test('only a hash is a name', async () => {
  for (const name of ['../../etc/passwd', '', HASH.toUpperCase(), `${HASH}0`, `${HASH}\0`, `${HASH}/..`]) {
    await expect(store.get(name)).rejects.toThrow(TypeError);
  }
});

test('a file that was asked for since it was listed is not removed', async () => {
  await store.put(BYTES);
  utimesSync(FILE(), new Date(0), new Date(0));
  const [old] = await listed();
  if (!old) throw new Error('nothing listed');
  await store.put(BYTES);
  expect(await store.forget(old)).toBe(false);
  expect(existsSync(FILE())).toBe(true);
  const [young] = await listed();
  expect(young && (await store.forget(young))).toBe(true);
  expect(await listed()).toEqual([]);
});

test('what is not ours is neither listed nor touched', async () => {
  await store.put(BYTES);
  mkdirSync(join(dir, PHOTO_FOLDER, 'zz'));
  for (const name of ['zz/x', `${HASH.slice(0, 2)}/Thumbs.db`, 'desktop.ini'])
    writeFileSync(join(dir, PHOTO_FOLDER, name), 'x');
  expect((await listed()).map(({ hash }) => hash)).toEqual([HASH]);
});

test('no room is told before anything is written', async () => {
  const free = await store.freeBytes();
  expect(free).toBeGreaterThan(0);
  await expect(store.assertRoom(Number(free))).rejects.toMatchObject({ code: 'disk_full' });
  await store.assertRoom(1);
});
