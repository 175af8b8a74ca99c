import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import type { Confirmed } from '../../../../contract/imports.ts';
import { detectFiles } from '../../detect-files.ts';
import { csvFile } from '../../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../../testing/workspace.ts';
import { remember } from './learn.ts';
import { learntWords } from './learnt-words.ts';

// Each import starts a thread of its own, which takes seconds where many others work.
vi.setConfig({ testTimeout: 60_000 });

let ws: Workspace;
beforeEach(() => {
  ws = openWorkspace();
});
afterEach(() => ws.close());

async function detected(
  file: ReturnType<typeof csvFile>,
  fields: readonly { at: number; field: string | null }[] = [],
  kind?: ImportKind,
) {
  const hint = { file: file.name, sheet: '', fields: [...fields], ...(kind === undefined ? {} : { kind }) };
  return detectFiles(ws.deps, { files: [file], kind: null, hints: [hint], language: 'da' });
}
const said = (at: number, words: readonly string[] = []): Confirmed => ({
  table: 0,
  at,
  heading: true,
  words: [...words],
});
const learnt = () => learntWords(ws.deps).map(({ word }) => word);

async function bring(
  file: ReturnType<typeof csvFile>,
  found: Awaited<ReturnType<typeof detected>>,
  confirmed: readonly Confirmed[],
) {
  const { mapping } = found;
  if (mapping === null) throw new Error('no table was found');
  return ws.run([file], '', { profile: undefined, mapping, confirmed });
}

test('a list that came in as it was guessed teaches nothing: the next list with a column of names is read as before', async () => {
  const list = csvFile('afdelinger.csv', 'Afdelingsnr;Navn;Boligerr', '0101;Sol;20', '0102;Måne;30');
  const parts = csvFile(
    'dele.csv',
    'Afdelingsnr;Navn;Mængde;Enhed;Levetid',
    '0101;Tag;10;m2;40',
    '0101;Facade;20;m2;60',
  );
  const before = await detected(parts);
  expect(before.mapping?.tables[0]?.columns[1]?.field).toBe('partName');
  await bring(list, await detected(list), []);
  expect(learnt()).toEqual([]);
  expect((await detected(parts)).mapping?.tables[0]?.columns).toEqual(before.mapping?.tables[0]?.columns);
});

test('what a person said of a heading counts for files of that kind only, and not for a word we use ourselves', async () => {
  const list = csvFile(
    'dele.csv',
    'Afdelingsnr;Bygningsdel;Hvor meget af det;Navn',
    '0101;Tag;10;Ø',
    '0101;Facade;20;V',
  );
  const fields = [
    { at: 2, field: 'quantity' },
    { at: 3, field: 'partLocation' },
  ];
  await bring(list, await detected(list, fields, 'parts'), [said(2), said(3)]);
  expect(learnt()).toEqual(['Hvor meget af det']);
  expect((await detected(list, [], 'parts')).mapping?.tables[0]?.columns[2]?.field).toBe('quantity');
  const departments = csvFile('afdelinger.csv', 'Afdelingsnr;Afdelingsnavn;Hvor meget af det', '0101;Sol;20');
  expect((await detected(departments, [], 'departments')).mapping?.tables[0]?.columns[2]?.field).toBeNull();
});

test('what was learnt goes with the import it was learnt from', async () => {
  const list = csvFile('dele.csv', 'Afdelingsnr;Bygningsdel;Hvor meget af det', '0101;Tag;10', '0101;Facade;20');
  const { batch } = await bring(list, await detected(list, [{ at: 2, field: 'quantity' }], 'parts'), [said(2)]);
  expect(learnt()).toHaveLength(1);
  await ws.undo(batch ?? '');
  expect(learnt()).toEqual([]);
});

test('a digit or a word the list knows is never learnt to mean another', async () => {
  const list = csvFile(
    'fund.csv',
    'Afdelingsnr;Bygningsdel;Fund;Alvorlighed',
    '0101;Tag;Revne;1',
    '0101;Facade;Fugt;alvorlig',
  );
  const found = await detected(list, [{ at: 3, field: 'severity' }], 'findings');
  for (const constant of found.mapping?.tables[0]?.constants ?? []) constant.value ??= '2026';
  const column = found.mapping?.tables[0]?.columns[3];
  if (column === undefined) throw new Error('no column');
  column.words = [
    { word: '1', code: '3' },
    { word: 'alvorlig', code: '1' },
    { word: 'hulens', code: '3' },
  ];
  await bring(list, found, [said(3, ['1', 'alvorlig', 'hulens'])]);
  expect(learnt()).toEqual(['hulens']);
});

test('what a scale or a list of ours says by itself is not remembered, whoever asks for it', async () => {
  const words = ['2', 'TG1', 'B', 'Slidt'].map((word) => ({ domain: 'grade', word, target: '5' }));
  expect(await remember(ws.deps, words)).toBe(1);
  expect(learnt()).toEqual(['Slidt']);
});
