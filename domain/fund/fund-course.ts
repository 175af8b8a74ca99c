/**
 * The course of the 401 fund over the years of a plan.
 * Answers for opening, provision, draw and closing balance of every year, the lowest balance and what causes it.
 * Must never round twice: each year's provision is rounded to whole øre once, everything else is addition.
 */
import { at } from '../list.ts';
import { assertSafeInteger, scaleOre, shareOre } from '../money/ore.ts';
import type { Occurrence } from '../plan/expand.ts';

export interface DrawYear {
  readonly year: number;
  /** Whole øre drawn from the fund in the year. */
  readonly drawnOre: number;
}

export interface FundCourseInput {
  readonly openingBalanceOre: number;
  /** Provision of the first year (account 120). */
  readonly provisionOre: number;
  /** Yearly index on the provision in basis points; 200 = 2 % a year. May be negative, above −10,000. */
  readonly provisionIndexBp: number;
  readonly floorOre: number;
  /** Provision of every year in whole øre, one per year; given, it replaces `provisionOre` and its index (see `provision-path.ts`). */
  readonly provisionPathOre?: readonly number[];
  /** Yearly interest in basis points on a positive opening balance; default none. */
  readonly interestBp?: number;
  /** Consecutive years in ascending order. */
  readonly years: readonly DrawYear[];
  /** Given to find the activity behind the lowest balance; without it that is null. */
  readonly occurrences?: readonly Pick<Occurrence, 'activityId' | 'year' | 'drawnOre'>[];
}

export interface FundYear {
  readonly year: number;
  readonly openingOre: number;
  readonly provisionOre: number;
  /** Interest on the opening balance, whole øre; 0 unless a rate is given. */
  readonly interestOre: number;
  readonly drawnOre: number;
  readonly balanceOre: number;
}

export interface FundCourse {
  readonly years: readonly FundYear[];
  /** The earliest year with the lowest closing balance; null when there are no years. */
  readonly lowest: { readonly year: number; readonly balanceOre: number; readonly activityId: string | null } | null;
  readonly yearsBelowFloor: readonly number[];
}

/**
 * Year by year: balance = last year's balance + provision (+ interest, where a rate is given) − drawn (domain.md 1.4).
 * A debt bears no interest: what it would cost is the organisation's to say, not this formula's.
 * The activity that causes the lowest balance is the one with the largest draw in the *descent*: the unbroken run of
 * years, ending in the lowest year, in which the balance fell. Equal draws: the id that sorts first.
 * null when the balance did not fall into that year (the opening balance is the cause) or no occurrences are given.
 */
export function fundCourse(input: FundCourseInput): FundCourse {
  const factors = growthFactors(input.provisionIndexBp, input.years.length);
  const interestBp = input.interestBp ?? 0;
  const path = input.provisionPathOre;
  const years: FundYear[] = [];
  const yearsBelowFloor: number[] = [];
  let balanceOre = assertSafeInteger(input.openingBalanceOre);
  let lowestIndex = -1;
  let lowestOre = 0;
  for (const [index, { year, drawnOre }] of input.years.entries()) {
    const openingOre = balanceOre;
    const provisionOre = path === undefined ? scaleOre(input.provisionOre, at(factors, index)) : at(path, index);
    const interestOre = openingOre > 0 ? shareOre(openingOre, interestBp) : 0;
    balanceOre = assertSafeInteger(openingOre + provisionOre + interestOre - drawnOre);
    years.push({ year, openingOre, provisionOre, interestOre, drawnOre, balanceOre });
    if (balanceOre < input.floorOre) yearsBelowFloor.push(year);
    if (lowestIndex < 0 || balanceOre < lowestOre) {
      lowestIndex = index;
      lowestOre = balanceOre;
    }
  }
  const low = years[lowestIndex];
  if (low === undefined) return { years, lowest: null, yearsBelowFloor };
  const activityId = causeOfLowest(years, lowestIndex, input.occurrences ?? []);
  return { years, lowest: { year: low.year, balanceOre: low.balanceOre, activityId }, yearsBelowFloor };
}

/**
 * Factors (1 + rate)^0, ^1, … for a number of years, by repeated multiplication, which gives the same bits everywhere.
 * Throws RangeError for a rate of −100 % or less.
 */
export function growthFactors(rateBp: number, count: number): number[] {
  if (!Number.isInteger(rateBp) || rateBp <= -10_000) throw new RangeError(`A rate is above −10,000 bp, got ${rateBp}`);
  const step = (10_000 + rateBp) / 10_000;
  const factors: number[] = [];
  let factor = 1;
  for (let i = 0; i < count; i += 1) {
    factors.push(factor);
    factor *= step;
  }
  return factors;
}

function causeOfLowest(
  years: readonly FundYear[],
  lowestIndex: number,
  occurrences: readonly Pick<Occurrence, 'activityId' | 'year' | 'drawnOre'>[],
): string | null {
  let first = lowestIndex + 1;
  for (let i = lowestIndex; i >= 0; i -= 1) {
    const row = years[i];
    if (row === undefined || row.balanceOre >= row.openingOre) break;
    first = i;
  }
  const from = years[first]?.year;
  const to = years[lowestIndex]?.year;
  if (first > lowestIndex || from === undefined || to === undefined) return null;
  const drawnById = new Map<string, number>();
  for (const { activityId, year, drawnOre } of occurrences) {
    if (year < from || year > to) continue;
    drawnById.set(activityId, (drawnById.get(activityId) ?? 0) + drawnOre);
  }
  let cause: string | null = null;
  let largest = 0;
  for (const [activityId, drawnOre] of drawnById) {
    if (drawnOre > largest || (drawnOre === largest && cause !== null && activityId < cause)) {
      cause = activityId;
      largest = drawnOre;
    }
  }
  return cause;
}
