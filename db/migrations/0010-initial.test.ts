import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ENTITY_NAMES, fieldNames, fieldSpec } from '../entities.ts';
import { migration0010 } from './0010-initial.ts';
import { MIGRATIONS, migrate, NEWEST_SCHEMA } from './index.ts';

function fresh(): Sqlite.Database {
  const db = new Sqlite(':memory:');
  migrate(db, { backup: () => undefined });
  return db;
}

test('every synced table has exactly the fields of its entity, typed and required as declared', () => {
  const db = fresh();
  for (const entity of ENTITY_NAMES) {
    const columns = db.pragma(`table_info(${entity})`) as { name: string; type: string; notnull: number }[];
    expect(columns.map((c) => c.name).sort()).toEqual(['id', 'stamp', ...fieldNames(entity)].sort());
    for (const column of columns) {
      const spec = fieldSpec(entity, column.name);
      if (!spec) continue;
      const isText = spec.type === 'text' || spec.type === 'json' || spec.type === 'day';
      expect([entity, column.name, column.type, column.notnull]).toEqual([
        entity,
        column.name,
        isText ? 'TEXT' : 'INTEGER',
        spec.required ? 1 : 0,
      ]);
    }
  }
  db.close();
});

test('all tables but the search index are STRICT', () => {
  const db = fresh();
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all() as string[];
  expect(loose.filter((name) => !name.startsWith('search_index'))).toEqual([]);
  db.close();
});

test('migrations are numbered rising, each number once, and a second run does nothing', () => {
  const versions = MIGRATIONS.map((m) => m.version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(MIGRATIONS[0]).toBe(migration0010);
  const db = fresh();
  expect(db.pragma('user_version', { simple: true })).toBe(NEWEST_SCHEMA);
  expect(migrate(db, { backup: () => expect.fail('nothing to migrate, nothing to back up') })).toBe(0);
  db.close();
});
