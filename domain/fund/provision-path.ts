/**
 * Provision paths: steps with their own index, a path whose yearly rise stays under a cap, and the cost of waiting.
 * Answers for one provision per year in whole øre, ready for `fundCourse`.
 * Must never raise a year beyond the cap: caps are rounded down, needs are rounded up.
 */
import { at } from '../list.ts';
import { assertSafeInteger, scaleOre, shareOre } from '../money/ore.ts';
import { growthFactors } from './fund-course.ts';
import {
  closingBalanceOre,
  firstShortfall,
  type ProvisionInput,
  requiredLevelProvisionOre,
} from './required-provision.ts';

export interface ProvisionStep {
  readonly fromYear: number;
  readonly provisionOre: number;
}

/**
 * Provision per year from steps. Between two steps the amount rises by the index, counted anew from each step.
 * Years before the first step have the first step's amount. Throws RangeError when there is no step.
 */
export function provisionPath(
  steps: readonly ProvisionStep[],
  indexBp: number,
  baseYear: number,
  horizonYears: number,
): number[] {
  const sorted = [...steps].sort((a, b) => a.fromYear - b.fromYear);
  const first = sorted[0];
  if (first === undefined) throw new RangeError('A provision path needs at least one step');
  const factors = growthFactors(indexBp, horizonYears + 1);
  return Array.from({ length: horizonYears }, (_, index) => {
    const year = baseYear + index;
    const step = sorted.findLast(({ fromYear }) => fromYear <= year) ?? first;
    const since = year - Math.max(step.fromYear, baseYear);
    return scaleOre(step.provisionOre, at(factors, Math.max(0, since)));
  });
}

/** Floor of the fund as a number of months of the yearly provision, rounded to whole øre. */
export function floorFromMonths(provisionOre: number, months: number): number {
  return scaleOre(provisionOre, months / 12);
}

export interface CappedPath {
  /** False when even rising by the full cap every year breaks the floor. */
  readonly feasible: boolean;
  /** Provision per year: the smallest, or the full rise when not feasible. */
  readonly pathOre: readonly number[];
  /** The level the path rises to and stays at; null when not feasible. */
  readonly levelOre: number | null;
  /** First year below the floor and the lowest shortfall in it; null when feasible. */
  readonly broken: { readonly year: number; readonly missingOre: number } | null;
}

/**
 * Smallest path whose rise from one year to the next stays within the cap: it rises by at most `capBp` a year from the
 * current provision until it reaches a level, and stays there. The level is the smallest that keeps the floor in every year.
 * Balances are those of `fundCourse`, with interest where it is given; the path stands in place of the plan's own index.
 * Exact: with one øre less on the level the floor breaks. A path may start lower than today when less is enough.
 * From a provision of 0 no percentage leads upward; then the path is feasible only if nothing is needed.
 */
export function smallestCappedPath(input: ProvisionInput, currentProvisionOre: number, capBp: number): CappedPath {
  if (!Number.isInteger(capBp) || capBp < 0) throw new RangeError(`A cap is 0 or more basis points, got ${capBp}`);
  // A single year that pays the whole need at once is always enough, so no level needs to be higher than that.
  const full = risingPath(currentProvisionOre, capBp, input.years.length, highestNeed(input, currentProvisionOre));
  const broken = firstShortfall(input, full);
  if (broken !== null) return { feasible: false, pathOre: full, levelOre: null, broken };
  let low = -1;
  let high = Math.max(0, ...full);
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (firstShortfall(input, risingPath(currentProvisionOre, capBp, input.years.length, middle)) === null)
      high = middle;
    else low = middle;
  }
  const pathOre = risingPath(currentProvisionOre, capBp, input.years.length, high);
  return { feasible: true, pathOre, levelOre: high, broken: null };
}

export interface WaitingCost {
  /** False when the current provision breaks the floor before the change takes effect. */
  readonly feasible: boolean;
  /** Level provision needed when the change comes now, and when it comes later. */
  readonly nowOre: number;
  readonly laterOre: number;
  /** What waiting adds to every later year's provision. */
  readonly extraOre: number;
}

/**
 * Cost of waiting: the provision stays as it is for `waitYears` (default 1), then h* of the rest must do. Both are level provisions:
 * the plan's index on its provision is left out; interest counts as in the fund's course.
 */
export function costOfWaiting(input: ProvisionInput, currentProvisionOre: number, waitYears = 1): WaitingCost {
  const nowOre = requiredLevelProvisionOre(input);
  let balance = input.openingBalanceOre;
  let feasible = true;
  for (const { drawnOre } of input.years.slice(0, waitYears)) {
    balance = assertSafeInteger(closingBalanceOre(input, balance, currentProvisionOre, drawnOre));
    if (balance < input.floorOre) feasible = false;
  }
  const rest = { ...input, openingBalanceOre: balance, years: input.years.slice(waitYears) };
  const laterOre = requiredLevelProvisionOre(rest);
  return { feasible, nowOre, laterOre, extraOre: laterOre - nowOre };
}

function risingPath(currentOre: number, capBp: number, count: number, levelOre: number): number[] {
  const path: number[] = [];
  let previous = currentOre;
  for (let i = 0; i < count; i += 1) {
    previous = Math.min(levelOre, previous + riseDown(previous, capBp));
    path.push(previous);
  }
  return path;
}

function highestNeed(input: ProvisionInput, atLeastOre: number): number {
  let need = input.floorOre - input.openingBalanceOre;
  let highest = atLeastOre;
  for (const { drawnOre } of input.years) {
    need = assertSafeInteger(need + drawnOre);
    highest = Math.max(highest, need);
  }
  return highest;
}

/** Largest whole rise within the cap: rounded down, exactly. */
function riseDown(amountOre: number, capBp: number): number {
  const nearest = shareOre(amountOre, capBp);
  // shareOre rounds to the nearest; one øre less where that was upward.
  const exactTimes = BigInt(amountOre) * BigInt(capBp);
  return BigInt(nearest) * 10_000n > exactTimes ? nearest - 1 : nearest;
}
