/**
 * Connection settings and their proof (reliability row 4).
 * Answers for: durability never silently lowered. better-sqlite3 may be built with another default, so every value is set and read back.
 */
import type Sqlite from 'better-sqlite3';
import { StorageError } from './failure.ts';

/** First version without the WAL-reset bug (reliability.md 1.1). */
export const MINIMUM_SQLITE = '3.51.3';

/** Page cache of a connection, in KB. */
export const CACHE_KB = 16_000;
/** The log from which on a commit moves it into the database in passing, in bytes. */
const CHECKPOINT_BYTES = 4_096_000;
/**
 * Of a new workspace: eight times SQLite's own. An operation is 600 bytes, a building part as much, and an import writes a million of them;
 * a small change pays a tenth of a millisecond for it (decision 0034).
 */
const PAGE_BYTES = 32_768;

/** Settings of every connection and the value that must be read back. */
export const EXPECTED_PRAGMAS = {
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
} as const;

export function applyPragmas(db: Sqlite.Database, role: 'writer' | 'reader'): void {
  assertSqliteVersion(db);
  db.pragma('busy_timeout = 5000');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma(`cache_size = -${CACHE_KB}`);
  if (role === 'writer') {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // macOS: a plain fsync leaves the drive cache unflushed.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    db.pragma('journal_size_limit = 67108864');
    moveLogInPassing(db, true);
  }
  assertPragmas(db, role);
}

/** Before anything is written to a new file; a file that stands keeps what it was made with. */
export function choosePages(db: Sqlite.Database): void {
  db.pragma(`page_size = ${PAGE_BYTES}`);
}

/** Whether commits move the log into the database once it has grown. */
export function moveLogInPassing(db: Sqlite.Database, moves: boolean): void {
  const pages = Math.ceil(CHECKPOINT_BYTES / Number(db.pragma('page_size', { simple: true })));
  db.pragma(`wal_autocheckpoint = ${moves ? pages : 0}`);
}

export function assertPragmas(db: Sqlite.Database, role: 'writer' | 'reader'): void {
  const expected: Record<string, string | number> = { ...EXPECTED_PRAGMAS };
  if (role === 'writer') Object.assign(expected, { journal_mode: 'wal', synchronous: 2 });
  for (const [name, value] of Object.entries(expected)) {
    // Some builds answer nothing to mmap_size when memory mapping is compiled out: that is the wanted state.
    const actual = db.pragma(name, { simple: true }) ?? (name === 'mmap_size' ? 0 : null);
    if (actual !== value) throw new Error(`pragma ${name} is ${String(actual)}, must be ${value}`);
  }
}

function assertSqliteVersion(db: Sqlite.Database): void {
  const version = String(db.prepare('select sqlite_version()').pluck().get());
  if (compareVersions(version, MINIMUM_SQLITE) < 0)
    throw new StorageError('old_sqlite', { version, minimum: MINIMUM_SQLITE });
}

/** Compares dotted version numbers part by part. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
