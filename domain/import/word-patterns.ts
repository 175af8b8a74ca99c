/**
 * Pieces of patterns that are made of word lists. For patterns with the flag `u`.
 * Must never let a word of a list mean anything in a pattern but itself.
 */

/** Words begin and end where letters and digits do. */
export const WORD_START = '(?<![\\p{L}\\p{N}])';
export const WORD_END = '(?![\\p{L}\\p{N}])';

/** One of these words to the letter; of two that begin alike the longer. */
export function anyWord(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}
