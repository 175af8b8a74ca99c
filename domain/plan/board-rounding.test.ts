import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTable } from './board-rounding.ts';

const UNIT = 100_000;

test('a table whose plainly rounded cells would not add up is rounded so that they do', () => {
  // By hand: three cells of 0.4 thousand round to 0 each, but their sum 1.2 rounds to 1: one of them must give way.
  const rounded = roundTable([[40_000, 40_000, 40_000]], UNIT);
  expect(rounded.total).toBe(1);
  expect(rounded.rowTotals).toEqual([1]);
  expect([...(rounded.cells[0] ?? [])].sort()).toEqual([0, 0, 1]);
  expect(rounded.columnTotals).toEqual(rounded.cells[0]);
});

test('exact thousands stay what they are, and a negative amount rounds like any other', () => {
  expect(
    roundTable(
      [
        [300_000, 0],
        [0, -200_000],
      ],
      UNIT,
    ),
  ).toEqual({
    cells: [
      [3, 0],
      [0, -2],
    ],
    rowTotals: [3, -2],
    columnTotals: [3, -2],
    total: 1,
  });
  expect(roundTable([[-150_000]], UNIT).total).toBe(-2);
});

test('an empty table has no totals', () => {
  expect(roundTable([], UNIT)).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: 0 });
});

test('ragged rows and a unit of zero are bugs', () => {
  expect(() => roundTable([[1, 2], [3]], UNIT)).toThrow(RangeError);
  expect(() => roundTable([[1]], 0)).toThrow(RangeError);
});

const table = fc
  .record({ rows: fc.integer({ min: 1, max: 8 }), columns: fc.integer({ min: 1, max: 8 }) })
  .chain(({ rows, columns }) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -3_000_000, max: 900_000_000 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

test('every figure is the exact one rounded down or up, zeros stay zero, all sums agree, the grand total is the nearest', () => {
  fc.assert(
    fc.property(table, (amounts) => {
      const { cells, rowTotals, columnTotals, total } = roundTable(amounts, UNIT);
      const near = (rounded: number, exact: number) => Math.abs(rounded * UNIT - exact) < UNIT;
      amounts.forEach((row, r) => {
        row.forEach((ore, c) => {
          expect(near(cells[r]?.[c] ?? Number.NaN, ore)).toBe(true);
          if (ore % UNIT === 0) expect(cells[r]?.[c]).toBe(ore / UNIT + 0);
        });
        expect(
          near(
            rowTotals[r] ?? Number.NaN,
            row.reduce((a, b) => a + b, 0),
          ),
        ).toBe(true);
        expect(rowTotals[r]).toBe((cells[r] ?? []).reduce((a, b) => a + b, 0));
      });
      columnTotals.forEach((columnTotal, c) => {
        expect(
          near(
            columnTotal,
            amounts.reduce((a, row) => a + (row[c] ?? 0), 0),
          ),
        ).toBe(true);
        expect(columnTotal).toBe(cells.reduce((a, row) => a + (row[c] ?? 0), 0));
      });
      const exact = amounts.flat().reduce((a, b) => a + b, 0);
      expect(Math.abs(total * UNIT - exact)).toBeLessThanOrEqual(UNIT / 2);
      expect(total).toBe(rowTotals.reduce((a, b) => a + b, 0));
      expect(total).toBe(columnTotals.reduce((a, b) => a + b, 0));
    }),
    { numRuns: 500 },
  );
});
