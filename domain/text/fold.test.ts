import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, searchWords } from './fold.ts';

test.each([
  ['Bøgelunden', 'bogelunden'],
  ['BOEGELUNDEN', 'bogelunden'],
  ['Ærøskøbing', 'aeroskobing'],
  ['Aarhus', 'aarhus'],
  ['Århus', 'aarhus'],
  ['tag\u00adrende', 'tagrende'],
  ['Elmegården 12, 2. tv.', 'elmegaarden 12 2 tv'],
  ['Café', 'cafe'],
  ['...', ''],
])('%s is searched as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('decomposed and composed letters meet', () => {
  expect(foldText('A\u030arhus')).toBe(foldText('Århus'));
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('no letters, no words', () => {
  expect(searchWords(' -- ')).toEqual([]);
  expect(searchWords('Bøge lunden')).toEqual(['boge', 'lunden']);
});
