/**
 * Opening a workspace.
 * Answers for: a file that is not ours, is newer, empty or damaged is refused by name and never changed; a good one is migrated after a backup.
 * Opens one connection that writes and one that can only read. Never runs in the page or on Electron's main thread.
 */
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createLocalStore, type LocalStore } from './local/local-store.ts';
import { migrate, NEWEST_SCHEMA } from './migrations/index.ts';
import { createReader, type Reader } from './read.ts';
import { checkpointBeside } from './storage/checkpoint.ts';
import { createWhole } from './storage/create.ts';
import { StorageError, storageFailure } from './storage/failure.ts';
import { flushBeside } from './storage/flush.ts';
import { applyPragmas, choosePages } from './storage/pragmas.ts';
import { type VerifyReport, verifyLog } from './verify.ts';
import { createWriter, type Writer } from './write/writer.ts';

/** 'Tils' in ASCII: marks the file as a Tilstand workspace. */
export const APPLICATION_ID = 0x54696c73;
export const DATABASE_FILE = 'tilstand.db';

export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
}

export interface Random {
  /** `count` random bytes as hexadecimal text. */
  hex(count: number): string;
  uuid(): string;
}

export interface OpenOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly random: Random;
}

export interface Database {
  readonly reader: Reader;
  readonly writer: Writer;
  readonly local: LocalStore;
  readonly workspaceId: string;
  readonly replica: string;
  readonly schemaVersion: number;
  /** True when the folder or disk takes no writes: everything can be read, every write is refused in words. */
  readonly readOnly: boolean;
  /** Refolds the log and compares, on a snapshot of its own. */
  verify(): Promise<VerifyReport>;
  close(): void;
}

/** Opens or creates the workspace in a folder. Throws StorageError with one of the closed set of codes. */
export function openDatabase(options: OpenOptions): Database {
  try {
    return open(options);
  } catch (thrown) {
    throw storageFailure(thrown) ?? thrown;
  }
}

function open({ dataDir, clock, random }: OpenOptions): Database {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, DATABASE_FILE);
  if (!existsSync(file)) createWhole(file, (path) => makeWorkspace(path, random));
  assertOurs(file);
  const connection = new Sqlite(file);
  try {
    applyPragmas(connection, 'writer');
    // A newer version that did not close in order leaves its number in the write-ahead log, where the header does not show it.
    assertNotNewer(Number(connection.pragma('user_version', { simple: true })));
    migrate(connection, { backup: (from) => backUp(connection, dataDir, from, clock) });
    const identity = readIdentity(connection);
    const reading = new Sqlite(file, { readonly: true });
    applyPragmas(reading, 'reader');
    const reader = createReader(reading);
    const logCare = {
      move: () => checkpointBeside(file),
      flush: (signal: AbortSignal) => flushBeside(file, signal),
    };
    const writer = createWriter(connection, { clock, replica: identity.replica, logCare });
    return {
      reader,
      writer,
      local: createLocalStore(connection, writer.turn),
      workspaceId: identity.workspaceId,
      replica: identity.replica,
      schemaVersion: NEWEST_SCHEMA,
      readOnly: false,
      async verify() {
        const snapshot = new Sqlite(file, { readonly: true });
        try {
          applyPragmas(snapshot, 'reader');
          return await verifyLog(snapshot);
        } finally {
          snapshot.close();
        }
      },
      close() {
        reading.close();
        connection.pragma('optimize');
        connection.close();
      },
    };
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** Looks at an existing file before SQLite may touch it: SQLite opens a 0-byte file as an empty database without complaint. */
function assertOurs(file: string): void {
  const { size } = statSync(file);
  if (size === 0) throw new StorageError('empty_file');
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new StorageError('not_a_database');
  const applicationId = header.readUInt32BE(68);
  const userVersion = header.readUInt32BE(60);
  if (applicationId !== APPLICATION_ID) throw new StorageError('foreign_file');
  assertNotNewer(userVersion);
}

function assertNotNewer(version: number): void {
  if (version > NEWEST_SCHEMA) throw new StorageError('newer_version', { file: version, app: NEWEST_SCHEMA });
}

function backUp(connection: Sqlite.Database, dataDir: string, fromVersion: number, clock: Clock): void {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(clock.nowMs()).toISOString().replaceAll(/[:.]/g, '-');
  connection.prepare('VACUUM INTO ?').run(join(folder, `before-migration-from-${fromVersion}-${stamp}.db`));
}

/** A new workspace with its identity; closing it leaves everything in the one file. */
function makeWorkspace(path: string, random: Random): void {
  const connection = new Sqlite(path);
  try {
    choosePages(connection);
    applyPragmas(connection, 'writer');
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(connection, { backup: () => undefined });
    connection
      .prepare(
        `INSERT INTO workspace (one, workspace_id, replica, clock_ms, clock_counter, next_seq, last_hash) VALUES (1, ?, ?, 0, 0, 1, x'')`,
      )
      .run(random.uuid(), random.hex(8));
  } finally {
    connection.close();
  }
}

function readIdentity(connection: Sqlite.Database): { workspaceId: string; replica: string } {
  const identity = connection
    .prepare('SELECT workspace_id AS workspaceId, replica FROM workspace WHERE one = 1')
    .get() as { workspaceId: string; replica: string } | undefined;
  if (!identity) throw new StorageError('corrupt');
  return identity;
}
