/**
 * The smallest provision that keeps the 401 fund at or above its floor in every year.
 * Answers the board's question "what must 120 be?", beside the average that hides an early overdraft.
 * Exact in whole øre: with the answer the floor holds in every year, with one øre less it does not.
 */
import { at } from '../list.ts';
import { assertSafeInteger, divideRounded, scaleOre, shareOre } from '../money/ore.ts';
import { type DrawYear, growthFactors } from './fund-course.ts';

export interface ProvisionInput {
  readonly openingBalanceOre: number;
  readonly floorOre: number;
  /** Consecutive years in ascending order; draws at the plan's own price basis. */
  readonly years: readonly DrawYear[];
  /** Yearly interest on a positive opening balance in basis points, as in `fundCourse`; default none. */
  readonly interestBp?: number;
}

export interface IndexedProvisionInput extends ProvisionInput {
  /** Yearly index on the provision in basis points. */
  readonly provisionIndexBp: number;
}

/**
 * Smallest level yearly provision h* in øre, never below 0 (domain.md 1.4):
 * h* = max over t of ⌈(c(1) + … + c(t) − opening balance + floor) ÷ t⌉. With interest there is no such formula: the smallest
 * that holds is searched for, as exactly.
 */
export function requiredLevelProvisionOre(input: ProvisionInput): number {
  if ((input.interestBp ?? 0) !== 0) return requiredIndexedProvisionOre({ ...input, provisionIndexBp: 0 });
  return tightest(input).provisionOre;
}

/** The year that decides h*: the first that falls below the floor with one øre less; null when no provision is needed. */
export function bindingYear(input: ProvisionInput): number | null {
  if ((input.interestBp ?? 0) === 0) return tightest(input).year;
  const requiredOre = requiredLevelProvisionOre(input);
  return requiredOre === 0
    ? null
    : firstYearBelow(
        input,
        input.years.map(() => requiredOre - 1),
      );
}

/**
 * Today's provision as a share of the required one in basis points, rounded down: 99.999 % is not enough and must not read as 100.
 * null when nothing is required.
 */
export function provisionCoverBp(provisionOre: number, requiredOre: number): number | null {
  if (requiredOre <= 0) return null;
  // Exact where the product passes the safe integers.
  return Number((BigInt(provisionOre) * 10_000n) / BigInt(requiredOre));
}

/**
 * Smallest first-year provision in øre, never below 0, when it rises by the index each year and each year's provision
 * is rounded to whole øre as `fundCourse` does; interest lowers it, where a rate is given.
 */
export function requiredIndexedProvisionOre(input: IndexedProvisionInput): number {
  const factors = growthFactors(input.provisionIndexBp, input.years.length);
  // Rounding shifts each year by at most half an øre, so the real-number answer is within a few øre of the exact one.
  let guess = 0;
  let need = input.floorOre - input.openingBalanceOre;
  let factorSum = 0;
  for (const [index, { drawnOre }] of input.years.entries()) {
    need += drawnOre;
    factorSum += at(factors, index);
    guess = Math.max(guess, Math.ceil(need / factorSum));
  }
  assertSafeInteger(guess);
  const holds = (provisionOre: number) => floorHolds(input, factors, provisionOre);
  // Grow a bracket around the guess, then halve it: monotone, because more provision never lowers a balance.
  let low = guess;
  for (let step = 1; low > 0 && holds(low); step *= 2) low = Math.max(0, low - step);
  if (low === 0 && holds(0)) return 0;
  let high = Math.max(guess, low + 1);
  for (let step = 1; !holds(high); step *= 2) high = assertSafeInteger(high + step);
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Average provision over the horizon in whole øre, never below 0: (Σ draws − opening balance) ÷ years.
 * It only makes the fund end at zero; it says nothing about the years on the way (domain.md 1.4). Floor and interest are left out
 * on purpose: it is the figure that spreadsheets show, put beside h* for comparison.
 */
export function averageProvisionOre(input: ProvisionInput): number {
  if (input.years.length === 0) return 0;
  let need = -input.openingBalanceOre;
  for (const { drawnOre } of input.years) need += drawnOre;
  return Math.max(0, divideRounded(need, input.years.length));
}

function tightest(input: ProvisionInput): { readonly provisionOre: number; readonly year: number | null } {
  let provisionOre = 0;
  let year: number | null = null;
  let need = assertSafeInteger(input.floorOre - input.openingBalanceOre);
  let count = 0;
  for (const row of input.years) {
    need = assertSafeInteger(need + row.drawnOre);
    count += 1;
    if (need <= 0) continue;
    const remainder = need % count;
    const needed = (need - remainder) / count + (remainder > 0 ? 1 : 0);
    if (needed > provisionOre) {
      provisionOre = needed;
      year = row.year;
    }
  }
  return { provisionOre, year };
}

function floorHolds(input: IndexedProvisionInput, factors: readonly number[], provisionOre: number): boolean {
  return (
    firstYearBelow(
      input,
      factors.map((factor) => scaleOre(provisionOre, factor)),
    ) === null
  );
}

function firstYearBelow(input: ProvisionInput, pathOre: readonly number[]): number | null {
  return firstShortfall(input, pathOre)?.year ?? null;
}

/** The first year that a provision per year leaves below the floor, and by how much; null when the floor holds. */
export function firstShortfall(
  input: ProvisionInput,
  pathOre: readonly number[],
): { readonly year: number; readonly missingOre: number } | null {
  let balance = input.openingBalanceOre;
  for (const [index, { year, drawnOre }] of input.years.entries()) {
    balance = closingBalanceOre(input, balance, at(pathOre, index), drawnOre);
    if (balance < input.floorOre) return { year, missingOre: input.floorOre - balance };
  }
  return null;
}

/** A year's closing balance by the definition of `fundCourse`: interest on a positive opening balance only. */
export function closingBalanceOre(
  { interestBp = 0 }: Pick<ProvisionInput, 'interestBp'>,
  openingOre: number,
  provisionOre: number,
  drawnOre: number,
): number {
  const interestOre = interestBp !== 0 && openingOre > 0 ? shareOre(openingOre, interestBp) : 0;
  return openingOre + interestOre + provisionOre - drawnOre;
}
