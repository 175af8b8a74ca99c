import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migration0010 } from './0010-initial.ts';
import { migration0020 } from './0020-plan-work.ts';
import { migration0030 } from './0030-plan-steps.ts';

test('the log of the schema before stays as it was; no step has a name yet, and each can be named once', () => {
  const db = new Sqlite(':memory:');
  migration0010.up(db);
  migration0020.up(db);
  db.exec(`INSERT INTO cause_range VALUES ('00112233aabbccdd', 1, 3, 'edit', 7)`);
  migration0030.up(db);
  expect(db.prepare('SELECT * FROM cause_range').all()).toHaveLength(1);
  expect(db.prepare('SELECT * FROM plan_step').all()).toEqual([]);
  db.exec(`INSERT INTO plan_step (grp, label) VALUES ('00112233aabbccdd-1', 'Ny linje')`);
  expect(db.prepare('SELECT spent FROM plan_step').pluck().get()).toBe(0);
  expect(() => db.exec(`INSERT INTO plan_step (grp, label) VALUES ('00112233aabbccdd-1', 'x')`)).toThrow('UNIQUE');
  db.close();
});
