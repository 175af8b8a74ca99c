import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInteger, formatKroner, parseDanishAmount, parseDanishDecimalMilli } from './danish-number.ts';

describe('reading Danish amounts', () => {
  test.each([
    ['1.234,5', 123_450],
    ['250 kr.', 25_000],
    ['1,2 mio.', 120_000_000],
    ['1,2 mio. kr.', 120_000_000],
    ['-3', -300],
    ['−3,50 kr.', -350],
    ['3,50-', -350],
    ['(1.000)', -100_000],
    ['kr. 12.500', 1_250_000],
    ['-kr. 5', -500],
    ['kr. -5', -500],
    ['250,-', 25_000],
    ['12 t.kr.', 1_200_000],
    ['12 tkr', 1_200_000],
    ['5 tusind kr.', 500_000],
    ['2 mia. kr.', 200_000_000_000],
    ['€ 16.169', 1_616_900],
    ['1 234 567,00', 123_456_700],
    ['1.234.567', 123_456_700],
    [',5', 50],
    ['0', 0],
    ['-0', 0],
    ['1,500', 150],
    ['007', 700],
  ])('%s', (text, ore) => {
    expect(parseDanishAmount(text)).toEqual({ ok: true, value: ore });
  });

  test.each([
    ['1.250,5', 3, 125_050_000],
    ['9,75025', 3, 975_025],
    ['(1,250)', 6, -125_000_000],
    // Its own unit stands instead of the list's.
    ['84 t.kr.', 3, 8_400_000],
    ['2 mio.', 3, 200_000_000],
  ])('%s where amounts are in 10^%i kroner', (text, exponent, ore) => {
    expect(parseDanishAmount(text, exponent)).toEqual({ ok: true, value: ore });
  });

  test('a tenth of an øre is refused in thousands, too', () => {
    expect(parseDanishAmount('1,234567', 3)).toEqual({ ok: false, error: 'too_many_decimals' });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['kr.', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['1,2,3', 'not_a_number'],
    ['--5', 'not_a_number'],
    ['(-5)', 'not_a_number'],
    ['1.5', 'ambiguous_point'],
    ['12.34', 'ambiguous_point'],
    ['1.2345,00', 'ambiguous_point'],
    ['0.500', 'ambiguous_point'],
    ['1,234', 'too_many_decimals'],
    ['99.999.999.999.999.999', 'too_large'],
  ])('%s is refused', (text, error) => {
    expect(parseDanishAmount(text)).toEqual({ ok: false, error });
  });
});

describe('reading Danish quantities', () => {
  test.each([
    ['518,30', 518_300],
    ['1.234', 1_234_000],
    ['-0,125', -125],
    ['4', 4_000],
  ])('%s', (text, milli) => {
    expect(parseDanishDecimalMilli(text)).toEqual({ ok: true, value: milli });
  });
  test.each([
    ['', 'empty'],
    ['0,1234', 'too_many_decimals'],
    ['4 m2', 'not_a_number'],
  ])('%s is refused', (text, error) => {
    expect(parseDanishDecimalMilli(text)).toEqual({ ok: false, error });
  });
});

describe('printing', () => {
  test('whole kroner by default, øre on demand', () => {
    expect(formatKroner(123_456_700)).toBe('1.234.567 kr.');
    expect(formatKroner(123_456_705, { decimals: 2 })).toBe('1.234.567,05 kr.');
    expect(formatKroner(-5, { decimals: 2 })).toBe('-0,05 kr.');
    expect(formatKroner(-150)).toBe('-2 kr.');
    expect(formatKroner(-49)).toBe('0 kr.');
    expect(formatInteger(-1_000)).toBe('-1.000');
    expect(formatInteger(999)).toBe('999');
    expect(() => formatInteger(1.5)).toThrow(RangeError);
  });
  test('reading what was printed gives the same øre', () => {
    fc.assert(
      fc.property(fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }), (ore) => {
        expect(parseDanishAmount(formatKroner(ore, { decimals: 2 }))).toEqual({ ok: true, value: ore });
      }),
    );
  });
  test('whole kroner survive the short form too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (kroner) => {
        expect(parseDanishAmount(formatKroner(kroner * 100))).toEqual({ ok: true, value: kroner * 100 });
      }),
    );
  });
});
