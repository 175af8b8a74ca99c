/**
 * The selected range, outside React: rows ask which of their columns are in it, so that extending it redraws only those that change.
 */
import { boundsOf, isSingle, type Range } from './model/ranges.ts';

/** Columns of a row that are in the range, first and last in one number, so that the same answer is the same value; -1 = none. */
export type Covered = number;
const NONE: Covered = -1;
const BASE = 1_000;

export interface RangeStore {
  get(): Range | null;
  set(range: Range | null): void;
  coveredIn(row: number): Covered;
  subscribe(listener: () => void): () => void;
}

export function makeRangeStore(): RangeStore {
  let range: Range | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => range,
    set(next) {
      range = next;
      for (const listener of listeners) listener();
    },
    coveredIn(row) {
      // One cell alone is the selected one, which the grid marks itself.
      if (range === null || isSingle(range)) return NONE;
      const { top, bottom, left, right } = boundsOf(range);
      return row < top || row > bottom ? NONE : left * BASE + right;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function isCovered(covered: Covered, column: number): boolean {
  return covered !== NONE && column >= Math.floor(covered / BASE) && column <= covered % BASE;
}
