/**
 * Seeded chance for generated files: the same seed gives the same file on every machine.
 * For tests only; never imported by code that ships.
 */

export interface Chance {
  below(limit: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** True so many times in a hundred. */
  percent(share: number): boolean;
}

/** Mulberry32: small and good enough to choose by. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    percent: (share) => below(100) < share,
  };
}
