import { describe, expect, it } from 'vitest';
import { formatFor } from './format.ts';
import { dayOf, readDay } from './read-day.ts';

describe('a typed day', () => {
  it.each([
    ['12/3-27', '2027-03-12'],
    ['12/3 27', '2027-03-12'],
    ['1.4.2027', '2027-04-01'],
    ['01-04-2027', '2027-04-01'],
    ['31/12/2026', '2026-12-31'],
    ['2027-03-12', '2027-03-12'],
    ['  9/11-26 ', '2026-11-09'],
    ['1. 4. 2027', '2027-04-01'],
    ['29/2-28', '2028-02-29'],
  ])('reads %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each(['', '12/3', '30/2-27', '29/2-27', '3/13-27', '12/3-127', '2027-13-01', 'i morgen', '12'])(
    'does not guess at »%s«',
    (typed) => {
      expect(readDay(typed)).toBeNull();
    },
  );

  it('reads back what the page writes, in both languages', () => {
    for (const language of ['da', 'en'] as const) {
      for (const day of ['2027-01-02', '2028-02-29', '2026-12-31']) {
        expect(readDay(formatFor(language).day(day))).toBe(day);
      }
    }
  });

  it('takes the day at the person’s place from a clock', () => {
    expect(dayOf(new Date(2026, 10, 9, 0, 5))).toBe('2026-11-09');
  });
});
