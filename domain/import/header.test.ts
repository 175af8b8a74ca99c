import { describe, expect, test } from 'vitest';
import type { SheetCell } from './cell.ts';
import { findHeader, headingsOf } from './header.ts';

const KNOWN = new Set(['Afdelingsnr', 'Navn', 'Mængde', 'Antal', 'Enhed', 'Pris']);
const isKnown = (text: string) => KNOWN.has(text);
const table = (...rows: readonly (readonly SheetCell[])[]) => rows.map((cells, at) => ({ row: at + 1, cells }));

describe('headings over two rows', () => {
  test('a row that completes the one above it is its lower half', () => {
    const rows = table(
      ['Afdelingsnr', 'Navn', 'Mængde'],
      ['', '', 'Antal', 'Enhed'],
      ['0101', 'Tag', '12,5', 'm2'],
      ['0102', 'Dør', '8', 'stk'],
    );
    expect(findHeader(rows, isKnown)).toEqual({ row: 2, rows: 2, confidence: 0.9 });
    expect(headingsOf(rows, { row: 2, rows: 2 })).toEqual(['Afdelingsnr', 'Navn', 'Mængde · Antal', 'Mængde · Enhed']);
  });
  test('a row of groups over headings that repeat themselves is their upper half', () => {
    const rows = table(
      ['', 'Klimaskærm', '', 'Installationer', ''],
      ['Afdelingsnr', 'Mængde', 'Pris', 'Mængde', 'Pris'],
      ['0101', '12', '500', '3', '700'],
    );
    expect(findHeader(rows, isKnown)).toMatchObject({ row: 2, rows: 2 });
    expect(headingsOf(rows, { row: 2, rows: 2 })).toEqual([
      'Afdelingsnr',
      'Klimaskærm · Mængde',
      'Klimaskærm · Pris',
      'Installationer · Mængde',
      'Installationer · Pris',
    ]);
  });
  test('a heading that reaches down into a gap of the lower row makes the row above it a half', () => {
    const rows = table(['Afdelingsnr', 'Klimaskærm', ''], ['', 'Mængde', 'Pris'], ['0101', '12', '500']);
    expect(findHeader(rows, isKnown)).toMatchObject({ row: 2, rows: 2 });
  });
  test('words above that leave no gap to span are a title', () => {
    const rows = table(['Udvendigt', 'Indvendigt', ''], ['Mængde', 'Mængde'], ['12', '500']);
    expect(findHeader(rows, isKnown)).toMatchObject({ row: 2, rows: 1 });
  });
  test('years below a heading that spans them belong to it, beside a heading that stands alone', () => {
    const rows = (upper: readonly string[], lower: readonly string[]) =>
      table([...upper], [...lower], ['0101', '500', '600', 'ok'], ['0102', '10', '20', 'nej']);
    const spanned = rows(['Afdelingsnr', 'Saldo', '', 'Navn'], ['', '2025', '2026']);
    expect(findHeader(spanned, isKnown)).toMatchObject({ row: 2, rows: 2 });
    expect(headingsOf(spanned, { row: 2, rows: 2 })).toEqual(['Afdelingsnr', 'Saldo · 2025', 'Saldo · 2026', 'Navn']);
    // Years that stand below headings of their own are what the first row holds.
    const own = rows(['Afdelingsnr', 'Byggeår', 'Ombygget', 'Navn'], ['', '1925', '1926', '']);
    expect(findHeader(own, isKnown)).toMatchObject({ row: 1, rows: 1 });
    const all = rows(['Afdelingsnr', '', 'Navn', ''], ['2025', '2026', '2025', '2026']);
    expect(findHeader(all, isKnown).rows).toBe(1);
  });
  test('where the upper row is not in the file, the lower one stands alone', () => {
    expect(headingsOf(table(['Afdelingsnr', 'Navn']), { row: 1, rows: 2 })).toEqual(['Afdelingsnr', 'Navn']);
  });
  test('rows of different lengths give a heading for every column of the longer', () => {
    const shortAbove = table(['Tag'], ['Mængde', 'Pris']);
    expect(headingsOf(shortAbove, { row: 2, rows: 2 })).toEqual(['Tag · Mængde', 'Tag · Pris']);
    const shortBelow = table(['Tag', '', 'Note'], ['Mængde']);
    expect(headingsOf(shortBelow, { row: 2, rows: 2 })).toEqual(['Tag · Mængde', '', 'Note']);
  });
});

