/**
 * What levelling asks of a solver of linear programmes.
 * Answers for the types alone: the caller hands a solver in, so that the domain stays pure.
 * Must never name a product, nor let a clock decide an answer: limits count nodes.
 */

/** When a solver of whole numbers may stop: within either gap of its own bound. */
export interface SolverGaps {
  readonly relative: number;
  /** In kroner. */
  readonly absolute: number;
}

/** What an integer programme came to. */
export interface SolverAnswer {
  /** A value per variable; null when no solution was found before the limit. */
  readonly values: Readonly<Record<string, number>> | null;
  /** Proven lower bound of the objective in kroner; −∞ when there is none. */
  readonly bound: number;
}

/** A linear programme that stays loaded, so that solving it again after a small change is quick. */
export interface OpenModel {
  /** Keeps a variable between two values from the next solution on. */
  readonly hold: (variable: string, low: number, high: number) => void;
  /** null when no best solution was found. */
  readonly solve: () => OpenAnswer | null;
}

/** To be read before the model is solved again. */
export interface OpenAnswer {
  /** In kroner. */
  readonly objective: number;
  readonly value: (variable: string) => number;
  /** Dual value of a row: what one krone more on its right-hand side would cost. */
  readonly price: (row: string) => number;
}

/** Programmes are CPLEX LP text. */
export interface LpSolver {
  readonly solve: (lp: string, gaps: SolverGaps) => SolverAnswer;
  /** Loads a programme without whole numbers for as long as `work` runs. */
  readonly explore: <T>(lp: string, work: (model: OpenModel) => T) => T;
}
