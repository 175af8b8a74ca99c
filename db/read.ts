/**
 * Reading: Kysely builds the SQL, a kept statement runs it, synchronously, on a connection that cannot write.
 * Answers for: everything read in one synchronous stretch is of one state (the writer shares this thread and cannot come between).
 */
import type Sqlite from 'better-sqlite3';
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Schema } from './schema.ts';
import { keepStatements } from './storage/statements.ts';

export interface Reader {
  /** Builds queries; it has no connection and cannot run them. */
  readonly query: Kysely<Schema>;
  all<T>(query: Compilable<T>): T[];
  first<T>(query: Compilable<T>): T | undefined;
  /** Walks a large result without holding it. Finish the walk before the next write. */
  iterate<T>(query: Compilable<T>): IterableIterator<T>;
}

export function createReader(db: Sqlite.Database): Reader {
  const statements = keepStatements(db);
  const query = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return {
    query,
    all<T>(built: Compilable<T>) {
      const { sql, parameters } = built.compile();
      return statements.get(sql).all(...parameters) as T[];
    },
    first<T>(built: Compilable<T>) {
      const { sql, parameters } = built.compile();
      return statements.get(sql).get(...parameters) as T | undefined;
    },
    iterate<T>(built: Compilable<T>) {
      const { sql, parameters } = built.compile();
      // A walk keeps its statement busy, so it gets one of its own.
      return db.prepare<unknown[], T>(sql).iterate(...parameters) as IterableIterator<T>;
    },
  };
}
