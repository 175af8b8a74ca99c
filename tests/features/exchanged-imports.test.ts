/** Imports between two laptops of one workspace: what one confirmed the other knows, and an import is taken back weeks later from either. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../db/open.ts';
import { detectFiles } from '../../main/import/detect-files.ts';
import {
  listStored,
  profileFile,
  renameStored,
  saveStored,
  takeProfileFile,
} from '../../main/import/mapping/kept/stored-profiles.ts';
import { loadProfiles } from '../../main/import/profiles.ts';
import { type ImportDeps, runImport } from '../../main/import/run.ts';
import { csvFile } from '../../main/import/testing/bring-in.ts';
import { stateOf } from '../../main/import/testing/state.ts';
import { undoImport } from '../../main/import/undo/undo.ts';
import { createTestDatabase, createTestRandom, type TestDatabase } from '../support/database.ts';
import { exchange, takeIn, twoLaptops } from '../support/exchange.ts';

// Each look at a file and each import starts a thread of its own, which takes seconds where many others work.
vi.setConfig({ testTimeout: 60_000 });

const profiles = loadProfiles();
const WEEKS_MS = 3 * 7 * 86_400_000;

interface Laptop {
  readonly at: TestDatabase;
  readonly deps: ImportDeps;
}
let anna: Laptop;
let bo: Laptop;
beforeEach(() => {
  const [a, b] = twoLaptops();
  anna = { at: a, deps: depsOf(a, 'anna') };
  bo = { at: b, deps: depsOf(b, 'bo') };
});
afterEach(() => {
  anna.at.dispose();
  bo.at.dispose();
});

const depsOf = (at: TestDatabase, actor: string): ImportDeps => ({
  db: at.db,
  clock: at.clock,
  random: createTestRandom(actor),
  profiles,
  actor,
});
const look = ({ deps }: Laptop, file: ReturnType<typeof csvFile>) =>
  detectFiles(deps, { files: [file], kind: null, language: 'da' });

async function bringIn(laptop: Laptop, file: ReturnType<typeof csvFile>, profile?: string) {
  const { mapping } = await look(laptop, file);
  if (mapping === null) throw new Error('no table was found');
  const reading = profile === undefined ? { mapping } : { profile };
  return runImport(laptop.deps, { files: [file], ...reading, dryRun: false, language: 'da' });
}

const departments = (db: Database) =>
  db.reader
    .all(
      db.reader.query
        .selectFrom('department')
        .select(['number', 'name', 'dwellings'])
        .where('deleted_at', 'is', null)
        .orderBy('number'),
    )
    .map(({ number, name, dwellings }) => `${number} ${name} ${dwellings}`);

/** A week goes by on both. */
function later(ms: number): void {
  for (const { at } of [anna, bo]) at.clock.set(at.clock.nowMs() + ms);
}

async function expectSame(): Promise<void> {
  exchange(anna.at.db, bo.at.db);
  expect(stateOf(bo.at.db).content).toBe(stateOf(anna.at.db).content);
  for (const { at } of [anna, bo]) expect((await at.db.verify()).differences).toEqual([]);
}

describe('a mapping profile', () => {
  const OWN = csvFile('vores.csv', 'Hvilken;Kaldes;Lejligheder i alt', '0101;Sol;20', '0102;Måne;30');
  const NEXT = csvFile('vores-2027.csv', 'Hvilken;Kaldes;Lejligheder i alt', '0101;Sol;21', '0103;Ny;5');

  async function confirm(laptop: Laptop): Promise<string> {
    const fields = ['departmentNumber', 'departmentName', 'dwellings'].map((field, at) => ({ at, field }));
    const hints = [{ file: OWN.name, sheet: '', kind: 'departments' as const, fields }];
    const { mapping } = await detectFiles(laptop.deps, { files: [OWN], kind: null, hints, language: 'da' });
    if (mapping === null) throw new Error('no table was found');
    return saveStored(laptop.deps, 'Vores liste', mapping);
  }

  test('confirmed on one laptop is recognised by the next file on the other, and reads it', async () => {
    const name = await confirm(anna);
    expect((await look(bo, NEXT)).profiles.filter(({ stored }) => stored)).toEqual([]);
    expect(takeIn(anna.at.db, bo.at.db)).toBeGreaterThan(0);
    expect((await look(bo, NEXT)).profiles[0]).toMatchObject({ name, stored: true, confidence: 0.99, differs: [] });
    expect(await bringIn(bo, NEXT, name)).toMatchObject({ created: 2, rejected: 0 });
    expect(departments(bo.at.db)).toEqual(['0101 Sol 21', '0103 Ny 5']);
    await expectSame();
  });

  test('arrives once however often it is carried, and what either does with it later holds on both', async () => {
    const name = await confirm(anna);
    takeIn(anna.at.db, bo.at.db);
    expect(takeIn(anna.at.db, bo.at.db)).toBe(0);
    later(WEEKS_MS);
    await renameStored(bo.deps, name, 'Fælles liste');
    await expectSame();
    expect(listStored(anna.deps).map((one) => [one.name, one.title])).toEqual([[name, 'Fælles liste']]);
  });

  test('kept under one title by two who were away from each other is one profile, the later', async () => {
    await confirm(anna);
    later(1_000);
    const { mapping } = await look(bo, csvFile('x.csv', 'Afdelingsnr;Navn', '0101;Sol'));
    if (mapping === null) throw new Error('no table was found');
    await saveStored(bo.deps, 'Vores liste', mapping);
    await expectSame();
    const headings = listStored(anna.deps).map(({ mapping: { tables } }) =>
      tables.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
    );
    expect(headings).toEqual([['Afdelingsnr', 'Navn']]);
  });

  test('handed on as a file is recognised in a workspace of others', async () => {
    const { text } = profileFile(anna.deps, await confirm(anna));
    const away = createTestDatabase('others');
    const others: Laptop = { at: away, deps: depsOf(away, 'others') };
    const name = await takeProfileFile(others.deps, text);
    expect((await look(others, NEXT)).profiles[0]).toMatchObject({ name, confidence: 0.99 });
    expect(await bringIn(others, NEXT, name)).toMatchObject({ created: 2, rejected: 0 });
    away.dispose();
  });
});

