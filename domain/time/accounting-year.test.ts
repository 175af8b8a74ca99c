import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountingYearLabel,
  accountingYearOf,
  addYears,
  daysBetween,
  firstDayOf,
  isDay,
  lastDayOf,
} from './accounting-year.ts';

describe('accounting years', () => {
  test('are named by the calendar year they start in', () => {
    expect(accountingYearOf('2027-06-30', 7)).toBe(2026);
    expect(accountingYearOf('2027-07-01', 7)).toBe(2027);
    expect(accountingYearOf('2027-12-31', 1)).toBe(2027);
  });
  test('carry both years in the label unless they are calendar years', () => {
    expect(accountingYearLabel(2027, 1)).toBe('2027');
    expect(accountingYearLabel(2027, 7)).toBe('2027/28');
    expect(accountingYearLabel(2099, 10)).toBe('2099/00');
  });
  test('have a first and a last day', () => {
    expect([firstDayOf(2027, 1), lastDayOf(2027, 1)]).toEqual(['2027-01-01', '2027-12-31']);
    expect([firstDayOf(2027, 10), lastDayOf(2027, 10)]).toEqual(['2027-10-01', '2028-09-30']);
    expect(lastDayOf(2027, 3)).toBe('2028-02-29');
    expect(lastDayOf(2026, 3)).toBe('2027-02-28');
    expect(lastDayOf(2027, 2)).toBe('2028-01-31');
  });
  test('refuse a start month outside 1–12', () => {
    expect(() => accountingYearOf('2027-01-01', 0)).toThrow(RangeError);
    expect(() => accountingYearLabel(2027, 13)).toThrow(RangeError);
    expect(() => firstDayOf(2027, 1.5)).toThrow(RangeError);
    expect(() => lastDayOf(2027, 13)).toThrow(RangeError);
  });
});

describe('days', () => {
  test('are counted over leap years and centuries', () => {
    expect(daysBetween('2027-01-01', '2028-01-01')).toBe(365);
    expect(daysBetween('2028-01-01', '2029-01-01')).toBe(366);
    expect(daysBetween('1900-01-01', '1901-01-01')).toBe(365);
    expect(daysBetween('2000-01-01', '2001-01-01')).toBe(366);
    expect(daysBetween('2027-03-01', '2027-02-28')).toBe(-1);
  });
  test('agree with the platform calendar', () => {
    const day = fc.date({ min: new Date('1600-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [dayA, dayB] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)];
        expect(daysBetween(dayA, dayB)).toBe((Date.parse(dayB) - Date.parse(dayA)) / 86_400_000);
      }),
    );
  });
  test('must exist', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const bad of [
      '2027-02-29',
      '2027-13-01',
      '2027-00-10',
      '2027-04-31',
      '2027-01-00',
      '1.1.2027',
      '2100-02-29',
    ]) {
      expect(isDay(bad)).toBe(false);
    }
    expect(() => daysBetween('2027-02-30', '2027-03-01')).toThrow(RangeError);
  });
  test('move by whole years', () => {
    expect(addYears('2026-05-17', 5)).toBe('2031-05-17');
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
  });
  test('an accounting year holds its first and last day and is 365 or 366 days long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(accountingYearOf(firstDayOf(year, month), month)).toBe(year);
        expect(accountingYearOf(lastDayOf(year, month), month)).toBe(year);
        expect(daysBetween(lastDayOf(year, month), firstDayOf(year + 1, month))).toBe(1);
      }),
    );
  });
});
