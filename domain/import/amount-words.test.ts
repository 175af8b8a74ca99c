import { expect, test } from 'vitest';
import { CURRENCY_WORDS, currencyNamed } from './amount-words.ts';

test.each([
  ['1.250 €', 'EUR'],
  ['Budget (tEUR)', 'EUR'],
  ['12 Euro', 'EUR'],
  ['£ 12', 'GBP'],
  ['$12', 'USD'],
  ['Beløp i TNOK', 'NOK'],
  ['mSEK', 'SEK'],
  ['CHF 12', 'CHF'],
  ['Beløb, DKK', 'DKK'],
])('%s names its currency', (text, code) => {
  expect(currencyNamed(text)).toBe(code);
});

test.each(['1.250 kr.', 'Kroner', 'Europalle', 'Neuro', 'Tnoks', 'Diskek', ''])('%s names none', (text) => {
  expect(currencyNamed(text)).toBe(null);
});

test('kroner stand beside amounts, whose ever they are', () => {
  expect(CURRENCY_WORDS).toEqual(expect.arrayContaining(['kr', 'kroner', 'kronor', 'dkk', '€', 'chf']));
});
