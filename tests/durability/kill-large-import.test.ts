/**
 * The end of the process in an import so large that indexes are dropped and built again in its transaction, and its log is moved by a thread of
 * its own afterwards: the state before or the state after, to the last field. TILSTAND_LONG=1 kills 40 times.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/open.ts';
import { stateOf } from '../../main/import/testing/state.ts';
import { generatedDepartments, generatedParts } from '../bench/generated-parts.ts';
import { ORGANISATION } from '../support/database.ts';
import { bringIn, openAt } from './bring-in.ts';

const ROUNDS = process.env['TILSTAND_LONG'] === '1' ? 40 : 3;
/** Above 20,000 new rows of a kind its indexes are dropped; these leave 36 MB of log, and above 32 MB it is moved beside. */
const ROWS = 36_000;
const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));

/** Of three, two in the building of indexes and the commit, one in the moving of the log; of forty, at all sorts of moments of these. */
const momentOf = (round: number) =>
  round % 3 === 2 ? { word: 'moving', waitMs: (round - 2) * 4 } : { word: 'commit', waitMs: round * 12 };

let folder: string;
let base: string;
let file: string;
let indexes: readonly string[];
let contents: { readonly before: string; readonly after: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tilstand-kill-large-'));
  base = join(folder, 'base');
  file = join(folder, 'parts.csv');
  writeFileSync(file, generatedParts(ROWS));
  const first = openAt(base);
  await bringIn(first, { name: 'departments.csv', bytes: generatedDepartments(ROWS) });
  first.close();
  cpSync(base, join(folder, 'whole'), { recursive: true });
  const whole = openAt(join(folder, 'whole'));
  await whole.writer.run({ actor: 'child', cause: 'edit' }, (tx) =>
    tx.put('organisation', 'edited', { ...ORGANISATION, name: 'runde 0' }),
  );
  const before = stateOf(whole).content;
  await bringIn(whole, { name: 'parts.csv', bytes: generatedParts(ROWS) });
  contents = { before, after: stateOf(whole).content };
  indexes = indexesOf(whole);
  whole.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function indexesOf({ reader: { query, all } }: Database): readonly string[] {
  const found: unknown = all(query.selectFrom('sqlite_schema' as 'organisation').select(['type', 'name'] as never));
  return (found as readonly { type: string; name: string }[])
    .filter(({ type }) => type === 'index')
    .map(({ name }) => name)
    .sort();
}

/** Kills the child so long after it told this word; the longer waits fall into the building of indexes, the commit and the moving of the log. */
function killAfter(dataDir: string, { word, waitMs }: ReturnType<typeof momentOf>): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, dataDir, '0', file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    let isSet = false;
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString('latin1');
      if (isSet || !told.split('\n').includes(word)) return;
      isSet = true;
      setTimeout(() => child.kill('SIGKILL'), waitMs);
    });
    child.on('error', reject);
    child.on('close', () => resolve(told.split('\n').filter(Boolean)));
  });
}

test(`kill -9 in a large import, ${ROUNDS} times: the state before or the state after, every index in its place`, async () => {
  const ends = { before: 0, after: 0, committing: 0, moving: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const dataDir = join(folder, `round-${round}`);
    cpSync(base, dataDir, { recursive: true });
    const told = await killAfter(dataDir, momentOf(round));
    if (told.includes('moving') && !told.includes('moved')) ends.moving += 1;
    else if (told.includes('commit') && !told.includes('imported')) ends.committing += 1;
    const db = openAt(dataDir);
    const { content } = stateOf(db);
    const end = content === contents.after ? 'after' : 'before';
    expect(content).toBe(contents[end]);
    if (told.includes('imported')) expect(end).toBe('after');
    ends[end] += 1;
    expect(indexesOf(db)).toEqual(indexes);
    expect((await db.verify()).differences).toEqual([]);
    db.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  expect(ends.after).toBeGreaterThan(0);
  expect(ends.before).toBeGreaterThan(0);
  // The child tells when the thread that moves the log begins and ends, and the commit when it begins: both were under way at a kill.
  expect(ends.moving).toBeGreaterThan(0);
  expect(ends.committing).toBeGreaterThan(0);
}, 900_000);
