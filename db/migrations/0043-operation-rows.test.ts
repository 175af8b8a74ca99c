import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS } from './index.ts';

const LOG = 'SELECT * FROM operation ORDER BY replica, seq';

test('the log of the schema before is kept letter by letter, found by its identity and by its row', () => {
  const db = new Sqlite(':memory:');
  for (const { up } of MIGRATIONS.filter(({ version }) => version <= 42)) up(db);
  const add = db.prepare(
    `INSERT INTO operation (replica, seq, grp, hlc, entity, row_id, patch, actor, cause, hash) VALUES (?, ?, 1, x'00ff', 'plan', ?, ?, 'Lone', 'edit', x'ab')`,
  );
  // As operations of two machines arrive: not in the order of their identity.
  for (const [replica, seq] of [
    ['b', 2],
    ['a', 1],
    ['b', 1],
    ['a', 3],
    ['a', 2],
  ] as const) {
    add.run(replica, seq, `row-${replica}`, `{"note":"æ${seq}"}`);
  }
  const before = db.prepare(LOG).all();
  MIGRATIONS.find(({ version }) => version === 43)?.up(db);
  expect(db.prepare(LOG).all()).toEqual(before);
  expect(before).toHaveLength(5);
  expect(() => add.run('a', 3, 'row-a', '{}')).toThrow('UNIQUE constraint failed: operation.replica, operation.seq');
  const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT patch FROM operation WHERE row_id = 'row-a' ORDER BY hlc`).all();
  expect(JSON.stringify(plan)).toContain('USING INDEX operation_by_row');
  const byIdentity = db
    .prepare(`EXPLAIN QUERY PLAN SELECT patch FROM operation WHERE replica = 'a' AND seq > 1 ORDER BY seq`)
    .all();
  expect(JSON.stringify(byIdentity)).toContain('(replica=? AND seq>?)');
  expect(JSON.stringify(byIdentity)).not.toContain('TEMP B-TREE');
  db.close();
});
