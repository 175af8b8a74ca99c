import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FK_GROUPS } from '../classification/fk-group.ts';
import { boardColumns, boardTable, comingYear, largestWorks, worksAhead, worksBySize } from './board-table.ts';

const plan = { baseYear: 2027, horizonYears: 30, accountingStartMonth: 1 };

test('thirty years are ten single years and four blocks of five', () => {
  const columns = boardColumns(2027, 30);
  expect(columns).toHaveLength(14);
  expect(columns.slice(0, 2)).toEqual([
    { fromYear: 2027, toYear: 2027 },
    { fromYear: 2028, toYear: 2028 },
  ]);
  expect(columns.slice(9)).toEqual([
    { fromYear: 2036, toYear: 2036 },
    { fromYear: 2037, toYear: 2041 },
    { fromYear: 2042, toYear: 2046 },
    { fromYear: 2047, toYear: 2051 },
    { fromYear: 2052, toYear: 2056 },
  ]);
});

test('a horizon that is no multiple of five ends in a shorter block, a short one has no blocks', () => {
  expect(boardColumns(2027, 12).slice(10)).toEqual([{ fromYear: 2037, toYear: 2038 }]);
  expect(boardColumns(2027, 3)).toHaveLength(3);
  expect(() => boardColumns(2027, 0)).toThrow(RangeError);
});

test('amounts go into their column, groups without works are rows of zeros', () => {
  const amounts = (entries: Record<number, number>) => Array.from({ length: 30 }, (_, i) => entries[i] ?? 0);
  const table = boardTable(2027, 30, [
    { group: 2, amountsOre: amounts({ 0: 100, 10: 7, 14: 8 }) },
    { group: 5, amountsOre: amounts({ 0: 50, 29: 1 }) },
  ]);
  expect(table.rows.map((row) => row.group)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(table.rows[1]).toEqual({ group: 2, amountsOre: [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 0, 0, 0], totalOre: 115 });
  expect(table.rows[0]?.totalOre).toBe(0);
  expect(table.totalsOre).toEqual([150, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 0, 0, 1]);
  expect(table.totalOre).toBe(166);
});

test('a group with another number of years than the horizon is a bug', () => {
  expect(() => boardTable(2027, 30, [{ group: 1, amountsOre: [1, 2] }])).toThrow(RangeError);
});

test('totals agree to the øre for any spending and horizon', () => {
  const spending = fc.integer({ min: 1, max: 40 }).chain((horizon) =>
    fc.array(
      fc.record({
        group: fc.constantFrom(...FK_GROUPS),
        amountsOre: fc.array(fc.integer({ min: 0, max: 10_000_000_00 }), { minLength: horizon, maxLength: horizon }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  );
  fc.assert(
    fc.property(spending, (groups) => {
      const horizon = groups[0]?.amountsOre.length ?? 0;
      const table = boardTable(2027, horizon, groups);
      const exact = groups.flatMap((group) => group.amountsOre).reduce((a, b) => a + b, 0);
      expect(table.totalOre).toBe(exact);
      expect(table.rows.reduce((sum, row) => sum + row.totalOre, 0)).toBe(exact);
      expect(table.totalsOre.reduce((a, b) => a + b, 0)).toBe(exact);
      for (const row of table.rows) expect(row.amountsOre.reduce((a, b) => a + b, 0)).toBe(row.totalOre);
      // The columns cover the horizon without a gap or an overlap.
      expect(table.columns.reduce((years, span) => years + span.toYear - span.fromYear + 1, 0)).toBe(horizon);
    }),
  );
});

test('the coming year is the next accounting year, or the first of a plan that starts later', () => {
  expect(comingYear({ ...plan, baseYear: 2020 }, '2026-11-21')).toBe(2027);
  expect(comingYear({ ...plan, baseYear: 2030 }, '2026-11-21')).toBe(2030);
  // A year that starts in October: 21 November 2026 lies in 2026/27, so the meeting decides about 2027/28.
  expect(comingYear({ ...plan, baseYear: 2020, accountingStartMonth: 10 }, '2026-11-21')).toBe(2027);
  expect(comingYear({ ...plan, baseYear: 2020, accountingStartMonth: 10 }, '2026-09-30')).toBe(2026);
});

test('ten years ahead stop where the plan stops', () => {
  expect(worksAhead(plan, '2026-11-21')).toEqual({ fromYear: 2027, toYear: 2036 });
  expect(worksAhead({ ...plan, baseYear: 2005 }, '2026-11-21')).toEqual({ fromYear: 2027, toYear: 2034 });
  expect(worksAhead({ ...plan, baseYear: 1990 }, '2026-11-21')).toBeNull();
});

const work = (id: string, title: string, ...occurrences: [number, number][]) => ({
  id,
  title,
  group: 2 as const,
  occurrences: occurrences.map(([year, amountOre]) => ({ year, amountOre })),
});

test('the largest works count only what falls inside the ten years, and repeat works count together', () => {
  const span = { fromYear: 2027, toYear: 2036 };
  const works = [
    work('a', 'Maling', [2027, 300], [2032, 300], [2037, 300]),
    work('b', 'Tag', [2030, 500]),
    work('c', 'Efter', [2040, 9_999]),
    work('d', 'Uden pris', [2030, 0]),
  ];
  expect(largestWorks(works, span)).toEqual([
    { activityId: 'a', years: [2027, 2032], amountOre: 600 },
    { activityId: 'b', years: [2030], amountOre: 500 },
  ]);
});

test('equal amounts are ordered by first year, then title, then id', () => {
  const span = { fromYear: 2027, toYear: 2036 };
  const works = [
    work('z', 'Tag', [2030, 100]),
    work('y', 'Facade', [2030, 100]),
    work('x', 'Tag', [2030, 100]),
    work('w', 'Ventilation', [2028, 100]),
  ];
  expect(worksBySize(works, span).map((entry) => entry.activityId)).toEqual(['w', 'y', 'x', 'z']);
});

test('the order of the input changes nothing, and never more than five are given', () => {
  const entry = fc.record({
    id: fc.uuid(),
    title: fc.string({ maxLength: 3 }),
    group: fc.constantFrom(...FK_GROUPS),
    occurrences: fc.array(
      fc.record({ year: fc.integer({ min: 2025, max: 2040 }), amountOre: fc.integer({ min: 0, max: 3 }) }),
      { maxLength: 4 },
    ),
  });
  const span = { fromYear: 2027, toYear: 2036 };
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: (e) => e.id, maxLength: 12 }), fc.integer(), (works, seed) => {
      const shuffled = [...works].sort(
        (a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 5) || (a.id < b.id ? 1 : -1),
      );
      const chosen = largestWorks(works, span);
      expect(largestWorks(shuffled, span)).toEqual(chosen);
      expect(chosen.length).toBeLessThanOrEqual(5);
      const amounts = worksBySize(works, span).map((one) => one.amountOre);
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    }),
  );
});
