/**
 * A greedy levelling: one line after the other to its best year, until nothing helps any more.
 * Answers for a result when no solver is there or its limit is reached, labelled as what it is.
 * Must never be random: the same plan gives the same answer.
 */
import { at } from '../../list.ts';
import { addShift, type Choice, type Loads, loadsOf, objectiveOre, shiftAt, stayingChoice } from './loads.ts';
import type { LevelModel, LevelTerms, Mover } from './movers.ts';

/** Rounds over all lines before it stops looking. */
const MAX_ROUNDS = 20;

/** Large lines first; a shift is taken when it lowers the objective, or keeps it and evens the years out. */
export function greedyChoice(model: LevelModel, terms: LevelTerms): Choice {
  const choice = stayingChoice(model);
  const loads = loadsOf(model, choice);
  const order = model.movers
    .map((mover, i) => ({ i, size: sizeOf(mover) }))
    .sort((a, b) => b.size - a.size || a.i - b.i)
    .map(({ i }) => i);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let improved = false;
    for (const i of order) if (improve(model, terms, loads, choice, i)) improved = true;
    if (!improved) break;
  }
  return choice;
}

/**
 * Takes moves back that the result does not need: a line returns to its year where the objective stays as low.
 * Small lines first, so that the few large moves that matter remain.
 */
export function withoutNeedlessMoves(model: LevelModel, terms: LevelTerms, choice: Choice): Choice {
  const result = [...choice];
  const stay = stayingChoice(model);
  const loads = loadsOf(model, result);
  const goal = objectiveOre(loads, terms);
  const order = model.movers
    .map((mover, i) => ({ i, size: sizeOf(mover) }))
    .sort((a, b) => a.size - b.size || a.i - b.i);
  // Again and again, because one line's return may free another's.
  for (let returned = true; returned; ) returned = order.some(({ i }) => returnsHome(i));
  return result;

  function returnsHome(i: number): boolean {
    const mover = at(model.movers, i);
    const home = at(stay, i);
    if (result[i] === home) return false;
    const current = shiftAt(mover, at(result, i));
    addShift(loads, current, -1);
    addShift(loads, shiftAt(mover, home), 1);
    if (objectiveOre(loads, terms) <= goal) {
      result[i] = home;
      return true;
    }
    addShift(loads, shiftAt(mover, home), -1);
    addShift(loads, current, 1);
    return false;
  }
}

function improve(model: LevelModel, terms: LevelTerms, loads: Loads, choice: number[], i: number): boolean {
  const mover = at(model.movers, i);
  const before = at(choice, i);
  addShift(loads, shiftAt(mover, before), -1);
  let best = { index: before, value: Number.POSITIVE_INFINITY, spread: Number.POSITIVE_INFINITY };
  // The present shift is measured first, so that only a real gain moves a line.
  const indexes = [before, ...mover.shifts.keys()];
  for (const index of indexes) {
    addShift(loads, shiftAt(mover, index), 1);
    const value = objectiveOre(loads, terms);
    const spread = unevenness(loads, terms);
    if (value < best.value || (value === best.value && spread < best.spread)) best = { index, value, spread };
    addShift(loads, shiftAt(mover, index), -1);
  }
  addShift(loads, shiftAt(mover, best.index), 1);
  if (best.index === before) return false;
  choice[i] = best.index;
  return true;
}

/** Money of a line over the horizon; the same at every shift. */
function sizeOf(mover: Mover): number {
  return at(mover.shifts, 0).spending.reduce((sum, [, ore]) => sum + ore, 0);
}

/** Sum of squares: falls whenever money goes from a fuller to an emptier year, and so leads past plateaus. */
function unevenness(loads: Loads, terms: LevelTerms): number {
  const money = terms.objective === 'provision' ? loads.drawn : loads.spending;
  let sum = 0;
  for (const ore of money) sum += (ore / 1e6) ** 2;
  return sum;
}
