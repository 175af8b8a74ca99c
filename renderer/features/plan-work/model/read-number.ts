/**
 * Numbers and amounts as people type them in either language: 1.234,5 · 250 kr. · 1,2 mio. · 1,234.5 · 1.2 million.
 * Answers for turning English separators into Danish ones, and for leaving the reading itself to the domain.
 * Must never guess: a text with two readings is refused.
 */
import type { Language } from '../../../../contract/common.ts';
import {
  type DanishNumberError,
  parseDanishAmount,
  parseDanishDecimalMilli,
} from '../../../../domain/money/danish-number.ts';
import { err, type Result } from '../../../../domain/result.ts';

export type NumberFault = DanishNumberError;

/** Ten billion kroner, a billion of a unit: more is a slip of the hand, and sums of many such amounts would no longer be exact. */
const MOST_ORE = 1_000_000_000_000;
const MOST_MILLI = 1_000_000_000_000;

export function readAmountOre(text: string, language: Language): Result<number, NumberFault> {
  const read = parseDanishAmount(danish(text, language));
  return read.ok && Math.abs(read.value) > MOST_ORE ? err('too_large') : read;
}

export function readMilli(text: string, language: Language): Result<number, NumberFault> {
  const read = parseDanishDecimalMilli(danish(text, language));
  return read.ok && Math.abs(read.value) > MOST_MILLI ? err('too_large') : read;
}

/** In English, 1,234.5 is what Danish writes 1.234,5; only separators before a digit are exchanged, so that "mio." and "kr." stay. */
function danish(text: string, language: Language): string {
  if (language === 'da') return text;
  return text
    .replace(/[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'))
    .replace(/\b(?:thousand|k)\b/i, 'tusind')
    .replace(/(\d)\s*k$/i, '$1 tusind')
    .replace(/\bbillion\b/i, 'mia.')
    .replace(/\bmillions\b/i, 'million');
}
