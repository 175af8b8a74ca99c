/**
 * Helpers of the importer's tests: a fresh workspace with a fixed clock, files from text, what an import was refused with.
 * For tests only; never imported by code that ships.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportResult } from '../../../contract/imports.ts';
import { ENTITY_NAMES } from '../../../db/entities.ts';
import { type Database, openDatabase } from '../../../db/open.ts';
import { ImportRefusal } from '../findings.ts';
import { loadProfiles, type ProfileStore } from '../profiles.ts';
import type { TableFile } from '../readers/index.ts';
import { type ImportDeps, type ImportInput, runImport } from '../run.ts';
import { undoImport } from '../undo/undo.ts';

export interface Workspace {
  readonly db: Database;
  readonly deps: ImportDeps;
  run(files: readonly TableFile[], profile: string, options?: Partial<ImportInput>): Promise<ImportResult>;
  undo(batch: string): ReturnType<typeof undoImport>;
  /** Everything an import must not touch when it is refused: rows per table (deleted ones too) and operations. */
  counts(): Readonly<Record<string, number>>;
  close(): void;
}

/** A new, empty workspace in a folder of its own. `worker`: code of the importing thread, where it is not the source's. */
export function openWorkspace(profiles: ProfileStore = loadProfiles(), worker?: URL): Workspace {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-import-'));
  let nowMs = Date.UTC(2026, 10, 22, 8, 0, 0);
  let made = 0;
  const random = {
    hex: (count: number) => '5a'.repeat(count),
    uuid: () => {
      made += 1;
      return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    },
  };
  const clock = {
    nowMs: () => {
      nowMs += 1;
      return nowMs;
    },
  };
  const db = openDatabase({ dataDir, clock, random });
  const deps: ImportDeps = { db, clock, random, profiles, actor: 'test', worker };
  return {
    db,
    deps,
    run: (files, profile, options = {}) =>
      runImport(deps, { files, profile, dryRun: false, language: 'da', ...options }),
    undo: (batch) => undoImport(deps, batch),
    counts: () =>
      Object.fromEntries(['operation', 'cause_range', ...ENTITY_NAMES].map((table) => [table, countRows(db, table)])),
    close() {
      db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function countRows({ reader }: Database, table: string): number {
  const query = reader.query.selectFrom(table as 'operation').select(({ fn }) => fn.countAll<number>().as('n'));
  return reader.first(query)?.n ?? 0;
}

/** What an import was refused with; fails the test where it was not refused. */
export async function refusalOfImport(importing: Promise<unknown>): Promise<ImportRefusal> {
  try {
    await importing;
  } catch (thrown) {
    if (thrown instanceof ImportRefusal) return thrown;
    throw thrown;
  }
  throw new Error('the import was done although it should have been refused');
}

export function textFile(name: string, text: string): TableFile {
  return { name, bytes: new Uint8Array(Buffer.from(text, 'utf8')) };
}

/** All files of a folder. */
export function filesOf(folder: string): TableFile[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}
