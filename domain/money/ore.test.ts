import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assertSafeInteger,
  divideRounded,
  multiplyDivideRounded,
  multiplyMilliOre,
  roundHalfAwayFromZero,
  scaleOre,
  shareOre,
  splitOre,
  sumOre,
} from './ore.ts';

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

/** Exact reference in big integers: |a·b| ÷ d with the half added, then the sign. */
function reference(a: number, b: number, d: number): number {
  const product = BigInt(a) * BigInt(b);
  const magnitude = product < 0n ? -product : product;
  const rounded = (magnitude + BigInt(d) / 2n) / BigInt(d); // d is even in all uses below
  return Number(product < 0n ? -rounded : rounded) + 0;
}

describe('rounding', () => {
  test('a half goes away from zero', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5, -2.5].map(roundHalfAwayFromZero)).toEqual([1, 2, 3, -1, -2, -3]);
  });
  test('the largest double below a half stays below', () => {
    expect(roundHalfAwayFromZero(0.49999999999999994)).toBe(0);
  });
  test('never gives negative zero', () => {
    expect(Object.is(roundHalfAwayFromZero(-0.2), 0)).toBe(true);
    expect(Object.is(divideRounded(-1, 10), 0)).toBe(true);
    expect(Object.is(scaleOre(-1, 0.1), 0)).toBe(true);
  });
  test('refuses what is no number of øre', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => roundHalfAwayFromZero(bad)).toThrow(RangeError);
      expect(() => assertSafeInteger(bad)).toThrow(RangeError);
    }
  });
});

describe('products and shares', () => {
  test('17.80 m at 81.52 kr. is 1,451.056 kr. → 145,106 øre', () => {
    expect(multiplyMilliOre(17_800, 8_152)).toBe(145_106);
  });
  test('half an øre goes up, minus half an øre goes down', () => {
    expect(multiplyMilliOre(500, 1)).toBe(1);
    expect(multiplyMilliOre(500, -1)).toBe(-1);
    expect(multiplyMilliOre(499, 1)).toBe(0);
  });
  test('is exact where a double would not be', () => {
    // 9,007,199,254,741 × 9,999 = 90,062,985,348,155,259, beyond 2^53; ÷ 1000 = …155.259
    expect(multiplyMilliOre(9_007_199_254_741, 9_999)).toBe(90_062_985_348_155);
    expect(multiplyMilliOre(-9_007_199_254_741, 9_999)).toBe(-90_062_985_348_155);
  });
  test('throws beyond safe integers instead of losing øre', () => {
    expect(() => multiplyMilliOre(9_000_000_000_000, 9_000_000_000_000)).toThrow(RangeError);
    expect(() => multiplyMilliOre(0.5, 2 ** 60)).toThrow(RangeError);
    expect(() => multiplyMilliOre(2 ** 60, 0.5)).toThrow(RangeError);
    expect(() => multiplyMilliOre(0.5, 1)).toThrow(RangeError);
    expect(() => divideRounded(1, 0)).toThrow(RangeError);
    expect(() => multiplyDivideRounded(2 ** 52, 2 ** 52, -1)).toThrow(RangeError);
  });
  test('33.33 % of 100.00 kr. is 33.33 kr.', () => {
    expect(shareOre(10_000, 3_333)).toBe(3_333);
    expect(shareOre(1, 5_000)).toBe(1);
    expect(shareOre(-1, 5_000)).toBe(-1);
  });
  test('agrees with big-integer arithmetic', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: -1_000_000, max: 1_000_000 }), (a, b) => {
        fc.pre(Math.abs(a) * Math.abs(b) < 9e18);
        expect(multiplyMilliOre(a, b)).toBe(reference(a, b, 1000));
        expect(multiplyDivideRounded(a, b, 10_000)).toBe(reference(a, b, 10_000));
      }),
    );
  });
});

describe('scaling by a factor', () => {
  test('1.00 kr. × 1.005 is 1.005 kr. → 101 øre, although the binary product is below the half', () => {
    expect(100 * 1.005).toBeLessThan(100.5);
    expect(scaleOre(100, 1.005)).toBe(101);
    expect(scaleOre(-100, 1.005)).toBe(-101);
  });
  test('is monotone in the amount', () => {
    fc.assert(
      fc.property(amount, fc.double({ min: 0, max: 10, noNaN: true }), (a, factor) => {
        expect(scaleOre(a + 1, factor)).toBeGreaterThanOrEqual(scaleOre(a, factor));
      }),
    );
  });
  test('throws beyond safe integers', () => {
    expect(() => scaleOre(2 ** 52, 10)).toThrow(RangeError);
    expect(() => scaleOre(1, Number.NaN)).toThrow(RangeError);
  });
});

describe('sums and splits', () => {
  test('adds whole øre and refuses fractions and overflow', () => {
    expect(sumOre([1, 2, -3])).toBe(0);
    expect(sumOre([])).toBe(0);
    expect(() => sumOre([0.5])).toThrow(RangeError);
    expect(() => sumOre([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
  test('one krone in three thirds: borders at 33.33 and 66.67 → 33, 34, 33', () => {
    expect(splitOre(100, [3_333, 3_334, 3_333])).toEqual([33, 34, 33]);
  });
  test('refuses shares that are no whole', () => {
    expect(() => splitOre(100, [5_000, 4_999])).toThrow(RangeError);
  });
  test('parts always sum to the amount', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 6 }), (ore, borders) => {
        const cuts = [0, ...borders.sort((a, b) => a - b), 10_000];
        const shares = cuts.slice(1).map((cut, i) => cut - (cuts[i] ?? 0));
        const parts = splitOre(ore, shares);
        expect(sumOre(parts)).toBe(ore);
        expect(parts[0]).toBe(shareOre(ore, shares[0] ?? 0));
      }),
    );
  });
});
