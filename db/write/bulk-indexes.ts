/**
 * Indexes while very many rows come in at once.
 * Answers for: an index that more than doubles is dropped and built again from the sorted whole, in the same transaction, so that nobody
 * ever sees a table without it and a crash leaves what was. Entries that come in at random cost each a page to read, change and write.
 */
import type { EntityName } from '../entities.ts';
import type { Statements } from '../storage/statements.ts';

export interface BulkIndexes {
  /** Counts a new operation and its row. Cheap. */
  added(entity: EntityName): void;
  /** Puts back what was dropped. Before the transaction is committed. */
  rebuild(): Promise<void>;
}

/** From so many new rows on it pays: below, an index fits in the cache. */
const MANY = 20_000;
const SORTING_KB = 12_000;
/** Departments of an organisation are looked for while writing. */
const NEEDED: ReadonlySet<string> = new Set(['department']);

export function createBulkIndexes(statements: Statements): BulkIndexes {
  const counts = new Map<EntityName, number>();
  const dropped: string[] = [];
  let operations = 0;
  const drop = (table: string) => {
    const found = statements
      .get(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`)
      .all(table) as { name: string; sql: string }[];
    for (const { name, sql } of found) {
      statements.get(`DROP INDEX ${name}`).run();
      dropped.push(sql);
    }
  };
  return {
    added(entity) {
      operations += 1;
      if (operations === MANY && operationsBefore(statements) <= MANY) drop('operation');
      const count = (counts.get(entity) ?? 0) + 1;
      counts.set(entity, count);
      // A row's number only grows: the last one is no less than the rows there are.
      if (count === MANY && !NEEDED.has(entity) && rowsAtMost(statements, entity) <= 2 * MANY) drop(entity);
    },
    async rebuild() {
      if (dropped.length === 0) return;
      // Sorting takes as much memory as the page cache may; what was written is not needed again.
      statements.get(`PRAGMA cache_size = -${SORTING_KB}`).run();
      for (const sql of dropped.splice(0)) {
        statements.get(sql).run();
        // Each takes up to half a second: others have their turn in between.
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    },
  };
}

function rowsAtMost(statements: Statements, entity: EntityName): number {
  return (statements.get(`SELECT max(rowid) AS last FROM ${entity}`).get() as { last: number | null }).last ?? 0;
}

/** Without those of this transaction: its range is written down at its end. */
function operationsBefore(statements: Statements): number {
  const row = statements.get('SELECT sum(last_seq - first_seq + 1) AS n FROM cause_range').get() as {
    n: number | null;
  };
  return row.n ?? 0;
}
