/** Rows as they were at a moment of the log: what was closed or decided speaks of things as they were then, whatever became of them since. */
import { sql } from 'kysely';
import type { EntityName, EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';
import { fieldsOf, winner } from '../write/row-log.ts';
import { readLog } from './references.ts';

/** The stamp of the operation that decided what stands in a field of a stored row. */
export function readFieldStamp(
  reader: Reader,
  row: { readonly id: string; readonly stamp: Uint8Array },
  field: string,
): Uint8Array {
  const own = reader.query.selectFrom('field_stamp').select('stamp').where('row_id', '=', row.id);
  return reader.first(own.where('field', '=', field))?.stamp ?? row.stamp;
}

/** The same rows, with what was written after `stamp` set back. A row that was made later stays as it is. */
export function rowsAsOf<E extends EntityName>(
  reader: Reader,
  rows: readonly EntityRow<E>[],
  stamp: Uint8Array,
): readonly EntityRow<E>[] {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const later = reader.query
    .selectFrom('field_stamp')
    .select('row_id')
    .where(sql<boolean>`row_id IN (SELECT value FROM json_each(${ids}))`)
    .where('stamp', '>', stamp);
  const changed = new Set(reader.all(later).map(({ row_id }) => row_id));
  return rows.map((row) => (changed.has(row.id) ? rowAsOf(reader, row, stamp) : row));
}

function rowAsOf<E extends EntityName>(reader: Reader, row: EntityRow<E>, stamp: Uint8Array): EntityRow<E> {
  const log = readLog(reader, row.id);
  const end = log.findIndex(({ hlc }) => Buffer.compare(hlc, stamp) > 0);
  if (end <= 0) return row;
  const before = fieldsOf(log.slice(end)).map((field) => [field, winner(log, field, end)?.patch[field] ?? null]);
  return { ...row, ...Object.fromEntries(before) };
}
