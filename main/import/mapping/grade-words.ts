/**
 * Words for grades that no scale has (good, worn, "ikke besigtiget") as the state and the score they mean.
 * Must never give a score to a state that is none.
 */
import { gradeFromScale } from '../../../domain/condition/scales/scale.ts';
import { SCALES, type ScaleId } from '../../../domain/condition/scales/scale-data.ts';
import { wordIndex, wordKey } from '../../../domain/import/word-match.ts';
import { codesOf, type ImportWords, type WordField } from './words.ts';

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
 * False for a figure, for a word the field's own list knows, and for a word of a scale (2, B, TG1) as a grade: what these mean, their file
 * says, so what somebody said of them in one file must never be taken for what they mean in another.
 */
export function canBeRemembered(field: string, word: string, { fields }: Pick<ImportWords, 'fields'>): boolean {
  if (isFigure(word)) return false;
  const spec = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (spec !== undefined && knownOf(spec).has(wordKey(word))) return false;
  return field !== GRADE || !isScaleWord(word);
}

/** True for a figure and for a word some scale knows. */
export function isScaleWord(word: string): boolean {
  return isFigure(word) || (Object.keys(SCALES) as ScaleId[]).some((scale) => isOfScale(scale, word));
}

/** True for a word that says something, and is of no scale: each has to be given a grade of its own. */
export function isOfNoScale(word: string): boolean {
  return !isScaleWord(word) && /^\p{L}{2}/u.test(word);
}

function isFigure(word: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(word.trim());
}

const KNOWN = new WeakMap<WordField, ReadonlyMap<string, string>>();

function knownOf(spec: WordField): ReadonlyMap<string, string> {
  const known = KNOWN.get(spec) ?? wordIndex(codesOf(spec));
  KNOWN.set(spec, known);
  return known;
}

function isOfScale(scale: ScaleId, word: string): boolean {
  const grade = gradeFromScale(scale, word);
  return grade.ok || grade.error.code === 'no_equivalent';
}
