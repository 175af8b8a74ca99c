/**
 * The money per year of a chosen set of shifts, and what an objective makes of it.
 * Answers for exact figures in øre, whatever proposed the shifts.
 * Must never depend on the solver: its answer is only a proposal that is measured here.
 */
import { addAt, at } from '../../list.ts';
import type { LevelModel, LevelTerms, Mover, Shift } from './movers.ts';

/** Chosen shift per mover: index into its `shifts`. */
export type Choice = readonly number[];

export interface Loads {
  readonly spending: number[];
  readonly drawn: number[];
}

/** The shift a mover takes in a choice. */
export function shiftAt(mover: Mover, index: number): Shift {
  return at(mover.shifts, index);
}

/** Index of the shift 0 of every mover. */
export function stayingChoice(model: LevelModel): number[] {
  return model.movers.map(({ shifts }) => shifts.findIndex(({ by }) => by === 0));
}

/** Spending and draws per year under a choice. */
export function loadsOf(model: LevelModel, choice: Choice): Loads {
  const loads = { spending: [...model.fixedSpending], drawn: [...model.fixedDrawn] };
  for (const [i, mover] of model.movers.entries()) addShift(loads, shiftAt(mover, at(choice, i)), 1);
  return loads;
}

/** The mean year's spending in øre, a fraction: the same at every choice. */
export function meanYearOre(model: LevelModel): number {
  const { spending } = loadsOf(model, stayingChoice(model));
  return spending.reduce((sum, ore) => sum + ore, 0) / spending.length;
}

/** Adds (sign 1) or takes away (sign −1) one shift's money. */
export function addShift(loads: Loads, shift: Shift, sign: 1 | -1): void {
  for (const [index, ore] of shift.spending) addAt(loads.spending, index, sign * ore);
  for (const [index, ore] of shift.drawn) addAt(loads.drawn, index, sign * ore);
}

/**
 * Objective in whole øre: the highest spending of a year; the smallest level provision h*; or the largest rise of
 * spending from one year to the next (0 when it never rises).
 */
export function objectiveOre(loads: Loads, terms: LevelTerms): number {
  if (terms.objective === 'peak') return loads.spending.reduce((high, ore) => Math.max(high, ore), 0);
  let value = 0;
  if (terms.objective === 'rise') {
    for (let i = 1; i < loads.spending.length; i += 1) {
      value = Math.max(value, at(loads.spending, i) - at(loads.spending, i - 1));
    }
    return value;
  }
  let need = terms.floorOre - terms.openingBalanceOre;
  for (const [i, drawn] of loads.drawn.entries()) {
    need += drawn;
    value = Math.max(value, Math.ceil(need / (i + 1)));
  }
  return value;
}
