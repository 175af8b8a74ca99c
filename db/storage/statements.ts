/**
 * Prepared statements, kept.
 * Answers for: each SQL text is prepared once per connection (preparing on every call made reads three times slower, performance.md).
 */
import type Sqlite from 'better-sqlite3';

const KEPT = 400;

export interface Statements {
  get(sql: string): Sqlite.Statement<unknown[], unknown>;
}

/** A least-recently-used cache over `db.prepare`. */
export function keepStatements(db: Sqlite.Database): Statements {
  const kept = new Map<string, Sqlite.Statement<unknown[], unknown>>();
  return {
    get(sql) {
      const known = kept.get(sql);
      if (known) {
        // Far from full, the order does not matter, and bulk work asks several times a row.
        if (kept.size > KEPT / 2) {
          kept.delete(sql);
          kept.set(sql, known);
        }
        return known;
      }
      const statement = db.prepare<unknown[], unknown>(sql);
      kept.set(sql, statement);
      if (kept.size > KEPT) {
        const oldest = kept.keys().next().value;
        if (oldest !== undefined) kept.delete(oldest);
      }
      return statement;
    },
  };
}
