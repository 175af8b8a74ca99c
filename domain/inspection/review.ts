/**
 * The external review (granskning): 20 parts per building type, every fifth year, months for comments (domain.md 1.5 [V]).
 * Answers for what the form can fill in by itself, what it lacks, and the two deadlines. The numbers come from data, never from here.
 * Must never write a proposal over what a person wrote.
 */
import { type AgeingSettings, expectedEnd, type LifeSpan } from '../condition/ageing.ts';
import type { Score } from '../condition/score.ts';
import { at, compareText } from '../list.ts';
import { addYears, isDay } from '../time/accounting-year.ts';

export interface ReviewPart {
  readonly id: string;
  /** 1–20; null = not in the form. */
  readonly reviewNo: number | null;
  /** null = the part stands for the whole department, so for every type. */
  readonly buildingType: string | null;
  readonly isShared: boolean;
  readonly installedYear: number | null;
  readonly life: LifeSpan | null;
  readonly score: Score | null;
  readonly gradedYear: number | null;
  readonly work: { readonly text: string; readonly year: number | null; readonly amountOre: number | null } | null;
}

export interface ReviewValues {
  readonly partId: string | null;
  readonly installedYear: number | null;
  readonly remainingYears: number | null;
  readonly score: Score | null;
  readonly measure: string | null;
  readonly measureYear: number | null;
  readonly amountOre: number | null;
}

export const EMPTY_REVIEW: ReviewValues = {
  partId: null,
  installedYear: null,
  remainingYears: null,
  score: null,
  measure: null,
  measureYear: null,
  amountOre: null,
};

/** The forms a department needs: one per building type; null is the form of the buildings without a type. */
export function buildingTypes(
  buildings: readonly { readonly buildingType: string | null }[],
): readonly (string | null)[] {
  const named = [...new Set(buildings.flatMap(({ buildingType }) => buildingType ?? []))].sort(compareText);
  const hasUnnamed = buildings.some(({ buildingType }) => buildingType === null);
  return hasUnnamed || named.length === 0 ? [...named, null] : named;
}

/** What parts and their newest grades say for one row of the form: the worst part speaks, of equals the oldest. */
export function fillReview(
  parts: readonly ReviewPart[],
  place: { readonly reviewNo: number; readonly buildingType: string | null },
  currentYear: number,
  settings: AgeingSettings,
): ReviewValues {
  const [part] = parts
    .filter(
      ({ reviewNo, buildingType, isShared }) =>
        reviewNo === place.reviewNo && (isShared || buildingType === place.buildingType),
    )
    .sort(
      (a, b) =>
        (b.score ?? 0) - (a.score ?? 0) ||
        (a.installedYear ?? currentYear) - (b.installedYear ?? currentYear) ||
        compareText(a.id, b.id),
    );
  if (part === undefined) return EMPTY_REVIEW;
  const { id, installedYear, life, score, gradedYear, work } = part;
  const grade = score !== null && gradedYear !== null ? { score, year: gradedYear } : null;
  const end = expectedEnd({ builtYear: installedYear, life, grade, periodic: null, currentYear }, settings);
  return {
    partId: id,
    installedYear,
    remainingYears: end === null ? null : Math.max(0, end.year - currentYear),
    score,
    measure: work?.text ?? null,
    measureYear: work?.year ?? null,
    amountOre: work?.amountOre ?? null,
  };
}

export type ReviewGap = 'part' | 'installed_year' | 'remaining_years' | 'score' | 'measure' | 'measure_year' | 'amount';

/**
 * What a row of the form still lacks, with proposals counted as filled. From `proposeFromScore` on a measure with year and cost belongs to
 * the grade. A part that the department does not have is told by a measure of its own ("no lift"), and then lacks nothing.
 */
export function reviewGaps(values: ReviewValues, proposeFromScore: number): readonly ReviewGap[] {
  const { partId, installedYear, remainingYears, score, measure, measureYear, amountOre } = values;
  if (partId === null && score === null) return measure === null ? ['part'] : [];
  const gaps: ReviewGap[] = [];
  if (installedYear === null) gaps.push('installed_year');
  if (remainingYears === null) gaps.push('remaining_years');
  if (score === null) gaps.push('score');
  if (score !== null && score >= proposeFromScore && measure === null) gaps.push('measure');
  if (measure !== null && measureYear === null) gaps.push('measure_year');
  if (measure !== null && amountOre === null) gaps.push('amount');
  return gaps;
}

/** The last day for comments: so many months after the provisional report; the last day of a shorter month. null without a report. */
export function commentsDueOn(provisionalOn: string | null, months: number): string | null {
  if (provisionalOn === null || !isDay(provisionalOn)) return null;
  const index = Number(provisionalOn.slice(0, 4)) * 12 + Number(provisionalOn.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const days = [provisionalOn.slice(8), '30', '29', '28'].map((day) => `${month}-${day}`);
  return at(days.filter(isDay), 0);
}

export interface ReviewDue {
  readonly lastReviewOn: string | null;
  readonly dueOn: string | null;
  readonly dueWithinAYear: boolean;
}

/** When the next review is due: so many years after the last one known, of the department's own record or of a closed review. */
export function reviewDue(lastReviews: readonly (string | null)[], everyYears: number, today: string): ReviewDue {
  const lastReviewOn =
    lastReviews
      .flatMap((day) => day ?? [])
      .sort(compareText)
      .at(-1) ?? null;
  if (lastReviewOn === null) return { lastReviewOn, dueOn: null, dueWithinAYear: false };
  const dueOn = addYears(lastReviewOn, everyYears);
  return { lastReviewOn, dueOn, dueWithinAYear: dueOn <= addYears(today, 1) };
}
