import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../../domain/time/accounting-year.ts';
import { followUpView, spanOf } from './follow-up-view.ts';
import { workRow } from './work-fixture.ts';

describe('the halves of an accounting year', () => {
  it.each([
    [1, 'whole', '2027-01-01', '2027-12-31'],
    [1, 'first', '2027-01-01', '2027-06-30'],
    [1, 'second', '2027-07-01', '2027-12-31'],
    [7, 'first', '2027-07-01', '2027-12-31'],
    [7, 'second', '2028-01-01', '2028-06-30'],
    [10, 'first', '2027-10-01', '2028-03-31'],
    [10, 'second', '2028-04-01', '2028-09-30'],
    [7, 'whole', '2027-07-01', '2028-06-30'],
  ] as const)('begin in month %i: %s', (startMonth, period, from, to) => {
    expect(spanOf(2027, period, startMonth)).toEqual({ from, to });
  });

  it('meet without a gap, whichever month the year begins in', () => {
    for (let startMonth = 1; startMonth <= 12; startMonth += 1) {
      const [whole, first, second] = (['whole', 'first', 'second'] as const).map((one) =>
        spanOf(2027, one, startMonth),
      );
      if (whole === undefined || first === undefined || second === undefined) throw new Error('three spans');
      expect([first.from, second.to]).toEqual([whole.from, whole.to]);
      expect(daysBetween(first.to, second.from)).toBe(1);
    }
  });
});

describe('the follow-up of a department', () => {
  const span = spanOf(2027, 'first', 1);
  const rows = [
    workRow({ activityId: 'in', status: 'done', doneOn: '2027-06-30', budgetOre: 100_000, actualOre: 120_000 }),
    workRow({ activityId: 'after', status: 'done', doneOn: '2027-07-01', budgetOre: 50_000, actualOre: 45_000 }),
    workRow({ activityId: 'before', status: 'done', doneOn: '2026-12-31', budgetOre: 10_000, actualOre: 10_000 }),
    workRow({ activityId: 'open', status: 'ordered', contractOre: 80_000, budgetOre: 70_000 }),
    workRow({ activityId: 'off', status: 'postponed', budgetOre: 30_000 }),
    workRow({ activityId: 'gone', status: 'dropped', budgetOre: 5_000 }),
    workRow({ activityId: 'next year', year: 2028 }),
  ];
  const view = followUpView(rows, 2027, span);
  const ids = (list: readonly { activityId: string }[]) => list.map(({ activityId }) => activityId);

  it('tells done in the period from done before and after it', () => {
    expect([ids(view.done), ids(view.earlier), ids(view.later)]).toEqual([['in'], ['before'], ['after']]);
    expect([ids(view.open), ids(view.moved)]).toEqual([['open'], ['off', 'gone']]);
  });

  it('sums the whole year: budget of all, and what the finished works cost more', () => {
    // 100.000 + 50.000 + 10.000 + 70.000 + 30.000 + 5.000 and 20.000 − 5.000 + 0
    expect(view.figures).toEqual({
      budgetOre: 265_000,
      contractOre: 80_000,
      actualOre: 175_000,
      open: 1,
      done: 3,
      postponed: 1,
      dropped: 1,
      doneDeviationOre: 15_000,
    });
  });
});
