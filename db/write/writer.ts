/**
 * The only way to change a synced row.
 * Answers for: one intention = one transaction = one group of operations in the log, with the rows as their projection; all of it or nothing.
 * Nothing outside db/write may write a synced table (a test reads the sources for it, `verify` refolds the log).
 */
import type Sqlite from 'better-sqlite3';
import { encodeStamp, type HlcState, tick } from '../../domain/sync/hlc.ts';
import { type EntityName, type EntityPatch, type EntityRow, isEntityName } from '../entities.ts';
import { withBulkCache } from '../storage/pragmas.ts';
import { keepStatements, type Statements } from '../storage/statements.ts';
import { type AppliedOperation, insertRow, mergeInto, selectRow } from './apply.ts';
import { operationHash } from './chain.ts';
import { createStaleMarks } from './derived.ts';
import { assertPatch, changedFields, completePatch, type Patch, type StoredRow } from './patch.ts';
import { createTurn, type Turn } from './turn.ts';

export type Cause = 'edit' | 'restore' | `import:${string}` | `undo:${string}`;

export interface WriteMeta {
  readonly actor: string;
  readonly cause: Cause;
}

export interface WriteTx {
  /** Creates the row (absent fields null) or writes only the fields that differ. */
  put<E extends EntityName>(entity: E, id: string, patch: EntityPatch<E>): 'created' | 'updated' | 'unchanged';
  /** Marks a row as deleted; it stays in the table and can be brought back with `put(…, { deleted_at: null })`. */
  remove(entity: EntityName, id: string): boolean;
  /** The row as this transaction sees it. */
  get<E extends EntityName>(entity: E, id: string): EntityRow<E> | undefined;
  /** Lets other calls run when this one has held the thread for a while. Cheap to call in every turn of a loop. */
  breathe(): Promise<void>;
}

export interface WriteResult<T> {
  readonly value: T;
  /** Names the group of operations (for undo); null when nothing changed. */
  readonly group: string | null;
  readonly operations: number;
  readonly changed: ReadonlyMap<EntityName, ReadonlySet<string>>;
}

export interface Writer {
  run<T>(meta: WriteMeta, work: (tx: WriteTx) => T | Promise<T>): Promise<WriteResult<T>>;
  readonly turn: Turn;
  /** For db/write's own neighbours (undo, verify) only. */
  readonly statements: Statements;
}

/** Longest stretch a write may hold the thread before other calls get theirs (performance.md: an interactive call under 100 ms). */
const SLICE_MS = 8;

interface Head {
  clock: HlcState;
  seq: number;
  hash: Uint8Array;
}

export function createWriter(
  db: Sqlite.Database,
  options: { readonly clock: { nowMs(): number }; readonly replica: string; readonly turn?: Turn },
): Writer {
  const statements = keepStatements(db);
  const turn = options.turn ?? createTurn();
  return {
    turn,
    statements,
    run: (meta, work) =>
      turn.take(() => {
        const transaction = () => runTransaction(db, statements, options, meta, work);
        return meta.cause.startsWith('import:') ? withBulkCache(db, transaction) : transaction();
      }),
  };
}

async function runTransaction<T>(
  db: Sqlite.Database,
  statements: Statements,
  { clock, replica }: { readonly clock: { nowMs(): number }; readonly replica: string },
  meta: WriteMeta,
  work: (tx: WriteTx) => T | Promise<T>,
): Promise<WriteResult<T>> {
  statements.get('BEGIN IMMEDIATE').run();
  try {
    // Read inside the transaction: another process may have written since.
    const head = readHead(statements);
    const firstSeq = head.seq;
    const changed = new Map<EntityName, Set<string>>();
    const log = (operation: Omit<AppliedOperation, 'hlc'>): AppliedOperation => {
      head.clock = tick(head.clock, clock.nowMs());
      const hlc = encodeStamp(head.clock, replica);
      const applied = { entity: operation.entity, rowId: operation.rowId, patch: operation.patch, hlc };
      appendOperation(statements, head, applied, { replica, grp: firstSeq, ...meta });
      const ids = changed.get(operation.entity);
      if (ids) ids.add(operation.rowId);
      else changed.set(operation.entity, new Set([operation.rowId]));
      return applied;
    };
    const value = await work(createTx(statements, clock, log));
    const operations = head.seq - firstSeq;
    if (operations > 0) {
      saveHead(statements, head);
      statements
        .get('INSERT INTO cause_range (replica, first_seq, last_seq, cause, at_ms) VALUES (?, ?, ?, ?, ?)')
        .run(replica, firstSeq, head.seq - 1, meta.cause, head.clock.ms);
    }
    statements.get('COMMIT').run();
    return { value, group: operations > 0 ? `${replica}-${firstSeq}` : null, operations, changed };
  } catch (thrown) {
    // SQLite itself has rolled back already after a full disk or an I/O error.
    if (db.inTransaction) statements.get('ROLLBACK').run();
    throw thrown;
  }
}

