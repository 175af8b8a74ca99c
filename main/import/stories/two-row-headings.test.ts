/** Headings over two rows, the upper of which spans several columns: in every kind of list, as a workbook merges them and as a CSV file leaves them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Format, Workbook } from 'wasm-xlsxwriter';
import { bringInAs, codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

/** Below a title; what stands alone in the first row of headings is merged with the empty cells to its right, or below it. */
function book(rows: readonly (readonly (string | number)[])[]) {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet();
  sheet.writeString(0, 0, 'Afdelinger – Sydbo');
  const [upper = [], lower = []] = rows;
  upper.forEach((text, at) => {
    if (text === '') return;
    let last = at;
    while (upper[last + 1] === '') last += 1;
    if (last > at) sheet.mergeRange(2, at, 2, last, String(text), new Format());
    else if (lower[at] === '') sheet.mergeRange(2, at, 3, at, String(text), new Format());
    else sheet.writeString(2, at, String(text));
  });
  rows.slice(1).forEach((cells, index) => {
    cells.forEach((cell, at) => {
      if (typeof cell === 'number') sheet.writeNumber(index + 3, at, cell);
      else if (cell !== '') sheet.writeString(index + 3, at, cell);
    });
  });
  return { name: 'bog.xlsx', bytes: workbook.saveToBufferSync() };
}

const UPPER = ['Afdeling', '', 'Boliger', '', 'Økonomi'];
const LOWER = ['Nr.', 'Navn', 'Antal', 'Areal m²', 'Resultatkonto'];
const DEPARTMENTS = ['0201|Solhøj|40|3100|1200000', '0202|Kærnehuset|22|1800|-450000'];
const FIELDS = ['number', 'name', 'dwellings', 'area_m2', 'result_account_ore'];

test('a list of departments, merged', async () => {
  const file = book([UPPER, LOWER, ['0201', 'Solhøj', 40, 3100, 12_000], ['0202', 'Kærnehuset', 22, 1800, -4500]]);
  expect((await look(workspace, [file])).questions).toEqual([]);
  await bringInAs(workspace, [file]);
  expect(standing(workspace, 'department', FIELDS)).toEqual(DEPARTMENTS);
});

test('the same as CSV, with its sum', async () => {
  const rows = ['0201;Solhøj;40;3100;12000', '0202;Kærnehuset;22;1800;-4500', 'I alt;;62;4900;7500'];
  const file = csvFile('afdelinger.csv', UPPER.join(';'), LOWER.join(';'), ...rows);
  expect((await look(workspace, [file])).questions).toEqual([]);
  const result = await bringInAs(workspace, [file]);
  expect(result).toMatchObject({ created: 2, rejected: 0 });
  expect(codesOfResult(result)).toContain('total_row_left_out');
  expect(standing(workspace, 'department', FIELDS)).toEqual(DEPARTMENTS);
});

test('organisations and their departments, both with number and name', async () => {
  const file = book([
    ['Selskab', '', 'Afdeling', '', 'Størrelse', '', 'Økonomi'],
    ['Nr.', 'Navn', 'Nr.', 'Navn', 'Boliger', 'Areal (m2)', 'Resultatkonto'],
    ['10', 'Nordbo', '1', 'Vestergade', 33, 2810, 100],
    ['20', 'Vestbo', '1', 'Engen', 12, 960, 200],
    ['', '', 'Total', '', 45, 3770, 300],
  ]);
  await bringInAs(workspace, [file]);
  expect(standing(workspace, 'organisation', ['number', 'name'])).toEqual(['10|Nordbo', '20|Vestbo']);
  expect(standing(workspace, 'department', FIELDS)).toEqual(['1|Engen|12|960|20000', '1|Vestergade|33|2810|10000']);
});

