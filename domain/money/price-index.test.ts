import { describe, expect, test } from 'vitest';
import {
  type IndexPoint,
  type IndexSeries,
  indexFactor,
  indexValue,
  parsePeriod,
  periodLabel,
  quarterOf,
  validateSeries,
} from './price-index.ts';

const point = (year: number, quarter: IndexPoint['quarter'], value: number): IndexPoint => ({ year, quarter, value });
const series: IndexSeries = {
  id: 'byg',
  name: 'Byggeomkostningsindeks, etageboliger',
  source: 'test',
  points: [
    point(2024, 1, 100),
    point(2024, 2, 102),
    point(2024, 3, 104),
    point(2024, 4, 106),
    point(2025, 1, 110),
    point(2025, 2, 112),
    point(2026, null, 120),
  ],
};

describe('index values', () => {
  test('a quarter is its value, a year the mean of its quarters, also of a half year', () => {
    expect(indexValue(series, { year: 2024, quarter: 3 })).toEqual({ ok: true, value: 104 });
    expect(indexValue(series, { year: 2024, quarter: null })).toEqual({ ok: true, value: 103 });
    expect(indexValue(series, { year: 2025, quarter: null })).toEqual({ ok: true, value: 111 });
  });
  test('a yearly value serves the year and its quarters', () => {
    expect(indexValue(series, { year: 2026, quarter: null })).toEqual({ ok: true, value: 120 });
    expect(indexValue(series, { year: 2026, quarter: 4 })).toEqual({ ok: true, value: 120 });
  });
  test('beyond the series is refused with the period', () => {
    const error = { code: 'period_missing', series: 'byg', period: '2025Q4' };
    expect(indexValue(series, { year: 2025, quarter: 4 })).toEqual({ ok: false, error });
    expect(indexFactor(series, { year: 2025, quarter: 4 }, { year: 2024, quarter: 1 })).toEqual({ ok: false, error });
    expect(indexFactor(series, { year: 2024, quarter: 1 }, { year: 2025, quarter: 4 })).toEqual({ ok: false, error });
  });
  test('the factor is to ÷ from: 112 ÷ 100', () => {
    expect(indexFactor(series, { year: 2024, quarter: 1 }, { year: 2025, quarter: 2 })).toEqual({
      ok: true,
      value: 1.12,
    });
  });
});

describe('periods', () => {
  test('a day lies in its quarter', () => {
    expect(['2024-01-01', '2024-03-31', '2024-04-01', '2024-12-31'].map((day) => quarterOf(day).quarter)).toEqual([
      1, 1, 2, 4,
    ]);
    expect(periodLabel({ year: 2024, quarter: null })).toBe('2024');
  });
});

describe('a series', () => {
  test('has positive values and each period once', () => {
    expect(validateSeries(series).ok).toBe(true);
    const bad = (points: readonly IndexPoint[]) => validateSeries({ ...series, points });
    expect(bad([point(2024, 1, 0)])).toMatchObject({ error: { code: 'value_invalid', period: '2024Q1' } });
    expect(bad([point(2024, 1, Number.NaN)])).toMatchObject({ error: { code: 'value_invalid' } });
    expect(bad([point(2024, null, 1), point(2024, null, 2)])).toMatchObject({ error: { code: 'period_duplicate' } });
  });
});

test('a period is read as it is labelled, and as Danish files write it', () => {
  expect(['2026', '2026Q3', '2026K3'].map(parsePeriod)).toEqual([
    { year: 2026, quarter: null },
    { year: 2026, quarter: 3 },
    { year: 2026, quarter: 3 },
  ]);
  expect(['', '2026Q5', '26Q1', '2026-Q1', '2026M03'].map(parsePeriod)).toEqual([null, null, null, null, null]);
});
