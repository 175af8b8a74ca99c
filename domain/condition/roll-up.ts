/**
 * Roll-up of part scores to a group, building, department or portfolio, weighted by replacement value.
 * Answers for the score, the worst part, what is unknown and how old the data is, always together.
 * Must never let an uninspected part count as good, or show one number without the others.
 */

import { FK_GROUPS, type FkGroup } from '../classification/fk-group.ts';
import { addAt, at } from '../list.ts';
import { assertSafeInteger } from '../money/ore.ts';
import { daysBetween } from '../time/accounting-year.ts';
import { median, shareOfBp, sharesBp } from './median.ts';
import { type AssessmentState, SCORES, type Score } from './score.ts';

export interface RollUpPart {
  readonly id: string;
  readonly group: FkGroup;
  /** Whole øre; null, zero or less = unknown (a part that exists is not worth nothing). */
  readonly replacementValueOre: number | null;
  readonly state: AssessmentState;
  /** The score of a graded part; graded without a score counts as not inspected. */
  readonly score: Score | null;
  readonly isEstimate: boolean;
  /** Where the assessment comes from: inspection, bbr, consultant, … */
  readonly source: string;
  /** Day of the assessment, YYYY-MM-DD. */
  readonly assessedOn: string | null;
}

export interface RollUp {
  /** null when no part is graded. */
  readonly score: Score | null;
  /** Weighted ratio R of the graded parts in millionths: 1,000,000 = all as new. */
  readonly ratioPpm: number | null;
  readonly worst: { readonly partId: string; readonly score: Score } | null;
  /** Share of value not inspected, not accessible or to be studied further, of all parts that count. */
  readonly notInspectedShareBp: number;
  /** Median age of the graded parts' assessments, each part once. */
  readonly medianAgeDays: number | null;
  readonly oldestAgeDays: number | null;
  /** Share of value whose grade is an estimate, of all parts that count. */
  readonly estimatedShareBp: number;
  /** By share of value, largest first; sums to 10,000. */
  readonly sourceMix: readonly { readonly source: string; readonly shareBp: number }[];
  /** Parts that count: all but `not_applicable`. */
  readonly partCount: number;
  readonly gradedCount: number;
  /** Sum of the known replacement values; an assumed weight is never shown as money. */
  readonly replacementValueOre: number;
  /** Share of the weight that had to be assumed because the replacement value is unknown. */
  readonly assumedWeightShareBp: number;
}

export interface RollUpSettings {
  /** Correction factor per score 1–6 in millionths. */
  readonly factorsPpm: readonly [number, number, number, number, number, number];
  /** Highest ratio in millionths that still gives score 1, 2, 3, 4, 5. */
  readonly cutPointsPpm: readonly [number, number, number, number, number];
  readonly factorsSource: string;
  readonly cutPointsSource: string;
}

/** Factors and cut points of domain.md 3.2; the cut points are not verified and are therefore settings. */
export const DEFAULT_ROLL_UP_SETTINGS: RollUpSettings = {
  factorsPpm: [1_000_000, 1_020_000, 1_100_000, 1_300_000, 1_700_000, 2_000_000],
  cutPointsPpm: [1_010_000, 1_040_000, 1_150_000, 1_400_000, 1_780_000],
  factorsSource: '[V] public calculation helper of a maintenance firm',
  cutPointsSource: '[B] after Straub 2009',
};

export type GroupRollUp = { readonly group: FkGroup } & RollUp;

export interface ScoreDistribution {
  readonly group: FkGroup;
  readonly partCount: number;
  /** Seven entries: score 1 to 6, then null for not inspected. Shares of value, summing to 10,000. */
  readonly shares: readonly { readonly score: Score | null; readonly shareBp: number }[];
}

export interface Weighed {
  readonly part: RollUpPart;
  readonly score: Score | null;
  readonly weight: number;
  readonly assumed: boolean;
}

/** A part that may be named as the worst. */
interface Candidate {
  readonly id: string;
  readonly score: Score;
  readonly weight: number;
}

/**
 * Rolls parts up. `today` is YYYY-MM-DD.
 * R = Σ value × factor(score) ÷ Σ value over graded parts (domain.md 3.2), rounded to millionths; the score is the
 * first cut point R does not exceed. The result never lies outside the best and the worst graded part.
 * Parts without a replacement value weigh as much as the median of the known ones; all unknown = equal weights.
 */
export function rollUp(parts: readonly RollUpPart[], settings: RollUpSettings, today: string): RollUp {
  return rollUpWeighed(weigh(parts), settings, today);
}