const LISTS: readonly [kind: string, fields: readonly string[], ...lines: string[]][] = [
  [
    'buildings',
    ['departmentNumber', 'departmentName', 'buildingNumber', 'builtYear', 'areaM2'],
    'Afdeling;;Bygning;;',
    'Nr.;Navn;Nr.;Opførelsesår;Areal',
    '0101;Solhøj;1;1968;3100',
    '0101;Solhøj;2;1971;1250',
  ],
  [
    'dwellings',
    ['departmentNumber', 'dwellingKind', 'dwellings', 'areaM2', 'rent'],
    'Afdeling;Boligtype;Boliger;;Leje',
    'Nr.;;Antal;Areal;Årlig leje',
    '0101;Familiebolig;40;62;1020',
    '0101;Ungdomsbolig;12;31;1110',
  ],
  [
    'parts',
    ['departmentNumber', 'departmentName', 'buildingNumber', 'partName', 'quantity', 'unit'],
    'Afdeling;;Bygning;Bygningsdel;;',
    'Nr.;Navn;Nr.;Navn;Mængde;Enhed',
    '0101;Solhøj;1;Tag;400;m2',
    '0101;Solhøj;1;Dør;12;stk',
  ],
  [
    'conditions',
    ['departmentNumber', 'partName', 'grade', 'inspector', 'reportNumber'],
    'Afdeling;Bygningsdel;Tilstand;Syn;',
    'Nr.;Navn;Karakter;Inspektør;Rapportnr',
    '0101;Tag;TG1;PM;R1',
    '0101;Dør;TG2;PM;R1',
  ],
  [
    'findings',
    ['departmentNumber', 'partName', 'defect', 'severity', 'amount'],
    'Afdeling;Bygningsdel;Skade;;Beløb',
    'Nr.;Navn;Beskrivelse;Alvor;Overslag kr.',
    '0101;Tag;Revner;2;1000',
    '0101;Dør;Råd;3;2000',
  ],
  [
    'plans',
    ['departmentNumber', 'departmentName', 'partName', 'work', 'firstYear', 'amount'],
    'Afdeling;;Bygningsdel;Aktivitet;;',
    'Nr.;Navn;Navn;Arbejde;Startår;Beløb',
    '0101;Solhøj;Tag;Omlægning;2031;4500000',
    '0101;Solhøj;Dør;Maling;2027;12500',
  ],
  [
    'funds',
    ['departmentNumber', 'departmentName', 'account', 'accountingYear', 'balance'],
    'Afdeling;;Konto;;Saldo',
    'Nr.;Navn;Konto;Regnskabsår;Saldo kr.',
    '0101;Solhøj;401;2025;100000',
    '0102;Engen;401;2025;200000',
  ],
  [
    'prices',
    ['priceText', 'unit', 'unitPrice', 'priceDate', 'supplier'],
    'Ydelse;;Enhedspris;;Leverandør',
    'Beskrivelse;Enhed;Pris;Prisdato;Navn',
    'Maling;m2;85;03-10-2025;Malerne',
    'Fuge;m;120;04-10-2025;Murerne',
  ],
  [
    'projects',
    ['projectNumber', 'projectName', 'dwellings', 'areaM2'],
    'Projekt;;Boliger;',
    'Nr.;Navn;Antal;Areal',
    '17;Havnen;40;3100',
    '18;Engen;22;1800',
  ],
];

test.each(LISTS)('%s', async (kind, fields, ...lines) => {
  const { tables } = await look(workspace, [
    csvFile(kind === 'conditions' ? 'tilstandsrapport.csv' : 'liste.csv', ...lines),
  ]);
  expect(tables[0]?.header).toMatchObject({ row: 2, rows: 2 });
  expect(tables[0]?.kind.value ?? tables[0]?.kind.others[0]?.kind).toBe(kind);
  expect(tables[0]?.columns.map(({ field }) => field)).toEqual(fields);
});

test('a title of two labels above the headings is no half of them', async () => {
  const file = csvFile(
    'liste.csv',
    'Afdeling;;Solhøj;;',
    'Nr.;Bygningsdel;Mængde;Enhed;Bemærkning',
    'D1;Tag;400;m2;',
    'D2;Dør;12;stk;',
  );
  expect((await look(workspace, [file])).tables[0]?.header).toMatchObject({ row: 2, rows: 1 });
});

test('columns without a heading are named by their letters where they are not brought in', async () => {
  const file = csvFile('afd.csv', 'Afdelingsnr;;Navn;;', '0101;x;Solhøj;;', '0102;y;Engen;;');
  const result = await bringInAs(workspace, [file], 'departments');
  expect(result.findings.find(({ code }) => code === 'unnamed_columns_not_used')?.message).toMatch(/: B\.$/);
});
