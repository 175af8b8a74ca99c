/**
 * The money per year of a chosen set of shifts, and what an objective makes of it.
 * Answers for exact figures in øre, whatever proposed the shifts.
 * Must never depend on the solver: its answer is only a proposal that is measured here.
 */
import type { LevelModel, LevelTerms, Mover, Shift } from './movers.ts';

/** Chosen shift per mover: index into its `shifts`. */
export type Choice = readonly number[];

export interface Loads {
  readonly spending: number[];
  readonly drawn: number[];
}

/** The shift a mover takes in a choice; its stay where the choice says nothing usable. */
export function shiftAt(mover: Mover, index: number | undefined): Shift {
  const chosen = index === undefined ? undefined : mover.shifts[index];
  const stay = mover.shifts.find(({ by }) => by === 0);
  const shift = chosen ?? stay;
  if (shift === undefined) throw new TypeError('A mover always has its stay');
  return shift;
}

/** Index of the shift 0 of every mover. */
export function stayingChoice(model: LevelModel): number[] {
  return model.movers.map(({ shifts }) => shifts.findIndex(({ by }) => by === 0));
}

/** Spending and draws per year under a choice. */
export function loadsOf(model: LevelModel, choice: Choice): Loads {
  const loads = { spending: [...model.fixedSpending], drawn: [...model.fixedDrawn] };
  for (const [i, mover] of model.movers.entries()) addShift(loads, shiftAt(mover, choice[i]), 1);
  return loads;
}

/** Adds (sign 1) or takes away (sign −1) one shift's money. */
export function addShift(loads: Loads, shift: Shift, sign: 1 | -1): void {
  for (const [index, ore] of shift.spending) loads.spending[index] = (loads.spending[index] ?? 0) + sign * ore;
  for (const [index, ore] of shift.drawn) loads.drawn[index] = (loads.drawn[index] ?? 0) + sign * ore;
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
      value = Math.max(value, (loads.spending[i] ?? 0) - (loads.spending[i - 1] ?? 0));
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
