import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCells, writeCells } from './clipboard.ts';

describe('cells on the clipboard', () => {
  it('reads what Calc copies: tabs, line feeds, a last line feed', () => {
    expect(readCells('Tag\t1.234,50\t250 kr.\nFacade\t\t12\n')).toEqual([
      ['Tag', '1.234,50', '250 kr.'],
      ['Facade', '', '12'],
    ]);
  });

  it('reads what Excel copies: carriage returns too', () => {
    expect(readCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('reads a cell with a line break or a tab from its quotes, and doubled quotes as one', () => {
    expect(readCells('"to\nlinjer"\t"en\ttab"\t"det ""nye"" tag"\n')).toEqual([
      ['to\nlinjer', 'en\ttab', 'det "nye" tag'],
    ]);
  });

  it('leaves quotes that wrap nothing where they stand', () => {
    expect(readCells('"Nyt" tag\t6" rør\t5 m "cirka"\n')).toEqual([['"Nyt" tag', '6" rør', '5 m "cirka"']]);
  });

  it('keeps empty cells and lines in the middle', () => {
    expect(readCells('a\t\t\n\t\n\nb')).toEqual([['a', '', ''], ['', ''], [''], ['b']]);
    expect(readCells('')).toEqual([]);
  });

  it('gives back every table it has written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'æ', '1', ',', '.', ' ', '"', '\t', '\n', '\r') });
    const width = fc.integer({ min: 1, max: 4 });
    const table = width.chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        // An empty last line is a last line break, as spreadsheets have it.
        const text = `${writeCells(rows)}\r\n`;
        expect(readCells(text)).toEqual(rows);
      }),
    );
  });
});
