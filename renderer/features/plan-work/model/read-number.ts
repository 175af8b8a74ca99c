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
import type { Result } from '../../../../domain/result.ts';

export type NumberFault = DanishNumberError;

export function readAmountOre(text: string, language: Language): Result<number, NumberFault> {
  return parseDanishAmount(danish(text, language));
}

export function readMilli(text: string, language: Language): Result<number, NumberFault> {
  return parseDanishDecimalMilli(danish(text, language));
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
