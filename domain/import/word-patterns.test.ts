import { expect, test } from 'vitest';
import { anyWord, WORD_END, WORD_START } from './word-patterns.ts';

const said = (words: readonly string[], text: string) =>
  new RegExp(`${WORD_START}(?:${anyWord(words)})${WORD_END}`, 'iu').exec(text)?.[0] ?? null;

test('a word of a list means itself, whatever its signs mean in a pattern', () => {
  expect(said(['nr.'], 'Afd. nr. 12')).toBe('nr.');
  expect(said(['t.kr'], 'Beløb i t.kr')).toBe('t.kr');
  expect(said(['t.kr'], 'Beløb i txkr')).toBe(null);
  expect(said(['a|b', '(c', '[d', '$', 'e/f'], 'pris (c pr.')).toBe('(c');
});

test('of two that begin alike the longer is found', () => {
  expect(said(['euro', 'eur', 'euro netto'], 'i euro netto')).toBe('euro netto');
});

test('a word is no part of another one', () => {
  expect(said(['tag'], 'Tagrende, Eftertagning')).toBe(null);
  expect(said(['tag'], 'Tag 2, tag')).toBe('Tag');
  expect(said(['år'], 'århus år3 hvert år')).toBe('år');
});
