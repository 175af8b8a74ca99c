import { describe, expect, test } from 'vitest';
import { sumClasses } from './sum-words.ts';

const classOf = sumClasses({
  sums: ['i alt', 'sum', 'total', 'grand total', 'subtotal', 'samlet'],
  vat: ['moms'],
  means: ['gennemsnit', 'gns'],
  beside: ['inkl', 'ekskl', 'kr', 't'],
});

describe('a name of a row', () => {
  test.each(['I alt', 'I ALT:', 'Subtotal', 'Grand total', 'Total ekskl. moms', 'Sum (t.kr.)', 'Total 2026-2030'])(
    'that says nothing but the sum: %s',
    (text) => expect(classOf(text)).toBe('whole'),
  );

  test.each(['Sum tag', 'Tag i alt', 'I alt 2 bygningsdele', 'Samlet renovering'])(
    'that begins or ends with one: %s',
    (text) => expect(classOf(text)).toBe('edge'),
  );

  test.each(['Moms', 'Moms 25 %', '25 % moms'])('that is the tax between two sums: %s', (text) => {
    expect(classOf(text)).toBe('vat');
  });

  test.each(['Gennemsnit', 'Gns. (kr)', 'Gennemsnit i alt'])('that is an average: %s', (text) => {
    expect(classOf(text)).toBe('mean');
  });

  test.each([
    'Gennemsnit tag',
    'Totalrenovering',
    'Tag total facade',
    'Nyt tag',
    'Summer',
    'inkl. kr',
    '',
    '0101',
    `Sum ${'x'.repeat(60)}`,
  ])('that speaks of no sum: %s', (text) => expect(classOf(text)).toBeNull());
});

test('names beyond what is remembered are told as before', () => {
  for (let at = 0; at < 5_001; at += 1) classOf(`Sum ${at}`);
  expect(classOf('I alt')).toBe('whole');
  expect(classOf('I alt')).toBe('whole');
});
