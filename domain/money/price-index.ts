/**
 * Price index series: quarterly or yearly values and the factor between two dates.
 * Answers for bringing an amount from one price level to another, or for saying that the series cannot.
 * Must never extrapolate: beyond a series' last value the caller's scenario rate speaks, not a guess.
 */
import { err, ok, type Result } from '../result.ts';

export interface IndexPoint {
  readonly year: number;
  /** 1–4; null for a yearly series. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** Index value above 0, e.g. 118.4. */
  readonly value: number;
}

export interface IndexSeries {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly points: readonly IndexPoint[];
}

export interface IndexFault {
  readonly code: 'period_missing' | 'value_invalid' | 'period_duplicate';
  readonly series: string;
  /** '2024' or '2024Q3'. */
  readonly period: string;
}

/** A period of a price level: a whole year, or one quarter of it. */
export interface PricePeriod {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4 | null;
}

/** The quarter a day (YYYY-MM-DD) lies in. */
export function quarterOf(day: string): PricePeriod {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return { year: Number(day.slice(0, 4)), quarter: quarter as 1 | 2 | 3 | 4 };
}

/** '2024' or '2024Q3'. */
export function periodLabel(period: PricePeriod): string {
  return period.quarter === null ? String(period.year) : `${period.year}Q${period.quarter}`;
}

/** Reads a period as it is written in files and labels: 2024, 2024Q3 or 2024K3; null for anything else. */
export function parsePeriod(text: string): PricePeriod | null {
  const read = /^(\d{4})(?:[KQ]([1-4]))?$/.exec(text);
  if (read === null) return null;
  return { year: Number(read[1]), quarter: read[2] === undefined ? null : (Number(read[2]) as 1 | 2 | 3 | 4) };
}

/** Checks a series: values above 0 and each period once. */
export function validateSeries(series: IndexSeries): Result<IndexSeries, IndexFault> {
  const seen = new Set<string>();
  for (const point of series.points) {
    const period = periodLabel(point);
    if (!Number.isFinite(point.value) || point.value <= 0) return fault('value_invalid', series, period);
    if (seen.has(period)) return fault('period_duplicate', series, period);
    seen.add(period);
  }
  return ok(series);
}

/**
 * Index value of a period. A year of a quarterly series is the mean of the quarters that are there;
 * a quarter of a yearly series is that year's value.
 */
export function indexValue(series: IndexSeries, period: PricePeriod): Result<number, IndexFault> {
  let sum = 0;
  let count = 0;
  let yearly: number | null = null;
  for (const point of series.points) {
    if (point.year !== period.year) continue;
    if (point.quarter === null) yearly = point.value;
    else if (period.quarter === null || point.quarter === period.quarter) {
      sum += point.value;
      count += 1;
    }
  }
  if (period.quarter === null && yearly !== null) return ok(yearly);
  if (count > 0) return ok(sum / count);
  return yearly === null ? fault('period_missing', series, periodLabel(period)) : ok(yearly);
}

/** Factor from one price level to another: value(to) ÷ value(from). */
export function indexFactor(series: IndexSeries, from: PricePeriod, to: PricePeriod): Result<number, IndexFault> {
  const fromValue = indexValue(series, from);
  if (!fromValue.ok) return fromValue;
  const toValue = indexValue(series, to);
  return toValue.ok ? ok(toValue.value / fromValue.value) : toValue;
}

function fault(code: IndexFault['code'], series: IndexSeries, period: string): Result<never, IndexFault> {
  return err({ code, series: series.id, period });
}
