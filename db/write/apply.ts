/**
 * Applying one operation to the tables: the same code for local and foreign operations (sync.md, Merge).
 * Answers for: the result depends only on the set of operations, never on their order or on how often one arrives.
 * Reads no clock, no random, no locale.
 *
 * A row carries one stamp (of the operation that made it); a field changed later, or missing in that operation, has a stamp of its own.
 */
import { compareStamps, STAMP_BYTES } from '../../domain/sync/hlc.ts';
import { type EntityName, fieldNames, fieldSpec } from '../entities.ts';
import type { Statements } from '../storage/statements.ts';
import type { FieldValue, Patch, StoredRow } from './patch.ts';
import type { RowShape } from './prepared.ts';

const NEVER = new Uint8Array(STAMP_BYTES);

export interface AppliedOperation {
  readonly entity: EntityName;
  readonly rowId: string;
  readonly hlc: Uint8Array;
  readonly patch: Patch;
}

export function selectRow(statements: Statements, entity: EntityName, id: string): StoredRow | undefined {
  return statements.get(`SELECT * FROM ${entity} WHERE id = ?`).get(id) as StoredRow | undefined;
}

/** Applies and says whether any shown value changed. */
export function applyOperation(statements: Statements, operation: AppliedOperation): boolean {
  const row = selectRow(statements, operation.entity, operation.rowId);
  if (row === undefined) {
    insertRow(statements, operation);
    return true;
  }
  return mergeInto(statements, operation, row);
}

/** For a row that is known not to exist: the fast way of bulk work. */
export function insertRow(statements: Statements, { entity, rowId, hlc, patch }: AppliedOperation): void {
  const { sql, fields } = insertionOf(entity);
  const values: (FieldValue | Uint8Array)[] = [rowId];
  let missing = 0;
  for (const { field, blank } of fields) {
    const value = patch[field];
    if (value === undefined) missing += 1;
    values.push(value ?? blank);
  }
  values.push(hlc);
  statements.get(sql).run(values);
  if (missing === 0) return;
  for (const { field } of fields) if (!Object.hasOwn(patch, field)) setStamp(statements, rowId, field, NEVER);
}

/** Makes a prepared row unless there is one of this id: an attempt costs less than asking before each of them. */
export function insertPrepared(
  statements: Statements,
  shape: RowShape,
  rowId: string,
  values: readonly FieldValue[],
  hlc: Uint8Array,
): boolean {
  let sql = PREPARED.get(shape);
  if (sql === undefined) {
    const columns = ['id', 'stamp', ...shape.filled];
    const marks = columns.map(() => '?').join(', ');
    sql = `INSERT INTO ${shape.entity} (${columns.join(', ')}) VALUES (${marks}) ON CONFLICT (id) DO NOTHING`;
    PREPARED.set(shape, sql);
  }
  return statements.get(sql).run(rowId, hlc, ...values).changes === 1;
}

const PREPARED = new WeakMap<RowShape, string>();

/** For a row that was just read: writes the fields whose stamp this operation beats. */
export function mergeInto(
  statements: Statements,
  { entity, rowId, hlc, patch }: AppliedOperation,
  row: StoredRow,
): boolean {
  const won: [string, FieldValue][] = [];
  for (const [field, value] of Object.entries(patch)) {
    if (fieldSpec(entity, field) === null) continue;
    if (compareStamps(hlc, fieldStamp(statements, rowId, field, row)) <= 0) continue;
    won.push([field, value]);
    setStamp(statements, rowId, field, hlc);
  }
  if (won.length === 0) return false;
  const assignments = won.map(([field]) => `${field} = ?`).join(', ');
  statements.get(`UPDATE ${entity} SET ${assignments} WHERE id = ?`).run(...won.map(([, value]) => value), rowId);
  return true;
}

/** The stamp that decides about a field: its own, else the row's. */
export function fieldStamp(statements: Statements, rowId: string, field: string, row: StoredRow): Uint8Array {
  const own = statements.get('SELECT stamp FROM field_stamp WHERE row_id = ? AND field = ?').get(rowId, field) as
    | { stamp: Uint8Array }
    | undefined;
  return own?.stamp ?? (row['stamp'] as Uint8Array);
}

function setStamp(statements: Statements, rowId: string, field: string, stamp: Uint8Array): void {
  statements
    .get(
      'INSERT INTO field_stamp (row_id, field, stamp) VALUES (?, ?, ?) ON CONFLICT (row_id, field) DO UPDATE SET stamp = excluded.stamp',
    )
    .run(rowId, field, stamp);
}

interface Insertion {
  readonly sql: string;
  readonly fields: readonly { readonly field: string; readonly blank: FieldValue }[];
}

const INSERTIONS = new Map<EntityName, Insertion>();

function insertionOf(entity: EntityName): Insertion {
  const known = INSERTIONS.get(entity);
  if (known) return known;
  const names = fieldNames(entity);
  const columns = ['id', ...names, 'stamp'];
  const sql = `INSERT INTO ${entity} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const insertion = { sql, fields: names.map((field) => ({ field, blank: blankOf(entity, field) })) };
  INSERTIONS.set(entity, insertion);
  return insertion;
}

/** A required field whose value has not arrived yet (a child or an edit may come first) shows as blank until it does. */
function blankOf(entity: EntityName, field: string): FieldValue {
  const spec = fieldSpec(entity, field);
  if (!spec?.required) return null;
  return spec.type === 'int' || spec.type === 'bool' || spec.type === 'ms' ? 0 : '';
}
