import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor } from './format.ts';
import { sortRows } from './sort-rows.ts';

const { compareText } = formatFor('da');
interface Row {
  readonly id: number;
  readonly value: number | string | null;
}
const value = (row: Row) => row.value;

describe('sorting rows', () => {
  it('puts what is unknown last, whichever way round', () => {
    const rows: Row[] = [
      { id: 1, value: null },
      { id: 2, value: 5 },
      { id: 3, value: -5 },
    ];
    expect(sortRows(rows, value, false, compareText).map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(sortRows(rows, value, true, compareText).map(({ id }) => id)).toEqual([2, 3, 1]);
  });

  it('keeps every row once, in order, and equal ones as they stood', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -3, max: 3 }))), fc.boolean(), (values, descending) => {
        const rows = values.map((given, id): Row => ({ id, value: given }));
        const sorted = sortRows(rows, value, descending, compareText);
        expect([...sorted].sort((a, b) => a.id - b.id)).toEqual(rows);
        for (let i = 1; i < sorted.length; i += 1) {
          const [before, after] = [sorted[i - 1], sorted[i]];
          if (before === undefined || after === undefined) throw new Error('a row went missing');
          if (before.value === null) expect(after.value).toBeNull();
          if (before.value === after.value) expect(before.id).toBeLessThan(after.id);
          if (typeof before.value === 'number' && typeof after.value === 'number') {
            expect(descending ? before.value >= after.value : before.value <= after.value).toBe(true);
          }
        }
      }),
    );
  });
});
