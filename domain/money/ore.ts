/**
 * Arithmetic on money in whole minor units (øre).
 * Answers for exact products, shares and sums, rounded half away from zero in one place.
 * Must never return a fraction, NaN, negative zero or an integer JavaScript cannot represent exactly.
 */

/**
 * A product closer than this to a half counts as a half: 1.005 × 100 is 100.49999999999999 in binary
 * floating point, but every planner and every spreadsheet expects 101. A millionth of an øre is far below any price.
 */
const HALF_TOLERANCE = 1e-6;

/**
 * Rounds to the nearest integer; a half goes away from zero (1.5 → 2, −1.5 → −2).
 * Exact for every finite double. Throws RangeError for NaN, infinities and results beyond safe integers.
 */
export function roundHalfAwayFromZero(n: number): number {
  const whole = Math.trunc(n);
  const fraction = n - whole; // exact: both share the exponent range
  const rounded = fraction >= 0.5 ? whole + 1 : fraction <= -0.5 ? whole - 1 : whole;
  return assertSafeInteger(rounded);
}

/**
 * numerator ÷ denominator, rounded half away from zero, exact for all safe integers.
 * Throws RangeError when the denominator is not a positive safe integer.
 */
export function divideRounded(numerator: number, denominator: number): number {
  assertSafeInteger(numerator);
  if (!Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`A denominator must be a positive integer, got ${denominator}`);
  }
  // Remainder and difference are exact in doubles; a plain quotient near 2^53 would not be.
  const remainder = numerator % denominator;
  const quotient = (numerator - remainder) / denominator;
  const twice = 2 * Math.abs(remainder);
  const rounded = twice >= denominator ? quotient + (numerator < 0 ? -1 : 1) : quotient;
  return rounded + 0;
}

/**
 * a × b ÷ denominator, rounded once, half away from zero; exact even when a × b is beyond safe integers.
 * Throws RangeError when an argument is no safe integer or the result is beyond safe integers.
 */
export function multiplyDivideRounded(a: number, b: number, denominator: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product)) return divideRounded(product, denominator);
  assertSafeInteger(a);
  assertSafeInteger(b);
  if (!Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`A denominator must be a positive integer, got ${denominator}`);
  }
  const exact = BigInt(a) * BigInt(b);
  const magnitude = exact < 0n ? -exact : exact;
  const divisor = BigInt(denominator);
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return assertSafeInteger(Number(exact < 0n ? -rounded : rounded));
}

/**
 * Quantity (thousandths of a unit) × unit price (øre) = amount in whole øre, half away from zero.
 * Exact. Throws RangeError when an argument or the result is beyond safe integers.
 */
export function multiplyMilliOre(quantityMilli: number, unitPriceOre: number): number {
  return multiplyDivideRounded(quantityMilli, unitPriceOre, 1000);
}

/** A share in basis points (1/10,000) of an amount, in whole øre, half away from zero. Exact. */
export function shareOre(amountOre: number, shareBp: number): number {
  return multiplyDivideRounded(amountOre, shareBp, 10_000);
}

/**
 * An amount times a dimensionless factor (an index ratio, a growth factor), in whole øre.
 * Half away from zero, where a product within a millionth of an øre of a half counts as the half.
 * Monotone in the amount for a factor ≥ 0. Throws RangeError when the result is not a safe integer.
 */
export function scaleOre(amountOre: number, factor: number): number {
  const product = amountOre * factor;
  const rounded =
    product < 0 ? -Math.floor(-product + 0.5 + HALF_TOLERANCE) : Math.floor(product + 0.5 + HALF_TOLERANCE);
  return assertSafeInteger(rounded);
}

/** Sum of whole øre. Throws RangeError when a value or a running total is not a safe integer. */
export function sumOre(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) {
    assertSafeInteger(value);
    total = assertSafeInteger(total + value);
  }
  return total;
}

/**
 * Splits an amount by shares in basis points that sum to 10,000; the parts always sum to the amount.
 * Each border between two parts is rounded once (half away from zero), so the first part equals `shareOre` of it.
 * Throws RangeError when the shares do not sum to 10,000.
 */
export function splitOre(amountOre: number, sharesBp: readonly number[]): readonly number[] {
  if (sumOre(sharesBp) !== 10_000) throw new RangeError('Shares must sum to 10,000 basis points');
  let cumulativeBp = 0;
  let given = 0;
  return sharesBp.map((shareBp) => {
    cumulativeBp += shareBp;
    const upTo = shareOre(amountOre, cumulativeBp);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** Returns the number itself (−0 as 0) or throws RangeError when it is not a safe integer. */
export function assertSafeInteger(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not an exactly representable integer: ${n}`);
  return n + 0;
}
