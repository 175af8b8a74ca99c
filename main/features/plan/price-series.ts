/**
 * Price indices: as imported, and as a plan keeps the one it was figured with.
 * Answers for passing over what is no period or no value, and for a plan's copy that no later import changes.
 */
import type { IndexSeriesView } from '../../../contract/plan.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { readPriceIndices } from '../../../db/queries/price-bank.ts';
import type { Reader } from '../../../db/read.ts';
import { type IndexPoint, type IndexSeries, parsePeriod, periodLabel } from '../../../domain/money/price-index.ts';

/** All series there are, by name. */
export function priceSeries(reader: Reader): IndexSeries[] {
  const series = [...Map.groupBy(readPriceIndices(reader), (row) => row.series)].map(([id, rows]) =>
    seriesOf(id, rows),
  );
  return series.filter(({ points }) => points.length > 0);
}

/** One value per period, the last that came; in the order of the periods. */
export function seriesOf(id: string, rows: readonly EntityRow<'price_index'>[]): IndexSeries {
  const points = new Map<string, IndexPoint>();
  for (const { period: text, value_milli: milli } of rows) {
    const period = parsePeriod(text);
    if (period !== null && milli > 0) points.set(periodLabel(period), { ...period, value: milli / 1_000 });
  }
  const newest = rows.at(-1);
  return {
    id,
    name: newest?.name ?? id,
    source: newest?.source ?? '',
    points: [...points.values()].sort((a, b) => a.year - b.year || (a.quarter ?? 0) - (b.quarter ?? 0)),
  };
}

/** As a plan keeps it; null where it keeps none, or one that another edition of the app wrote. */
export function storedSeries(text: string | null): IndexSeries | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('id' in value) || !('points' in value)) return null;
  const { id, name, source, points } = value as Partial<IndexSeries>;
  if (typeof id !== 'string' || !Array.isArray(points)) return null;
  return { id, name: name ?? id, source: source ?? '', points: points.filter(isPoint) };
}

function isPoint(value: unknown): value is IndexPoint {
  const { year, quarter, value: index } = (value ?? {}) as Partial<IndexPoint>;
  return (
    Number.isInteger(year) && (quarter === null || Number.isInteger(quarter)) && typeof index === 'number' && index > 0
  );
}

export function seriesView({ id, name, source, points }: IndexSeries): IndexSeriesView {
  return { id, name, source, points: points.map((point) => ({ ...point })) };
}
