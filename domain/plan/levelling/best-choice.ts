/**
 * The best choice of shifts that can be found in a bounded number of steps, and a bound that proves how good it is.
 * Answers for trying the cheap before the dear, and for ending as soon as a choice is proven near enough.
 * Must never hand out a choice worse than the greedy one, nor let a clock decide.
 */
import { at } from '../../list.ts';
import { certainBoundOre, provenBoundOre, reachableOre } from './bound.ts';
import { greedyChoice } from './greedy.ts';
import { type Choice, loadsOf, meanYearOre, objectiveOre } from './loads.ts';
import { answeredShift, levelLp } from './lp-model.ts';
import type { LevelModel, LevelTerms } from './movers.ts';
import { largestFirst, relaxedBoundOre, roundedChoice } from './rounding.ts';
import { FROM_AFAR, FROM_NEAR, searchedChoice } from './search.ts';
import type { LpSolver } from './solver.ts';

export interface BestChoice {
  readonly choice: Choice;
  readonly by: 'greedy' | 'solver';
  /** No shifting at all goes below this. */
  readonly lowestOre: number;
}

/** A result this close to a proven bound is called optimal: 1 %. */
export const OPTIMAL_GAP_BP = 100;

/** Shares of the gap's base above the bound: what a search presses towards, and where it may end. */
const SEARCH_AIM = 0.003;
const SEARCH_ENOUGH = 0.009;

/** Binaries a solver gets through in a second or two. A model with no more is solved whole; of a larger one only the largest works are. */
const WHOLE_MODEL = 160;
const LARGEST_WORKS = [80, 120];
/** Where a solver may stop: a tenth of the gap that is asked. */
const SOLVER_GAP = 0.001;

/**
 * In this order, until one is proven near enough: the greedy choice; whole works from the relaxed model, and a search from there;
 * the same once more with the largest works (or all of a small plan) placed by the solver in whole, which also gives a higher bound.
 */
export function bestChoice(model: LevelModel, terms: LevelTerms, solver: LpSolver | null): BestChoice {
  const oreOf = (choice: Choice) => objectiveOre(loadsOf(model, choice), terms);
  const greedy = greedyChoice(model, terms);
  let best = { choice: greedy, ore: oreOf(greedy), by: 'greedy' as BestChoice['by'] };
  let lowestOre = 0;
  const raise = (boundOre: number) => {
    lowestOre = Math.max(lowestOre, reachableOre(model, terms, boundOre));
  };
  const isNear = () => gapBp(model, terms, lowestOre, best.ore) <= OPTIMAL_GAP_BP;
  const take = (choice: Choice, by: BestChoice['by']) => {
    const ore = oreOf(choice);
    if (ore < best.ore) best = { choice, ore, by };
  };
  const goal = () => {
    const base = gapBaseOre(model, terms, lowestOre);
    return { aimOre: lowestOre + base * SEARCH_AIM, enoughOre: lowestOre + base * SEARCH_ENOUGH };
  };
  const result = () => ({ choice: best.choice, by: best.by, lowestOre });
  // Where no solver helps, a long search from the best so far must do.
  const searched = () => {
    take(searchedChoice(model, terms, best.choice, goal(), FROM_AFAR), best.by);
    return result();
  };

  raise(certainBoundOre(model, terms));
  if (isNear()) return result();
  if (solver === null) return searched();
  raise(relaxedBoundOre(model, terms, solver));
  for (const whole of isNear() ? [] : wholeWorks(model, terms)) {
    const held = new Map<number, number>();
    if (whole.length > 0) {
      const gapKroner = (gapBaseOre(model, terms, best.ore) / 100) * SOLVER_GAP;
      const gaps = { relative: SOLVER_GAP, absolute: gapKroner };
      const { values, bound } = solver.solve(levelLp(model, terms, whole), gaps);
      raise(provenBoundOre(bound));
      for (const i of whole) {
        const j = values === null ? null : answeredShift(model, values, i);
        if (j !== null) held.set(i, j);
      }
    }
    if (isNear()) break;
    const rounded = roundedChoice(model, terms, solver, held);
    if (rounded === null) return searched();
    take(rounded, 'solver');
    for (const cooling of FROM_NEAR) {
      if (!isNear()) take(searchedChoice(model, terms, rounded, goal(), cooling), 'solver');
    }
    if (isNear()) break;
  }
  return result();
}

/** Distance of a result to a lower bound in basis points of the result; of the mean year for the rise, whose best is often 0. */
export function gapBp(model: LevelModel, terms: LevelTerms, lowestOre: number, afterOre: number): number {
  const base = gapBaseOre(model, terms, afterOre);
  return base <= 0 ? 0 : Math.max(0, Math.ceil(((afterOre - lowestOre) / base) * 10_000));
}

function gapBaseOre(model: LevelModel, { objective }: LevelTerms, ore: number): number {
  return objective === 'rise' ? meanYearOre(model) : ore;
}

/** Which works the solver must keep whole, turn by turn. */
function wholeWorks(model: LevelModel, terms: LevelTerms): readonly (readonly number[])[] {
  const order = largestFirst(model, terms);
  const upTo = (most: number) => {
    let binaries = 0;
    return order.filter((i) => {
      binaries += at(model.movers, i).shifts.length;
      return binaries <= most;
    });
  };
  const all = upTo(WHOLE_MODEL);
  return all.length === order.length ? [all] : [[], ...LARGEST_WORKS.map(upTo)];
}
