/**
 * Translation between other grading scales and the app's own grade.
 * Answers for explicit two-way mappings and for saying no where a scale measures something else.
 * Must never invent a grade: an unknown code and a code without an equivalent are different refusals.
 */
import { at } from '../../list.ts';
import { err, ok, type Result } from '../../result.ts';
import type { AssessmentState, Score } from '../score.ts';
import { SCALES, type ScaleId } from './scale-data.ts';

/** What the app stores: a score, or one of the states that are not scores. */
export type Grade =
  | { readonly state: 'graded'; readonly score: Score }
  | { readonly state: Exclude<AssessmentState, 'graded'>; readonly score: null };

export interface ScaleRefusal {
  /** unknown_value: the scale has no such code · no_equivalent: it has, but it measures something else. */
  readonly code: 'unknown_value' | 'no_equivalent';
  readonly scale: ScaleId;
  readonly value: string;
}

/** A code of another scale → the app's grade. Case and blanks (`TG 2`) do not matter. */
export function gradeFromScale(scale: ScaleId, value: string): Result<Grade, ScaleRefusal> {
  const code = value.replace(/\s/g, '').toUpperCase();
  const definition = SCALES[scale];
  if (definition.bands !== null) return gradeFromNumber(scale, code, definition.bands);
  const to = definition.toGrade[code];
  if (to === undefined) return err({ code: 'unknown_value', scale, value });
  return to === null ? err({ code: 'no_equivalent', scale, value }) : ok(gradeOf(to));
}

/** The app's grade → the code of another scale. */
export function gradeToScale(scale: ScaleId, grade: Grade): Result<string, ScaleRefusal> {
  const key = grade.state === 'graded' ? grade.score : grade.state;
  const code = SCALES[scale].fromGrade[key];
  return code === undefined ? err({ code: 'no_equivalent', scale, value: String(key) }) : ok(code);
}

/** A code of one scale → the code of another, by way of the app's grade; refused where either step is. */
export function translateGrade(from: ScaleId, to: ScaleId, value: string): Result<string, ScaleRefusal> {
  const grade = gradeFromScale(from, value);
  return grade.ok ? gradeToScale(to, grade.value) : grade;
}

function gradeOf(to: Score | Exclude<AssessmentState, 'graded'>): Grade {
  return typeof to === 'number' ? { state: 'graded', score: to } : { state: to, score: null };
}

/** 0–100, higher is better: the first band whose lower limit the number reaches. */
function gradeFromNumber(
  scale: ScaleId,
  text: string,
  bands: readonly (readonly [from: number, score: Score])[],
): Result<Grade, ScaleRefusal> {
  const number = /^\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (!(number >= 0 && number <= 100)) return err({ code: 'unknown_value', scale, value: text });
  const [, score] = at(
    bands,
    bands.findIndex(([from]) => number >= from),
  );
  return ok({ state: 'graded', score });
}
