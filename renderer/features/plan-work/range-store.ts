/**
 * The selected range, outside React: cells ask whether they are in it, so that extending it redraws only those that change.
 */
import { useSyncExternalStore } from 'react';
import { isWithin, type Range } from './model/ranges.ts';

export interface RangeStore {
  get(): Range | null;
  set(range: Range | null): void;
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
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useInRange(store: RangeStore, row: number, column: number): boolean {
  return useSyncExternalStore(store.subscribe, () => isWithin(store.get(), row, column));
}
