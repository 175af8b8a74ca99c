/**
 * How alike two words are, for headings and for words of lists.
 * Answers for one measure in the whole importer; must never decide by itself: it only ranks.
 */
import { foldText } from '../text/fold.ts';

/** 0 (nothing in common) … 1 (the same once folded). Sørensen–Dice on pairs of letters [V: Dice 1945], blanks left out. */
export function likeness(a: string, b: string): number {
  return likenessTo(squeeze(a))(squeeze(b));
}

/**
 * Likeness of one squeezed word to many others, its pairs counted once. `atLeast`: what could not reach it by its length alone is 0, so
 * that a word of 90,000 letters costs nothing beside one of ten.
 */
export function likenessTo(left: string, atLeast = 0): (right: string) => number {
  let pairs: ReadonlyMap<string, number> | null = null;
  return (right) => {
    if (left === '' || right === '') return 0;
    if (left === right) return 1;
    if (left.length < 2 || right.length < 2) return 0;
    const all = left.length + right.length - 2;
    if ((2 * (Math.min(left.length, right.length) - 1)) / all < atLeast) return 0;
    pairs ??= pairCounts(left);
    const used = new Map<string, number>();
    let shared = 0;
    for (let at = 0; at + 2 <= right.length; at += 1) {
      const pair = right.slice(at, at + 2);
      const before = used.get(pair) ?? 0;
      if (before >= (pairs.get(pair) ?? 0)) continue;
      used.set(pair, before + 1);
      shared += 1;
    }
    return (2 * shared) / all;
  };
}

/** A word as headings are compared: case, accents, punctuation and blanks make no difference; m² and m2 are one. */
export function squeeze(text: string): string {
  return foldText(text.replaceAll('²', '2').replaceAll('³', '3').replaceAll('%', ' procent ')).replaceAll(' ', '');
}

/** The words of a text, squeezed; `apart`: what stands between them. */
export function squeezedWords(text: string, apart = /[^\p{L}]+/u): readonly string[] {
  return text.split(apart).flatMap((word) => (word === '' ? [] : [squeeze(word)]));
}

function pairCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
