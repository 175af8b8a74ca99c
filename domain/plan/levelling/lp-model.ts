/**
 * The levelling problem as a mixed-integer programme in CPLEX LP text, and the reading of its answer.
 * Answers for a model any MILP solver can run; the domain itself runs none.
 * Must never carry names from the plan: variables are numbered, so no text of a user reaches the solver.
 */
import { at } from '../../list.ts';
import type { LevelModel, LevelTerms, Mover } from './movers.ts';

/**
 * Minimise z with one variable per mover and shift, the shifts of a mover adding up to one. Works in `whole` take one shift; the
 * others may be split over theirs, so that the optimum is a bound. Amounts in kroner, to keep the numbers small.
 */
export function levelLp(model: LevelModel, terms: LevelTerms, whole: readonly number[]): string {
  const choices = model.movers.map((mover, i) => ` c${i}: ${shiftNames(mover, i).join(' + ')} = 1`);
  const names = whole.flatMap((i) => shiftNames(at(model.movers, i), i));
  return [
    'Minimize',
    ' obj: z',
    'Subject To',
    ...choices.map(wrapped),
    ...rows(model, terms).map(wrapped),
    'Bounds',
    ' z >= 0',
    ...(names.length === 0 ? [] : ['Binary', wrapped(` ${names.join(' ')}`)]),
    'End',
    '',
  ].join('\n');
}

/** The variable of mover `i` at its shift `j`. */
export function variable(i: number, j: number): string {
  return `x${i}_${j}`;
}

/** The row of a year of the horizon. The rise has none in the first year. */
export function yearRow(index: number): string {
  return `y${index}`;
}

/** The shift a solver's answer gives to mover `i`; null when it gives none or more than one. */
export function answeredShift(model: LevelModel, values: Readonly<Record<string, number>>, i: number): number | null {
  const chosen = at(model.movers, i).shifts.flatMap((_, j) => ((values[variable(i, j)] ?? 0) > 0.5 ? [j] : []));
  return chosen.length === 1 ? at(chosen, 0) : null;
}

function shiftNames({ shifts }: Mover, i: number): string[] {
  return shifts.map((_, j) => variable(i, j));
}

/** One row per year: what the objective z must be at least. */
function rows(model: LevelModel, terms: LevelTerms): string[] {
  const years = model.fixedSpending.length;
  const money = terms.objective === 'provision' ? 'drawn' : 'spending';
  const fixed = terms.objective === 'provision' ? model.fixedDrawn : model.fixedSpending;
  // coefficients[year][variable] of the money of that year
  const coefficients = Array.from({ length: years }, () => new Map<string, number>());
  for (const [i, { shifts }] of model.movers.entries()) {
    for (const [j, shift] of shifts.entries()) {
      for (const [index, ore] of shift[money]) {
        const row = at(coefficients, index);
        row.set(variable(i, j), (row.get(variable(i, j)) ?? 0) + ore / 100);
      }
    }
  }
  const result: string[] = [];
  let sum = new Map<string, number>();
  let fixedSum = (terms.floorOre - terms.openingBalanceOre) / 100;
  for (const [t, row] of coefficients.entries()) {
    const own = at(fixed, t) / 100;
    if (terms.objective === 'peak') result.push(constraint(t, 1, row, own));
    if (terms.objective === 'rise' && t > 0) {
      const before = at(coefficients, t - 1);
      result.push(constraint(t, 1, merged(row, before, -1), own - at(fixed, t - 1) / 100));
    }
    if (terms.objective === 'provision') {
      sum = merged(sum, row, 1);
      fixedSum += own;
      result.push(constraint(t, t + 1, sum, fixedSum));
    }
  }
  return result;
}

/** factor × z − Σ coefficient × variable ≥ fixed. */
function constraint(t: number, factor: number, row: ReadonlyMap<string, number>, fixed: number): string {
  const terms = [...row].filter(([, value]) => value !== 0).map(([name, value]) => signed(-value, name));
  return ` ${yearRow(t)}: ${factor} z ${terms.join(' ')} >= ${number(fixed)}`;
}

function merged(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, sign: 1 | -1): Map<string, number> {
  const result = new Map(a);
  for (const [name, value] of b) result.set(name, (result.get(name) ?? 0) + sign * value);
  return result;
}

function signed(value: number, name: string): string {
  return `${value < 0 ? '-' : '+'} ${number(Math.abs(value))} ${name}`;
}

/** Plain decimals: the LP format reads an exponent as part of a name in some solvers. */
function number(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** Some readers limit the length of a line. */
function wrapped(text: string): string {
  return text.replace(/(.{1,200})(?: |$)/g, '$1\n ').trimEnd();
}
