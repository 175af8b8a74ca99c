/**
 * The world's failures as a small closed set (reliability rows 5–10).
 * Answers for: which failure of SQLite or the disk means what to a person. Never shows a path or a stack.
 */

export const STORAGE_CODES = [
  'not_a_database',
  'foreign_file',
  'newer_version',
  'empty_file',
  'corrupt',
  'locked',
  'read_only',
  'disk_full',
  'io_error',
  'cannot_open',
  'old_sqlite',
] as const;
export type StorageCode = (typeof STORAGE_CODES)[number];

export class StorageError extends Error {
  readonly code: StorageCode;
  readonly params: Readonly<Record<string, string | number | null>>;

  constructor(code: StorageCode, params: Readonly<Record<string, string | number | null>> = {}, cause?: unknown) {
    super(`storage: ${code}`, { cause });
    this.name = 'StorageError';
    this.code = code;
    this.params = params;
  }
}

const BY_SQLITE_CODE: readonly (readonly [string, StorageCode])[] = [
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_NOTADB', 'not_a_database'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_IOERR', 'io_error'],
  ['SQLITE_CANTOPEN', 'cannot_open'],
];

/** The storage failure behind a thrown value, or null when it is none (a bug, then). */
export function storageFailure(thrown: unknown): StorageError | null {
  if (thrown instanceof StorageError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  if (code === 'ENOSPC') return new StorageError('disk_full', {}, thrown);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new StorageError('read_only', {}, thrown);
  const match = BY_SQLITE_CODE.find(([prefix]) => code.startsWith(prefix));
  return match ? new StorageError(match[1], {}, thrown) : null;
}
