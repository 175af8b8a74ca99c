import { expect, test } from 'vitest';
import { yearColumnsIn } from './year-columns.ts';

const MAPPED = [
  { heading: 'Budget 2025', at: 2 },
  { heading: 'Budget 2026', at: 3 },
];
const LEFT_OUT = ['Budget 2024'];
const placesIn = (...headings: readonly string[]) =>
  yearColumnsIn(MAPPED, LEFT_OUT, headings)?.map(({ at }) => at) ?? null;

test('the very same file has the columns that were mapped, without those that were left out', () => {
  expect(placesIn('Arbejde', 'Budget 2024', 'Budget 2025', 'Budget 2026')).toEqual([2, 3]);
});

test('the file of another year has its own, also where it still has one that was left out', () => {
  expect(placesIn('Arbejde', 'Budget 2026', 'Budget 2027', 'Budget 2028')).toEqual([1, 2, 3]);
  expect(placesIn('Arbejde', 'Budget 2024', 'Budget 2026')).toEqual([1, 2]);
});

test('years under another heading are none of them', () => {
  expect(placesIn('Arbejde', 'Regnskab 2025', 'Regnskab 2026')).toBe(null);
});
