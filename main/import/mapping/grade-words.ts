/**
 * Words for grades that no scale has (good, worn, "ikke besigtiget") as the state and the score they mean.
 * Must never give a score to a state that is none.
 */
import { gradeFromScale } from '../../../domain/condition/scales/scale.ts';
import { SCALES, type ScaleId } from '../../../domain/condition/scales/scale-data.ts';

type Words = Readonly<Record<string, string | number | null>>;

/** Codes of the field `grade`: `1` … `6`, or a state; null = read as empty. */
export function gradeWords(words: Words): { readonly states: Words; readonly scores: Words } {
  const entries = Object.entries(words).map(([word, code]) => [word, code, /^[1-6]$/.test(String(code))] as const);
  return {
    states: Object.fromEntries(entries.map(([word, code, isScore]) => [word, isScore ? 'graded' : code])),
    scores: Object.fromEntries(entries.map(([word, code, isScore]) => [word, isScore ? Number(code) : null])),
  };
}

/** What a word means in a scale, as a code of the field `grade`; null where the scale does not know it or means something else by it. */
export function gradeCodeIn(scale: ScaleId, word: string): string | null {
  const grade = gradeFromScale(scale, word);
  if (!grade.ok) return null;
  return grade.value.state === 'graded' ? String(grade.value.score) : grade.value.state;
}

/** The field whose words mean one thing in one file and another in the next. */
const GRADE = 'grade';

/**
 * False for a word of a scale (2, B, TG1) or a figure as a grade: what it means, the scale of its file says, so what somebody said of it in one file must
 * never be taken for what it means in another.
 */
export function canBeRemembered(field: string, word: string): boolean {
  if (field !== GRADE) return true;
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(word.trim())) return false;
  return !(Object.keys(SCALES) as ScaleId[]).some((scale) => isOfScale(scale, word));
}

function isOfScale(scale: ScaleId, word: string): boolean {
  const grade = gradeFromScale(scale, word);
  return grade.ok || grade.error.code === 'no_equivalent';
}
