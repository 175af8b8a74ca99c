import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartUnit, decimalsOf, niceScale, yearTicks } from './chart-scale.ts';

describe('the scale of a printed chart', () => {
  test('steps are round and zero is always one of them', () => {
    expect(niceScale(0, 10, 5).ticks).toEqual([0, 2, 4, 6, 8, 10]);
    expect(niceScale(-7, 33, 5).ticks).toEqual([-10, 0, 10, 20, 30, 40]);
    expect(niceScale(3, 9, 4).ticks[0]).toBe(0);
    expect(niceScale(0, 0).domain).toEqual([0, 1]);
  });

  test('it holds every amount and never draws more than a dozen lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -1e12, max: 1e12 }), (a, b) => {
        const { ticks, domain } = niceScale(Math.min(a, b), Math.max(a, b));
        expect(domain[0]).toBeLessThanOrEqual(Math.min(a, b, 0));
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(a, b, 0));
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  test('no two steps are written alike', () => {
    expect(decimalsOf(200_000_000, 100_000_000)).toBe(0);
    expect(decimalsOf(250_000_000, 100_000_000)).toBe(1);
    expect(decimalsOf(25_000_000, 100_000_000)).toBe(2);
  });

  test('millions are named as soon as there are two of them', () => {
    expect(chartUnit(200_000_000, 'DKK', 'da')).toEqual({ name: 'mio. kr.', minorPerUnit: 100_000_000 });
    expect(chartUnit(199_999_999, 'DKK', 'da')).toEqual({ name: 'tusinde kr.', minorPerUnit: 100_000 });
    expect(chartUnit(5_000_000, 'EUR', 'en').name).toBe('thousand euro');
  });

  test('every fifth year and the last one are named, with room between', () => {
    const years = Array.from({ length: 30 }, (_, i) => String(2027 + i));
    expect(yearTicks(years)).toEqual(['2027', '2032', '2037', '2042', '2047', '2052', '2056']);
    expect(yearTicks(['2027', '2028'])).toEqual(['2028']);
  });
});
