import { describe, expect, test } from 'vitest';
import type { IndexSeries } from '../money/price-index.ts';
import { exampleActivity } from './activity-fixture.ts';
import { expandActivity } from './expand.ts';
import { PRICES_AS_TYPED, priceFactorTable } from './price-factors.ts';

const frame = { baseYear: 2027, horizonYears: 4 };
const series: IndexSeries = {
  id: 'byg',
  name: 'byg',
  source: 'test',
  points: [
    { year: 2024, quarter: 1, value: 100 },
    { year: 2026, quarter: 4, value: 110 },
  ],
};
const level = { year: 2026, quarter: 4 } as const;
const indexed = exampleActivity({ indexSeries: 'byg', priceDate: '2024-02-15', intervalYears: 1 });

function amounts(basis: Parameters<typeof priceFactorTable>[0], activity = indexed) {
  const { factorsFor } = priceFactorTable(basis, [series], frame);
  return expandActivity(activity, { ...frame, priceFactors: factorsFor }).map((o) => o.amountOre);
}

describe('price factors', () => {
  test('prices as typed need none', () => {
    expect(priceFactorTable(PRICES_AS_TYPED, [], frame).factorsFor(indexed)).toBeNull();
    expect(amounts(PRICES_AS_TYPED)).toEqual([100_000, 100_000, 100_000, 100_000]);
  });
  test('fixed prices bring every price to one level: 1,000 kr. × 110 ÷ 100', () => {
    expect(amounts({ ...PRICES_AS_TYPED, level })).toEqual([110_000, 110_000, 110_000, 110_000]);
  });
  test('current prices grow from the base year: × 1.02, 1.0404, 1.061208', () => {
    expect(amounts({ ...PRICES_AS_TYPED, mode: 'current', rateBp: 200 })).toEqual([100_000, 102_000, 104_040, 106_121]);
  });
  test('a series may have its own rate', () => {
    const basis = { ...PRICES_AS_TYPED, mode: 'current', rateBp: 200, rateBySeriesBp: { byg: 1_000 } } as const;
    expect(amounts(basis)).toEqual([100_000, 110_000, 121_000, 133_100]);
    expect(amounts(basis, exampleActivity({ intervalYears: 1 }))[1]).toBe(102_000);
  });
  test('a step lifts all later years, level and rate too: 1.1 × 1.02 × 1.08', () => {
    const steps = [{ year: 2028, changeBp: 800 }];
    expect(amounts({ ...PRICES_AS_TYPED, steps })).toEqual([100_000, 108_000, 108_000, 108_000]);
    // 110,000 × 1.02 × 1.08 = 121,176
    expect(amounts({ mode: 'current', level, rateBp: 200, steps })[1]).toBe(121_176);
  });
  test('what cannot be indexed keeps its price and is listed with the reason', () => {
    const activities = [
      indexed,
      exampleActivity({ id: 'undated', indexSeries: 'byg' }),
      exampleActivity({ id: 'unknown', indexSeries: 'xyz', priceDate: '2024-01-01' }),
      exampleActivity({ id: 'none', priceDate: '2024-01-01' }),
      exampleActivity({ id: 'early', indexSeries: 'byg', priceDate: '1999-01-01' }),
    ];
    const table = priceFactorTable({ ...PRICES_AS_TYPED, level }, [series], frame);
    expect(table.notIndexed(activities)).toEqual([
      { activityId: 'undated', reason: 'price_date_missing' },
      { activityId: 'unknown', reason: 'series_missing' },
      { activityId: 'none', reason: 'series_missing' },
      { activityId: 'early', reason: 'period_missing' },
    ]);
    expect(activities.map((activity) => table.factorsFor(activity)?.[0] ?? 1)).toEqual([1.1, 1, 1, 1, 1]);
    expect(priceFactorTable(PRICES_AS_TYPED, [], frame).notIndexed(activities)).toEqual([]);
  });
  test('activities of one series and date share their factors', () => {
    const { factorsFor } = priceFactorTable({ ...PRICES_AS_TYPED, level }, [series], frame);
    expect(factorsFor(indexed)).toBe(factorsFor({ ...indexed, id: 'other' }));
  });
});
