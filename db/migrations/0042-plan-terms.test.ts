import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS } from './index.ts';

test('a plan and a line of the schema before are figured as they were: no interest, no steps, no index, no source', () => {
  const db = new Sqlite(':memory:');
  for (const { up } of MIGRATIONS.filter(({ version }) => version <= 41)) up(db);
  db.exec(`INSERT INTO plan (id, department_id, version_no, status, base_year, horizon_years, price_basis, price_year, currency,
    opening_balance_ore, floor_ore, provision_ore, provision_index_bp, stamp)
    VALUES ('p', 'd', 1, 'draft', 2027, 30, 'fixed', 2026, 'DKK', 1, 2, 3, 4, x'00')`);
  db.exec(`INSERT INTO activity (id, department_id, plan_id, title, kind, account, fk_group, unit_price_ore, vat_rate_bp, scaffold_bp,
    adviser_bp, contingency_bp, first_year, stamp) VALUES ('a', 'd', 'p', 'Tag', 'renewal', 116, 2, 100, 2500, 0, 0, 0, 2030, x'00')`);
  MIGRATIONS.find(({ version }) => version === 42)?.up(db);
  expect(
    db
      .prepare('SELECT provision_ore, interest_bp, provision_steps, price_rate_bp, price_index, price_level FROM plan')
      .get(),
  ).toEqual({
    provision_ore: 3,
    interest_bp: null,
    provision_steps: null,
    price_rate_bp: null,
    price_index: null,
    price_level: null,
  });
  expect(
    db
      .prepare('SELECT unit_price_ore, price_source, price_source_ref, price_set_by, price_set_at_ms FROM activity')
      .get(),
  ).toEqual({
    unit_price_ore: 100,
    price_source: null,
    price_source_ref: null,
    price_set_by: null,
    price_set_at_ms: null,
  });
  db.close();
});