/** The same per FK group, groups with parts only. Assumed weights come from all parts, so that groups add up. */
export function rollUpByGroup(
  parts: readonly RollUpPart[],
  settings: RollUpSettings,
  today: string,
): readonly GroupRollUp[] {
  const weighed = weigh(parts);
  return FK_GROUPS.map((group) => ({ group, members: weighed.filter((item) => item.part.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => ({ group, ...rollUpWeighed(members, settings, today) }));
}

/** Share of value per score and not inspected, per FK group with parts. */
export function scoreDistribution(parts: readonly RollUpPart[]): readonly ScoreDistribution[] {
  const weighed = weigh(parts);
  return FK_GROUPS.map((group) => ({ group, members: weighed.filter((item) => item.part.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => {
      const weights = [0, 0, 0, 0, 0, 0, 0];
      for (const { score, weight } of members) {
        const slot = score === null ? 6 : score - 1;
        addAt(weights, slot, weight);
      }
      const shares = sharesBp(weights).map((shareBp, slot) => ({ score: SCORES[slot] ?? null, shareBp }));
      return { group, partCount: members.length, shares };
    });
}

/** Weighted ratio in millionths → score: the first cut point it does not exceed. */
export function scoreFromRatioPpm(ratioPpm: number, settings: RollUpSettings): Score {
  for (const [index, cutPoint] of settings.cutPointsPpm.entries()) {
    const score = SCORES[index];
    if (ratioPpm <= cutPoint && score !== undefined) return score;
  }
  return 6;
}

export function weigh(parts: readonly RollUpPart[]): readonly Weighed[] {
  const counting = parts.filter((part) => part.state !== 'not_applicable');
  const known: number[] = [];
  for (const { replacementValueOre } of counting) {
    if (replacementValueOre !== null && replacementValueOre > 0) known.push(assertSafeInteger(replacementValueOre));
  }
  const typical = median(known) ?? 1;
  return counting.map((part) => {
    const value = part.replacementValueOre;
    const assumed = value === null || value <= 0;
    return {
      part,
      score: part.state === 'graded' ? part.score : null,
      weight: assumed ? typical : value,
      assumed,
    };
  });
}

function rollUpWeighed(weighed: readonly Weighed[], settings: RollUpSettings, today: string): RollUp {
  const weightByScore = [0, 0, 0, 0, 0, 0];
  const bySource = new Map<string, number>();
  const ages: number[] = [];
  let total = 0;
  let graded = 0;
  let gradedCount = 0;
  let estimated = 0;
  let assumedWeight = 0;
  let worst: Candidate | null = null;

  for (const item of weighed) {
    const { part, score, weight } = item;
    total = assertSafeInteger(total + weight);
    bySource.set(part.source, (bySource.get(part.source) ?? 0) + weight);
    if (item.assumed) assumedWeight += weight;
    if (score === null) continue;
    graded += weight;
    gradedCount += 1;
    addAt(weightByScore, score - 1, weight);
    if (part.isEstimate) estimated += weight;
    // A date in the future is a typing error or a wrong clock; it must not make the data look younger than today.
    if (part.assessedOn !== null) ages.push(Math.max(0, daysBetween(part.assessedOn, today)));
    const candidate = { id: part.id, score, weight };
    if (worst === null || isWorse(candidate, worst)) worst = candidate;
  }

  const ratioPpm = weightedRatioPpm(weightByScore, graded, settings);
  return {
    score: ratioPpm === null ? null : scoreFromRatioPpm(ratioPpm, settings),
    ratioPpm,
    worst: worst === null ? null : { partId: worst.id, score: worst.score },
    notInspectedShareBp: shareOfBp(total - graded, total),
    medianAgeDays: median(ages),
    oldestAgeDays: ages.length === 0 ? null : ages.reduce((a, b) => Math.max(a, b)),
    estimatedShareBp: shareOfBp(estimated, total),
    sourceMix: sourceMix(bySource),
    partCount: weighed.length,
    gradedCount,
    replacementValueOre: weighed.reduce((sum, item) => (item.assumed ? sum : sum + item.weight), 0),
    assumedWeightShareBp: shareOfBp(assumedWeight, total),
  };
}

/** Exact: weights per score are whole, and the one division is done in big integers. */
function weightedRatioPpm(weightByScore: readonly number[], graded: number, settings: RollUpSettings): number | null {
  if (graded === 0) return null;
  let numerator = 0n;
  for (const [index, factor] of settings.factorsPpm.entries()) {
    numerator += BigInt(at(weightByScore, index)) * BigInt(factor);
  }
  const denominator = BigInt(graded);
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** Higher score first, then the more valuable part, then the id: the same answer in whatever order parts arrive. */
function isWorse(a: Candidate, b: Candidate): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.weight === b.weight ? a.id < b.id : a.weight > b.weight;
}

function sourceMix(bySource: ReadonlyMap<string, number>): readonly { source: string; shareBp: number }[] {
  const entries = [...bySource].sort(([sourceA, a], [sourceB, b]) => b - a || (sourceA < sourceB ? -1 : 1));
  const shares = sharesBp(entries.map(([, weight]) => weight));
  return entries.map(([source], index) => ({ source, shareBp: at(shares, index) }));
}
