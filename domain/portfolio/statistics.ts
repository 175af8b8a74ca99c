/**
 * Median, quartiles and robust outliers of key figures.
 * Answers for comparisons that one odd department cannot bend.
 * Must never report statistics of too few cases: "n too small" is a result.
 */
import { at, compareText } from '../list.ts';
export interface Summary {
  readonly n: number;
  readonly low: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly high: number;
}

export type SummaryResult = ({ readonly kind: 'summary' } & Summary) | { readonly kind: 'too_few'; readonly n: number };

/** Fewest cases that are summed up [D]. */
export const MIN_CASES = 5;

/**
 * Median and quartiles by linear interpolation between ranks (the common spreadsheet rule, QUARTILE.INC).
 * Figures are ratios and amounts for display, not stored sums.
 */
export function summarise(values: readonly number[], minCases = MIN_CASES): SummaryResult {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n < Math.max(1, minCases)) return { kind: 'too_few', n };
  return {
    kind: 'summary',
    n,
    low: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    high: quantile(sorted, 1),
  };
}

export interface Outlier {
  readonly id: string;
  readonly value: number;
  readonly direction: 'high' | 'low';
  /** Distance from the median in robust standard deviations, rounded to hundredths. */
  readonly distance: number;
}

/** A modified z-score above 3.5 is an outlier (Iglewicz and Hoaglin 1993). */
export const OUTLIER_LIMIT = 3.5;

/** Makes the median absolute deviation comparable to a standard deviation of normally distributed values. */
const MAD_SCALE = 1.4826;

/**
 * Values far from the median, farthest first: |x − median| ÷ (1.4826 × MAD) > limit.
 * When more than half of the values are equal the MAD is 0; then nothing is called an outlier but values that differ by
 * more than the limit times the mean absolute deviation (scaled by 1.2533). Fewer than `minCases` cases: none.
 */
export function robustOutliers(
  cases: readonly { readonly id: string; readonly value: number }[],
  limit = OUTLIER_LIMIT,
  minCases = MIN_CASES,
): readonly Outlier[] {
  if (cases.length < minCases) return [];
  const middle = quantile(sortedOf(cases.map(({ value }) => value)), 0.5);
  const deviations = cases.map(({ value }) => Math.abs(value - middle));
  const mad = quantile(sortedOf(deviations), 0.5) * MAD_SCALE;
  const spread = mad > 0 ? mad : (deviations.reduce((sum, d) => sum + d, 0) / deviations.length) * 1.2533;
  if (!(spread > 0)) return [];
  return cases
    .map(({ id, value }) => ({
      id,
      value,
      direction: value > middle ? ('high' as const) : ('low' as const),
      distance: Math.round((Math.abs(value - middle) / spread) * 100) / 100,
    }))
    .filter(({ distance }) => distance > limit)
    .sort((a, b) => b.distance - a.distance || compareText(a.id, b.id));
}

function sortedOf(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

function quantile(sorted: Float64Array, share: number): number {
  const rank = (sorted.length - 1) * share;
  const below = Math.floor(rank);
  const low = at(sorted, below);
  const high = at(sorted, Math.ceil(rank));
  return low + (high - low) * (rank - below);
}
