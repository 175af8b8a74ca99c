/**
 * A seeded search that goes on where another choice stops: simulated annealing in a fixed number of steps.
 * Answers for a choice never worse than the one it began with, and the same on every run of the same plan.
 * Must never look at a clock; money stays whole øre, only the measure that steers the search is a fraction.
 */
import { at } from '../../list.ts';
import { type Choice, loadsOf } from './loads.ts';
import type { LevelModel, LevelTerms } from './movers.ts';

export interface SearchGoal {
  /** Years above this are what the search presses down. */
  readonly aimOre: number;
  /** Good enough: the search ends here. At or above the aim. */
  readonly enoughOre: number;
}

/** How far a search goes from where it begins. */
export interface Cooling {
  /** Temperatures in squares of the mean year: at 1e-1 a year 30 % too high is still let pass, at 1e-5 one of 0.3 %. */
  readonly hot: number;
  readonly cold: number;
  /** A further cooling finds its way out of where the last got stuck. */
  readonly times: number;
  /** Smaller plans take fewer steps, by the square of their shifts. */
  readonly mostSteps: number;
}

/** From a start that may be far from the best: some seconds for 200 works of ±3 years. */
export const FROM_AFAR: Cooling = { hot: 1e-1, cold: 1e-5, times: 3, mostSteps: 8_000_000 };
/**
 * From a start that has each large work in its place: much heat would only drive it out again. Neither suits every plan, so both are
 * tried.
 */
export const FROM_NEAR: readonly Cooling[] = [
  { hot: 1e-4, cold: 1e-7, times: 1, mostSteps: 1_500_000 },
  { hot: 1e-5, cold: 1e-7, times: 1, mostSteps: 1_500_000 },
];

const STEPS_PER_PAIR_OF_SHIFTS = 10;
const STEPS_PER_TEMPERATURE = 1_000;
/** Share of steps that move two lines at once. */
const PAIR_SHARE = 0.4;
const SEED = 1;

/** The best choice met, or `start` where none is better. */
export function searchedChoice(
  model: LevelModel,
  terms: LevelTerms,
  start: Choice,
  goal: SearchGoal,
  { hot, cold, times, mostSteps }: Cooling,
): Choice {
  const table = tableOf(model, terms, start);
  const { loads, firstShift } = table;
  const movers = model.movers.length;
  const scale = 1 / Math.max(1, loads.reduce((sum, ore) => sum + ore, 0) / loads.length);
  const random = numbers(SEED);
  const shifts = entry(firstShift, movers);
  const steps = Math.min(mostSteps, shifts * shifts * STEPS_PER_PAIR_OF_SHIFTS);
  const cooling = (cold / hot) ** ((STEPS_PER_TEMPERATURE * times) / steps);
  const choice = Int32Array.from(start);
  const measured = { excess: 0, highestOre: 0 };
  measure(loads, terms, goal.aimOre, measured);
  let excess = measured.excess;
  let best = start;
  let bestOre = measured.highestOre;
  let temperature = hot;
  for (let step = 1; step <= steps && bestOre > goal.enoughOre; step += 1) {
    if (step % STEPS_PER_TEMPERATURE === 0) temperature = temperature < cold ? hot : temperature * cooling;
    const a = Math.floor(random() * movers);
    const b = random() < PAIR_SHARE ? Math.floor(random() * movers) : a;
    const fromA = entry(choice, a);
    const fromB = entry(choice, b);
    const toA = anyShift(a);
    const toB = b === a ? toA : anyShift(b);
    move(table, a, fromA, toA);
    if (b !== a) move(table, b, fromB, toB);
    measure(loads, terms, goal.aimOre, measured);
    const worse = (measured.excess - excess) * scale * scale;
    if (worse <= 0 || random() < Math.exp(-worse / temperature)) {
      excess = measured.excess;
      choice[a] = toA;
      choice[b] = toB;
      if (measured.highestOre < bestOre) {
        bestOre = measured.highestOre;
        best = Array.from(choice);
      }
    } else {
      move(table, a, toA, fromA);
      if (b !== a) move(table, b, toB, fromB);
    }
  }
  return best;

  function anyShift(mover: number): number {
    return Math.floor(random() * (entry(firstShift, mover + 1) - entry(firstShift, mover)));
  }
}

/** The years' money, and that of every shift; flat, because the search reads it millions of times. */
interface Table {
  readonly loads: Float64Array;
  readonly years: Int32Array;
  readonly ore: Float64Array;
  /** Where shift `firstShift[i] + j` begins; it ends where the next begins. */
  readonly begins: Int32Array;
  readonly firstShift: Int32Array;
}

function tableOf(model: LevelModel, terms: LevelTerms, start: Choice): Table {
  const money = terms.objective === 'provision' ? 'drawn' : 'spending';
  const entries: (readonly [yearIndex: number, ore: number])[] = [];
  const begins: number[] = [0];
  const firstShift: number[] = [0];
  for (const { shifts } of model.movers) {
    for (const shift of shifts) {
      entries.push(...shift[money]);
      begins.push(entries.length);
    }
    firstShift.push(at(firstShift, firstShift.length - 1) + shifts.length);
  }
  return {
    loads: Float64Array.from(loadsOf(model, start)[money]),
    years: Int32Array.from(entries, ([year]) => year),
    ore: Float64Array.from(entries, ([, ore]) => ore),
    begins: Int32Array.from(begins),
    firstShift: Int32Array.from(firstShift),
  };
}

function move(table: Table, mover: number, from: number, to: number): void {
  const first = entry(table.firstShift, mover);
  add(table, first + from, -1);
  add(table, first + to, 1);
}

function add({ loads, years, ore, begins }: Table, shift: number, sign: 1 | -1): void {
  const end = entry(begins, shift + 1);
  for (let k = entry(begins, shift); k < end; k += 1) {
    const year = entry(years, k);
    loads[year] = entry(loads, year) + sign * entry(ore, k);
  }
}

/** The objective's highest year, and the squares of what passes the aim: they tell a better year even where the highest stays. */
function measure(
  loads: Float64Array,
  { objective, floorOre, openingBalanceOre }: LevelTerms,
  aimOre: number,
  result: { excess: number; highestOre: number },
): void {
  let excess = 0;
  let highestOre = 0;
  let sum = floorOre - openingBalanceOre;
  // The first year rises from nothing that is known.
  let before = entry(loads, 0);
  for (let t = 0; t < loads.length; t += 1) {
    const own = entry(loads, t);
    sum += own;
    const value = objective === 'peak' ? own : objective === 'rise' ? own - before : Math.ceil(sum / (t + 1));
    before = own;
    if (value > highestOre) highestOre = value;
    if (value > aimOre) excess += (value - aimOre) * (value - aimOre);
  }
  result.excess = excess;
  result.highestOre = highestOre;
}

/** A place that is there: `at` would check what the loops already keep to. */
function entry(list: Float64Array | Int32Array, index: number): number {
  return list[index] as number;
}

/** mulberry32: the same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
