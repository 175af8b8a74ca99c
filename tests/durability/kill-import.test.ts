import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/open.ts';
import { generatedDepartments, generatedParts } from '../bench/generated-parts.ts';
import { bringIn, openAt } from './bring-in.ts';

/** Issue A asks for 50 rounds; half of them edit (kill-edit.test.ts), half import. */
const ROUNDS = 25;
const ROWS = 6_000;
const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));

/**
 * Where each round dies: after this word was told this many times. The kill comes from outside, so a round dies somewhere between that
 * step and the next ones. 6,000 rows are mapped in batches, and each batch is written while the next is mapped.
 */
const MOMENTS: readonly (readonly [word: string, times: number])[] = [
  ['edited', 1],
  ['detect', 1],
  ['detect', 2],
  ['map', 1],
  ['map', 2],
  ['map', 3],
  ['map', 4],
  ['map', 6],
  ['check', 1],
  ['commit', 1],
  ['imported', 1],
];

let folder: string;
let base: string;
let file: string;
let before: Figures;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tilstand-kill-import-'));
  base = join(folder, 'base');
  file = join(folder, 'parts.csv');
  writeFileSync(file, generatedParts(ROWS));
  const db = openAt(base);
  await bringIn(db, { name: 'departments.csv', bytes: generatedDepartments(ROWS) });
  before = figuresOf(db);
  db.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Figures {
  readonly parts: number;
  readonly batches: number;
  readonly departments: number;
}

function figuresOf({ reader }: Database): Figures {
  const count = (table: 'building_part' | 'import_batch' | 'department') =>
    reader.first(reader.query.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n')))?.n ?? 0;
  return { parts: count('building_part'), batches: count('import_batch'), departments: count('department') };
}

/** Kills the child at its moment and gives back all it had told. */
function killAt(dataDir: string, round: number, [word, times]: readonly [string, number]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, dataDir, String(round), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    const words = () => told.split('\n').filter(Boolean);
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString('latin1');
      const heard = words();
      // A step that a fast machine skips over: the end of the import is told in any case.
      if (heard.filter((each) => each === word).length >= times || heard.includes('imported')) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(words()));
  });
}

test('kill -9 anywhere in an import: all of it or nothing, the edit before it is there, the log agrees', async () => {
  const outcomes = { before: 0, after: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const dataDir = join(folder, `round-${round}`);
    cpSync(base, dataDir, { recursive: true });
    const told = await killAt(dataDir, round, MOMENTS[round % MOMENTS.length] ?? ['edited', 1]);
    expect(told).toContain('edited');

    const db = openAt(dataDir);
    const figures = figuresOf(db);
    const isDone = figures.parts > 0;
    expect(figures).toEqual(isDone ? { ...before, parts: ROWS, batches: before.batches + 1 } : before);
    if (told.includes('imported')) expect(isDone).toBe(true);
    outcomes[isDone ? 'after' : 'before'] += 1;
    const edited = db.reader.first(
      db.reader.query.selectFrom('organisation').select('name').where('id', '=', 'edited'),
    );
    expect(edited?.name).toBe(`runde ${round}`);
    expect((await db.verify()).differences).toEqual([]);
    // Nothing is left beside the workspace.
    expect(readdirSync(dataDir).filter((name) => !name.startsWith('tilstand.db'))).toEqual([]);
    if (!isDone && round < 2)
      expect((await bringIn(db, { name: 'parts.csv', bytes: generatedParts(ROWS) })).created).toBe(ROWS);
    db.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  // Both sides of the border were seen, or the test has proved nothing.
  expect(outcomes.before).toBeGreaterThan(0);
  expect(outcomes.after).toBeGreaterThan(0);
}, 120_000);
