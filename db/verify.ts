/**
 * Is the workspace what its log says?
 * Answers for: the file is sound, each replica's chain is whole and unaltered, and refolding the log from nothing gives the tables as they
 * stand. Works on one snapshot while others go on writing; changes nothing.
 */
import Sqlite from 'better-sqlite3';
import { ENTITY_NAMES, type EntityName, fieldNames, isEntityName } from './entities.ts';
import { migrate } from './migrations/index.ts';
import type { OperationTable } from './schema.ts';
import { keepStatements, type Statements } from './storage/statements.ts';
import { applyOperation } from './write/apply.ts';
import { operationHash } from './write/chain.ts';
import type { Patch } from './write/patch.ts';

export interface Difference {
  readonly kind:
    | 'chain'
    | 'row_missing'
    | 'row_extra'
    | 'field'
    | 'integrity'
    | 'photo_missing'
    | 'photo_damaged'
    | 'photo_not_erased';
  readonly table: string;
  readonly id: string;
  readonly field: string | null;
  readonly detail: string;
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly operations: number;
  readonly tables: number;
  readonly rows: number;
  readonly differences: readonly Difference[];
}

const MOST_DIFFERENCES = 200;
const CHUNK = 500;

/** Verifies the file behind `snapshot`, a read-only connection of its own. */
export async function verifyLog(snapshot: Sqlite.Database): Promise<VerifyReport> {
  const differences: Difference[] = [];
  for (const { integrity_check: line } of snapshot.pragma('integrity_check') as { integrity_check: string }[]) {
    if (line !== 'ok') differences.push({ kind: 'integrity', table: '', id: '', field: null, detail: line });
  }
  const refolded = new Sqlite('');
  try {
    migrate(refolded, { backup: () => undefined });
    refolded.pragma('synchronous = OFF');
    snapshot.prepare('BEGIN').run();
    const operations = await refold(snapshot, refolded, differences);
    let rows = 0;
    for (const entity of ENTITY_NAMES) rows += await compareTable(snapshot, refolded, entity, differences);
    return { ok: differences.length === 0, operations, tables: ENTITY_NAMES.length, rows, differences };
  } finally {
    if (snapshot.inTransaction) snapshot.prepare('COMMIT').run();
    refolded.close();
  }
}

async function refold(from: Sqlite.Database, into: Sqlite.Database, differences: Difference[]): Promise<number> {
  const statements = keepStatements(into);
  let count = 0;
  let replica = '';
  let expectedSeq = 1;
  let previous: Uint8Array = new Uint8Array(0);
  into.prepare('BEGIN').run();
  for (;;) {
    const page = from
      .prepare('SELECT * FROM operation WHERE (replica, seq) > (?, ?) ORDER BY replica, seq LIMIT ?')
      .all(replica, replica === '' ? 0 : expectedSeq - 1, CHUNK) as OperationTable[];
    for (const operation of page) {
      if (operation.replica !== replica) {
        replica = operation.replica;
        expectedSeq = 1;
        previous = new Uint8Array(0);
      }
      checkLink(operation, expectedSeq, previous, differences);
      if (isEntityName(operation.entity)) foldOne(statements, operation.entity, operation);
      expectedSeq = operation.seq + 1;
      previous = operation.hash;
      count += 1;
    }
    if (page.length < CHUNK) break;
    await pause();
  }
  into.prepare('COMMIT').run();
  return count;
}

function foldOne(statements: Statements, entity: EntityName, operation: OperationTable): void {
  applyOperation(statements, {
    entity,
    rowId: operation.row_id,
    hlc: operation.hlc,
    patch: JSON.parse(operation.patch) as Patch,
  });
}

