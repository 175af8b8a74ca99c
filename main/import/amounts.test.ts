/** Amounts from the file to the workspace, where what stands around them could make them a thousand times too large or too small. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mapping } from '../../contract/import-mapping.ts';
import { detectFiles } from './detect-files.ts';
import { ImportRefusal } from './findings.ts';
import type { TableFile } from './readers/index.ts';
import { sheetOf, stylesOf } from './readers/xlsx/fixture.ts';
import { openWorkspace, textFile, type Workspace } from './testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function look(file: TableFile) {
  const { mapping, questions, tables } = await detectFiles(workspace.deps, {
    files: [file],
    kind: null,
    language: 'da',
  });
  if (mapping === null) throw new Error('no table was found');
  return { mapping, asked: questions.map(({ code, suggested, message }) => ({ code, suggested, message })), tables };
}

const bringIn = (file: TableFile, mapping: Mapping) => workspace.run([file], '', { profile: undefined, mapping });

function rowsOf(entity: 'activity' | 'department' | 'price_observation' | 'fund_balance', columns: readonly string[]) {
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
