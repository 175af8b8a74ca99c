import { describe, expect, it } from 'vitest';
import { type GridRow, groupRows, rowOf } from './grid-rows.ts';
import { emptied, filledDown, isWithin, linesIn, pasted, type Range } from './ranges.ts';
import { FRAME, testContext, testLine } from './testing.ts';

const lines = ['a', 'b', 'c'].map((id, index) => testLine({ id, title: id, group: index === 2 ? 5 : 2 }));
const rows: readonly GridRow[] = groupRows(
  lines.map((line) => rowOf(line, FRAME)),
  'group',
  new Set(),
  FRAME,
  (a, b) => a.localeCompare(b),
);
const columns = ['title', 'unit', 'price'];
const range = (top: number, left: number, bottom: number, right: number): Range => ({
  anchor: { row: bottom, column: right },
  head: { row: top, column: left },
});
const placed = (cells: ReturnType<typeof pasted>) =>
  cells.map(({ line, column, text }) => `${line?.id ?? '-'} ${column ?? '-'} ${text}`);

describe('a range', () => {
  it('is the same from whichever corner it was drawn', () => {
    const drawn = range(1, 0, 2, 1);
    expect([isWithin(drawn, 1, 0), isWithin(drawn, 2, 1), isWithin(drawn, 3, 1), isWithin(null, 1, 0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('passes over the heads of groups', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(['group', 'line', 'line', 'group', 'line']);
    expect(linesIn(rows, range(0, 0, 4, 0)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('pasting', () => {
  it('goes from the corner on, over heads, and names what lies outside', () => {
    const texts = [
      ['x', '1'],
      ['y', '2'],
      ['z', '3'],
    ];
    expect(placed(pasted(rows, columns, range(2, 1, 2, 1), texts))).toEqual([
      'b unit x',
      'b price 1',
      'c unit y',
      'c price 2',
      '- unit z',
      '- price 3',
    ]);
    expect(placed(pasted(rows, columns, range(1, 2, 1, 2), [['x', '1']]))).toEqual(['a price x', 'a - 1']);
  });

  it('writes one single text into the whole range', () => {
    expect(placed(pasted(rows, columns, range(1, 0, 2, 1), [['x']]))).toEqual([
      'a title x',
      'a unit x',
      'b title x',
      'b unit x',
    ]);
  });

  it('repeats a line over a taller range', () => {
    expect(placed(pasted(rows, columns, range(1, 1, 4, 1), [['m2']]))).toEqual(['a unit m2', 'b unit m2', 'c unit m2']);
  });
});

describe('filling down and emptying', () => {
  it('writes the first line of the range into those below', () => {
    const cells = filledDown(rows, columns, range(1, 1, 4, 2), testContext());
    expect(placed(cells)).toEqual(['b unit m2', 'c unit m2', 'b price 1000', 'c price 1000']);
  });

  it('empties every cell of the range', () => {
    expect(placed(emptied(rows, columns, range(1, 1, 2, 1)))).toEqual(['a unit ', 'b unit ']);
  });
});