describe('an import taken back weeks later', () => {
  const LIST = 'Afdelingsnr;Navn;Antal boliger';
  const first = csvFile('liste.csv', LIST, '0101;Sol;20', '0102;Måne;30', '0103;Stjerne;40');
  const second = csvFile('liste-2.csv', LIST, '0101;Solen;21', '0102;Måne;31', '0104;Ny;4');
  const set = ({ at, deps: { actor } }: Laptop, number: string, patch: { dwellings?: number; name?: string }) => {
    const { query, first: one } = at.db.reader;
    const id = one(query.selectFrom('department').select('id').where('number', '=', number))?.id ?? '';
    return at.db.writer.run({ actor, cause: 'edit' }, (tx) => tx.put('department', id, patch));
  };
  let batch: string;
  let before: string;

  /** Two imports by Anna, known to Bo; the second is the one to be taken back. */
  async function twoImports(): Promise<void> {
    await bringIn(anna, first);
    later(WEEKS_MS);
    before = stateOf(anna.at.db).content;
    batch = (await bringIn(anna, second)).batch ?? '';
    takeIn(anna.at.db, bo.at.db);
    later(WEEKS_MS);
  }

  test('leaves nothing but what somebody on another laptop has changed since, and lists that', async () => {
    await twoImports();
    await set(bo, '0102', { dwellings: 33 });
    takeIn(bo.at.db, anna.at.db);
    const { leftAlone, restored, removed } = await undoImport(anna.deps, batch);
    expect(leftAlone.map(({ entity, field }) => [entity, field])).toEqual([['department', 'dwellings']]);
    expect({ restored, removed }).toEqual({ restored: 1, removed: 1 });
    expect(departments(anna.at.db)).toEqual(['0101 Sol 20', '0102 Måne 33', '0103 Stjerne 40']);
    await expectSame();
    // All else is as it was, to the last field.
    await set(anna, '0102', { dwellings: 30 });
    expect(stateOf(anna.at.db).content).toBe(before);
  });

  test('by the one who did not import leaves the same, on both', async () => {
    await twoImports();
    await set(anna, '0101', { name: 'Solgården' });
    takeIn(anna.at.db, bo.at.db);
    const { leftAlone } = await undoImport(bo.deps, batch);
    expect(leftAlone.map(({ entity, field }) => [entity, field])).toEqual([['department', 'name']]);
    await expectSame();
    expect(departments(anna.at.db)).toEqual(['0101 Solgården 20', '0102 Måne 30', '0103 Stjerne 40']);
    await set(anna, '0101', { name: 'Sol' });
    expect(stateOf(anna.at.db).content).toBe(before);
  });

  test('with nothing changed restores the whole, also where both take it back while away from each other', async () => {
    await twoImports();
    expect((await undoImport(anna.deps, batch)).leftAlone).toEqual([]);
    expect((await undoImport(bo.deps, batch)).leftAlone).toEqual([]);
    await expectSame();
    expect(stateOf(anna.at.db).content).toBe(before);
  });

  test('a change made elsewhere and not yet known is not lost by it', async () => {
    await twoImports();
    await set(bo, '0102', { dwellings: 33 });
    await undoImport(anna.deps, batch);
    later(1_000);
    await set(bo, '0103', { name: 'Stjernen' });
    await expectSame();
    expect(departments(bo.at.db)).toContain('0103 Stjernen 40');
    const written = anna.at.db.writer.statements
      .get(`SELECT count(*) AS n FROM operation WHERE actor = 'bo' AND json_extract(patch, '$.dwellings') = 33`)
      .get();
    expect(written).toEqual({ n: 1 });
  });
});
