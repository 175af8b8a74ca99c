import { expect, test } from 'vitest';
import { nextStep } from './provision-steps.ts';

const years = [2027, 2028, 2029].map((year, index) => ({ year, provisionOre: 100 + index }));

test('a new change begins the year after the last one, with what is set aside there already', () => {
  expect(nextStep([], years, 2027)).toEqual({ fromYear: 2028, provisionOre: 101 });
  expect(nextStep([{ fromYear: 2028, provisionOre: 7 }], years, 2027)).toEqual({ fromYear: 2029, provisionOre: 102 });
});

test('with a change in the last year it takes a free one before it, and none where there is none', () => {
  const last = { fromYear: 2029, provisionOre: 7 };
  expect(nextStep([last], years, 2027)).toEqual({ fromYear: 2028, provisionOre: 101 });
  expect(nextStep([last, { fromYear: 2028, provisionOre: 7 }], years, 2027)).toBe(null);
});
