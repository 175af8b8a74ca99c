import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateReadingOf, dateStyleOf, dayInStyle, NO_DATES } from './date-style.ts';
import { NO_NUMBERS, readingOf, styleOf, toDecimalComma } from './number-style.ts';

describe('what a number can mean', () => {
  test.each([
    ['1234', 'plain'],
    ['0101', 'plain'],
    ['1.234,50', 'comma'],
    ['1,234.50', 'point'],
    ['12,5', 'comma'],
    ['12.5', 'point'],
    ['0,125', 'comma'],
    ['0.125', 'point'],
    ['1.234', 'eitherPoint'],
    ['1,234', 'eitherComma'],
    ['1.234.567', 'comma'],
    ['1,234,567', 'point'],
    ['€ 16.169', 'eitherPoint'],
    ['1 234,50 kr.', 'comma'],
    ["1'234.50", 'point'],
    ['12 345 678', 'plain'],
    ['kr 1\u00a0234', 'plain'],
    ['- 1\u202f234,50', 'comma'],
    ['(250,-)', 'plain'],
    ['-12,5', 'comma'],
  ])('%s is %s', (text, reading) => {
    expect(readingOf(text)).toBe(reading);
  });
  test.each([
    ['1,2,3'],
    ['1.23.4'],
    ['12.34,5,6'],
    ['abc'],
    [''],
    ['1.2345,67'],
    ['1,2345.67'],
    ['2026-11-22'],
    ['TG2'],
    ['2 3'],
    ['12 14'],
    ['1 23'],
    ['1234 567'],
    ['1  234'],
    ['12 34 56 78'],
    ['1.234,50 K'],
    ['1,2E+06'],
  ])('%s is no number', (text) => {
    expect(readingOf(text)).toBeNull();
  });

  test('a column is decided by its own cells, or not at all', () => {
    expect(styleOf({ ...NO_NUMBERS, plain: 5 }, false)).toBe('none');
    expect(styleOf({ ...NO_NUMBERS, comma: 1, eitherPoint: 3 }, false)).toBe('comma');
    expect(styleOf({ ...NO_NUMBERS, point: 1, eitherComma: 3 }, true)).toBe('point');
    expect(styleOf({ ...NO_NUMBERS, comma: 1, point: 1 }, false)).toBeNull();
    expect(styleOf({ ...NO_NUMBERS, eitherPoint: 1 }, false)).toBeNull();
    // 1,5 beside 1,234 in a column of money: the second can only be a thousand, so the two contradict each other.
    expect(styleOf({ ...NO_NUMBERS, comma: 1, eitherComma: 1 }, true)).toBeNull();
    expect(styleOf({ ...NO_NUMBERS, point: 1, eitherPoint: 1 }, true)).toBeNull();
    // Money has no thousandths: a lone 1.234 is a thousand in any language.
    expect(styleOf({ ...NO_NUMBERS, eitherPoint: 1 }, true)).toBe('whole');
  });

  test.each([
    ['1234', 'point', '1234'],
    ['1.234', 'comma', '1234'],
    ['€ 1,234.50', 'point', '€1234,50'],
    ['1.234', 'whole', '1234'],
    ['1,234,567', 'whole', '1234567'],
    ['12,5', 'whole', null],
    ['1,5', 'point', null],
    ['1,234.50', 'comma', null],
    ['Tag', 'comma', null],
  ] as const)('%s in style %s is %s', (text, style, written) => {
    expect(toDecimalComma(text, style)).toBe(written);
  });

  test('whatever is written in a style is read back in it, and never as another number in the other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(['comma', ',', '.'] as const, ['point', '.', ','] as const),
        fc.boolean(),
        (whole, hundredths, [style, sign, group], isGrouped) => {
          const digits = isGrouped ? String(whole).replace(/\B(?=(?:\d{3})+$)/g, group) : String(whole);
          const fraction = String(hundredths).padStart(2, '0');
          const text = `${digits}${sign}${fraction}`;
          expect(toDecimalComma(text, style)).toBe(`${whole},${fraction}`);
          // Two decimals: the other style has no reading for it, so it is refused and not misread.
          expect(toDecimalComma(text, style === 'comma' ? 'point' : 'comma')).toBeNull();
          expect(readingOf(text)).toBe(style);
        },
      ),
    );
  });
});

