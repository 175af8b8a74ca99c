import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS } from './index.ts';

test('photos and steps of the schema before stay as they were, and an erasure is named by a hash', () => {
  const db = new Sqlite(':memory:');
  for (const { up } of MIGRATIONS.filter(({ version }) => version <= 40)) up(db);
  db.exec(`INSERT INTO plan_step (grp, label) VALUES ('r-1', 'Tag: karakter 3')`);
  db.exec(`INSERT INTO photo (id, department_id, report_id, original_hash, report_hash, thumb_hash, media_type, width, height, byte_size, stamp)
    VALUES ('f', 'd', 'r', 'a', 'b', 'c', 'image/jpeg', 1, 1, 1, x'00')`);
  MIGRATIONS.find(({ version }) => version === 41)?.up(db);
  expect(db.prepare('SELECT erased_on, erased_reason FROM photo').get()).toEqual({
    erased_on: null,
    erased_reason: null,
  });
  expect(db.prepare('SELECT label, spent, scope FROM plan_step').get()).toEqual({
    label: 'Tag: karakter 3',
    spent: 0,
    scope: null,
  });
  db.exec(`INSERT INTO photo_erasure (id, hash, erased_on, stamp) VALUES ('e', 'a', '2026-11-22', x'00')`);
  expect(() => db.exec(`INSERT INTO photo_erasure (id, erased_on, stamp) VALUES ('x', '2026-11-22', x'00')`)).toThrow(
    'NOT NULL',
  );
  db.close();
});
