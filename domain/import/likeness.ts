/**
 * How alike two words are, for headings and for words of lists.
 * Answers for one measure in the whole importer; must never decide by itself: it only ranks.
 */
import { foldText } from '../text/fold.ts';

/** 0 (nothing in common) … 1 (the same once folded). Sørensen–Dice on pairs of letters [V: Dice 1945], blanks left out. */
export function likeness(a: string, b: string): number {
  const left = squeeze(a);
  const right = squeeze(b);
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  if (left.length < 2 || right.length < 2) return 0;
  const pairs = pairCounts(left);
  let shared = 0;
  for (let at = 0; at + 2 <= right.length; at += 1) {
    const pair = right.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length - 2);
}

/** A word as headings are compared: case, accents, punctuation and blanks make no difference; m² and m2 are one. */
export function squeeze(text: string): string {
  return foldText(text.replaceAll('²', '2').replaceAll('³', '3').replaceAll('%', ' procent ')).replaceAll(' ', '');
}

function pairCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
