/**
 * Which grading scale the words of a column belong to.
 * Answers for the scales that know all (or nearly all) of them, the narrowest first; equal ones are a question.
 */

import { gradeFromScale } from '../condition/scales/scale.ts';
import { SCALES, type ScaleId } from '../condition/scales/scale-data.ts';

export interface ScaleGuess {
  readonly scale: ScaleId;
  /** 0 … 1 */
  readonly confidence: number;
}

/** `words`: different texts with their counts. Best first; empty where no scale knows most of them. */
export function guessScales(words: ReadonlyMap<string, number>): readonly ScaleGuess[] {
  const total = [...words.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const guesses = (Object.keys(SCALES) as ScaleId[]).flatMap((scale) => {
    let known = 0;
    for (const [word, count] of words) if (isKnown(scale, word)) known += count;
    const share = known / total;
    if (share < 0.9) return [];
    return [{ scale, confidence: (isReached(scale, words) ? 0.95 : scale === 'index_0_100' ? 0.3 : 0.5) * share }];
  });
  const ranked = guesses.sort((a, b) => b.confidence - a.confidence);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.confidence - second.confidence > 0.2) return ranked;
  // What two know as well as each other a person says.
  return ranked.map((guess) => ({ ...guess, confidence: Math.min(guess.confidence, 0.5) }));
}

/** The least number that a scale of digits must show to be told from the others: 1, 2, 3 and 4 may be of any of them. */
const TOLD_FROM: Readonly<Partial<Record<ScaleId, number>>> = {
  index_0_100: 10,
  nen2767: 6,
  numbers_0_3: Number.POSITIVE_INFINITY,
  numbers_1_4: Number.POSITIVE_INFINITY,
};

function isReached(scale: ScaleId, words: ReadonlyMap<string, number>): boolean {
  const least = TOLD_FROM[scale];
  if (least === undefined) return true;
  // A word among the digits says it as well: N/A belongs to 0–3.
  const tells = (word: string) => (/^\d/.test(word) ? Number(word) >= least : isKnown(scale, word));
  return [...words.keys()].some(tells);
}

function isKnown(scale: ScaleId, word: string): boolean {
  const grade = gradeFromScale(scale, word);
  return grade.ok || grade.error.code === 'no_equivalent';
}
