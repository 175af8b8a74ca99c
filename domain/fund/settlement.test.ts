import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settleResult } from './settlement.ts';

describe('settlement of a result', () => {
  test('748,000.00 kr. over three years: 249,333.34 · 249,333.33 · 249,333.33', () => {
    expect(settleResult(74_800_000, 2028, 3)).toEqual([
      { year: 2028, amountOre: 24_933_334 },
      { year: 2029, amountOre: 24_933_333 },
      { year: 2030, amountOre: 24_933_333 },
    ]);
  });
  test('a deficit is collected the same way', () => {
    expect(settleResult(-5, 2028, 3).map((y) => y.amountOre)).toEqual([-2, -2, -1]);
    expect(settleResult(-5, 2028, 1)).toEqual([{ year: 2028, amountOre: -5 }]);
  });
  test('takes one to three years, no more', () => {
    for (const years of [0, 4, 1.5]) expect(() => settleResult(100, 2028, years)).toThrow(RangeError);
  });
  test('always sums to the result', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(1, 2, 3), (result, years) => {
        expect(settleResult(result, 2028, years).reduce((sum, y) => sum + y.amountOre, 0)).toBe(result);
      }),
    );
  });
});
