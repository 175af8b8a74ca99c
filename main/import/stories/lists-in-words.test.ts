/** What lists say in their own words arrives whole, or is told: dwellings by type, parts by number, prices, columns of two years, our own JSON. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { bringInAs, codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, refusalOfImport, textFile, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

describe('dwellings by type', () => {
  test('their number is that of the column, not one a row', async () => {
    const file = csvFile(
      'boliger.csv',
      'Afdelingsnr;Boligtype;Rum;Antal;Areal;Månedlig leje',
      '0101;2-rums;2;12;65;6500',
      '0101;3-rums;3;20;85;8200',
    );
    expect((await look(workspace, [file])).questions).toEqual([]);
    await bringInAs(workspace, [file]);
    expect(standing(workspace, 'dwelling_type', ['kind', 'rooms', 'dwellings'])).toEqual([
      '2-rums|2|12',
      '3-rums|3|20',
    ]);
  });

  test('where no column says how many, it is asked; a register of single dwellings is one a row', async () => {
    const types = csvFile('boliger.csv', 'Afdelingsnr;Boligtype;Rum;Husleje', '0101;A;2;6500', '0101;B;3;8200');
    const { questions } = await look(workspace, [types], 'dwellings');
    expect(questions.map(({ code, suggested }) => [code, suggested])).toEqual([['field_open', '1']]);
    const register = csvFile('boliger.csv', 'Afdelingsnr;Id;Boligtype;Rum', '0101;a1;A;2', '0101;a2;A;3');
    expect((await look(workspace, [register], 'dwellings')).questions).toEqual([]);
  });
});

test('a plan that names its parts by number finds them', async () => {
  const parts = csvFile(
    'bygningsdele.csv',
    'Afdelingsnr;Delnr;Bygningsdel;Mængde;Enhed',
    '0101;D1;Tag;10;m2',
    '0101;D2;Dør;2;stk',
  );
  const plan = csvFile(
    'plan.csv',
    'Afdelingsnr;Delnr;Arbejde;Konto;2026;2027',
    '0101;D2;Maling;116;1250;',
    '0101;D1;Nyt tag;116;;900',
  );
  await bringInAs(workspace, [parts, plan]);
  const ids = new Map(
    standing(workspace, 'building_part', ['id', 'external_key']).map((row) => row.split('|') as [string, string]),
  );
  const lines = standing(workspace, 'activity', ['title', 'part_id']).map((row) => row.split('|'));
  expect(lines.map(([title, part = '']) => [title, ids.get(part)])).toEqual([
    ['Maling', 'D2'],
    ['Nyt tag', 'D1'],
  ]);
});

test('a price list headed by nothing but a price is one', async () => {
  const file = csvFile(
    'priser.csv',
    'Ydelse;Enhed;Pris;Dato',
    'Nyt tag;m2;1250,50;2026-03-01',
    'Maling;m2;95,25;2026-03-15',
  );
  const { mapping, questions } = await look(workspace, [file]);
  expect(questions).toEqual([]);
  expect(mapping.tables[0]?.columns.map(({ field }) => field)).toEqual(['priceText', 'unit', 'unitPrice', 'priceDate']);
});

test('grades of two years side by side: neither is taken until a person says which', async () => {
  const file = csvFile(
    'tilstand.csv',
    'Afdelingsnr;Bygningsdel;Karakter 2020 (1-6);Karakter 2025 (1-6)',
    '0101;Tag;2;5',
    '0101;Facade;3;6',
  );
  const { mapping, questions } = await look(workspace, [file]);
  expect(questions).toMatchObject([{ code: 'column_open', path: ['tables', 0, 'choices', 0, 'use'], suggested: '3' }]);
  expect(questions[0]?.options.map(({ label }) => label)).toEqual([
    'Karakter 2020 (1-6)',
    'Karakter 2025 (1-6)',
    'ingen af dem',
  ]);
  const run = (which: typeof mapping) =>
    workspace.run([file], '', { profile: undefined, mapping: mappingSchema.parse(which) });
  expect((await refusalOfImport(run(mapping))).refusal.code).toBe('mapping_question_open');
  const latest = structuredClone(mapping);
  for (const choice of latest.tables[0]?.choices ?? []) choice.use = 3;
  const result = await run(latest);
  expect(standing(workspace, 'assessment', ['score'])).toEqual(['5', '6']);
  const unused = result.findings.find(({ code }) => code === 'columns_not_used');
  expect(unused?.message).toContain('Karakter 2020 (1-6)');
});

describe('our own JSON', () => {
  const own = (rows: readonly object[], kind = 'departments') =>
    textFile('egen.json', JSON.stringify({ format: 'tilstand-import', version: 1, tables: [{ kind, rows }] }));

  test('takes keys to the letter, tells those it does not have, and tells a value that is none', async () => {
    const file = own([
      { departmentNumber: '0101', departmentName: 'Sol', dwellings: 20, foo: 3, Boliger: 7 },
      { departmentNumber: '0102', departmentName: 'Måne', dwellings: 'tyve', foo: 3, Boliger: 7 },
    ]);
    const { findings, questions, mapping } = await look(workspace, [file]);
    expect(questions).toEqual([]);
    expect(mapping.tables[0]?.columns.map(({ field }) => field)).toEqual([
      'departmentNumber',
      'departmentName',
      'dwellings',
      null,
      null,
    ]);
    expect(findings.map(({ code, column }) => [code, column])).toEqual([
      ['json_key_unknown', 'foo'],
      ['json_key_unknown', 'Boliger'],
    ]);
    const result = await bringInAs(workspace, [file]);
    expect(result).toMatchObject({ read: 2, created: 2, rejected: 0 });
    const odd = result.findings.filter(({ row, column }) => row === 3 && column === 'dwellings');
    expect(odd.map(({ level }) => level)).toEqual(['warning']);
    expect(codesOfResult(result)).toContain('columns_not_used');
    expect(standing(workspace, 'department', ['number', 'dwellings'])).toEqual(['0101|20', '0102|null']);
  });

  test('has a table twice of one kind', async () => {
    const table = (number: string) => ({
      kind: 'departments',
      rows: [{ departmentNumber: number, departmentName: `N${number}` }],
    });
    const file = textFile(
      'egen.json',
      JSON.stringify({ format: 'tilstand-import', version: 1, tables: [table('0101'), table('0102')] }),
    );
    await bringInAs(workspace, [file]);
    expect(standing(workspace, 'department', ['number'])).toEqual(['0101', '0102']);
  });
});

test('two files of one name are each read once', async () => {
  const files = [
    csvFile('nord/bygningsdele.csv', 'Afdelingsnr;Bygningsdel;Mængde;Enhed', '0101;Tag;10;m2'),
    csvFile('syd/bygningsdele.csv', 'Afdelingsnr;Bygningsdel;Mængde;Enhed', '0102;Tag;10;m2'),
  ].map((file) => ({ ...file, name: file.name.replace(/^.*\//, '') }));
  expect(await bringInAs(workspace, files)).toMatchObject({ read: 2, created: 2, rejected: 0 });
  expect(standing(workspace, 'department', ['number'])).toEqual(['0101', '0102']);
});
