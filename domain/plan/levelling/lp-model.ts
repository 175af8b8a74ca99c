/**
 * The levelling problem as a mixed-integer programme in CPLEX LP text, and the reading of its answer.
 * Answers for a model any MILP solver can run; the domain itself runs none.
 * Must never carry names from the plan: variables are numbered, so no text of a user reaches the solver.
 */
import { at } from '../../list.ts';
import type { LevelModel, LevelTerms } from './movers.ts';

/** What a solver gives back: a value per variable name. */
export interface SolverAnswer {
  readonly status: 'optimal' | 'limit' | 'failed';
  /** Objective value in kroner of the answer. */
  readonly objective: number;
  /** Proven lower bound of the objective of a MILP, where the solver tells one. */
  readonly bound?: number;
  readonly values: Readonly<Record<string, number>>;
}

/** What all movements together may cost at most, as a share of the mean mover. */
const MOVEMENT_SHARE = 0.001;

/**
 * Minimise z + a small charge for every year of movement, so that of equal plans the one that moves least is taken.
 * `relaxed` lets a line be split over its years and leaves the charge out: solved in moments, its optimum is a bound.
 * One binary per mover and shift, one of them chosen per mover. Amounts in kroner, to keep the numbers small.
 */
export function levelLp(model: LevelModel, terms: LevelTerms, form: 'whole' | 'relaxed' = 'whole'): string {
  const charge = form === 'whole' ? movementCharge(model) : 0;
  const objective = ['z'];
  const choices: string[] = [];
  const names: string[] = [];
  for (const [i, { shifts }] of model.movers.entries()) {
    const own = shifts.map((_, j) => variable(i, j));
    names.push(...own);
    choices.push(` c${i}: ${own.join(' + ')} = 1`);
    for (const [j, { by }] of shifts.entries()) {
      if (by !== 0 && charge > 0) objective.push(`${number(charge * Math.abs(by))} ${variable(i, j)}`);
    }
  }
  return [
    'Minimize',
    ` obj: ${wrapped(objective.join(' + '))}`,
    'Subject To',
    ...choices.map(wrapped),
    ...rows(model, terms).map(wrapped),
    'Bounds',
    ' z >= 0',
    ...(form === 'whole' ? ['Binary', wrapped(` ${names.join(' ')}`)] : []),
    'End',
    '',
  ].join('\n');
}

/** The chosen shift per mover; null when the answer chooses none or more than one for a mover. */
export function choiceFromAnswer(model: LevelModel, answer: SolverAnswer): readonly number[] | null {
  if (answer.status === 'failed') return null;
  const choice: number[] = [];
  for (const [i, { shifts }] of model.movers.entries()) {
    const chosen = shifts.flatMap((_, j) => ((answer.values[variable(i, j)] ?? 0) > 0.5 ? [j] : []));
    const [only] = chosen;
    if (only === undefined || chosen.length > 1) return null;
    choice.push(only);
  }
  return choice;
}

/** What all movements together may cost at most in kroner: a thousandth of the mean mover's amount over the horizon. */
export function movementLimit(model: LevelModel): number {
  let total = 0;
  for (const { shifts } of model.movers) for (const [, ore] of at(shifts, 0).spending) total += ore / 100;
  return (total / model.movers.length) * MOVEMENT_SHARE;
}

/**
 * A lower bound of the objective in whole øre: the optimum of the relaxed model, or the MILP's own bound less what its
 * movements may cost; null when the solver told none.
 */
export function boundOre(model: LevelModel, relaxed: SolverAnswer | null, whole: SolverAnswer | null): number | null {
  const bounds: number[] = [];
  if (relaxed !== null && relaxed.status === 'optimal') bounds.push(relaxed.objective);
  if (whole?.bound !== undefined && Number.isFinite(whole.bound)) {
    bounds.push(whole.bound - movementLimit(model));
  }
  // A thousandth of a krone allows for the solver's own tolerance.
  return bounds.length === 0 ? null : Math.floor((Math.max(...bounds) - 0.001) * 100);
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
  return ` y${t}: ${factor} z ${terms.join(' ')} >= ${number(fixed)}`;
}

function merged(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, sign: 1 | -1): Map<string, number> {
  const result = new Map(a);
  for (const [name, value] of b) result.set(name, (result.get(name) ?? 0) + sign * value);
  return result;
}

/**
 * Charge per year of movement in kroner. All movements together cost at most a thousandth of the mean mover, so they never
 * outweigh a real gain of that size; a solver's bound less `MOVEMENT_SHARE` of the mean is a bound of the objective itself.
 */
function movementCharge(model: LevelModel): number {
  let reach = 0;
  for (const { shifts } of model.movers) reach += Math.max(...shifts.map(({ by }) => Math.abs(by)));
  return movementLimit(model) / reach;
}

function variable(i: number, j: number): string {
  return `x${i}_${j}`;
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
