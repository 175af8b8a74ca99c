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
  /** Consecutive years in ascending order. */
  readonly years: readonly DrawYear[];
}

export interface IndexedProvisionInput extends ProvisionInput {
  /** Yearly index on the provision in basis points. */
  readonly provisionIndexBp: number;
  /** Yearly interest on a positive opening balance in basis points, as in `fundCourse`; default none. */
  readonly interestBp?: number;
}

/**
 * Smallest level yearly provision h* in øre, never below 0 (domain.md 1.4):
 * h* = max over t of ⌈(c(1) + … + c(t) − opening balance + floor) ÷ t⌉.
 */
export function requiredLevelProvisionOre(input: ProvisionInput): number {
  return tightest(input).provisionOre;
}

/** The year that decides h*: the first in which the fund just reaches its floor; null when no provision is needed. */
export function bindingYear(input: ProvisionInput): number | null {
  return tightest(input).year;
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
 * It only makes the fund end at zero; it says nothing about the years on the way (domain.md 1.4).
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
  const interestBp = input.interestBp ?? 0;
  let balance = input.openingBalanceOre;
  for (const [index, { drawnOre }] of input.years.entries()) {
    if (interestBp !== 0 && balance > 0) balance += shareOre(balance, interestBp);
    balance += scaleOre(provisionOre, at(factors, index)) - drawnOre;
    if (balance < input.floorOre) return false;
  }
  return true;
}
