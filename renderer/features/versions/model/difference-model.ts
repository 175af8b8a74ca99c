/**
 * The difference between two versions, arranged for reading: the bridge from one total to the other, and the lines under one kind each.
 * Answers for sums that reconcile to the øre; where they would not, the bridge says so instead of hiding it.
 * Must never find a difference itself: what changed comes from the engine.
 */
import type { PlanDifferenceView, PlanVersion } from '../../../../contract/versions.ts';

export type ChangeKind = PlanDifferenceView['activities'][number]['kinds'][number];
export type ChangedLine = PlanDifferenceView['activities'][number];

/** What a board asks for first comes first. */
export const KINDS = [
  'new',
  'dropped',
  'moved',
  'price',
  'quantity',
  'funding',
  'other',
] as const satisfies readonly ChangeKind[];

/** The totals of the two versions, each over its own years, as the list of versions shows them. */
export interface OwnTotals {
  readonly beforeOre: number;
  readonly afterOre: number;
}

export interface Bridge extends OwnTotals {
  /** Every kind that changes an amount or has a line. */
  readonly changes: readonly { readonly kind: ChangeKind; readonly ore: number; readonly lines: number }[];
  /** Amounts of either version in years that the compared years leave out: two versions need not begin in the same year. */
  readonly outsideOre: number;
  /** before + changes + outside = after, to the øre. */
  readonly holds: boolean;
}

export function bridgeOf(difference: PlanDifferenceView, { beforeOre, afterOre }: OwnTotals): Bridge {
  const sums = new Map<ChangeKind, number>();
  let comparedBefore = 0;
  let comparedAfter = 0;
  for (const year of difference.years) {
    comparedBefore += year.beforeOre;
    comparedAfter += year.afterOre;
    for (const kind of KINDS) sums.set(kind, (sums.get(kind) ?? 0) + (year.changesOre[kind] ?? 0));
  }
  const changes = KINDS.map((kind) => ({
    kind,
    ore: sums.get(kind) ?? 0,
    lines: difference.activities.filter(({ kinds }) => kinds.includes(kind)).length,
  })).filter(({ ore, lines }) => ore !== 0 || lines > 0);
  const outsideOre = afterOre - comparedAfter - (beforeOre - comparedBefore);
  const changedOre = changes.reduce((sum, { ore }) => sum + ore, 0);
  return { beforeOre, changes, outsideOre, afterOre, holds: beforeOre + changedOre + outsideOre === afterOre };
}

export interface KindGroup {
  readonly kind: ChangeKind;
  readonly lines: readonly ChangedLine[];
  /** What the lines together change, in every way they changed. */
  readonly totalOre: number;
}

/** Each line once, under the first kind of `KINDS` it changed by, largest effect first. */
export function linesByKind(lines: readonly ChangedLine[]): readonly KindGroup[] {
  return KINDS.map((kind) => {
    const group = lines
      .filter(({ kinds }) => KINDS.find((one) => kinds.includes(one)) === kind)
      .toSorted((a, b) => Math.abs(b.totalOre) - Math.abs(a.totalOre));
    return { kind, lines: group, totalOre: group.reduce((sum, { totalOre }) => sum + totalOre, 0) };
  }).filter((group) => group.lines.length > 0);
}

/** The version to compare a version with: the one it was copied from, else the one numbered before it. */
export function comparedWith(version: PlanVersion, versions: readonly PlanVersion[]): PlanVersion | null {
  const origin = versions.find(({ planId }) => planId === version.originPlanId);
  if (origin !== undefined) return origin;
  const earlier = versions.filter(({ versionNo }) => versionNo < version.versionNo);
  return earlier.toSorted((a, b) => b.versionNo - a.versionNo)[0] ?? null;
}

/** Whole currency where every amount is whole, else with its decimals: a sum that reconciles to the øre must be seen to. */
export function isWhole(amountsOre: Iterable<number>): boolean {
  for (const ore of amountsOre) if (ore % 100 !== 0) return false;
  return true;
}
