import { expect, test } from 'vitest';
import { cssString } from './sheet.ts';

test('plain names stay readable', () => {
  expect(cssString('Afdeling 0101 Bøgelunden')).toBe('"Afdeling 0101 Bøgelunden"');
});

test('nothing from data can end the string or begin anything else', () => {
  for (const text of [
    '"; } body { display: none } "',
    '\\',
    '\n',
    '</style><img src=x>',
    'url(http://127.0.0.1:9/x)',
    '\u0000',
    '\uD800',
  ]) {
    expect(cssString(text)).toMatch(/^"([\p{L}\p{N} .,:–-]|\\[0-9a-f]+ )*"$/u);
  }
  // A quote is code point 22, a brace 7d.
  expect(cssString('"}')).toBe('"\\22 \\7d "');
});
