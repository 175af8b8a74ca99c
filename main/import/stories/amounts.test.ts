/** Amounts from the file to the workspace, where what stands around them could make them a thousand times too large or too small. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mapping } from '../../../contract/import-mapping.ts';
import { detectFiles } from '../detect-files.ts';
import { ImportRefusal } from '../findings.ts';
import type { TableFile } from '../readers/index.ts';
import { sheetOf, stylesOf } from '../readers/xlsx/fixture.ts';
import { openWorkspace, textFile, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function look(file: TableFile) {
  const { mapping, questions, tables, findings } = await detectFiles(workspace.deps, {
    files: [file],
    kind: null,
    language: 'da',
  });
  if (mapping === null) throw new Error('no table was found');
  const asked = questions.map(({ code, suggested, message }) => ({ code, suggested, message }));
  return { mapping, asked, tables, findings };
}

const bringIn = (file: TableFile, mapping: Mapping) => workspace.run([file], '', { profile: undefined, mapping });

function rowsOf(
  entity: 'activity' | 'assessment' | 'dwelling_type' | 'finding' | 'department' | 'price_observation' | 'fund_balance',
  columns: readonly string[],
) {
  const { query, all } = workspace.db.reader;
  const rows = all(query.selectFrom(entity).selectAll().where('deleted_at', 'is', null).orderBy('id'));
  return rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
}

const sheet = (rows: readonly (readonly (string | number | readonly [number, number])[])[]) =>
  rows
    .map((cells, at) => {
      const xml = cells.map((cell, place) => {
        const where = `r="${String.fromCharCode(65 + place)}${at + 1}"`;
        if (typeof cell === 'string') return `<c ${where} t="inlineStr"><is><t>${cell}</t></is></c>`;
        const [value, style] = typeof cell === 'number' ? [cell, 0] : cell;
        return `<c ${where} s="${style}"><v>${value}</v></c>`;
      });
      return `<row r="${at + 1}">${xml.join('')}</row>`;
    })
    .join('');

test('a unit in a title runs only once it is answered, and then for all its columns', async () => {
  const rows = ['Afdelingsnr;Arbejde;Konto;2026;2027', '0101;Nyt tag;116;1250;', '0101;Maling;116;;300'];
  const file = textFile('plan.csv', ['Plan, beløb i tusinder;;;;', ';;;;', ...rows].join('\r\n'));
  const { mapping, asked } = await look(file);
  expect(asked).toMatchObject([{ code: 'factor_open', suggested: '1000' }]);
  expect(asked[0]?.message).toBe('Der står «Plan, beløb i tusinder». Hvad er beløbene i 2026, 2027 angivet i?');
  await expect(bringIn(file, mapping)).rejects.toThrow(ImportRefusal);

  await bringIn(file, { ...mapping, tables: mapping.tables.map((table) => ({ ...table, factor: 1_000 })) });
  expect(rowsOf('activity', ['title', 'amount_ore'])).toEqual(
    expect.arrayContaining([
      ['Nyt tag', 125_000_000],
      ['Maling', 30_000_000],
    ]),
  );
});

test('a sheet that shows whole numbers in thousands, under a heading that says so, is asked about', async () => {
  const data = sheet([
    ['Afdelingsnr', 'Arbejde', 'Konto', 'Beløb (t.kr.)', 'Første år'],
    ['0101', 'Nyt tag', 116, [1_250_000, 1], 2027],
  ]);
  const file = { name: 'plan.xlsx', bytes: sheetOf(data, { styles: stylesOf(0, '#,##0,') }) };
  const { mapping, asked } = await look(file);
  expect(asked).toMatchObject([{ code: 'factor_scaled', suggested: '1' }]);
  await bringIn(file, { ...mapping, tables: mapping.tables.map((table) => ({ ...table, factor: 1 })) });
  expect(rowsOf('activity', ['title', 'amount_ore'])).toEqual([['Nyt tag', 125_000_000]]);
});

test('a number shown as 0101 is that department', async () => {
  const data = sheet([
    ['Afdelingsnr', 'Navn', 'Boliger'],
    [[101, 1], 'Åparken', 24],
    [[1010, 1], 'Bakken', 30],
  ]);
  const file = { name: 'afdelinger.xlsx', bytes: sheetOf(data, { styles: stylesOf(0, '0000') }) };
  const { mapping } = await look(file);
  await bringIn(file, mapping);
  expect(rowsOf('department', ['number', 'name']).sort()).toEqual([
    ['0101', 'Åparken'],
    ['1010', 'Bakken'],
  ]);
});

test('amounts without VAT are kept as such', async () => {
  const rows = ['Afdelingsnr;Arbejde;Konto;Første år;Beløb ekskl. moms', '0101;Nyt tag;116;2027;1250'];
  const file = textFile('plan.csv', rows.join('\r\n'));
  const { mapping, asked } = await look(file);
  expect(asked).toEqual([]);
  await bringIn(file, mapping);
  expect(rowsOf('activity', ['title', 'amount_ore', 'vat_included'])).toEqual([['Nyt tag', 125_000, 0]]);

  const list = ['Ydelse;Enhed;Enhedspris ekskl. moms;Prisdato', 'Maling;m2;125,50;2025-01-31'];
  const prices = textFile('priser.csv', list.join('\r\n'));
  await bringIn(prices, (await look(prices)).mapping);
  expect(rowsOf('price_observation', ['text', 'unit_price_ore', 'vat_included'])).toEqual([['Maling', 12_550, 0]]);
});

const codesOf = ({ findings }: Awaited<ReturnType<typeof bringIn>>) => findings.map(({ code }) => code);

test('balances that no style explains are told row by row, and make no year without a figure', async () => {
  const rows = ['0101;401;2024;1.234,00 K', '0102;401;2024;1,2E+06', '0103;401;2024;1.200.000,00', '0104;401;2024;'];
  const file = textFile('henlaeggelser.csv', ['Afdelingsnr;Konto;År;Saldo', ...rows].join('\r\n'));
  const { mapping } = await look(file);
  expect(mapping.tables[0]?.columns.map(({ field }) => field)).toContain('balance');
  const result = await bringIn(file, mapping);
  expect(rowsOf('fund_balance', ['balance_ore'])).toEqual([[120_000_000]]);
  expect(result.rejected).toBe(3);
  expect(codesOf(result)).toEqual(expect.arrayContaining(['not_a_number', 'not_a_number', 'fund_without_figure']));
});

test("a column that bears a field's name stays it, and columns that are nothing are named", async () => {
  const rows = ['0101;Åparken;20;x1', '0102;Bakken;flere;x2', '0103;Dalen;ca. 30;x3'];
  const file = textFile('afdelinger.csv', ['Afdelingsnr;Navn;Boliger;Farve på døren', ...rows].join('\r\n'));
  const { mapping } = await look(file);
  const result = await bringIn(file, mapping);
  expect(rowsOf('department', ['number', 'dwellings']).sort()).toEqual([
    ['0101', 20],
    ['0102', null],
    ['0103', null],
  ]);
  expect(codesOf(result).filter((code) => code === 'value_left_out')).toHaveLength(2);
  expect(result.findings.find(({ code }) => code === 'columns_not_used')?.message).toContain('Farve på døren');
});

test('a style told by other rows does not make a kroner and a quarter of a later 1.250', async () => {
  const rows = ['Maling;stk;100.50;2025-01-31', 'Mur;stk;1.250;2025-01-31'];
  const file = textFile('priser.csv', ['Ydelse;Enhed;Enhedspris;Prisdato', ...rows].join('\r\n'));
  const { mapping, asked } = await look(file);
  // In the first rows it is asked about; beyond them the style stands, and the mapping is what it would be.
  expect(asked.map(({ code }) => code)).toEqual(['decimal_style_open']);
  const table = mapping.tables[0];
  const columns = table?.columns.map((column) => ({ ...column, ...(column.at === 2 ? { decimal: 'point' } : {}) }));
  const result = await bringIn(file, { ...mapping, tables: [{ ...table, columns }] } as Mapping);
  expect([result.rejected, codesOf(result)]).toEqual([1, ['ambiguous_number']]);
});

test('two numbers in one cell are not one', async () => {
  const file = textFile('afdelinger.csv', 'Afdelingsnr;Navn;Boliger\r\n0101;Åparken;20\r\n0102;Bakken;2 3');
  const result = await bringIn(file, (await look(file)).mapping);
  expect(rowsOf('department', ['dwellings']).flat().sort()).toEqual([20, null]);
  expect(result.findings.map(({ code, row }) => [code, row])).toContainEqual(['value_left_out', 3]);
});

test('years of two digits are asked about, and read in the order that is said', async () => {
  const rows = ['0101;Tag;3;01-02-26', '0101;Mur;6;22-11-98'];
  const file = textFile('tilstand.csv', ['Afdelingsnr;Bygningsdel;Karakter 1-6;Dato', ...rows].join('\r\n'));
  const { mapping, asked } = await look(file);
  expect(asked.map(({ code }) => code)).toEqual(['date_short_open']);
  const said = mapping.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (column.dates === null ? { ...column, dates: 'dmy' as const } : column)),
  }));
  await bringIn(file, { ...mapping, tables: said });
  expect(rowsOf('assessment', ['assessed_on']).flat().sort()).toEqual(['1998-11-22', '2026-02-01']);
});

test('a share below one without a per cent sign is told', async () => {
  const rows = ['0101;Tag;Revner;0,25', '0101;Mur;Fugtskade;0,25 %', '0101;Dør;Slid;25'];
  const file = textFile('fund.csv', ['Afdelingsnr;Bygningsdel;Skade;Omfang %', ...rows].join('\r\n'));
  const { mapping } = await look(file);
  const result = await bringIn(file, mapping);
  expect(rowsOf('finding', ['extent_bp']).flat().sort()).toEqual([25, 25, 2500]);
  expect(result.findings.flatMap(({ code, row }) => (code === 'percent_or_share' ? [row] : []))).toEqual([2]);
});

test('a rent of a year is kept by the month', async () => {
  const rows = ['0101;familie;12;90.000,00', '0102;ungdom;4;48.000,00'];
  const file = textFile('boliger.csv', ['Afdelingsnr;Boligart;Antal boliger;Årlig leje', ...rows].join('\r\n'));
  await bringIn(file, (await look(file)).mapping);
  expect(rowsOf('dwelling_type', ['rent_ore']).flat().sort()).toEqual([400_000, 750_000]);
});

test.each([
  ['thousands in its heading', '', 'Årlig leje (1.000 kr.)'],
  ['thousands in a title', 'Alle beløb i 1.000 kr.', 'Årlig leje'],
])('a rent of a year in %s is left out, and said', async (_where, title, heading) => {
  const rows = ['0101;familie;12;90', '0102;ungdom;4;48'];
  const lines = [...(title === '' ? [] : [title, '']), `Afdelingsnr;Boligart;Antal boliger;${heading}`, ...rows];
  const { mapping, findings } = await look(textFile('boliger.csv', lines.join('\r\n')));
  expect(mapping.tables[0]?.columns[3]?.field).toBe(null);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'yearly_rent_unit', column: heading }));
});
