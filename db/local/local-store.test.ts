import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createTestClock,
  createTestDatabase,
  createTestRandom,
  type TestDatabase,
} from '../../tests/support/database.ts';
import { openDatabase } from '../open.ts';
import type { StagedRow } from './local-store.ts';

let workspace: TestDatabase;
beforeEach(() => {
  workspace = createTestDatabase();
});
afterEach(() => workspace.dispose());

const rows = (count: number): StagedRow[] =>
  Array.from({ length: count }, (_, n) => ({
    n: n + 1,
    entity: 'part',
    rowId: `r${n}`,
    patch: '{}',
    file: 'a.csv',
    row: n + 2,
  }));

test('staged rows come back in order, a page at a time, each batch its own', async () => {
  const { local } = workspace.db;
  await local.stage('one', rows(5).slice(0, 3));
  await local.stage('two', rows(1));
  await local.stage('one', rows(5).slice(3));
  expect(local.staged('one', -1, 2)).toEqual(rows(5).slice(0, 2));
  expect(local.staged('one', 2, 10)).toEqual(rows(5).slice(2));
  await local.clearStaging('one');
  expect(local.staged('one', -1, 10)).toEqual([]);
  expect(local.staged('two', -1, 10)).toEqual(rows(1));
});

test('what one process has staged is not seen, cleared or kept by another that opens the workspace', async () => {
  await workspace.db.local.stage('one', rows(3));
  // A second connection stands for a second process: `tilstand departments` while the window imports.
  const other = openDatabase({ dataDir: workspace.dir, clock: createTestClock(), random: createTestRandom('other') });
  expect(other.local.staged('one', -1, 10)).toEqual([]);
  await other.local.clearStaging('one');
  other.close();
  expect(workspace.db.local.staged('one', -1, 10)).toEqual(rows(3));
  // What a cut-off import had staged is gone with its process.
  expect(workspace.reopen().local.staged('one', -1, 10)).toEqual([]);
});

test('staging takes no lock: it goes on while another process writes', async () => {
  const other = openDatabase({ dataDir: workspace.dir, clock: createTestClock(), random: createTestRandom('other') });
  await other.writer.run({ actor: 'other', cause: 'edit' }, async () => {
    await workspace.db.local.stage('one', rows(2));
  });
  other.close();
  expect(workspace.db.local.staged('one', -1, 10)).toEqual(rows(2));
});
