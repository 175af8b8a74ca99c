import { expect, test } from 'vitest';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import { unitRows } from './unit-row.ts';

const unitsOf = unitRows(loadWords(ASSETS));

test('a row of nothing but units', () => {
  expect(unitsOf(['', null, 'm²', 't.kr.', 't.kr.'])).toEqual(['m²', 't.kr.']);
  expect(unitsOf([null, '1.000 kr.', '%'])).toEqual(['1.000 kr.', '%']);
});

test.each([
  ['a row that names a thing', ['0101', 'm²']],
  ['figures of a spreadsheet', [1000, 'kr.']],
  ['an amount in a row that begins with one', ['1.000 kr.', '1.000 kr.']],
  ['an amount that is no round thousand', ['', '1.250 kr.']],
  ['a sentence', ['', 'Alle beløb er i hele tusind kroner']],
  ['nothing', ['', null]],
])('%s is none', (_what, cells) => {
  expect(unitsOf(cells)).toBe(null);
});
