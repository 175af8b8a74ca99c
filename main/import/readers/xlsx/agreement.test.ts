/**
 * Our reader against read-excel-file, cell by cell, on workbooks written by a third party's writer: whoever
 * is wrong about a cell, two independent readers and a writer do not agree on it by chance.
 */
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { Format, Formula, Workbook } from 'wasm-xlsxwriter';
import type { Cell, ReadOptions } from '../index.ts';
import { readAll } from '../testing.ts';
import { sheetOf, stylesOf, workbook } from './fixture.ts';

type Value = string | number | boolean | null | Date | { readonly formula: string; readonly result: string };

/** Excel accepts dates from 1900 on; times to the second, as a writer stores them exactly enough. */
const date = fc
  .tuple(
    fc.integer({ min: Date.UTC(1900, 2, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 }),
    fc.nat(86_399),
  )
  .map(([days, seconds]) => new Date(days * 86_400_000 + seconds * 1_000));

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    'Åvej 2',
    ' blank ',
    '0012',
    '<b>&amp;</b>',
    'to\nlinjer',
    '=1+1',
    '__proto__',
    '😀',
    'æøå'.repeat(50),
  ),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((number) => number + 0),
  fc.boolean(),
  date,
  fc.constantFrom({ formula: '=2*21', result: '42' }, { formula: '="a"&"b"', result: 'ab' }),
);

const grid = fc.array(fc.array(value, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 25 });

function write(rows: readonly (readonly Value[])[]): Uint8Array {
  const book = new Workbook();
  const sheet = book.addWorksheet();
  const dates = new Format().setNumFormat('dd-mm-yyyy hh:mm:ss');
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === null) continue;
      if (typeof value === 'string') sheet.writeString(row, column, value);
      else if (typeof value === 'number') sheet.writeNumber(row, column, value);
      else if (typeof value === 'boolean') sheet.writeBoolean(row, column, value);
      else if (value instanceof Date) sheet.writeDatetimeWithFormat(row, column, value, dates);
      else sheet.writeFormula(row, column, new Formula(value.formula).setResult(value.result));
    }
  }
  return book.saveToBufferSync();
}

/** Only cells with content, as "row:column" → plain value; dates as ISO instants. */
function ours(bytes: Uint8Array, options: ReadOptions = {}): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [row, ...values] of readAll(bytes, options).rows) {
    for (const [index, cell] of values.entries()) {
      if (cell !== null && cell !== '') cells.set(`${row}:${index + 1}`, plain(cell));
    }
  }
  return cells;
}

function plain(cell: Cell): unknown {
  if (typeof cell !== 'object' || cell === null) return cell;
  return new Date(Date.parse(`${cell.day}T00:00:00Z`) + cell.timeMs).toISOString();
}

/** read-excel-file drops the fraction of a millisecond (04:07:19 → 04:07:18.999); all times here are whole seconds. */
function wholeSecond(date: Date): string {
  return new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString();
}

async function theirs(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false });
  const cells = new Map<string, unknown>();
  for (const [row, values] of (sheet?.data ?? []).entries()) {
    for (const [index, cell] of values.entries()) {
      const value: unknown = cell;
      if (value !== null) cells.set(`${row + 1}:${index + 1}`, value instanceof Date ? wholeSecond(value) : value);
    }
  }
  return cells;
}

describe('agreement with read-excel-file', () => {
  test('on workbooks of every kind of cell', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const bytes = write(rows);
        expect(ours(bytes)).toEqual(await theirs(bytes));
      }),
      { numRuns: 60 },
    );
  });

  test('and with what was written', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const written = new Map<string, unknown>();
        for (const [row, values] of rows.entries()) {
          for (const [column, value] of values.entries()) {
            if (value === null) continue;
            const kept = typeof value === 'object' && 'result' in value ? value.result : value;
            const shown = kept instanceof Date ? kept.toISOString() : kept === '42' ? 42 : kept;
            written.set(`${row + 1}:${column + 1}`, shown);
          }
        }
        expect(ours(write(rows))).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [
      '1904 dates',
      sheetOf('<row r="1"><c r="A1" s="1"><v>44575.5</v></c></row>', { styles: stylesOf(0, 14), date1904: true }),
    ],
    [
      'own date formats',
      sheetOf('<row r="1"><c r="A1" s="1"><v>46037</v></c></row>', { styles: stylesOf(0, '[$-406]d. mmmm yyyy;@') }),
    ],
    [
      'rich and phonetic text',
      workbook({
        sheets: { A: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
        strings: '<si><r><t>Skov</t></r><r><t>en</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
      }),
    ],
    ['sparse cells', sheetOf('<row r="3"><c r="D3"><v>1</v></c><c r="AB3"><v>2</v></c></row>')],
  ])('on %s', async (_name, bytes) => {
    expect(ours(bytes)).toEqual(await theirs(bytes));
  });
});