function checkLink(o: OperationTable, expectedSeq: number, previous: Uint8Array, differences: Difference[]): void {
  if (o.seq !== expectedSeq) {
    note(differences, {
      kind: 'chain',
      table: 'operation',
      id: `${o.replica}-${o.seq}`,
      field: null,
      detail: `expected ${expectedSeq}`,
    });
  } else if (Buffer.compare(Buffer.from(operationHash(previous, o)), Buffer.from(o.hash)) !== 0) {
    note(differences, {
      kind: 'chain',
      table: 'operation',
      id: `${o.replica}-${o.seq}`,
      field: null,
      detail: 'hash differs',
    });
  }
}

async function compareTable(
  actual: Sqlite.Database,
  expected: Sqlite.Database,
  table: EntityName,
  differences: Difference[],
): Promise<number> {
  const fields = fieldNames(table);
  const left = createStampReader(actual);
  const right = createStampReader(expected);
  return compareOrdered(actual, expected, `SELECT id AS key, * FROM ${table}`, 'id', (key, a, e) => {
    if (!e) note(differences, { kind: 'row_extra', table, id: key, field: null, detail: 'not in the log' });
    else if (!a)
      note(differences, { kind: 'row_missing', table, id: key, field: null, detail: 'in the log, not in the table' });
    else {
      const stampsA = left(key);
      const stampsE = right(key);
      for (const field of fields) {
        if (!same(a[field], e[field]))
          note(differences, { kind: 'field', table, id: key, field, detail: 'differs from the log' });
        // Which stamp is the row's and which a field's depends on the order of arrival; what counts is the one that decides.
        else if (!same(stampsA.get(field) ?? a['stamp'], stampsE.get(field) ?? e['stamp'])) {
          note(differences, { kind: 'field', table, id: key, field, detail: 'its stamp differs from the log' });
        }
      }
    }
  });
}

function createStampReader(db: Sqlite.Database): (rowId: string) => ReadonlyMap<string, Uint8Array> {
  const statement = db.prepare<[string], { field: string; stamp: Uint8Array }>(
    'SELECT field, stamp FROM field_stamp WHERE row_id = ?',
  );
  return (rowId) => new Map(statement.all(rowId).map(({ field, stamp }) => [field, stamp]));
}

type KeyedRow = Readonly<Record<string, unknown>> & { readonly key: string };

/** Walks two tables side by side in key order, a page at a time. Returns how many rows the actual one has. */
async function compareOrdered(
  actual: Sqlite.Database,
  expected: Sqlite.Database,
  sql: string,
  keyExpression: string,
  visit: (key: string, actual: KeyedRow | undefined, expected: KeyedRow | undefined) => void,
): Promise<number> {
  const paged = `${sql} WHERE ${keyExpression} > ? ORDER BY ${keyExpression} LIMIT ${CHUNK}`;
  const left = createCursor(actual, paged);
  const right = createCursor(expected, paged);
  let count = 0;
  for (let a = left.next(), e = right.next(), n = 0; a || e; n += 1) {
    const key = !a ? (e as KeyedRow).key : !e || a.key <= e.key ? a.key : e.key;
    const hasLeft = a?.key === key;
    const hasRight = e?.key === key;
    visit(key, hasLeft ? a : undefined, hasRight ? e : undefined);
    if (hasLeft) {
      count += 1;
      a = left.next();
    }
    if (hasRight) e = right.next();
    if (n % CHUNK === 0) await pause();
  }
  return count;
}

function createCursor(db: Sqlite.Database, sql: string): { next(): KeyedRow | undefined } {
  const statement = db.prepare(sql);
  let page: KeyedRow[] = [];
  let index = 0;
  let last = '';
  let done = false;
  return {
    next() {
      if (index >= page.length && !done) {
        page = statement.all(last) as KeyedRow[];
        index = 0;
        done = page.length < CHUNK;
      }
      const row = page[index];
      index += 1;
      if (row) last = row.key;
      return row;
    },
  };
}

function same(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  return a === b;
}

function note(differences: Difference[], difference: Difference): void {
  if (differences.length < MOST_DIFFERENCES) differences.push(difference);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
