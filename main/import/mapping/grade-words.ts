/**
 * Words for grades that no scale has (good, worn, "ikke besigtiget") as the state and the score they mean.
 * Must never give a score to a state that is none.
 */
import { gradeFromScale } from '../../../domain/condition/scales/scale.ts';
import type { ScaleId } from '../../../domain/condition/scales/scale-data.ts';

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