function createTx(
  statements: Statements,
  clock: { nowMs(): number },
  log: (operation: Omit<AppliedOperation, 'hlc'>) => AppliedOperation,
): WriteTx {
  const stale = createStaleMarks(statements);
  let sliceStart = performance.now();
  // Whoever looks at a row mostly writes it next: what was read is kept until the next write.
  let seen: { readonly entity: EntityName; readonly id: string; readonly row: StoredRow | undefined } | null = null;
  const look = (entity: EntityName, id: string) => {
    if (seen === null || seen.id !== id || seen.entity !== entity) {
      seen = { entity, id, row: selectRow(statements, entity, id) };
    }
    return seen.row;
  };
  const put = (entity: EntityName, rowId: string, wanted: Readonly<Record<string, unknown>>) => {
    if (!isEntityName(entity)) throw new TypeError(`no entity ${String(entity)}`);
    const row = look(entity, rowId);
    seen = null;
    if (row === undefined) {
      const patch = completePatch(entity, wanted);
      insertRow(statements, log({ entity, rowId, patch }));
      stale.add(entity, rowId, patch);
      return 'created' as const;
    }
    assertPatch(entity, wanted);
    const patch = changedFields(entity, row, wanted);
    if (patch === null) return 'unchanged' as const;
    mergeInto(statements, log({ entity, rowId, patch }), row);
    stale.add(entity, rowId, row);
    stale.add(entity, rowId, patch);
    return 'updated' as const;
  };
  return {
    put,
    remove(entity, id) {
      const row = look(entity, id);
      if (row === undefined || row['deleted_at'] !== null) return false;
      return put(entity, id, { deleted_at: clock.nowMs() }) === 'updated';
    },
    get: <E extends EntityName>(entity: E, id: string) => look(entity, id) as EntityRow<E> | undefined,
    async breathe() {
      if (performance.now() - sliceStart < SLICE_MS) return;
      await new Promise<void>((resolve) => setImmediate(resolve));
      sliceStart = performance.now();
    },
  };
}

function readHead(statements: Statements): Head {
  const row = statements
    .get('SELECT clock_ms, clock_counter, next_seq, last_hash FROM workspace WHERE one = 1')
    .get() as {
    clock_ms: number;
    clock_counter: number;
    next_seq: number;
    last_hash: Uint8Array;
  };
  return { clock: { ms: row.clock_ms, counter: row.clock_counter }, seq: row.next_seq, hash: row.last_hash };
}

function saveHead(statements: Statements, head: Head): void {
  statements
    .get('UPDATE workspace SET clock_ms = ?, clock_counter = ?, next_seq = ?, last_hash = ? WHERE one = 1')
    .run(head.clock.ms, head.clock.counter, head.seq, head.hash);
}

function appendOperation(
  statements: Statements,
  head: Head,
  { entity, rowId, patch, hlc }: AppliedOperation,
  { replica, grp, actor, cause }: WriteMeta & { readonly replica: string; readonly grp: number },
): void {
  const json = JSON.stringify(patch satisfies Patch);
  const { seq } = head;
  const hash = operationHash(head.hash, { replica, seq, grp, hlc, entity, row_id: rowId, patch: json, actor, cause });
  statements
    .get(
      'INSERT INTO operation (replica, seq, grp, hlc, entity, row_id, patch, actor, cause, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(replica, seq, grp, hlc, entity, rowId, json, actor, cause, hash);
  head.seq += 1;
  head.hash = hash;
}
