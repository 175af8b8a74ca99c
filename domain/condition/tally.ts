/**
 * A roll-up that can be added up: what a department keeps so that an organisation or a country need not read its parts again.
 * Answers for the same figures as `rollUp` (a property holds them against each other), from tallies that merge in any order.
 * Must never average averages.
 */
import { addAt, at } from '../list.ts';
import { assertSafeInteger } from '../money/ore.ts';
import { daysBetween } from '../time/accounting-year.ts';
import { shareOfBp, sharesBp } from './median.ts';
import { type RollUp, type RollUpPart, type RollUpSettings, scoreFromRatioPpm, weigh } from './roll-up.ts';
import type { Score } from './score.ts';

export interface WorstPart {
  readonly partId: string;
  readonly score: Score;
  readonly weight: number;
}

/** Sums only: weights are øre (or the assumed weight of a part whose value is unknown). */
export interface ConditionTally {
  readonly weightByScore: readonly number[];
  readonly ungradedWeight: number;
  readonly estimatedWeight: number;
  readonly assumedWeight: number;
  readonly partCount: number;
  readonly gradedCount: number;
  readonly weightBySource: Readonly<Record<string, number>>;
  /** Number of graded parts per day of assessment. */
  readonly partsByDay: Readonly<Record<string, number>>;
  readonly worst: WorstPart | null;
}

export const EMPTY_TALLY: ConditionTally = {
  weightByScore: [0, 0, 0, 0, 0, 0],
  ungradedWeight: 0,
  estimatedWeight: 0,
  assumedWeight: 0,
  partCount: 0,
  gradedCount: 0,
  weightBySource: {},
  partsByDay: {},
  worst: null,
};

/** Tallies parts that belong together (one department): unknown values weigh as the median of these parts' known ones. */
export function tallyParts(parts: readonly RollUpPart[]): ConditionTally {
  const weightByScore = [0, 0, 0, 0, 0, 0];
  const weightBySource = new Map<string, number>();
  const partsByDay = new Map<string, number>();
  let ungradedWeight = 0;
  let estimatedWeight = 0;
  let assumedWeight = 0;
  let partCount = 0;
  let gradedCount = 0;
  let worst: WorstPart | null = null;
  for (const { part, score, weight, assumed } of weigh(parts)) {
    partCount += 1;
    if (assumed) assumedWeight += weight;
    weightBySource.set(part.source, (weightBySource.get(part.source) ?? 0) + weight);
    if (score === null) {
      ungradedWeight += weight;
      continue;
    }
    gradedCount += 1;
    addAt(weightByScore, score - 1, weight);
    if (part.isEstimate) estimatedWeight += weight;
    if (part.assessedOn !== null) partsByDay.set(part.assessedOn, (partsByDay.get(part.assessedOn) ?? 0) + 1);
    worst = worseOf(worst, { partId: part.id, score, weight });
  }
  return {
    weightByScore,
    ungradedWeight,
    estimatedWeight,
    assumedWeight,
    partCount,
    gradedCount,
    weightBySource: Object.fromEntries(weightBySource),
    partsByDay: Object.fromEntries(partsByDay),
    worst,
  };
}

/** Adds tallies up. Throws RangeError beyond safe integers. */
export function mergeTallies(tallies: Iterable<ConditionTally>): ConditionTally {
  const weightByScore = [0, 0, 0, 0, 0, 0];
  const weightBySource = new Map<string, number>();
  const partsByDay = new Map<string, number>();
  const sums = { ungradedWeight: 0, estimatedWeight: 0, assumedWeight: 0, partCount: 0, gradedCount: 0 };
  let worst: WorstPart | null = null;
  for (const tally of tallies) {
    for (let i = 0; i < 6; i += 1)
      weightByScore[i] = assertSafeInteger(at(weightByScore, i) + at(tally.weightByScore, i));
    for (const [source, weight] of Object.entries(tally.weightBySource)) {
      weightBySource.set(source, assertSafeInteger((weightBySource.get(source) ?? 0) + weight));
    }
    for (const [day, count] of Object.entries(tally.partsByDay))
      partsByDay.set(day, (partsByDay.get(day) ?? 0) + count);
    sums.ungradedWeight = assertSafeInteger(sums.ungradedWeight + tally.ungradedWeight);
    sums.estimatedWeight += tally.estimatedWeight;
    sums.assumedWeight += tally.assumedWeight;
    sums.partCount += tally.partCount;
    sums.gradedCount += tally.gradedCount;
    worst = worseOf(worst, tally.worst);
  }
  return {
    ...sums,
    weightByScore,
    weightBySource: Object.fromEntries(weightBySource),
    partsByDay: Object.fromEntries(partsByDay),
    worst,
  };
}

/** The figures of a tally on the day `today` (YYYY-MM-DD). */
export function rollUpTally(tally: ConditionTally, settings: RollUpSettings, today: string): RollUp {
  const graded = tally.weightByScore.reduce((sum, weight) => sum + weight, 0);
  const total = graded + tally.ungradedWeight;
  const ratioPpm = ratioOf(tally.weightByScore, graded, settings);
  const ages = agesOf(tally.partsByDay, today);
  const sources = Object.entries(tally.weightBySource).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const shares = sharesBp(sources.map(([, weight]) => weight));
  return {
    score: ratioPpm === null ? null : scoreFromRatioPpm(ratioPpm, settings),
    ratioPpm,
    worst: tally.worst === null ? null : { partId: tally.worst.partId, score: tally.worst.score },
    notInspectedShareBp: shareOfBp(tally.ungradedWeight, total),
    medianAgeDays: ages.median,
    oldestAgeDays: ages.oldest,
    estimatedShareBp: shareOfBp(tally.estimatedWeight, total),
    sourceMix: sources.map(([source], index) => ({ source, shareBp: at(shares, index) })),
    partCount: tally.partCount,
    gradedCount: tally.gradedCount,
    replacementValueOre: total - tally.assumedWeight,
    assumedWeightShareBp: shareOfBp(tally.assumedWeight, total),
  };
}

function worseOf(a: WorstPart | null, b: WorstPart | null): WorstPart | null {
  if (a === null || b === null) return a ?? b;
  if (a.score !== b.score) return a.score > b.score ? a : b;
  if (a.weight !== b.weight) return a.weight > b.weight ? a : b;
  return a.partId <= b.partId ? a : b;
}

function ratioOf(weightByScore: readonly number[], graded: number, settings: RollUpSettings): number | null {
  if (graded === 0) return null;
  let numerator = 0n;
  for (const [index, factor] of settings.factorsPpm.entries()) {
    numerator += BigInt(at(weightByScore, index)) * BigInt(factor);
  }
  const denominator = BigInt(graded);
  return Number((2n * numerator + denominator) / (2n * denominator));
}

function agesOf(
  partsByDay: Readonly<Record<string, number>>,
  today: string,
): { median: number | null; oldest: number | null } {
  const ages = Object.entries(partsByDay)
    .map(([day, count]) => ({ age: Math.max(0, daysBetween(day, today)), count }))
    .sort((a, b) => a.age - b.age);
  const count = ages.reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return { median: null, oldest: null };
  const ageOf = (index: number): number => {
    let rank = 0;
    let before = at(ages, rank).count;
    while (index >= before) {
      rank += 1;
      before += at(ages, rank).count;
    }
    return at(ages, rank).age;
  };
  const low = ageOf(Math.floor((count - 1) / 2));
  const high = ageOf(Math.floor(count / 2));
  return { median: Math.round((low + high) / 2), oldest: at(ages, ages.length - 1).age };
}
