/**
 * Backlog (deferred work) and the facility condition index.
 * Answers for what is due and not done, and for its share of the replacement value, with bands as settings.
 * Must never mix it with the condition score: they answer different questions (domain.md 3.6).
 */
import { assertSafeInteger } from '../money/ore.ts';
import { shareOfBp } from './median.ts';

export interface DueWork {
  readonly id: string;
  /** Year the work was needed. */
  readonly dueYear: number;
  readonly amountOre: number;
  /** Year it was carried out; null = not yet. */
  readonly doneYear: number | null;
}

export type FciBand = 'good' | 'fair' | 'poor' | 'critical';

/** Upper limits of good, fair and poor in basis points. */
export interface FciLimits {
  readonly goodBp: number;
  readonly fairBp: number;
  readonly poorBp: number;
}

/** 5, 10 and 30 % (IFMA) [V]; others use two limits only, hence a setting. */
export const DEFAULT_FCI_LIMITS: FciLimits = { goodBp: 500, fairBp: 1_000, poorBp: 3_000 };

/** Work due before the year that was not done before it, in øre. Work due in the year itself is not deferred yet. */
export function backlogOre(works: readonly DueWork[], year: number): number {
  let total = 0;
  for (const { dueYear, amountOre, doneYear } of works) {
    if (dueYear < year && (doneYear === null || doneYear >= year)) total = assertSafeInteger(total + amountOre);
  }
  return total;
}

/** Backlog ÷ replacement value in basis points; null when no replacement value is known. May exceed 10,000. */
export function fciBp(backlog: number, replacementValueOre: number): number | null {
  return replacementValueOre > 0 ? shareOfBp(backlog, replacementValueOre) : null;
}

/** A limit itself still belongs to the better band. */
export function fciBand(indexBp: number, limits: FciLimits): FciBand {
  if (indexBp <= limits.goodBp) return 'good';
  if (indexBp <= limits.fairBp) return 'fair';
  return indexBp <= limits.poorBp ? 'poor' : 'critical';
}
