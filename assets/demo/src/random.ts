// The demo generator's own random source: a seeded 32-bit generator on integer arithmetic only, so that
// every machine and every Node version draws the same numbers. Each purpose has its own stream (named by a
// text), so a change in one part of the generator does not shift the draws of all others.
// It must never touch Math.random, the clock, or functions whose last bit is up to the platform.

export interface Random {
  /** Next number in [0, 1). */
  readonly next: () => number;
  /** Whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  /** Number from `low` to `high`, in steps of `step`. */
  readonly step: (low: number, high: number, step: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** One of the items; throws on an empty list. */
  readonly pick: <T>(items: readonly T[]) => T;
}

/** FNV-1a over the UTF-16 units of a text: a 32-bit seed. */
const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
};

/** A random stream named by `name`; the same name always gives the same numbers. */
export const createRandom = (name: string): Random => {
  let state = seedOf(`tilstand-demo-2026/${name}`);
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    step: (low, high, step) => low + step * int(0, Math.floor((high - low) / step)),
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) {
        throw new Error('Cannot pick from an empty list.');
      }
      return item;
    },
  };
};
