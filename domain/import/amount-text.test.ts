import { describe, expect, test } from 'vitest';
import { amountText } from './amount-text.ts';
import { readingOf, toDanishAmount } from './number-style.ts';

describe('amounts with their unit in words', () => {
  // The second is how a Danish reader writes the same.
  test.each([
    ['2 mio. kr.', '2 mio.'],
    ['1,2 mio.', '1,2 mio.'],
    ['kr. 1,2 mio.', '1,2 mio.'],
    ['1,2 mill. kr', '1,2 mio.'],
    ['1,5 Mio. €', '1,5 mio.'],
    ['MSEK 1,2', '1,2 mio.'],
    ['-1,2 MSEK', '-1,2 mio.'],
    ['450 t.kr.', '450 t.kr.'],
    ['450 t. kr', '450 t.kr.'],
    ['450 tkr', '450 t.kr.'],
    ['450 tusind kr.', '450 t.kr.'],
    ['TEUR 450', '450 t.kr.'],
    ['k€ 450', '450 t.kr.'],
    ['450k', '450 t.kr.'],
    ['£450k', '450 t.kr.'],
    ['1,2 mia. kr.', '1,2 mia.'],
    ['£1,2bn', '1,2 mia.'],
    ['(1,5 mio. kr.)', '-1,5 mio.'],
    ['1.200,50 SEK', '1200,50'],
    ['250 kr,-', '250'],
    ['250.-', '250'],
    ['250-', '-250'],
    ['1 250 kr', '1250'],
  ])('%s is %s', (text, danish) => {
    expect(toDanishAmount(text, 'comma')).toBe(danish);
  });

  test('a point before one or two figures is a decimal one, and m right behind it a million', () => {
    expect(toDanishAmount('1.2m', 'point')).toBe('1,2 mio.');
    expect(toDanishAmount('£12m', 'point')).toBe('12 mio.');
    expect(readingOf('1.2m')).toBe('point');
  });

  test.each([
    ['120 m'],
    ['120m'],
    ['450 t'],
    ['450 k'],
    ['12 stk.'],
    ['ca. 2 mio.'],
    ['2 mio. kr. ekskl. moms'],
    ['mio. kr. 2 mio.'],
    ['-2 mio.-'],
    ['250 kr.-'],
    ['(-2 mio.)'],
    ['2-3 mio.'],
    ['mio.'],
    [''],
  ])('%s is none', (text) => {
    expect(amountText(text)).toBeNull();
  });

  test('what is no amount is left to the readers of numbers, and a wrong style is not stretched', () => {
    expect(toDanishAmount('12 %', 'comma')).toBe('12%');
    expect(toDanishAmount('1,2 mio.', 'point')).toBeNull();
    expect(toDanishAmount('x', 'comma')).toBeNull();
  });

  test('a column of codes such as 450k holds no numbers; of amounts it does', () => {
    expect(readingOf('450k')).toBeNull();
    expect(readingOf('£450k')).toBe('plain');
    expect(readingOf('2 mio. kr.')).toBe('plain');
    expect(readingOf('1,2 mio. SEK')).toBe('comma');
  });
});
