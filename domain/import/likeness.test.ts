import { expect, test } from 'vitest';
import { squeezedWords } from './likeness.ts';

test('the words of a text, as headings are compared', () => {
  expect(squeezedWords('Saldo pr. 31.12 – Opsparing')).toEqual(['saldo', 'pr', 'opsparing']);
  expect(squeezedWords('(2-rums)', /[^\p{L}\p{N}]+/u)).toEqual(['2', 'rums']);
  expect(squeezedWords(' 12 ')).toEqual([]);
});
