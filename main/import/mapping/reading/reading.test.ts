/** Finding the columns of a mapping in a file that has changed since it was made. */
import { expect, test } from 'vitest';
import { placeReading, type Reading, type ReadingColumn } from './reading.ts';

function placed(columns: readonly ReadingColumn[], ...headings: readonly string[]) {
  const reading: Reading = {
    file: null,
    sheet: '',
    slot: '',
    headerRow: 1,
    headerRows: 1,
    encoding: undefined,
    delimiter: undefined,
    columns,
    years: [],
    leftOut: [],
    fillDown: [],
    unpivot: null,
    beside: [],
  };
  const found = placeReading(reading, [{ sheet: '', row: 1, cells: headings }]);
  return 'missing' in found ? found.missing : found.layout.columnAt;
}

const PART = { heading: 'Del', at: 0 };
const BUDGET = { heading: 'Beløb', at: 1 };
const SPENT = { heading: 'Beløb', at: 2 };

test('a heading that stands once is found wherever it stands', () => {
  expect(placed([PART, BUDGET], 'Del', 'Beløb')).toEqual([0, 1]);
  expect(placed([PART, BUDGET], 'Beløb', 'Nr', 'DEL')).toEqual([2, 0]);
  expect(placed([PART, BUDGET], 'Del', 'Sum')).toEqual(['Beløb']);
});

test('of two columns with one heading each stays itself when the file is shifted', () => {
  expect(placed([PART, BUDGET, SPENT], 'Del', 'Beløb', 'Beløb')).toEqual([0, 1, 2]);
  expect(placed([PART, BUDGET, SPENT], 'Nr', 'Del', 'Beløb', 'Beløb')).toEqual([1, 2, 3]);
  expect(placed([PART, SPENT], 'Nr', 'Del', 'Beløb', 'Beløb')).toEqual([1, 3]);
});

test('where their place cannot be told, the heading is missing rather than guessed', () => {
  expect(placed([PART, BUDGET, SPENT], 'Del', 'Beløb', 'Note', 'Beløb')).toEqual(['Beløb']);
  const year = { heading: 'År', at: 3 };
  expect(placed([PART, BUDGET, SPENT, year], 'Del', 'Beløb', 'Beløb', 'Beløb', 'År')).toEqual(['Beløb', 'Beløb']);
});
