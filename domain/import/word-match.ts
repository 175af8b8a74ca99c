/**
 * Their words → our codes: roof material, unit, kind of work …
 * Answers for what a word means by itself, by what was remembered, or most likely; must never take a likely one by itself.
 */
import { likeness, squeeze } from './likeness.ts';

export interface KnownCode {
  readonly code: string;
  /** All words that mean it, its titles among them. */
  readonly words: readonly string[];
}

export interface WordMatch {
  readonly code: string | null;
  readonly remembered: boolean;
  /** Best first, at most five. */
  readonly suggestions: readonly { readonly code: string; readonly confidence: number }[];
}

/** Every word a list knows, squeezed, with its code. A code is a word of itself. */
export function wordIndex(codes: readonly KnownCode[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { code, words } of codes) for (const word of words) index.set(wordKey(word), code);
  for (const { code } of codes) index.set(wordKey(code), code);
  return index;
}

/** `remembered`: words people have said the meaning of, keyed by {@link wordKey}. */
export function matchWord(
  word: string,
  codes: readonly KnownCode[],
  index: ReadonlyMap<string, string>,
  remembered: ReadonlyMap<string, string>,
): WordMatch {
  const key = wordKey(word);
  const kept = remembered.get(key);
  const known = kept ?? index.get(key) ?? null;
  const suggestions = codes
    .map(({ code, words }) => ({
      code,
      confidence: Math.max(...[code, ...words].map((other) => closeness(word, other))),
    }))
    .filter(({ confidence }) => confidence >= 0.3)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 5)
    .map(({ code, confidence }) => ({ code, confidence: Math.round(confidence * 100) / 100 }));
  return { code: known, remembered: kept !== undefined, suggestions };
}

/** How words are compared; a text without letters and digits is compared as it stands. */
export function wordKey(word: string): string {
  const squeezed = squeeze(word);
  return squeezed === '' ? word.trim().toLowerCase() : squeezed;
}

/** Likeness, or more where one word stands whole inside the other ("røde tegl, vinge" has tegl). */
function closeness(word: string, other: string): number {
  const [a, b] = [squeeze(word), squeeze(other)];
  const isInside = b.length >= 3 && a.length > b.length && a.includes(b);
  return Math.max(likeness(word, other), isInside ? 0.6 : 0);
}
