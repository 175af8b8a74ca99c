/**
 * Twins: the own departments most like a given one.
 * Answers for a documented distance over type, period, storeys, heating and size, and for comparisons within the twins.
 * Must never compare with fewer than it says: too few twins is a result.
 */
import { compareText } from '../list.ts';
import { type Outlier, robustOutliers, type SummaryResult, summarise } from './statistics.ts';

export interface TwinProfile {
  readonly id: string;
  /** multi_storey, low_dense, … */
  readonly type: string | null;
  readonly builtYear: number | null;
  readonly storeys: number | null;
  readonly heating: string | null;
  readonly areaM2: number | null;
  readonly dwellings: number | null;
}

export interface TwinSettings {
  /** Weights of the five differences; any whole numbers, their ratio counts. */
  readonly weights: {
    readonly type: number;
    readonly period: number;
    readonly storeys: number;
    readonly heating: number;
    readonly size: number;
  };
  /** Years apart, storeys apart and size ratio that count as a full difference. */
  readonly fullYears: number;
  readonly fullStoreys: number;
  readonly fullSizeRatio: number;
  /** Difference taken where one side is unknown: between alike (0) and different (1). */
  readonly unknownDifference: number;
  readonly count: number;
  /** Farther than this is no twin. */
  readonly maxDistance: number;
}

/** [D] Type and period say most about what a building needs; the twin tool of LBF uses 1–20 twins (domain.md 1.7). */
export const DEFAULT_TWIN_SETTINGS: TwinSettings = {
  weights: { type: 3, period: 3, storeys: 2, heating: 1, size: 1 },
  fullYears: 30,
  fullStoreys: 4,
  fullSizeRatio: 4,
  unknownDifference: 0.5,
  count: 10,
  maxDistance: 0.4,
};

export interface Twin {
  readonly id: string;
  /** 0 = alike in everything, 1 = different in everything. */
  readonly distance: number;
}

/**
 * Distance of two departments: the weighted mean of five differences, each 0 to 1.
 * Type and heating: same or not. Period and storeys: difference ÷ full difference. Size: |ln(a ÷ b)| ÷ ln(full ratio),
 * by area, else by dwellings. Unknown on either side: `unknownDifference`. Symmetric.
 */
export function twinDistance(a: TwinProfile, b: TwinProfile, settings: TwinSettings): number {
  const { weights, unknownDifference: unknown } = settings;
  const size = sizeDifference(a, b, settings.fullSizeRatio);
  const parts = [
    [weights.type, sameness(a.type, b.type)],
    [weights.period, apart(a.builtYear, b.builtYear, settings.fullYears)],
    [weights.storeys, apart(a.storeys, b.storeys, settings.fullStoreys)],
    [weights.heating, sameness(a.heating, b.heating)],
    [weights.size, size],
  ] as const;
  let sum = 0;
  let total = 0;
  for (const [weight, difference] of parts) {
    sum += weight * (difference ?? unknown);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

/** The nearest departments within `maxDistance`, nearest first, ties by id. */
export function findTwins(
  of: TwinProfile,
  candidates: readonly TwinProfile[],
  settings: TwinSettings = DEFAULT_TWIN_SETTINGS,
): readonly Twin[] {
  return candidates
    .filter(({ id }) => id !== of.id)
    .map((candidate) => ({ id: candidate.id, distance: twinDistance(of, candidate, settings) }))
    .filter(({ distance }) => distance <= settings.maxDistance)
    .sort((a, b) => a.distance - b.distance || compareText(a.id, b.id))
    .slice(0, settings.count);
}

export interface TwinComparison {
  /** The department's own value; null = unknown. */
  readonly own: number | null;
  /** Over the twins with a known value, without the department itself. */
  readonly summary: SummaryResult;
  /** Set when the department itself is an outlier among itself and its twins. */
  readonly outlier: Outlier | null;
}

/** One key figure of a department against its twins. */
export function compareWithTwins(
  ownId: string,
  twins: readonly Twin[],
  valueById: ReadonlyMap<string, number | null>,
): TwinComparison {
  const known = twins.flatMap(({ id }) => {
    const value = valueById.get(id) ?? null;
    return value === null ? [] : [{ id, value }];
  });
  const own = valueById.get(ownId) ?? null;
  const summary = summarise(known.map(({ value }) => value));
  const all = own === null || summary.kind === 'too_few' ? [] : [...known, { id: ownId, value: own }];
  return { own, summary, outlier: robustOutliers(all).find(({ id }) => id === ownId) ?? null };
}

function sameness(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : a === b ? 0 : 1;
}

function apart(a: number | null, b: number | null, full: number): number | null {
  return a === null || b === null ? null : Math.min(1, Math.abs(a - b) / full);
}

function sizeDifference(a: TwinProfile, b: TwinProfile, fullRatio: number): number | null {
  const ratio = positiveRatio(a.areaM2, b.areaM2) ?? positiveRatio(a.dwellings, b.dwellings);
  return ratio === null ? null : Math.min(1, Math.abs(Math.log(ratio)) / Math.log(fullRatio));
}

function positiveRatio(a: number | null, b: number | null): number | null {
  return a === null || b === null || a <= 0 || b <= 0 ? null : a / b;
}
