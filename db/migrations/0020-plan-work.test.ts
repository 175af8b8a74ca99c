import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createTestClock, createTestRandom } from '../../tests/support/database.ts';
import { APPLICATION_ID, DATABASE_FILE, openDatabase } from '../open.ts';
import { migration0010 } from './0010-initial.ts';
import { migration0020 } from './0020-plan-work.ts';

test('a plan of the first schema keeps its values and gets empty new fields; the file from before is kept', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-0020-'));
  try {
    const old = new Sqlite(join(dataDir, DATABASE_FILE));
    old.pragma('journal_mode = WAL');
    old.pragma(`application_id = ${APPLICATION_ID}`);
    migration0010.up(old);
    old.pragma('user_version = 10');
    old.exec(`INSERT INTO plan (id, department_id, version_no, status, base_year, horizon_years, price_basis, price_year, vat_included, currency,
      opening_balance_ore, floor_ore, provision_ore, provision_index_bp, stamp) VALUES ('p', 'd', 1, 'in_force', 2027, 30, 'fixed', 2026, 1, 'DKK', 5, 0, 7, 0, x'00')`);
    old.exec(
      `INSERT INTO workspace VALUES (1, '01890000-0000-7000-8000-000000000000', '00112233aabbccdd', 0, 0, 1, x'')`,
    );
    old.close();
    const db = openDatabase({ dataDir, clock: createTestClock(), random: createTestRandom('0020') });
    const plan = db.reader.first(db.reader.query.selectFrom('plan').selectAll());
    expect(plan).toMatchObject({ id: 'p', provision_ore: 7, origin_plan_id: null, made_on: null });
    expect(db.schemaVersion).toBeGreaterThanOrEqual(migration0020.version);
    db.close();
    const [backup] = readdirSync(join(dataDir, 'backups'));
    expect(backup).toMatch(/^before-migration-from-10-/);
    const copy = join(dataDir, 'copy.db');
    copyFileSync(join(dataDir, 'backups', backup ?? ''), copy);
    expect(existsSync(copy)).toBe(true);
    const before = new Sqlite(copy, { readonly: true });
    expect(before.pragma('user_version', { simple: true })).toBe(10);
    expect(before.prepare('SELECT provision_ore FROM plan').pluck().get()).toBe(7);
    before.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
