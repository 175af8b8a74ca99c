/**
 * Remaining life of a building part and the year of its next work.
 * Answers for expected ends from age, life range and grade, and for the reason behind a year.
 * Must never present a life as one certain number: low, expected and high travel together.
 */
import type { Score } from './score.ts';

/** Whole years, low ≤ expected ≤ high. */
export interface LifeSpan {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

export interface AgeingInput {
  /** Year of installation or last renewal; null = unknown. */
  readonly builtYear: number | null;
  readonly life: LifeSpan | null;
  /** The last grade and the year it was given; null = never graded. */
  readonly grade: { readonly score: Score; readonly year: number } | null;
  /** Last work of an interval and the interval; null = no periodic work. */
  readonly periodic: { readonly lastYear: number; readonly intervalYears: number } | null;
  readonly currentYear: number;
}

export interface AgeingSettings {
  /** Years of life left after a grade 1–6: low, expected, high. */
  readonly remainingByScore: readonly LifeSpan[];
  /** From this score on the grade alone calls for work, whatever the age. */
  readonly actionFromScore: Score;
}

/** After the default action windows of domain.md 3.6 [D]: > 15 · 10–15 · 5–10 · 2–5 · 0–2 · now. */
export const DEFAULT_AGEING_SETTINGS: AgeingSettings = {
  remainingByScore: [
    { low: 15, expected: 20, high: 30 },
    { low: 10, expected: 12, high: 15 },
    { low: 5, expected: 7, high: 10 },
    { low: 2, expected: 3, high: 5 },
    { low: 0, expected: 1, high: 2 },
    { low: 0, expected: 0, high: 0 },
  ],
  actionFromScore: 4,
};

/**
 * Expected remaining years of a part of this age that still stands:
 * the rest of its expected life or, when that is more, a third of the way to its high life — the mean of the
 * falling tail of a triangular distribution. So a part that outlives its expectation is given more time, but ever less,
 * and none beyond its high life. Whole years, rounded; never below 0.
 */
export function remainingAtAge(life: LifeSpan, age: number): number {
  return Math.max(0, Math.round(Math.max(life.expected - age, (life.high - age) / 3)));
}

export type WorkReason =
  | { readonly code: 'grade_demands'; readonly score: Score; readonly gradedYear: number; readonly withinYears: number }
  | { readonly code: 'interval_due'; readonly lastYear: number; readonly intervalYears: number }
  | { readonly code: 'end_of_life'; readonly builtYear: number; readonly lifeExpected: number }
  | { readonly code: 'outlived_life'; readonly builtYear: number; readonly lifeHigh: number }
  | { readonly code: 'grade_allows'; readonly score: Score; readonly gradedYear: number };

export interface ExpectedEnd {
  readonly year: number;
  /** Why: the life, a life outlived, or the grade. */
  readonly reason: WorkReason;
}

/**
 * Expected end of life: the later of built + life (updated when outlived) and grade year + remaining life from the grade
 * (domain.md 4.1). null when neither age with a life nor a grade is known.
 */
export function expectedEnd(input: AgeingInput, settings: AgeingSettings): ExpectedEnd | null {
  const { builtYear, life, grade, currentYear } = input;
  let end: ExpectedEnd | null = null;
  if (builtYear !== null && life !== null) {
    const age = currentYear - builtYear;
    end =
      age < life.expected
        ? { year: builtYear + life.expected, reason: { code: 'end_of_life', builtYear, lifeExpected: life.expected } }
        : {
            year: currentYear + remainingAtAge(life, age),
            reason: { code: 'outlived_life', builtYear, lifeHigh: life.high },
          };
  }
  if (grade !== null) {
    const year = grade.year + remainingOf(grade.score, settings).expected;
    if (end === null || year > end.year) {
      end = { year, reason: { code: 'grade_allows', score: grade.score, gradedYear: grade.year } };
    }
  }
  return end;
}

export interface NextWork {
  /** Never before the current year. */
  readonly year: number;
  /** Year the work was due by the same rule; earlier than `year` when it is overdue. */
  readonly dueYear: number;
  readonly reason: WorkReason;
}

/**
 * Year of the next work with its reason: the earliest of what the grade demands (from `actionFromScore`), what the
 * interval gives, and the expected end. null when nothing is known.
 */
export function nextWork(input: AgeingInput, settings: AgeingSettings): NextWork | null {
  const { grade, periodic, currentYear } = input;
  const candidates: { dueYear: number; reason: WorkReason }[] = [];
  if (grade !== null && grade.score >= settings.actionFromScore) {
    const withinYears = remainingOf(grade.score, settings).expected;
    const reason = { code: 'grade_demands', score: grade.score, gradedYear: grade.year, withinYears } as const;
    candidates.push({ dueYear: grade.year + withinYears, reason });
  }
  if (periodic !== null) {
    const { lastYear, intervalYears } = periodic;
    candidates.push({ dueYear: lastYear + intervalYears, reason: { code: 'interval_due', lastYear, intervalYears } });
  }
  const end = expectedEnd(input, settings);
  if (end !== null) candidates.push({ dueYear: end.year, reason: end.reason });
  const first = candidates.reduce<(typeof candidates)[number] | null>(
    (best, candidate) => (best === null || candidate.dueYear < best.dueYear ? candidate : best),
    null,
  );
  return first === null ? null : { year: Math.max(currentYear, first.dueYear), ...first };
}

/** True when work is planned later than the pessimistic end of life: allowed with a reason, shown as a warning. */
export function isPastPessimisticEnd(plannedYear: number, builtYear: number | null, life: LifeSpan | null): boolean {
  return builtYear !== null && life !== null && plannedYear > builtYear + life.low;
}

function remainingOf(score: Score, settings: AgeingSettings): LifeSpan {
  return settings.remainingByScore[score - 1] ?? { low: 0, expected: 0, high: 0 };
}
