/**
 * Cells that begin with a word we know and go on with more: `Tilbud Tømrer A/S` is an offer, and whose it is.
 * Answers for the longest known beginning being taken; must never take a piece of a word for one.
 */

/** Words a known one may be made of. */
const LONGEST = 3;

export interface WordStart<T> {
  readonly value: T;
  /** What stands behind it; empty where nothing does. */
  readonly rest: string;
}

/** Null where no beginning of the text is known. */
export function wordStart<T>(text: string, known: (word: string) => T | undefined): WordStart<T> | null {
  const words = [...text.matchAll(/[^\s,:;()/–-]+/g)].slice(0, LONGEST);
  for (const word of words.reverse()) {
    const end = word.index + word[0].length;
    const value = known(text.slice(0, end));
    if (value !== undefined) return { value, rest: bare(text.slice(end)) };
  }
  return null;
}

/** Without what parted it from the word before. */
function bare(rest: string): string {
  const text = rest.replace(/^[\s,:;/–-]+/, '').trim();
  return text.startsWith('(') && text.indexOf(')') === text.length - 1 ? text.slice(1, -1).trim() : text;
}
