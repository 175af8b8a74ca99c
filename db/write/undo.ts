/**
 * Taking operations back: a group (one intention) or all that a cause wrote (an import).
 * Answers for: only what nobody has changed since is taken back; the rest is named and left alone. Undoing is itself an ordinary group
 * of operations, so it can be undone (redo), it syncs, and the log never loses a line.
 */
import { compareStamps } from '../../domain/sync/hlc.ts';
import { type EntityName, isEntityName } from '../entities.ts';
import type { Statements } from '../storage/statements.ts';
import { fieldStamp, selectRow } from './apply.ts';
import type { FieldValue, StoredRow } from './patch.ts';
import type { WriteResult, Writer, WriteTx } from './writer.ts';

export interface UndoReport {
  /** Rows marked as deleted because the undone operations had made them. */
  readonly removed: number;
  /** Rows that got earlier values back. */
  readonly restored: number;
  readonly leftAlone: readonly { readonly entity: string; readonly id: string; readonly field: string }[];
}

export type UndoTarget = { readonly group: string } | { readonly cause: string };

interface Range {
  readonly replica: string;
  readonly first: number;
  readonly last: number;
}

interface Undone {
  readonly hlc: Uint8Array;
  readonly patch: Readonly<Record<string, FieldValue>>;
}

export interface UndoRules {
  /** True for a row that must stay as it is, whoever changed it last; it is named among those left alone. May throw: nothing is undone. */
  readonly keeps?: (tx: WriteTx, entity: EntityName, id: string) => boolean;
  /** May add writes of its own to the same transaction. */
  readonly finish?: (tx: WriteTx, report: UndoReport) => void;
}

/** Undoes a target in one transaction. An unknown target undoes nothing. */
export async function undoOperations(
  writer: Writer,
  target: UndoTarget,
  actor: string,
  { keeps, finish }: UndoRules = {},
): Promise<WriteResult<UndoReport>> {
  const name = 'group' in target ? target.group : target.cause;
  return writer.run({ actor, cause: `undo:${name}` }, async (tx) => {
    const report = { removed: 0, restored: 0, leftAlone: [] as UndoReport['leftAlone'][number][] };
    for (const range of rangesOf(writer.statements, target)) {
      const seen = new Set<string>();
      for (let seq = range.last; seq >= range.first; seq -= 1) {
        const row = rowAt(writer.statements, range.replica, seq);
        if (!row || seen.has(row.id) || !isEntityName(row.entity)) continue;
        seen.add(row.id);
        if (keeps?.(tx, row.entity, row.id)) {
          report.leftAlone.push({ entity: row.entity, id: row.id, field: '*' });
          continue;
        }
        undoRow(writer.statements, tx, row.entity, row.id, range, report);
        await tx.breathe();
      }
    }
    finish?.(tx, report);
    return report;
  });
}

function rangesOf(statements: Statements, target: UndoTarget): readonly Range[] {
  const columns = 'SELECT replica, first_seq AS first, last_seq AS last FROM cause_range';
  if ('cause' in target) {
    return statements.get(`${columns} WHERE cause = ? ORDER BY first_seq DESC`).all(target.cause) as Range[];
  }
  const [replica, first] = target.group.split('-');
  return statements
    .get(`${columns} WHERE replica = ? AND first_seq = ?`)
    .all(replica ?? '', Number(first) || 0) as Range[];
}

function rowAt(statements: Statements, replica: string, seq: number): { id: string; entity: string } | undefined {
  return statements.get('SELECT row_id AS id, entity FROM operation WHERE replica = ? AND seq = ?').get(replica, seq) as
    | { id: string; entity: string }
    | undefined;
}

function undoRow(
  statements: Statements,
  tx: WriteTx,
  entity: EntityName,
  id: string,
  range: Range,
  report: { removed: number; restored: number; leftAlone: UndoReport['leftAlone'][number][] },
): void {
  const row = selectRow(statements, entity, id);
  if (!row) return;
  const undone = operationsOf(statements, id, range);
  const created = undone.some((operation) => compareStamps(operation.hlc, row['stamp'] as Uint8Array) === 0);
  const newest = newestPerField(undone);
  const foreign = fieldsChangedSince(statements, id, newest, created ? Object.keys(row) : [...newest.keys()], row);
  for (const field of foreign) report.leftAlone.push({ entity, id, field });
  if (created) {
    if (foreign.length === 0 && tx.remove(entity, id)) report.removed += 1;
    return;
  }
  const patch: Record<string, FieldValue> = {};
  for (const field of newest.keys()) {
    if (foreign.includes(field)) continue;
    const before = valueBefore(statements, id, field, oldestOf(undone, field));
    if (before !== undefined) patch[field] = before;
  }
  if (Object.keys(patch).length > 0 && tx.put(entity, id, patch) === 'updated') report.restored += 1;
}

function operationsOf(statements: Statements, id: string, range: Range): readonly Undone[] {
  const rows = statements
    .get('SELECT hlc, patch FROM operation WHERE row_id = ? AND replica = ? AND seq BETWEEN ? AND ? ORDER BY seq')
    .all(id, range.replica, range.first, range.last) as { hlc: Uint8Array; patch: string }[];
  return rows.map(({ hlc, patch }) => ({ hlc, patch: JSON.parse(patch) as Record<string, FieldValue> }));
}

function newestPerField(operations: readonly Undone[]): Map<string, Uint8Array> {
  const newest = new Map<string, Uint8Array>();
  for (const { hlc, patch } of operations) for (const field of Object.keys(patch)) newest.set(field, hlc);
  return newest;
}

function oldestOf(operations: readonly Undone[], field: string): Uint8Array {
  const first = operations.find((operation) => Object.hasOwn(operation.patch, field));
  if (!first) throw new Error(`no operation of the group sets ${field}`);
  return first.hlc;
}

function fieldsChangedSince(
  statements: Statements,
  id: string,
  newest: ReadonlyMap<string, Uint8Array>,
  fields: readonly string[],
  row: StoredRow,
): string[] {
  return fields.filter((field) => {
    if (field === 'id' || field === 'stamp') return false;
    const stamp = fieldStamp(statements, id, field, row);
    const own = newest.get(field) ?? (row['stamp'] as Uint8Array);
    return compareStamps(stamp, own) > 0;
  });
}

/** The value a field had before `stamp`, from the log; undefined when no earlier operation set it. */
function valueBefore(statements: Statements, id: string, field: string, stamp: Uint8Array): FieldValue | undefined {
  const rows = statements
    .get('SELECT hlc, patch FROM operation WHERE row_id = ? AND hlc < ? ORDER BY hlc DESC')
    .all(id, stamp) as { hlc: Uint8Array; patch: string }[];
  for (const row of rows) {
    const patch = JSON.parse(row.patch) as Record<string, FieldValue>;
    if (Object.hasOwn(patch, field)) return patch[field] ?? null;
  }
  return undefined;
}
