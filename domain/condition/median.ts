/**
 * Median and largest-remainder shares of whole numbers.
 * Answers for the two small statistics that condition figures rest on.
 * Must never depend on the order in which values arrive.
 */
import { at } from '../list.ts';
import { divideRounded, multiplyDivideRounded } from '../money/ore.ts';

/** Median of whole numbers; the mean of the middle two (half away from zero) for an even count; null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = at(sorted, middle);
  return sorted.length % 2 === 1 ? upper : divideRounded(at(sorted, middle - 1) + upper, 2);
}

/**
 * Shares of weights in basis points that sum to exactly 10,000 (largest remainder; ties go to the earlier entry).
 * All zeros when there is no weight. Weights are whole and ≥ 0.
 */
export function sharesBp(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight, index) => {
    const scaled = BigInt(weight) * 10_000n;
    return { index, whole: Number(scaled / BigInt(total)), remainder: scaled % BigInt(total) };
  });
  let missing = 10_000 - exact.reduce((sum, share) => sum + share.whole, 0);
  const result = exact.map((share) => share.whole);
  const byRemainder = [...exact].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  for (const share of byRemainder) {
    if (missing === 0) break;
    result[share.index] = share.whole + 1;
    missing -= 1;
  }
  return result;
}

/** Share of a part in a total in basis points, half away from zero; 0 when there is no total. */
export function shareOfBp(part: number, total: number): number {
  return total === 0 ? 0 : multiplyDivideRounded(part, 10_000, total);
}
