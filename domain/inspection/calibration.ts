/**
 * Calibration: two inspectors' grades of the same parts held against each other (domain.md 8, point 5).
 * Answers for how often they agree and who grades harder. Must never compare an estimate of nothing: only graded parts count.
 */
import type { Score } from '../condition/score.ts';
import { divideRounded } from '../money/ore.ts';

export interface GradedPart {
  readonly partId: string;
  readonly score: Score;
}

export interface CalibrationPair<T extends GradedPart> {
  readonly first: T;
  readonly second: T;
  /** Second − first. */
  readonly difference: number;
}

export interface CalibrationFigures<T extends GradedPart> {
  /** The largest difference first, then in the order of the first report. */
  readonly pairs: readonly CalibrationPair<T>[];
  readonly compared: number;
  readonly equal: number;
  readonly withinOne: number;
  /** Mean of second − first in thousandths of a grade; null when nothing was graded by both. */
  readonly meanDifferenceMilli: number | null;
}

/** Each part at most once in a list. */
export function calibrate<T extends GradedPart>(first: readonly T[], second: readonly T[]): CalibrationFigures<T> {
  const others = new Map(second.map((grade) => [grade.partId, grade]));
  const pairs = first.flatMap((grade): CalibrationPair<T>[] => {
    const other = others.get(grade.partId);
    return other === undefined ? [] : [{ first: grade, second: other, difference: other.score - grade.score }];
  });
  const sum = pairs.reduce((total, { difference }) => total + difference, 0);
  return {
    pairs: pairs.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
    compared: pairs.length,
    equal: pairs.filter(({ difference }) => difference === 0).length,
    withinOne: pairs.filter(({ difference }) => Math.abs(difference) <= 1).length,
    meanDifferenceMilli: pairs.length === 0 ? null : divideRounded(sum * 1_000, pairs.length),
  };
}
