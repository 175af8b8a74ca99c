/**
 * The only way to change a synced row.
 * Answers for: one intention = one transaction = one group of operations in the log, with the rows as their projection; all of it or nothing.
 * Nothing outside db/write may write a synced table (a test reads the sources for it, `verify` refolds the log).
 */
import type Sqlite from 'better-sqlite3';
import { type EntityName, type EntityPatch, type EntityRow, isEntityName } from '../entities.ts';
import { createBulkMode, type LogCare } from '../storage/bulk-mode.ts';
import { keepStatements, type Statements } from '../storage/statements.ts';
import { insertPrepared, insertRow, mergeInto, selectRow } from './apply.ts';
import { type BulkIndexes, createBulkIndexes } from './bulk-indexes.ts';
import { createStaleMarks } from './derived.ts';
import { type OperationLog, openLog } from './operation-log.ts';
import { assertPatch, changedFields, completePatch, type FieldValue, type StoredRow } from './patch.ts';
import type { RowShape } from './prepared.ts';
import { createTurn, type Turn } from './turn.ts';

export type Cause = 'edit' | 'restore' | `import:${string}` | `undo:${string}`;

export interface WriteMeta {
  readonly actor: string;
  readonly cause: Cause;
}

export interface WriteTx {
  /** Creates the row (absent fields null) or writes only the fields that differ. */
  put<E extends EntityName>(entity: E, id: string, patch: EntityPatch<E>): 'created' | 'updated' | 'unchanged';
  /**
   * Creates a row that was made ready by a RowPreparer: `values` are those of the filled fields. False when there is one already, deleted
   * or not: then nothing is written.
   */
  insert(shape: RowShape, id: string, patch: string, values: readonly FieldValue[]): boolean;
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
  /** Of a kind of which very many changed only the first thousand and one more: an import must not hold the ids of a country. */
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

const MOST_CHANGED = 1_000;

const CARELESS: LogCare = { move: () => Promise.resolve(), flush: () => Promise.resolve() };

export function createWriter(
  db: Sqlite.Database,
  options: {
    readonly clock: { nowMs(): number };
    readonly replica: string;
    readonly turn?: Turn;
    /** Left out, nothing but commits cares for the log. */
    readonly logCare?: LogCare;
  },
): Writer {
  const statements = keepStatements(db);
  const turn = options.turn ?? createTurn();
  const bulk = createBulkMode(db, options.logCare ?? CARELESS);
  return {
    turn,
    statements,
    run: (meta, work) =>
      turn.take(() => {
        const transaction = () => runTransaction(db, statements, options, meta, work);
        if (!meta.cause.startsWith('import:')) return transaction();
        return bulk.run(transaction);
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
    const log = openLog(statements, clock, { ...meta, replica });
    const indexes = meta.cause.startsWith('import:') ? createBulkIndexes(statements) : null;
    const changed = new Map<EntityName, Set<string>>();
    const value = await work(createTx({ statements, clock, log, indexes, changed }));
    await indexes?.rebuild();
    log.save();
    const { count, firstSeq } = log;
    statements.get('COMMIT').run();
    return { value, group: count > 0 ? `${replica}-${firstSeq}` : null, operations: count, changed };
  } catch (thrown) {
    // SQLite itself has rolled back already after a full disk or an I/O error.
    if (db.inTransaction) statements.get('ROLLBACK').run();
    throw thrown;
  }
}

interface TxParts {
  readonly statements: Statements;
  readonly clock: { nowMs(): number };
  readonly log: OperationLog;
  readonly indexes: BulkIndexes | null;
  readonly changed: Map<EntityName, Set<string>>;
}

function createTx({ statements, clock, log, indexes, changed }: TxParts): WriteTx {
  const stale = createStaleMarks(statements);
  let sliceStart = performance.now();
  // Whoever looks at a row mostly writes it next: what was read is kept until the next write.
  let seen: { readonly entity: EntityName; readonly id: string; readonly row: StoredRow | undefined } | null = null;
  /** Kinds whose last prepared row stood already: there it is quicker to look first. */
  const standing = new Set<EntityName>();
  const look = (entity: EntityName, id: string) => {
    if (seen === null || seen.id !== id || seen.entity !== entity) {
      seen = { entity, id, row: selectRow(statements, entity, id) };
    }
    return seen.row;
  };
  const append = (entity: EntityName, rowId: string, patch: string) => {
    log.append(entity, rowId, patch);
    const ids = changed.get(entity);
    if (ids === undefined) changed.set(entity, new Set([rowId]));
    else if (ids.size <= MOST_CHANGED) ids.add(rowId);
  };
  const put = (entity: EntityName, rowId: string, wanted: Readonly<Record<string, unknown>>) => {
    if (!isEntityName(entity)) throw new TypeError(`no entity ${String(entity)}`);
    const row = look(entity, rowId);
    seen = null;
    const hlc = log.stamp();
    if (row === undefined) {
      const patch = completePatch(entity, wanted);
      insertRow(statements, { entity, rowId, hlc, patch });
      append(entity, rowId, JSON.stringify(patch));
      indexes?.added(entity);
      stale.add(entity, rowId, patch);
      return 'created' as const;
    }
    assertPatch(entity, wanted);
    const patch = changedFields(entity, row, wanted);
    if (patch === null) return 'unchanged' as const;
    mergeInto(statements, { entity, rowId, hlc, patch }, row);
    append(entity, rowId, JSON.stringify(patch));
    stale.add(entity, rowId, row);
    stale.add(entity, rowId, patch);
    return 'updated' as const;
  };
  return {
    put,
    insert(shape, id, patch, values) {
      const { entity } = shape;
      if (standing.has(entity) && look(entity, id) !== undefined) return false;
      const isNew = insertPrepared(statements, shape, id, values, log.stamp());
      if (!isNew) {
        standing.add(entity);
        return false;
      }
      standing.delete(entity);
      seen = null;
      append(entity, id, patch);
      indexes?.added(entity);
      stale.addPrepared(shape, id, values);
      return true;
    },
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
