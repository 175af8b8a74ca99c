/**
 * Our reader against read-excel-file, cell by cell, on workbooks written by a third party's writer: whoever
 * is wrong about a cell, two independent readers and a writer do not agree on it by chance.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Format, Formula, Workbook } from 'wasm-xlsxwriter';
import { ours, theirs } from './agreement.ts';

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
  const sheet = book.addWorksheet().setName('Ark');
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

describe('agreement with read-excel-file on generated workbooks', () => {
  test('of every kind of cell', async () => {
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
            written.set(`Ark!${row + 1}:${column + 1}`, shown);
          }
        }
        expect(ours(write(rows))).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });
});
