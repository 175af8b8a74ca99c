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
    // 0–100 knows every small number: it is meant where larger ones occur.
    const isNarrow = scale !== 'index_0_100' || [...words.keys()].some((word) => Number(word) > 9);
    return [{ scale, confidence: (isNarrow ? 0.95 : 0.3) * share }];
  });
  const ranked = guesses.sort((a, b) => b.confidence - a.confidence);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.confidence - second.confidence > 0.2) return ranked;
  // 1, 2 and 3 fit 0–3 as well as 1–6: what they mean differs, so a person says.
  return ranked.map((guess) => ({
    ...guess,
    confidence: Math.min(guess.confidence, decided(guess.scale, words) ? 0.9 : 0.5),
  }));
}

/** Words that only this scale has. */
function decided(scale: ScaleId, words: ReadonlyMap<string, number>): boolean {
  const others = (Object.keys(SCALES) as ScaleId[]).filter((other) => other !== scale && other !== 'index_0_100');
  return [...words.keys()].some((word) => isKnown(scale, word) && !others.some((other) => isKnown(other, word)));
}

function isKnown(scale: ScaleId, word: string): boolean {
  const grade = gradeFromScale(scale, word);
  return grade.ok || grade.error.code === 'no_equivalent';
}
