/**
 * Settlement of a department's accumulated result.
 * Answers for how a surplus or deficit is spread over the coming budgets.
 * Must never take longer than the law allows: three years (almenboligloven § 66(3), domain.md 1.1).
 */
import { assertSafeInteger } from '../money/ore.ts';

/** Most years a surplus or deficit may be settled over. */
export const MAX_SETTLEMENT_YEARS = 3;

export interface SettlementYear {
  readonly year: number;
  /** Whole øre; a surplus is given back (positive), a deficit is collected (negative). */
  readonly amountOre: number;
}

/**
 * Spreads the result in equal whole øre over 1–3 budget years; øre that do not divide go to the first years.
 * The years always sum to the result. Throws RangeError for another number of years.
 */
export function settleResult(resultOre: number, firstYear: number, years: number): readonly SettlementYear[] {
  if (!Number.isInteger(years) || years < 1 || years > MAX_SETTLEMENT_YEARS) {
    throw new RangeError(`A result is settled over 1 to ${MAX_SETTLEMENT_YEARS} years, got ${years}`);
  }
  assertSafeInteger(resultOre);
  const remainder = resultOre % years;
  const each = (resultOre - remainder) / years;
  const sign = Math.sign(remainder);
  return Array.from({ length: years }, (_, k) => ({
    year: firstYear + k,
    amountOre: each + (k < Math.abs(remainder) ? sign : 0),
  }));
}
