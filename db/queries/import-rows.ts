/** What earlier imports wrote, as the log has it. */
import { sql } from 'kysely';
import type { EntityName } from '../entities.ts';
import type { Reader } from '../read.ts';

export interface EarlierImport {
  readonly id: string;
  readonly profile: string;
  readonly files: string | null;
}

/** Imports that stand, the latest first. */
export function readStandingImports(reader: Reader): readonly EarlierImport[] {
  const q = reader.query.selectFrom('import_batch').select(['id', 'profile', 'files']);
  const standing = q.where('deleted_at', 'is', null).where('undone_at_ms', 'is', null);
  return reader.all(standing.orderBy('imported_at_ms', 'desc').orderBy('id'));
}

/** Ids of rows of a kind that operations of this cause wrote and that are still there; of plan lines only those of drafts. */
export function readRowsWrittenBy(reader: Reader, entity: EntityName, cause: string): readonly string[] {
  const isOfDraft =
    entity === 'activity'
      ? sql`AND EXISTS (SELECT 1 FROM plan p WHERE p.id = r.plan_id AND p.status = 'draft')`
      : sql``;
  const query = sql<{ id: string }>`SELECT DISTINCT r.id AS id FROM cause_range c
    JOIN operation o ON o.replica = c.replica AND o.seq BETWEEN c.first_seq AND c.last_seq
    JOIN ${sql.table(entity)} r ON r.id = o.row_id
    WHERE c.cause = ${cause} AND o.entity = ${entity} AND r.deleted_at IS NULL ${isOfDraft}`;
  return reader.all<{ id: string }>({ compile: () => query.compile(reader.query) as never }).map(({ id }) => id);
}

/** What operations of this cause wrote into a row, the last value of each field. */
export function readLastWritten(reader: Reader, id: string, cause: string): Readonly<Record<string, unknown>> {
  const q = reader.query
    .selectFrom('operation')
    .select('patch')
    .where('row_id', '=', id)
    .where('cause', '=', cause)
    .orderBy('seq');
  return Object.assign({}, ...reader.all(q).map(({ patch }) => JSON.parse(patch) as Record<string, unknown>));
}
