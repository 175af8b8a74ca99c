/** A fresh real database in a temporary folder, with a clock and ids that a test controls. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, type Random } from '../../db/open.ts';

export interface TestClock {
  nowMs(): number;
  set(ms: number): void;
}

export function createTestClock(startMs = Date.UTC(2026, 10, 21, 9)): TestClock {
  let now = startMs;
  return { nowMs: () => now, set: (ms) => (now = ms) };
}

/** Ids that look random and are the same each time. */
export function createTestRandom(seed: string): Random {
  let n = 0;
  const digest = () => createHash('sha256').update(`${seed}:${n++}`).digest('hex');
  return {
    hex: (count) => digest().slice(0, count * 2),
    uuid: () => digest().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5'),
  };
}

export interface TestDatabase {
  readonly db: Database;
  readonly dir: string;
  readonly clock: TestClock;
  reopen(): Database;
  dispose(): void;
}

export function createTestDatabase(seed = 'test'): TestDatabase {
  const dir = mkdtempSync(join(tmpdir(), 'tilstand-test-'));
  const clock = createTestClock();
  const random = createTestRandom(seed);
  const open = () => openDatabase({ dataDir: dir, clock, random });
  let db = open();
  return {
    get db() {
      return db;
    },
    dir,
    clock,
    reopen() {
      db.close();
      db = open();
      return db;
    },
    dispose() {
      db.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The smallest organisation a test needs. */
export const ORGANISATION = {
  number: '1',
  name: 'Boligforeningen Prøven',
  accounting_start_month: 1,
  currency: 'DKK',
  horizon_years: 30,
} as const;

/** A plan `p` of a department `d`, and a line in it. */
export const DRAFT = {
  department_id: 'd',
  version_no: 1,
  status: 'draft',
  base_year: 2027,
  horizon_years: 30,
  price_basis: 'fixed',
  price_year: 2026,
  vat_included: 1,
  currency: 'DKK',
  opening_balance_ore: 0,
  floor_ore: 0,
  provision_ore: 100_00,
  provision_index_bp: 0,
} as const;
export const LINE = {
  department_id: 'd',
  plan_id: 'p',
  title: 'Tag',
  kind: 'renewal',
  account: 116,
  fk_group: 2,
  vat_rate_bp: 2_500,
  scaffold_bp: 0,
  adviser_bp: 0,
  contingency_bp: 0,
  first_year: 2030,
} as const;
