import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestClock, createTestDatabase, createTestRandom, ORGANISATION } from '../tests/support/database.ts';
import { APPLICATION_ID, DATABASE_FILE, openDatabase } from './open.ts';
import type { StorageError } from './storage/failure.ts';
import { compareVersions } from './storage/pragmas.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tilstand-open-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const file = () => join(dir, DATABASE_FILE);
const open = () => openDatabase({ dataDir: dir, clock: createTestClock(), random: createTestRandom('open') });

function refusedAs(code: string): void {
  const before = readFileSync(file());
  expect(open).toThrow(expect.objectContaining({ code }) as StorageError);
  expect(readFileSync(file()).equals(before)).toBe(true);
}

test('a 0-byte file is refused, not taken for an empty workspace', () => {
  writeFileSync(file(), '');
  refusedAs('empty_file');
});

test('a text file named .db is refused', () => {
  writeFileSync(file(), 'Afdeling;Navn\r\n0101;Bøgelunden\r\n'.repeat(20));
  refusedAs('not_a_database');
});

test('a database of another program is refused', () => {
  const other = new Sqlite(file());
  other.exec('CREATE TABLE t (x)');
  other.close();
  refusedAs('foreign_file');
});

test('a database of another program is refused also while that program has it open', () => {
  const other = new Sqlite(file());
  other.pragma('journal_mode = WAL');
  other.exec('CREATE TABLE t (x)');
  refusedAs('foreign_file');
  other.close();
});

test('a workspace from a newer version is refused by name', () => {
  const newer = new Sqlite(file());
  newer.pragma(`application_id = ${APPLICATION_ID}`);
  newer.exec('CREATE TABLE t (x)');
  newer.pragma('user_version = 99990');
  newer.close();
  refusedAs('newer_version');
});

test('so is one whose newer version has not closed in order, with its number still in the write-ahead log', () => {
  open().close();
  const newer = new Sqlite(file());
  newer.pragma('user_version = 99990');
  refusedAs('newer_version');
  newer.close();
});

test('a new workspace keeps its identity when opened again, and gets another in another folder', () => {
  const a = createTestDatabase('a');
  const { workspaceId, replica } = a.db;
  a.reopen();
  expect(a.db).toMatchObject({ workspaceId, replica });
  const b = createTestDatabase('b');
  expect(b.db.workspaceId).not.toBe(workspaceId);
  a.dispose();
  b.dispose();
});

test('durability settings are what was promised (reliability row 4)', () => {
  const t = createTestDatabase();
  t.dispose();
  const db = open();
  db.close();
  const connection = new Sqlite(file());
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(connection.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(
    compareVersions(String(connection.prepare('select sqlite_version()').pluck().get()), '3.51.3'),
  ).toBeGreaterThanOrEqual(0);
  connection.close();
});

test('the reading connection cannot write', () => {
  const t = createTestDatabase();
  const write = t.db.reader.query.insertInto('local_setting').values({ key: 'a', value: 'b' });
  expect(() => t.db.reader.all(write)).toThrow();
  t.dispose();
});

test('verify names a row that was changed, added or removed behind the log, and an altered log line', async () => {
  const t = createTestDatabase();
  await t.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) => {
    for (const id of ['o1', 'o2', 'o3']) tx.put('organisation', id, ORGANISATION);
  });
  expect(await t.db.verify()).toMatchObject({ ok: true, operations: 3, rows: 3, differences: [] });
  const behind = new Sqlite(join(t.dir, DATABASE_FILE));
  behind.exec(`UPDATE organisation SET name = 'Bagom' WHERE id = 'o1'`);
  behind.exec(`DELETE FROM organisation WHERE id = 'o2'`);
  behind.exec(
    `INSERT INTO organisation SELECT 'o9', number, name, accounting_start_month, currency, horizon_years, deleted_at, stamp FROM organisation WHERE id = 'o3'`,
  );
  behind.exec(`UPDATE operation SET actor = 'another' WHERE seq = 3`);
  behind.close();
  const report = await t.db.verify();
  expect(report.ok).toBe(false);
  expect(report.differences.map((d) => [d.kind, d.id, d.field])).toEqual([
    ['chain', expect.stringMatching(/-3$/), null],
    ['field', 'o1', 'name'],
    ['row_missing', 'o2', null],
    ['row_extra', 'o9', null],
  ]);
  t.dispose();
});

test('a copied file alone opens as the same workspace', () => {
  const t = createTestDatabase();
  const { workspaceId } = t.db;
  t.db.close();
  copyFileSync(join(t.dir, DATABASE_FILE), file());
  const copy = open();
  expect(copy.workspaceId).toBe(workspaceId);
  copy.close();
  rmSync(t.dir, { recursive: true, force: true });
});

test('a new workspace has large pages; one that was made with small ones keeps them, and opens', () => {
  open().close();
  const pageSize = () => {
    const db = new Sqlite(file());
    const size = db.pragma('page_size', { simple: true });
    db.close();
    return size;
  };
  expect(pageSize()).toBe(32_768);

  const db = new Sqlite(file());
  db.pragma('journal_mode = DELETE');
  db.pragma('page_size = 4096');
  db.exec('VACUUM');
  db.close();
  expect(pageSize()).toBe(4_096);
  const small = open();
  expect(small.schemaVersion).toBeGreaterThan(0);
  small.close();
  expect(pageSize()).toBe(4_096);
});
