/** Imports that were taken back and had to leave rows: something newer stood on them then. */
import { type RawBuilder, sql } from 'kysely';
import { ENTITY_NAMES } from '../entities.ts';
import type { Reader } from '../read.ts';

/** Ids of undone imports that made rows which are still there, the latest first. */
export function readUndoneImportsWithRows(reader: Reader): readonly string[] {
  const { query } = reader;
  const undone = query.selectFrom('import_batch').select('id').where('undone_at_ms', 'is not', null);
  const batches = reader.all(undone.orderBy('imported_at_ms', 'desc').orderBy('id'));
  return batches.map(({ id }) => id).filter((id) => hasRows(reader, `import:${id}`));
}

function hasRows(reader: Reader, cause: string): boolean {
  const written = sql`FROM cause_range c JOIN operation o ON o.replica = c.replica AND o.seq BETWEEN c.first_seq AND c.last_seq
    WHERE c.cause = ${cause} AND o.entity <> 'import_batch'`;
  const kinds = new Set(
    all<{ entity: string }>(reader, sql`SELECT DISTINCT o.entity AS entity ${written}`).map((row) => row.entity),
  );
  return ENTITY_NAMES.some((entity) => {
    if (!kinds.has(entity)) return false;
    const made = sql`SELECT 1 AS one ${written} AND o.entity = ${entity} AND EXISTS (
      SELECT 1 FROM ${sql.table(entity)} r WHERE r.id = o.row_id AND r.stamp = o.hlc AND r.deleted_at IS NULL) LIMIT 1`;
    return all(reader, made).length > 0;
  });
}

function all<T>(reader: Reader, query: RawBuilder<unknown>): T[] {
  return reader.all<T>({ compile: () => query.compile(reader.query) as never });
}