describe('one row of headings', () => {
  test('is given as it is written, on one line each', () => {
    expect(headingsOf(table(['Afdelings\u00adnr', ' Mængde\n i alt ']), { row: 1, rows: 1 })).toEqual([
      'Afdelingsnr',
      'Mængde i alt',
    ]);
  });
  test('text that strayed into it is cut, and never in the middle of a character', () => {
    const rows = table([`${'x'.repeat(499)}😀`, 'y'.repeat(32_000)], ['z'.repeat(400), 'w'.repeat(400)]);
    expect(headingsOf(rows, { row: 1, rows: 1 })).toEqual([`${'x'.repeat(499)}\ufffd`, 'y'.repeat(500)]);
    expect(headingsOf(rows, { row: 2, rows: 2 })).toEqual([`${'x'.repeat(499)}\ufffd`, `${'y'.repeat(500)}`]);
  });
  test('an empty table has none', () => {
    expect(findHeader([], isKnown)).toMatchObject({ row: 0, rows: 0 });
    expect(headingsOf(table(['0101', '12']), { row: 0, rows: 0 })).toEqual([]);
  });
  test('a known word above the end of a shorter row of headings completes it', () => {
    const rows = table(['Klimaskærm', '', 'Pris'], ['Mængde', 'Enhed'], ['12', 'm2', '500'], ['8', 'stk', '60']);
    expect(findHeader(rows, isKnown)).toMatchObject({ row: 2, rows: 2 });
  });
  test('years over amounts are headings, typed as they may be', () => {
    const rows = table(['Afdelingsnr', 2026, '2027', '2028K1'], ['0101', 500, 600, 700], ['0102', 1, 2, 3]);
    expect(findHeader(rows, isKnown)).toMatchObject({ row: 1, rows: 1 });
  });
  test("a spreadsheet's true numbers are data", () => {
    expect(findHeader(table([101, 12.5], [102, 8]), isKnown)).toMatchObject({ row: 0, rows: 0 });
  });
  test('headings over a sheet of blank rows are still headings', () => {
    // Known, wordy and distinct: 0.5 + 0.2 + 0.1; no usual width and nothing below to add to it.
    const { row, rows, confidence } = findHeader(table(['Afdelingsnr', 'Navn'], [''], [''], [''], ['']), isKnown);
    expect([row, rows]).toEqual([1, 1]);
    expect(confidence).toBeCloseTo(0.8, 9);
  });
  test('numbers of a chart of accounts over amounts are headings, two of them beside a name that is known', () => {
    const isAccount = (text: string) => ['401', '402', '405'].includes(text);
    const rows = table(
      ['Afdelingsnr', 116, '401', '402'],
      ['0101', 120, '1.200,00', '90,00'],
      ['0102', 80, '800,00', '60,00'],
    );
    expect(findHeader(rows, isKnown, undefined, isAccount)).toMatchObject({ row: 1, rows: 1 });
    expect(findHeader(rows, isKnown)).toMatchObject({ row: 0, rows: 0 });
    const data = table(['0101', '401', '405', '3'], ['0102', '402', '401', '4']);
    expect(findHeader(data, isKnown, undefined, isAccount)).toMatchObject({ row: 0, rows: 0 });
  });
  test('quarters beside each other are headings', () => {
    const rows = table(['', '2026K1', '2026K2'], ['I alt', '120,1', '121,4'], ['Beton', '99,5', '98,0']);
    expect(findHeader(rows, isKnown)).toMatchObject({ row: 1, rows: 1 });
  });
});

test('quarters beside each other are headings, also where a label below is a name of a field', () => {
  const rows = table(['', '', '2025K1', '2025K2'], ['I alt', 'Pris', '130,6', '..'], ['', 'Mængde', '132,8', '..']);
  expect(findHeader(rows, isKnown)).toMatchObject({ row: 1, rows: 1 });
});
