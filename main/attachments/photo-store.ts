/**
 * The photo files beside the database, each named by the SHA-256 of what it holds.
 * Answers for: a name exists only once all of its file is on the disk; what a name promises is what is read; no name from outside becomes a path.
 * Knows no row: what may be forgotten is decided by whoever asks for it.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, statfs, utimes } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StorageError } from '../../db/storage/failure.ts';
import { createTurn, type Turn } from '../../db/write/turn.ts';

export type FileState = 'whole' | 'missing' | 'damaged';

export interface PhotoStore {
  /** Keeps the bytes and gives their name. They are on the disk, under that name, when this returns. */
  put(bytes: Uint8Array): Promise<string>;
  /** Throws PhotoFileError where the file is missing or is not what its name promises. */
  get(hash: string): Promise<Uint8Array<ArrayBuffer>>;
  check(hash: string): Promise<FileState>;
  /** Bytes of the file as the disk has it, unread; null when there is none. */
  sizeOf(hash: string): Promise<number | null>;
  /** Every kept file, and every rest of an interrupted one (`hash` null). */
  files(): AsyncIterable<StoredFile>;
  /** Removes a file; false when it has been touched since it was listed. */
  forget(file: StoredFile): Promise<boolean>;
  /** Removes the file of this name for good, whoever asked for it since; false when there is none. */
  erase(hash: string): Promise<boolean>;
  /** Room for `bytes` more, or throws StorageError `disk_full` before anything is written. */
  assertRoom(bytes: number): Promise<void>;
  /** Bytes that may still be written; null where the system does not tell. */
  freeBytes(): Promise<number | null>;
  /** Whoever writes files and then the rows that name them, and whoever removes files that no row names, takes it meanwhile. */
  readonly turn: Turn;
}

export interface StoredFile {
  readonly hash: string | null;
  readonly path: string;
  readonly bytes: number;
  readonly touchedMs: number;
}

export class PhotoFileError extends Error {
  readonly hash: string;
  readonly state: Exclude<FileState, 'whole'>;
  constructor(hash: string, state: Exclude<FileState, 'whole'>) {
    super(`photo file ${hash} is ${state}`);
    this.name = 'PhotoFileError';
    this.hash = hash;
    this.state = state;
  }
}

export const PHOTO_FOLDER = 'photos';
const UNFINISHED = 'new';
const HASH = /^[0-9a-f]{64}$/;
/** Left for the rows that name the files, and for the log of the database. */
const RESERVE_BYTES = 8_000_000;

/** `newName` gives a name nobody else uses, for a file that is not finished. */
export function createPhotoStore(dataDir: string, newName: () => string): PhotoStore {
  const base = resolve(dataDir);
  const root = join(base, PHOTO_FOLDER);
  const pathOf = (hash: string): string => {
    // The one place where a name becomes a path.
    if (!HASH.test(hash)) throw new TypeError('a photo is named by its hash');
    return join(root, hash.slice(0, 2), hash);
  };
  const freeBytes = () => freeOn(base);
  return {
    turn: createTurn(),
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(hash);
      if ((await stateOf(path, hash)) === 'whole') {
        // Somebody may be about to remove it as forgotten: a file that was just asked for is young again.
        const now = new Date();
        await utimes(path, now, now);
        return hash;
      }
      await makeFolder(dirname(path), base);
      await makeFolder(join(root, UNFINISHED), base);
      const unfinished = join(root, UNFINISHED, newName());
      try {
        await writeThrough(unfinished, bytes);
        await withPatience(() => rename(unfinished, path));
      } catch (thrown) {
        await rm(unfinished, { force: true });
        // The disk did not take it: not a bug, and not something a second try on the same file would mend.
        throw codeOf(thrown) === 'EIO' ? new StorageError('io_error', {}, thrown) : thrown;
      }
      await syncFolder(dirname(path));
      return hash;
    },
    async get(hash) {
      let bytes: Buffer;
      try {
        bytes = await readFile(pathOf(hash));
      } catch (thrown) {
        if (isMissing(thrown)) throw new PhotoFileError(hash, 'missing');
        throw thrown;
      }
      if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new PhotoFileError(hash, 'damaged');
      return new Uint8Array(bytes);
    },
    check: (hash) => stateOf(pathOf(hash), hash),
    async sizeOf(hash) {
      const found = await stat(pathOf(hash)).catch(() => null);
      return found?.isFile() ? found.size : null;
    },
    files: () => listFiles(root),
    async forget(file) {
      try {
        const now = await stat(file.path);
        if (now.mtimeMs !== file.touchedMs) return false;
        await rm(file.path);
        return true;
      } catch (thrown) {
        if (isMissing(thrown)) return false;
        throw thrown;
      }
    },
    async erase(hash) {
      const path = pathOf(hash);
      try {
        await withPatience(() => rm(path));
      } catch (thrown) {
        if (isMissing(thrown)) return false;
        throw thrown;
      }
      await syncFolder(dirname(path));
      return true;
    },
    async assertRoom(bytes) {
      const free = await freeBytes();
      if (free !== null && free < bytes + RESERVE_BYTES) throw new StorageError('disk_full');
    },
    freeBytes,
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  // 'wx': the name is ours alone, so a file that has it is a stranger's.
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** On Windows a scanner or a sync program may hold a file for a moment (reliability §2.1). */
async function withPatience(work: () => Promise<void>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (thrown) {
      const held = ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(thrown));
      if (process.platform !== 'win32' || !held || attempt === 20) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 50 * (attempt + 1)));
    }
  }
}

/** Makes a folder whose name outlives a power cut: each new one is written down in the one above it, up to the data folder. */
async function makeFolder(folder: string, dataDir: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let above = dirname(folder); above.length >= dataDir.length; above = dirname(above)) {
    await syncFolder(above);
    if (above === dirname(above)) return;
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows writes names through by itself and opens no folder as a file.
  if (process.platform === 'win32') return;
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

async function stateOf(path: string, hash: string): Promise<FileState> {
  const sum = createHash('sha256');
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) sum.update(piece as Buffer);
  } catch (thrown) {
    if (isMissing(thrown)) return 'missing';
    if (codeOf(thrown) === 'EIO' || codeOf(thrown) === 'EISDIR') return 'damaged';
    throw thrown;
  }
  return sum.digest('hex') === hash ? 'whole' : 'damaged';
}

async function* listFiles(root: string): AsyncGenerator<StoredFile, void, void> {
  for (const folder of await namesIn(root)) {
    if (folder !== UNFINISHED && !/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const name of await namesIn(join(root, folder))) {
      const isKept = HASH.test(name) && name.startsWith(folder);
      if (!isKept && folder !== UNFINISHED) continue;
      const path = join(root, folder, name);
      const found = await stat(path).catch(() => null);
      if (found?.isFile()) yield { hash: isKept ? name : null, path, bytes: found.size, touchedMs: found.mtimeMs };
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (thrown) {
    if (isMissing(thrown) || codeOf(thrown) === 'ENOTDIR') return [];
    throw thrown;
  }
}

async function freeOn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

function isMissing(thrown: unknown): boolean {
  return codeOf(thrown) === 'ENOENT';
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}
