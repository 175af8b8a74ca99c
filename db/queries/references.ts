/** Which rows name which: every field called `…_id` names another row. Ids are unique over all tables, so the kind of the named row is not asked. */
import { type RawBuilder, sql } from 'kysely';
import { ENTITY_NAMES, type EntityName, fieldNames } from '../entities.ts';
import type { Reader } from '../read.ts';
import { type Logged, parseLog } from '../write/row-log.ts';
import type { Undoing } from '../write/withdrawn.ts';

/** Ids that a stored row names; none for a row that is not there. */
export function readNamed(reader: Reader, entity: EntityName, id: string): readonly string[] {
  const columns = referenceFields(entity);
  if (columns.length === 0) return [];
  const row = first<Readonly<Record<string, string | null>>>(
    reader,
    sql`SELECT ${list(columns)} FROM ${sql.table(entity)} WHERE id = ${id}`,
  );
  return Object.values(row ?? {}).flatMap((named) => named ?? []);
}

/** The kind of the row that operations of this cause made or wrote; null = it wrote none with this id. */
export function readKindWrittenBy(reader: Reader, id: string, cause: string): EntityName | null {
  const row = first<{ readonly entity: EntityName }>(
    reader,
    sql`SELECT entity FROM operation WHERE row_id = ${id} AND cause = ${cause} LIMIT 1`,
  );
  return row?.entity ?? null;
}

/** All operations of a row, oldest first. */
export function readLog(reader: Reader, id: string): readonly Logged[] {
  return parseLog(
    all(reader, sql`SELECT replica, seq, grp, hlc, cause, patch FROM operation WHERE row_id = ${id} ORDER BY hlc`),
  );
}

/** Undoings that were written under a cause. */
export function readUndoings(reader: Reader, cause: string): readonly Undoing[] {
  return all(
    reader,
    sql`SELECT c.replica AS replica, c.first_seq AS first, o.hlc AS hlc FROM cause_range c
      JOIN operation o ON o.replica = c.replica AND o.seq = c.first_seq WHERE c.cause = ${cause}`,
  );
}

export interface WrittenSince {
  readonly entity: EntityName;
  /** Ids of living rows that this cause and others since have written. */
  readonly shared: readonly string[];
  /** What living rows name that only others have written. */
  readonly named: readonly string[];
}

/**
 * Rows that others have written since the first operation of `cause`, a kind of row at a time. Whoever names a row of that cause is
 * among them: the clock of the log runs on from what its writer had seen.
 */
export function readWrittenSince(reader: Reader, cause: string): readonly WrittenSince[] {
  const start = first<{ readonly at: Uint8Array | null }>(
    reader,
    sql`SELECT min(o.hlc) AS at FROM cause_range c JOIN operation o ON o.replica = c.replica AND o.seq = c.first_seq WHERE c.cause = ${cause}`,
  );
  if (start?.at == null) return [];
  const later = sql`FROM operation WHERE hlc > ${start.at} AND cause <> ${cause}`;
  const kinds = new Set(all<{ entity: string }>(reader, sql`SELECT DISTINCT entity ${later}`).map((row) => row.entity));
  return ENTITY_NAMES.filter((entity) => kinds.has(entity) && referenceFields(entity).length > 0).map((entity) => {
    const columns = referenceFields(entity);
    const living = sql`FROM ${sql.table(entity)} r WHERE r.deleted_at IS NULL
      AND r.id IN (SELECT row_id ${later} AND entity = ${entity})`;
    const own = sql`EXISTS (SELECT 1 FROM operation o WHERE o.row_id = r.id AND o.cause = ${cause})`;
    const rows = all<Readonly<Record<string, string | null>>>(
      reader,
      sql`SELECT DISTINCT ${list(columns)} ${living} AND NOT ${own}`,
    );
    return {
      entity,
      shared: all<{ id: string }>(reader, sql`SELECT r.id AS id ${living} AND ${own}`).map(({ id }) => id),
      named: [...new Set(rows.flatMap((row) => Object.values(row).flatMap((id) => id ?? [])))],
    };
  });
}

function referenceFields(entity: EntityName): readonly string[] {
  return fieldNames(entity).filter((field) => field.endsWith('_id'));
}

function list(columns: readonly string[]) {
  return sql.join(columns.map((column) => sql.ref(column)));
}

function all<T>(reader: Reader, query: RawBuilder<unknown>): T[] {
  return reader.all<T>({ compile: () => query.compile(reader.query) as never });
}

function first<T>(reader: Reader, query: RawBuilder<unknown>): T | undefined {
  return reader.first<T>({ compile: () => query.compile(reader.query) as never });
}
