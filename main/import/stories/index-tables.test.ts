/** Tables of a statistics bank: rows of one label in two tables are two series, and the title says what is 100. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test('two tables with a row «I alt» keep their figures apart', async () => {
  const table = (name: string, title: string, ...figures: readonly string[]) =>
    csvFile(name, `"${title}";;;`, ';2025K4;2026K1;2026K2', ...figures);
  await bringInAs(
    workspace,
    [table('a.csv', 'BYG42: Byggeomkostningsindeks (2015=100)', 'I alt;121,5;122,25;123', 'Murer;118;119;120')],
    'priceIndex',
  );
  await bringInAs(
    workspace,
    [table('b.csv', 'PRIS114: Prisindeks (2020 = 100)', 'I alt;101,5;102,25;103', 'Varme;98;99;97')],
    'priceIndex',
  );
  const last = standing(workspace, 'price_index', ['period', 'series', 'base', 'value_milli']).filter((row) =>
    row.startsWith('2026K2'),
  );
  expect(last).toEqual([
    '2026K2|BYG42 · I alt|2015=100|123000',
    '2026K2|BYG42 · Murer|2015=100|120000',
    '2026K2|PRIS114 · I alt|2020=100|103000',
    '2026K2|PRIS114 · Varme|2020=100|97000',
  ]);
});

test('two labels name an index together, also where the upper one stands only once', async () => {
  const result = await bringInAs(workspace, [
    csvFile(
      'statbank.csv',
      '"BYG42: Byggeomkostningsindeks for boliger (2015=100) efter hovedgruppe, indekstype og tid"',
      '"Enhed: Indeks"',
      '"","","2025K1","2025K2","2025K3"',
      '"Boliger under ét","I alt","130,6","..",".."',
      '"","Materialer","132,8","..",".."',
      '"Etageboliger","I alt","129,9","..",".."',
      '"","Materialer","131,5","..",".."',
      '"Kilde: Danmarks Statistik"',
    ),
  ]);
  expect(standing(workspace, 'price_index', ['series', 'period', 'value_milli'])).toEqual([
    'BYG42 · Boliger under ét · I alt|2025K1|130600',
    'BYG42 · Boliger under ét · Materialer|2025K1|132800',
    'BYG42 · Etageboliger · I alt|2025K1|129900',
    'BYG42 · Etageboliger · Materialer|2025K1|131500',
  ]);
  // Four cells hold a figure; the other eight are told, and are neither new nor unchanged.
  expect(result).toMatchObject({ read: 12, created: 4, updated: 0, unchanged: 0, rejected: 0 });
  const told = result.findings.map(({ code, row }) => `${code} ${row}`);
  expect(told).toContain('rows_say_nothing 4');
  expect(told.filter((text) => /^ragged_row [12]$/.test(text))).toEqual([]);
});

test('labels under headings that the title names are both kept', async () => {
  await bringInAs(workspace, [
    csvFile(
      'b.csv',
      '"BYG42: Byggeomkostningsindeks (2015=100) efter hovedgruppe, indekstype og tid"',
      'hovedgruppe;indekstype;2025K1;2025K2;2025K3',
      'Boliger;Byggeomkostninger;130,6;131,1;',
      'Etageboliger;Byggeomkostninger;129,9;130,4;',
    ),
  ]);
  expect(standing(workspace, 'price_index', ['series', 'period', 'base'])).toEqual([
    'BYG42 · Boliger · Byggeomkostninger|2025K1|2015=100',
    'BYG42 · Boliger · Byggeomkostninger|2025K2|2015=100',
    'BYG42 · Etageboliger · Byggeomkostninger|2025K1|2015=100',
    'BYG42 · Etageboliger · Byggeomkostninger|2025K2|2015=100',
  ]);
});

test('a statistics bank’s own rows are read with their contents', async () => {
  const rows = ['I alt;2025K1;130,6', 'I alt;2025K2;131,1', 'Materialer;2025K1;132,8', 'Materialer;2025K2;..'];
  const result = await bringInAs(workspace, [csvFile('long.csv', 'INDEKSTYPE;TID;INDHOLD', ...rows)]);
  expect(result).toMatchObject({ read: 4, created: 3, unchanged: 0 });
  expect(standing(workspace, 'price_index', ['series', 'period', 'value_milli'])).toEqual([
    'I alt|2025K1|130600',
    'I alt|2025K2|131100',
    'Materialer|2025K1|132800',
  ]);
});

test('«Indeks» over figures is the figure, and not the name of the index', async () => {
  const rows = ['REG1;2025K1;104,2', 'REG1;2025K2;104,9', 'REG1;2025K3;..'];
  const result = await bringInAs(workspace, [csvFile('own.csv', 'Serie;Kvartal;Indeks', ...rows)]);
  expect(result).toMatchObject({ read: 3, created: 2, unchanged: 0 });
  expect(standing(workspace, 'price_index', ['series', 'period', 'value_milli'])).toEqual([
    'REG1|2025K1|104200',
    'REG1|2025K2|104900',
  ]);
});

test('an index whose figures no heading names is asked about, and refused without them', async () => {
  const rows = ['REG1;2025K1;104,2;3,1', 'REG1;2025K2;104,9;2,8'];
  const file = csvFile('priser.csv', 'Serie;Kvartal;Niveau;Vækst', ...rows);
  const found = await look(workspace, [file], 'priceIndex');
  expect(
    found.questions.map(({ code, options, suggested }) => [code, options.map(({ value }) => value), suggested]),
  ).toEqual([['column_needed', ['2', '3', '-1'], '2']]);
  const none = csvFile('tomt.csv', 'Serie;Kvartal;Note', 'REG1;2025K1;x', 'REG1;2025K2;y');
  await expect(bringInAs(workspace, [none], 'priceIndex')).rejects.toMatchObject({
    findings: [{ code: 'mapping_field_missing' }],
  });
});
