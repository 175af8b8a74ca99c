/**
 * Which photo files the workspace names, and what follows: files nobody names may go, files that are named must be whole.
 * Answers for: a row counts though it is deleted, and every operation of the log counts, because undo and other laptops go back to it.
 * What was erased on request counts for nothing: it goes, and its absence is as it should be.
 */

import { erasedHashes } from '../../../db/queries/photo-erasure.ts';
import { photoOperationsAfter, photosAfter } from '../../../db/queries/photos.ts';
import type { Difference } from '../../../db/verify.ts';
import { createTurn, type Turn } from '../../../db/write/turn.ts';
import type { PhotoStore, StoredFile } from '../../attachments/photo-store.ts';
import type { AppContext } from '../context.ts';
import { finishErasures } from './erase.ts';

const PAGE = 1_000;
const MOST_DIFFERENCES = 200;
/** A file may be on the disk a while before the row that names it, here or arriving from another laptop. */
const YOUNG_MS = 24 * 60 * 60 * 1_000;

const FILES = [
  ['original_hash', 'original'],
  ['report_hash', 'report copy'],
  ['thumb_hash', 'thumbnail'],
] as const;

export interface Swept {
  readonly removed: number;
  readonly kept: number;
  readonly freedBytes: number;
}

/** One sweep of a store at a time: the second finds what the first has left. */
const SWEEPS = new WeakMap<PhotoStore, Turn>();

/** Removes what nothing names. Never throws for a single file: what cannot be removed is there next time. */
export function sweepPhotos(app: AppContext): Promise<Swept> {
  const turn = SWEEPS.get(app.photos) ?? createTurn();
  SWEEPS.set(app.photos, turn);
  return turn.take(() => sweep(app));
}

async function sweep(app: AppContext): Promise<Swept> {
  const { photos: store, clock } = app;
  await finishErasures(app);
  const old: StoredFile[] = [];
  let kept = 0;
  for await (const file of store.files()) {
    if (clock.nowMs() - file.touchedMs > YOUNG_MS) old.push(file);
    else kept += 1;
  }
  if (old.length === 0) return { removed: 0, kept, freedBytes: 0 };
  // Nobody writes a row while it is decided which files no row names.
  return store.turn.take(async () => {
    const named = await namedHashes(app);
    let removed = 0;
    let freedBytes = 0;
    for (const file of old) {
      if ((file.hash !== null && named.has(file.hash)) || !(await store.forget(file))) kept += 1;
      else {
        removed += 1;
        freedBytes += file.bytes;
      }
    }
    return { removed, kept, freedBytes };
  });
}

async function namedHashes({ db: { reader } }: AppContext): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (let after = ''; ; ) {
    const page = photosAfter(reader, after, PAGE);
    for (const row of page) for (const [field] of FILES) named.add(row[field]);
    if (page.length < PAGE) break;
    after = page.at(-1)?.id ?? '';
    await pause();
  }
  for (let after = { replica: '', seq: 0 }; ; ) {
    const page = photoOperationsAfter(reader, after, PAGE);
    for (const { patch } of page.named) {
      const fields = JSON.parse(patch) as Readonly<Record<string, unknown>>;
      for (const [field] of FILES) if (typeof fields[field] === 'string') named.add(fields[field]);
    }
    if (page.last === null) break;
    after = page.last;
    await pause();
  }
  return named;
}

/** Every file that a photo names, read and compared with its name; what is missing or damaged is named by photo and file. */
export async function verifyPhotoFiles({ db: { reader }, photos: store }: AppContext): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  const erased = new Set(erasedHashes(reader));
  for (const hash of erased) {
    if (differences.length >= MOST_DIFFERENCES || (await store.check(hash)) === 'missing') continue;
    differences.push({ kind: 'photo_not_erased', table: 'photo_erasure', id: hash, field: null, detail: hash });
  }
  const states = new Map<string, Awaited<ReturnType<typeof store.check>>>();
  for (let after = ''; ; ) {
    const page = photosAfter(reader, after, PAGE);
    for (const row of page) {
      for (const [field, what] of FILES) {
        const hash = row[field];
        // A row from elsewhere whose file has not arrived may name nothing yet.
        if (!/^[0-9a-f]{64}$/.test(hash)) continue;
        // Gone on request: as it should be. A row that tells so itself came from where it was erased.
        if (erased.has(hash) || row.erased_on !== null) continue;
        const state = states.get(hash) ?? (await store.check(hash));
        states.set(hash, state);
        if (state === 'whole' || differences.length >= MOST_DIFFERENCES) continue;
        const kind = state === 'missing' ? 'photo_missing' : 'photo_damaged';
        const detail = [what, row.file_name, hash].filter(Boolean).join(' · ');
        differences.push({ kind, table: 'photo', id: row.id, field, detail });
      }
    }
    if (page.length < PAGE) break;
    after = page.at(-1)?.id ?? '';
  }
  return differences;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
