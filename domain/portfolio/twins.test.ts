import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { robustOutliers, summarise } from './statistics.ts';
import { compareWithTwins, DEFAULT_TWIN_SETTINGS, findTwins, type TwinProfile, twinDistance } from './twins.ts';

const settings = DEFAULT_TWIN_SETTINGS;
const home: TwinProfile = {
  id: 'home',
  type: 'multi_storey',
  builtYear: 1970,
  storeys: 4,
  heating: 'district',
  areaM2: 8_000,
  dwellings: 100,
};

describe('statistics', () => {
  test('quartiles of 1…9 and of an even count', () => {
    expect(summarise([9, 1, 8, 2, 7, 3, 6, 4, 5])).toEqual({
      kind: 'summary',
      n: 9,
      low: 1,
      lowerQuartile: 3,
      median: 5,
      upperQuartile: 7,
      high: 9,
    });
    // Ranks 0.75, 1.5, 2.25 of 10, 20, 30, 40
    expect(summarise([10, 20, 30, 40], 4)).toMatchObject({ lowerQuartile: 17.5, median: 25, upperQuartile: 32.5 });
  });
  test('too few is a result, also of none', () => {
    expect(summarise([1, 2, 3, 4])).toEqual({ kind: 'too_few', n: 4 });
    expect(summarise([], 0)).toEqual({ kind: 'too_few', n: 0 });
  });
  test('the surplus of 748,000 kr. stands out among ordinary results', () => {
    // In thousands: 5, 10, 15, 25, 30, 748 → median 20; deviations 15 10 5 5 10 728 → MAD 10; 728 ÷ 14.826 = 49.10
    const values = [5, 10, 15, 25, 30, 748].map((value, i) => ({ id: `d${i}`, value }));
    expect(robustOutliers(values)).toEqual([{ id: 'd5', value: 748, direction: 'high', distance: 49.1 }]);
  });
  test('no spread, no outlier; a lone value among equals is one', () => {
    const equal = Array.from({ length: 20 }, (_, i) => ({ id: `d${String(i).padStart(2, '0')}`, value: 7 }));
    expect(robustOutliers(equal)).toEqual([]);
    const odd = [...equal, { id: 'low', value: 1 }];
    // Mean absolute deviation 6 ÷ 21 = 0.2857, × 1.2533 = 0.3581; 6 ÷ 0.3581 = 16.76
    expect(robustOutliers(odd)).toEqual([{ id: 'low', value: 1, direction: 'low', distance: 16.76 }]);
    expect(robustOutliers(odd.slice(-4))).toEqual([]);
  });
  test('equally far: by id', () => {
    const values = [-1_000, 1, 2, 3, 4, 5, 1_006].map((value, i) => ({ id: `d${9 - i}`, value }));
    expect(robustOutliers(values).map(({ id }) => id)).toEqual(['d3', 'd9']);
  });
});

describe('distance', () => {
  test('is 0 to oneself and the weighted mean of the differences', () => {
    expect(twinDistance(home, home, settings)).toBe(0);
    // 15 of 30 years (weight 3) and half the size: ln 2 ÷ ln 4 = 0.5 (weight 1): (3 × 0.5 + 0.5) ÷ 10 = 0.2
    const other = { ...home, id: 'o', builtYear: 1985, areaM2: 4_000 };
    expect(twinDistance(home, other, settings)).toBeCloseTo(0.2, 12);
  });
  test('is capped at full differences', () => {
    const far = { ...home, type: 'low_dense', builtYear: 1900, storeys: 20, heating: 'gas', areaM2: 1 };
    expect(twinDistance(home, far, settings)).toBe(1);
  });
  test('unknown lies between alike and different; dwellings stand in for a missing area', () => {
    const unknown = {
      id: 'u',
      type: null,
      builtYear: null,
      storeys: null,
      heating: null,
      areaM2: null,
      dwellings: null,
    };
    expect(twinDistance(home, unknown, settings)).toBe(0.5);
    expect(twinDistance(home, { ...home, areaM2: null, dwellings: 400 }, settings)).toBeCloseTo(0.1, 12);
    expect(twinDistance(home, { ...home, areaM2: 0, dwellings: 0 }, settings)).toBeCloseTo(0.05, 12);
  });
  test('without weights everything is alike', () => {
    const weights = { type: 0, period: 0, storeys: 0, heating: 0, size: 0 };
    expect(twinDistance(home, { ...home, type: 'x' }, { ...settings, weights })).toBe(0);
  });
  test('is symmetric and between 0 and 1', () => {
    const profile = fc.record<TwinProfile>({
      id: fc.uuid(),
      type: fc.option(fc.constantFrom('multi_storey', 'low_dense')),
      builtYear: fc.option(fc.integer({ min: 1850, max: 2030 })),
      storeys: fc.option(fc.integer({ min: 1, max: 20 })),
      heating: fc.option(fc.constantFrom('district', 'gas')),
      areaM2: fc.option(fc.integer({ min: 0, max: 100_000 })),
      dwellings: fc.option(fc.integer({ min: 0, max: 1_000 })),
    });
    fc.assert(
      fc.property(profile, profile, (a, b) => {
        const distance = twinDistance(a, b, settings);
        expect(distance).toBeCloseTo(twinDistance(b, a, settings), 12);
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('twins', () => {
  const near = Array.from({ length: 6 }, (_, i) => ({ ...home, id: `n${i}`, builtYear: 1970 + i }));
  test('are the nearest, without oneself and what is too far', () => {
    const far = { ...home, id: 'far', type: 'low_dense', builtYear: 2020 };
    const twins = findTwins(home, [far, home, ...near, { ...home, id: 'm' }]);
    expect(twins.map(({ id }) => id)).toEqual(['m', 'n0', 'n1', 'n2', 'n3', 'n4', 'n5']);
    expect(findTwins(home, near, { ...settings, count: 2 }).map(({ id }) => id)).toEqual(['n0', 'n1']);
  });
  test('a key figure is compared with theirs, and the odd one out is named', () => {
    const twins = findTwins(home, near);
    const values = new Map<string, number | null>(near.map(({ id }, i) => [id, 100 + i]));
    values.set('home', 900);
    const comparison = compareWithTwins('home', twins, values);
    expect(comparison).toMatchObject({ own: 900, summary: { kind: 'summary', n: 6, median: 102.5 } });
    expect(comparison.outlier).toMatchObject({ id: 'home', direction: 'high' });
    values.set('home', 103);
    expect(compareWithTwins('home', twins, values).outlier).toBeNull();
  });
  test('too few known values, or an own one that is not known', () => {
    const twins = findTwins(home, near);
    expect(
      compareWithTwins(
        'home',
        twins,
        new Map([
          ['n0', 1],
          ['home', 5],
        ]),
      ),
    ).toEqual({
      own: 5,
      summary: { kind: 'too_few', n: 1 },
      outlier: null,
    });
    const values = new Map<string, number | null>(near.map(({ id }) => [id, 1]));
    values.set('n5', null);
    expect(compareWithTwins('home', twins, values)).toMatchObject({ own: null, summary: { n: 5 }, outlier: null });
  });
});
