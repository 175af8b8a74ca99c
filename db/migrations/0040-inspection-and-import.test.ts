import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migration0010 } from './0010-initial.ts';
import { migration0020 } from './0020-plan-work.ts';
import { migration0030 } from './0030-plan-steps.ts';
import { migration0040 } from './0040-inspection-and-import.ts';

test('reports and parts of the schema before stay as they were, and a photo can be bound to one', () => {
  const db = new Sqlite(':memory:');
  migration0010.up(db);
  migration0020.up(db);
  migration0030.up(db);
  db.exec(
    `INSERT INTO building_part (id, department_id, name, fk_group, source, stamp) VALUES ('p', 'd', 'Tag', 2, 'bbr', x'00')`,
  );
  db.exec(`INSERT INTO condition_report (id, department_id, kind, status, method, method_version, stamp)
    VALUES ('r', 'd', 'walk', 'closed', 'sio', 1, x'00')`);
  migration0040.up(db);
  expect(db.prepare('SELECT name, fk_group, source, retired_on FROM building_part').get()).toEqual({
    name: 'Tag',
    fk_group: 2,
    source: 'bbr',
    retired_on: null,
  });
  expect(db.prepare('SELECT status, baseline_report_id, closed_at_ms FROM condition_report').get()).toEqual({
    status: 'closed',
    baseline_report_id: null,
    closed_at_ms: null,
  });
  db.exec(`INSERT INTO photo (id, department_id, report_id, original_hash, report_hash, thumb_hash, media_type, width, height, byte_size, stamp)
    VALUES ('f', 'd', 'r', 'a', 'b', 'c', 'image/jpeg', 1, 1, 1, x'00')`);
  expect(db.prepare(`SELECT count(*) FROM photo WHERE report_id = 'r'`).pluck().get()).toBe(1);
  expect(() => db.exec(`INSERT INTO setting (id, scope, key, stamp) VALUES ('s', NULL, 'k', x'00')`)).toThrow(
    'NOT NULL',
  );
  db.close();
});
