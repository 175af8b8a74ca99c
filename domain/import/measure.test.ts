import { expect, test } from 'vitest';
import { splitMeasure, withoutUnit } from './measure.ts';

test.each([
  ['1.200 m²', '1.200', 'm²'],
  ['30stk.', '30', 'stk.'],
  ['-45,5 lbm', '-45,5', 'lbm'],
  ['1 250 m2', '1 250', 'm2'],
  ['5. år', '5', 'år'],
  ['7 m^2', '7', 'm^2'],
])('%s is %s of %s', (text, number, unit) => {
  expect(splitMeasure(text)).toEqual({ number, unit });
});

test.each(['200', 'm2', 'ca. 200 m2', '40-50 år', '1,2E+06', '', '2 x 3 m'])(
  '«%s» is not a number and a unit',
  (text) => {
    expect(splitMeasure(text)).toBeNull();
  },
);

test('only known units are taken away, and what stands before the number only where it may', () => {
  const years = { behind: new Set(['aar', 'years']), before: new Set(['hvert']) };
  expect(withoutUnit('hvert 5. år', years)).toBe('5');
  expect(withoutUnit('10 år', years)).toBe('10');
  expect(withoutUnit('10 m2', years)).toBeNull();
  expect(withoutUnit('omkring 5 år', years)).toBeNull();
  expect(withoutUnit('5', years)).toBeNull();
  expect(withoutUnit('1E6', years)).toBeNull();
});
