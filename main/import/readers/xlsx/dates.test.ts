import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInFormat, dateOfIso, dateOfSerial, formatOfCode, GENERAL, percentText } from './dates.ts';

describe('serial numbers', () => {
  // Day numbers as Excel shows them: ECMA-376 part 1, 18.17.4.1 and the examples of its DATE function.
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [2_958_465, false, '9999-12-31'],
    [46_037, false, '2026-01-15'],
    [44_575, true, '2026-01-15'],
    [0, true, '1904-01-01'],
    [1, true, '1904-01-02'],
    [36_584, false, '2000-02-28'],
    [36_585, false, '2000-02-29'],
    [36_586, false, '2000-03-01'],
  ])('%d (1904: %s) is %s', (serial, date1904, day) => {
    expect(dateOfSerial(serial, date1904)).toEqual({ day, timeMs: 0 });
  });

  test.each([
    ['29 February 1900, which never was', 60, false],
    ['and any time on it', 60.5, false],
    ['a negative number', -1, false],
    ['after the year 9999', 2_958_466, false],
    ['after the year 9999', 2_957_004, true],
    ['no number', Number.NaN, false],
  ])('%s is no day', (_name, serial, date1904) => {
    expect(dateOfSerial(serial, date1904)).toBeNull();
  });

  test('a bare time falls on day 0', () => {
    expect(dateOfSerial(0.75, false)).toEqual({ day: '1899-12-31', timeMs: 64_800_000 });
  });

  test('a fraction that rounds to midnight is the next day', () => {
    expect(dateOfSerial(46_036.999999999, false)).toEqual({ day: '2026-01-15', timeMs: 0 });
  });

  test('every day of both calendars agrees with the calendar of Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_957_003 }), fc.integer({ min: 0, max: 86_399 }), (days, seconds) => {
        const expected = (epochMs: number) => new Date(epochMs + days * 86_400_000).toISOString().slice(0, 10);
        const serial = days + seconds / 86_400;
        const timeMs = seconds * 1_000;
        expect(dateOfSerial(serial, false)).toEqual({ day: expected(Date.UTC(1899, 11, 30)), timeMs });
        expect(dateOfSerial(serial, true)).toEqual({ day: expected(Date.UTC(1904, 0, 1)), timeMs });
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ['2026-01-15', '2026-01-15', 0],
  ['2026-01-15T08:30:00Z', '2026-01-15', 30_600_000],
  ['2026-01-15T08:30:00.250', '2026-01-15', 30_600_250],
])('ISO cell %s', (text, day, timeMs) => {
  expect(dateOfIso(text)).toEqual({ day, timeMs });
});

test.each(['2026-02-30', '15-01-2026', '2026-01-15T25:00:00', '', 'x'])('%s is no ISO date', (text) => {
  expect(dateOfIso(text)).toBeNull();
});

describe('number formats', () => {
  test.each([
    'yyyy-mm-dd',
    'dd-mm-yyyy;@',
    '[$-406]d. mmmm yyyy;@',
    'mmm yy',
    'hh:mm:ss',
    'h:mm AM/PM',
    '[Red]dd/mm',
    '"den "d\\.m\\.yyyy',
    '[h]:mm d',
  ])('%s is a date', (code) => {
    expect(formatOfCode(code).isDate).toBe(true);
  });

  test.each([
    'General',
    '0.00',
    '#,##0',
    '0.00E+00',
    '#,##0 "dkk"',
    '0 \\d',
    '[Red]-0',
    '[h]:mm:ss',
    '[mm]',
    '"måned" 0',
    '#,##0_d',
    '0;dd',
    '',
  ])('%s is no date', (code) => {
    expect(formatOfCode(code).isDate).toBe(false);
  });

  test.each(['0%', '0.00 %', '#,##0.0%;[Red]-0.0%'])('%s is a percentage', (code) => {
    expect(formatOfCode(code)).toEqual({ ...GENERAL, isPercent: true });
  });

  test('a percent sign in quotes is only a word', () => {
    expect([formatOfCode('0"%"').isPercent, builtInFormat(1).isPercent]).toEqual([false, false]);
    expect([builtInFormat(9).isPercent, builtInFormat(10).isPercent]).toEqual([true, true]);
  });

  test('a percentage is read as it is shown', () => {
    expect([0.25, 0.07, 1, -0.125, 0].map(percentText)).toEqual(['25 %', '7 %', '100 %', '-12.5 %', '0 %']);
  });

  test('a format of zeros tells its width', () => {
    expect(formatOfCode('0000').digits).toBe(4);
    expect(formatOfCode('0').digits).toBe(0);
    expect(formatOfCode('00.0').digits).toBe(0);
  });

  test.each([
    ['#,##0,', true],
    ['#,##0.0,,', true],
    ['#,##0,"t.kr."', true],
    ['0,;-0,', true],
    ['#,##0', false],
    ['#,##0.00;[Red]-#,##0.00', false],
    ['0;0,', false],
  ])('%s shows numbers shortened: %s', (code, isShortened) => {
    expect(formatOfCode(code).isShortened).toBe(isShortened);
  });

  test('built-in dates are 14 to 22, 45 and 47; 46 is elapsed time', () => {
    const dates = Array.from({ length: 50 }, (_, id) => id).filter(
      (id) => builtInFormat(id).isDate && (id < 27 || id > 36),
    );
    expect(dates).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47]);
  });
});
