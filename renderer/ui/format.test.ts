import { describe, expect, it } from 'vitest';
import { formatFor, moneyUnitOf } from './format.ts';

/** Intl puts no-break spaces between number and unit; people read them as spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const da = formatFor('da');
const en = formatFor('en');

describe('Danish writing', () => {
  it('groups thousands with points and writes whole kroner', () => {
    expect(plain(da.money(123_456_700, 'DKK'))).toBe('1.234.567 kr.');
    expect(plain(da.money(-50_000, 'DKK'))).toBe('-500 kr.');
    expect(plain(da.money(123_456_700, 'EUR'))).toBe('1.234.567 €');
    expect(plain(da.moneyExact(1234, 'DKK'))).toBe('12,34 kr.');
  });

  it('never writes minus zero', () => {
    expect(plain(da.money(-49, 'DKK'))).toBe('0 kr.');
    expect(da.amount(-40_000, 'thousand')).toBe('0');
    expect(da.integer(-0)).toBe('0');
  });

  it('uses the decimal comma and dd.mm.yyyy', () => {
    expect(da.decimal(2.34)).toBe('2,3');
    expect(da.day('2026-12-31')).toBe('31.12.2026');
    expect(da.month(10)).toBe('oktober');
  });

  it('says small shares with a decimal, because "0 %" would deny them', () => {
    expect(plain(da.percent(1234))).toBe('12 %');
    expect(plain(da.percent(40))).toBe('0,4 %');
    expect(plain(da.percent(0))).toBe('0 %');
  });

  it('writes an age in the unit a person judges it by', () => {
    expect(da.age(1)).toBe('1 dag');
    expect(da.age(45)).toBe('45 dage');
    expect(da.age(244)).toBe('8 mdr.');
    expect(da.age(2264)).toBe('6,2 år');
    expect(da.age(1826)).toBe('5 år');
  });

  it('names the unit of a table', () => {
    expect(da.unit('DKK', 'thousand')).toBe('t.kr.');
    expect(da.unit('EUR', 'one')).toBe('€');
    expect(en.unit('DKK', 'thousand')).toBe('DKK thousand');
  });

  it('sorts by the Danish alphabet, numbers by size', () => {
    expect(['Åbyen', 'Østervang', 'Ærtemarken', 'Zeus', 'Afdeling 10', 'Afdeling 9'].sort(da.compareText)).toEqual([
      'Afdeling 9',
      'Afdeling 10',
      'Zeus',
      'Ærtemarken',
      'Østervang',
      'Åbyen',
    ]);
  });
});

describe('English writing', () => {
  it('groups with commas and writes days first', () => {
    expect(plain(en.money(123_456_700, 'DKK'))).toBe('DKK 1,234,567');
    expect(en.day('2026-12-31')).toBe('31/12/2026');
    expect(en.age(1)).toBe('1 day');
  });
});

describe('shared rules', () => {
  it('names an accounting year by both years when it crosses New Year', () => {
    expect(da.accountingYear(2027, 1)).toBe('2027');
    expect(da.accountingYear(2027, 7)).toBe('2027/28');
    expect(da.accountingYear(2099, 10)).toBe('2099/00');
  });

  it('writes a table in thousands once one amount reaches a million', () => {
    expect(moneyUnitOf([99_999_999])).toBe('one');
    expect(moneyUnitOf([5, -100_000_000])).toBe('thousand');
    expect(moneyUnitOf([])).toBe('one');
  });

  it('gives back the same formatter, so that nothing makes Intl objects per cell', () => {
    expect(formatFor('da')).toBe(da);
  });
});