describe('what a day can mean', () => {
  test.each([
    ['2026-11-22', 'ymd'],
    ['2017-06-02T12:29:37Z', 'ymd'],
    ['22-11-2026', 'dmy'],
    ['22.11.2026', 'dmy'],
    ['03.04.2026', 'dmy'],
    ['11/22/2026', 'mdy'],
    ['03/04/2026', 'either'],
    ['3-4-2026', 'either'],
    ['05/05/2026', 'same'],
    ['03-04-26', 'short'],
    ['26-04-03', 'short'],
    ['22.11.98', 'short'],
    ['22/11-2026', 'dmy'],
    ['3/4 - 2025', 'dmy'],
    ['3/4-25', 'short'],
  ])('%s is %s', (text, reading) => {
    expect(dateReadingOf(text)).toBe(reading);
  });
  test.each([
    ['31/02/2026'],
    ['2026-02-30'],
    ['2026-11-2022'],
    ['123-11-2026'],
    ['13.13.2026'],
    ['04.13.2026'],
    ['32-13-45'],
    ['22-11-126'],
    ['31/2-26'],
    ['4/13-26'],
    ['22-11/2026'],
    ['46000'],
    ['1.234'],
  ])('%s is no day', (text) => {
    expect(dateReadingOf(text)).toBeNull();
  });

  test('day/month-year by hand is in one order only', () => {
    expect(dayInStyle('3/4-25', 'dmy')).toBe('2025-04-03');
    expect(dayInStyle('22/11-2026', 'dmy')).toBe('2026-11-22');
    expect(dayInStyle('3/4-25', 'mdy')).toBeNull();
    expect(dayInStyle('3/4-25', 'ymd')).toBeNull();
  });

  test('ambiguous and American columns are asked about, whatever else stands there', () => {
    expect(dateStyleOf({ ...NO_DATES, either: 9 })).toBeNull();
    expect(dateStyleOf({ ...NO_DATES, dmy: 9, short: 1 })).toBeNull();
    expect(dateStyleOf({ ...NO_DATES, mdy: 1, either: 9 })).toBeNull();
    expect(dateStyleOf({ ...NO_DATES, dmy: 1, mdy: 1 })).toBeNull();
    expect(dateStyleOf({ ...NO_DATES, dmy: 1, either: 9 })).toBe('dmy');
    // 05/05/2026 is the same day in both orders, so nothing is chosen.
    expect(dateStyleOf({ ...NO_DATES, same: 2 })).toBe('dmy');
    expect(dateStyleOf({ ...NO_DATES, ymd: 2 })).toBe('ymd');
    expect(dateStyleOf(NO_DATES)).toBe('none');
  });

  test('a day is not read in an order it is not written in; year first is the same in all', () => {
    expect(dayInStyle('2026-11-22', 'dmy')).toBe('2026-11-22');
    expect(dayInStyle('22-11-2026', 'ymd')).toBeNull();
    expect(dayInStyle('22-11-2026', 'mdy')).toBeNull();
    expect(dayInStyle('22-11-26', 'dmy')).toBe('2026-11-22');
    expect(dayInStyle('22-11-98', 'dmy')).toBe('1998-11-22');
    expect(dayInStyle('26-11-22', 'ymd')).toBe('2026-11-22');
    expect(dayInStyle('22-11-26', 'mdy')).toBeNull();
    expect(dayInStyle('22-11-126', 'dmy')).toBeNull();
    expect(dayInStyle('123-11-2026', 'dmy')).toBeNull();
    expect(dayInStyle('efterår', 'dmy')).toBeNull();
  });

  test('every day written in an order is that day in it; what both orders explain is never called certain', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.constantFrom('/', '-'),
        (date, sign) => {
          const day = date.toISOString().slice(0, 10);
          const [year, month, dayOfMonth] = day.split('-');
          const text = [dayOfMonth, month, year].join(sign);
          expect(dayInStyle(text, 'dmy')).toBe(day);
          const other = dayInStyle(text, 'mdy');
          if (other !== null && other !== day) expect(dateReadingOf(text)).toBe('either');
          expect(dayInStyle(day, 'mdy')).toBe(day);
        },
      ),
    );
  });
});
