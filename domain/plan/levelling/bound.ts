/**
 * Lower bounds: what no shifting at all can go below.
 * Answers for bounds worked out from the plan itself: a solver's prices are only a hint, and any prices give a true bound.
 * Must never be too high: a bound errs on the low side.
 */
import { addAt, at } from '../../list.ts';
import { loadsOf, objectiveOre, stayingChoice } from './loads.ts';
import type { LevelModel, LevelTerms, Shift } from './movers.ts';

/** Share taken off a bound for the rounding of sums of some thousand products; real errors are a thousand times smaller. */
const ROUNDING = 1e-10;
/** The same for a bound a solver proved: it lets a whole number be a millionth from whole. */
const SOLVER_TOLERANCE = 1e-5;

/** For the peak the mean year, for h* the need of the whole horizon by its length or of the fixed lines alone, for the rise 0. In whole øre. */
export function certainBoundOre(model: LevelModel, terms: LevelTerms): number {
  if (terms.objective === 'rise') return 0;
  const fixed = { spending: [...model.fixedSpending], drawn: [...model.fixedDrawn] };
  const fixedOre = objectiveOre(fixed, terms);
  const loads = loadsOf(model, stayingChoice(model));
  const money = terms.objective === 'peak' ? loads.spending : loads.drawn;
  const mean = money.reduce((sum, ore) => sum + ore, startOre(terms)) / money.length;
  return Math.max(fixedOre, Math.ceil(mean));
}

/**
 * The bound that one price per row of the objective gives (Lagrangian relaxation): each work pays its cheapest shift at those prices.
 * At the dual values of the relaxed model it is that model's optimum; at any other prices it is lower, but still a bound. In whole øre.
 */
export function pricedBoundOre(model: LevelModel, terms: LevelTerms, rowPrices: readonly number[]): number {
  const prices = rowPrices.map((price) => (price > 0 ? price : 0));
  const { perYear, start, all } = yearPrices(terms, prices);
  const { money, fixed } = moneyOf(model, terms);
  let ore = start * startOre(terms);
  for (const [year, price] of perYear.entries()) ore += price * at(fixed, year);
  for (const { shifts } of model.movers) {
    ore += Math.min(
      ...shifts.map((shift) => shift[money].reduce((sum, [year, own]) => sum + at(perYear, year) * own, 0)),
    );
  }
  return wholeOre(all > 1 ? ore / all : ore, ROUNDING);
}

/** A bound in kroner that a solver proved for whole works, less its tolerance, in whole øre. */
export function provenBoundOre(kroner: number): number {
  return Number.isFinite(kroner) ? wholeOre(kroner * 100, SOLVER_TOLERANCE) : 0;
}

/**
 * The lowest figure at or above a bound that can come about at all. A year's money is its fixed lines and whole amounts of the
 * movers: where these have a large common divisor, as amounts typed in whole hundred thousands have, most figures cannot.
 */
export function reachableOre(model: LevelModel, terms: LevelTerms, boundOre: number): number {
  const { money, fixed } = moneyOf(model, terms);
  const divisors = new Array<number>(fixed.length).fill(0);
  for (const { shifts } of model.movers) {
    for (const shift of shifts) {
      for (const [year, ore] of shift[money]) divisors[year] = divisorOf(at(divisors, year), ore);
    }
  }
  let lowest = terms.objective === 'peak' || boundOre > 0 ? Number.POSITIVE_INFINITY : 0;
  let sum = startOre(terms);
  let sumDivisor = 0;
  for (const [year, own] of fixed.entries()) {
    sum += own;
    sumDivisor = divisorOf(sumDivisor, at(divisors, year));
    if (terms.objective === 'peak') lowest = Math.min(lowest, nextOre(own, at(divisors, year), boundOre));
    if (terms.objective === 'rise' && year > 0) {
      const divisor = divisorOf(at(divisors, year), at(divisors, year - 1));
      lowest = Math.min(lowest, nextOre(own - at(fixed, year - 1), divisor, boundOre));
    }
    if (terms.objective === 'provision') {
      // h* of a year is its need by its number, rounded up: it passes the bound when the need passes one less times the number.
      const need = nextOre(sum, sumDivisor, (boundOre - 1) * (year + 1) + 1);
      lowest = Math.min(lowest, Math.ceil(need / (year + 1)));
    }
  }
  return lowest === Number.POSITIVE_INFINITY ? boundOre : Math.max(boundOre, lowest);
}

/** Where money of the objective lies, and what stays of it each year. */
function moneyOf(
  model: LevelModel,
  { objective }: LevelTerms,
): { money: keyof Omit<Shift, 'by'>; fixed: readonly number[] } {
  return objective === 'provision'
    ? { money: 'drawn', fixed: model.fixedDrawn }
    : { money: 'spending', fixed: model.fixedSpending };
}

/** What the first year begins with, before its own money. */
function startOre({ objective, floorOre, openingBalanceOre }: LevelTerms): number {
  return objective === 'provision' ? floorOre - openingBalanceOre : 0;
}

/** Prices of rows as prices of a year's money; `all` is what the objective itself would be paid for. */
function yearPrices({ objective }: LevelTerms, rows: readonly number[]) {
  const perYear = [...rows];
  let all = 0;
  let start = 0;
  for (let year = rows.length - 1; year >= 0; year -= 1) {
    const own = at(rows, year);
    if (objective === 'provision') {
      // A row holds the money of all years up to its own.
      start += own;
      perYear[year] = start;
      all += own * (year + 1);
    } else if (objective === 'rise') {
      // A row holds its year's money less that of the year before; the first year rises from nothing.
      if (year === 0) perYear[year] = 0;
      else all += own;
      if (year + 1 < rows.length) addAt(perYear, year, -at(rows, year + 1));
    } else {
      all += own;
    }
  }
  return { perYear, start, all };
}

/** The lowest of fixed + k × divisor, k a whole number, that is at least a bound; ∞ when nothing is added and fixed is below it. */
function nextOre(fixed: number, divisor: number, boundOre: number): number {
  if (divisor === 0) return fixed >= boundOre ? fixed : Number.POSITIVE_INFINITY;
  return fixed + Math.ceil((boundOre - fixed) / divisor) * divisor;
}

function divisorOf(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}

/** Every objective is a whole number of øre from 0 up, so its bound may be rounded up to the next. */
function wholeOre(ore: number, tolerance: number): number {
  return Math.max(0, Math.ceil(ore - Math.abs(ore) * tolerance - tolerance));
}
