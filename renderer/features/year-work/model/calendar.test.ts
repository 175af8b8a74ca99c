import { describe, expect, it } from 'vitest';
import { doneYears, sumsOf, undatedYears } from './calendar.ts';
import { workRow } from './work-fixture.ts';

const done = (activityId: string, doneOn: string | null) =>
  workRow({ activityId, status: 'done', doneOn, actualOre: 1 });

describe('the calendar', () => {
  it('puts what is done under the month it was done in, in order of days', () => {
    const rows = [done('b', '2027-05-20'), done('a', '2027-05-02'), done('c', '2027-12-31')];
    const [year, ...more] = doneYears(rows);
    expect(more).toEqual([]);
    expect(year?.year).toBe(2027);
    const months = year?.quarters.flatMap(({ months: inQuarter }) => inQuarter) ?? [];
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const named = months.filter(({ rows: inMonth }) => inMonth.length > 0);
    expect(named.map(({ month, rows: inMonth }) => [month, inMonth.map(({ activityId }) => activityId)])).toEqual([
      [5, ['a', 'b']],
      [12, ['c']],
    ]);
  });

  it('goes by the calendar, whatever accounting year the work belongs to', () => {
    // Accounting year 2027/28 begins in July; the work was done in March 2028.
    expect(doneYears([done('a', '2028-03-01')]).map(({ year }) => year)).toEqual([2028]);
  });

  it('keeps years of one number apart where they begin in different months', () => {
    const rows = [workRow({ accountingStartMonth: 7, activityId: 'july' }), workRow({ activityId: 'january' })];
    expect(undatedYears(rows).map(({ year, accountingStartMonth }) => [year, accountingStartMonth])).toEqual([
      [2027, 1],
      [2027, 7],
    ]);
  });

  it('keeps everything without a day under its year, by department', () => {
    const rows = [
      workRow({ activityId: 'late', year: 2028 }),
      workRow({ activityId: 'b', departmentNumber: '0207' }),
      workRow({ activityId: 'a', status: 'ordered' }),
      done('dayless', null),
      done('dated', '2027-01-01'),
      workRow({ activityId: 'gone', status: 'dropped' }),
      workRow({ activityId: 'off', status: 'postponed' }),
    ];
    const shown = undatedYears(rows).map(({ year, departments }) => [
      year,
      departments.map(({ number, rows: ofIt }) => [number, ofIt.map(({ activityId }) => activityId)]),
    ]);
    expect(shown).toEqual([
      [
        2027,
        [
          ['0104', ['a', 'dayless']],
          ['0207', ['b']],
        ],
      ],
      [2028, [['0104', ['late']]]],
    ]);
  });

  it('adds up each currency for itself', () => {
    const rows = [
      workRow({ activityId: 'a', actualOre: 100 }),
      workRow({ activityId: 'b', currency: 'EUR', actualOre: 7 }),
      workRow({ activityId: 'c', actualOre: 50 }),
      workRow({ activityId: 'd', actualOre: null }),
    ];
    expect(sumsOf(rows, ({ actualOre }) => actualOre ?? 0)).toEqual([
      { currency: 'DKK', ore: 150 },
      { currency: 'EUR', ore: 7 },
    ]);
    expect(sumsOf([], () => 1)).toEqual([]);
  });

  it('loses no work between the two', () => {
    const rows = [done('a', '2027-05-20'), done('b', null), workRow({ activityId: 'c' })];
    const count =
      doneYears(rows).flatMap(({ quarters }) => quarters.flatMap(({ months }) => months.flatMap((one) => one.rows)))
        .length + undatedYears(rows).flatMap(({ departments }) => departments.flatMap((one) => one.rows)).length;
    expect(count).toBe(rows.length);
  });
});
