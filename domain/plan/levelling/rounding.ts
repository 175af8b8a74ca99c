/**
 * From a plan whose works may be split over their years to one of whole works.
 * Answers for the bound that the split plan proves, and for a choice near it: the largest work is held at the year that the rest can
 * best make up for, the rest is solved again, and so on; so the small works are placed last and even out what the large ones leave.
 * Must never look at a clock: what is limited is the number of solutions.
 */
import { at } from '../../list.ts';
import { pricedBoundOre } from './bound.ts';
import { type Choice, meanYearOre } from './loads.ts';
import { levelLp, variable, yearRow } from './lp-model.ts';
import type { LevelModel, LevelTerms, Mover } from './movers.ts';
import type { LpSolver, OpenAnswer, OpenModel } from './solver.ts';

/** 200 works of ±3 years take some 500; works left after them take the shift that has the most of them. */
const MOST_SOLUTIONS = 1_500;
/** Shifts tried per work, those with the most of it first. */
const MOST_TRIES = 7;
/** A year that raises the optimum by less than this share of the mean year is not compared with others. */
const EASY_SHARE = 1e-4;
const WHOLE = 1 - 1e-6;

/** The bound of the relaxed model in whole øre, worked out here at the solver's prices; 0 when it finds no optimum. */
export function relaxedBoundOre(model: LevelModel, terms: LevelTerms, solver: LpSolver): number {
  return solver.explore(levelLp(model, terms, []), (open) => {
    const answer = open.solve();
    if (answer === null) return 0;
    const prices = model.fixedSpending.map((_, t) =>
      terms.objective === 'rise' && t === 0 ? 0 : answer.price(yearRow(t)),
    );
    return pricedBoundOre(model, terms, prices);
  });
}

/** A choice by rounding, the works of `held` at their shift from the start; null when the solver finds no optimum. */
export function roundedChoice(
  model: LevelModel,
  terms: LevelTerms,
  solver: LpSolver,
  held: ReadonlyMap<number, number>,
): Choice | null {
  const order = largestFirst(model, terms).filter((i) => !held.has(i));
  return solver.explore(levelLp(model, terms, []), (open) => {
    const choice = model.movers.map((_, i) => held.get(i) ?? -1);
    // A rise below 0 is worth nothing in itself, but is room for the works still to be placed.
    open.hold('z', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    for (const [i, j] of held) holdAt(open, at(model.movers, i), i, j);
    let solutions = 1;
    let answer = open.solve();
    if (answer === null) return null;
    const easy = (meanYearOre(model) / 100) * EASY_SHARE;
    for (const i of order) {
      const mover = at(model.movers, i);
      const candidates = byShare(answer, mover, i);
      let best = at(candidates, 0);
      if (best.share < WHOLE && solutions < MOST_SOLUTIONS) {
        const before: number = answer.objective;
        let lowest = Number.POSITIVE_INFINITY;
        for (const candidate of candidates.slice(0, MOST_TRIES)) {
          holdAt(open, mover, i, candidate.j);
          const objective: number = open.solve()?.objective ?? Number.POSITIVE_INFINITY;
          solutions += 1;
          if (objective >= lowest) continue;
          lowest = objective;
          best = candidate;
          if (objective <= before + easy) break;
        }
        holdAt(open, mover, i, best.j);
        answer = open.solve() ?? answer;
        solutions += 1;
      } else {
        holdAt(open, mover, i, best.j);
      }
      choice[i] = best.j;
    }
    return choice;
  });
}

/** Movers by their largest single amount: what one of them puts into a year at once. */
export function largestFirst(model: LevelModel, { objective }: LevelTerms): readonly number[] {
  const money = objective === 'provision' ? 'drawn' : 'spending';
  return model.movers
    .map(({ shifts }, i) => ({ i, ore: at(shifts, 0)[money].reduce((high, [, own]) => Math.max(high, own), 0) }))
    .sort((a, b) => b.ore - a.ore || a.i - b.i)
    .map(({ i }) => i);
}

function byShare(answer: OpenAnswer, { shifts }: Mover, i: number) {
  return shifts
    .map((_, j) => ({ j, share: answer.value(variable(i, j)) }))
    .sort((a, b) => b.share - a.share || a.j - b.j);
}

function holdAt(open: OpenModel, { shifts }: Mover, i: number, j: number): void {
  for (const k of shifts.keys()) open.hold(variable(i, k), k === j ? 1 : 0, k === j ? 1 : 0);
}
