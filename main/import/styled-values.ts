/**
 * Numbers and days written as text in a style that is known, or open: rewritten as the Danish readers take them.
 * Answers for a cell with two readings being refused where the style is open, and for a style never being stretched to fit a cell.
 */

import { amountText } from '../../domain/import/amount-text.ts';
import { dateReadingOf, dayInStyle } from '../../domain/import/date-style.ts';
import { readingOf, toDanishAmount, toDecimalComma } from '../../domain/import/number-style.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { ProfileColumn } from './profile-schema.ts';

type Styled = Result<string, 'ambiguous_number' | 'not_a_number' | 'ambiguous_day' | 'not_a_day'>;

/** Types that never have three decimals: a lone 1.234 in them is one thousand. */
export const WHOLE_TYPES: ReadonlySet<string> = new Set(['money', 'integer']);

export function styledNumber(text: string, { decimal, type, factor }: ProfileColumn): Styled {
  if (decimal === undefined) return ok(text);
  const isWhole = WHOLE_TYPES.has(type) && (factor ?? 1) === 1;
  // The style was told by other rows: a lone 1.250 among amounts such as 100.50 may still be a thousand and a quarter.
  if (isWhole && decimal !== 'open' && isThousandOrFraction(text, decimal)) return err('ambiguous_number');
  const style = decimal === 'open' ? openStyle(text, isWhole) : decimal;
  if (style === null) return err('ambiguous_number');
  if (type !== 'money') return rewritten(toDecimalComma(text, style));
  const unit = unitIn(text);
  if (unit === 'open') return err('ambiguous_number');
  return rewritten(toDanishAmount(text, unit ?? style));
}

function rewritten(text: string | null): Styled {
  return text === null ? err('not_a_number') : ok(text);
}

/** Three digits behind a lone sign that the style takes for its decimal one. */
function isThousandOrFraction(text: string, style: 'comma' | 'point' | 'whole'): boolean {
  if (style === 'whole' || !THREE_BEHIND.test(text)) return false;
  return readingOf(text) === (style === 'comma' ? 'eitherComma' : 'eitherPoint');
}

/**
 * How the figures before a unit such as `mio.` are written, where they tell it themselves: nobody groups 1.2 million. `open`: 1.250 mio. is
 * one and a quarter million more often than a thousand of them. Null without a unit.
 */
function unitIn(text: string): 'comma' | 'point' | 'open' | null {
  const amount = LETTER.test(text) ? amountText(text) : null;
  if (amount === null || amount.exponent === null) return null;
  const reading = readingOf(amount.core);
  if (reading === 'comma' || reading === 'point') return reading;
  return amount.exponent > 3 && reading?.startsWith('either') === true ? 'open' : null;
}

const LETTER = /[\p{L}€£$]/u;

const THREE_BEHIND = /[.,]\d{3}(?!\d)/;

function openStyle(text: string, isWhole: boolean): 'comma' | 'point' | 'whole' | null {
  const reading = readingOf(text);
  if (reading === 'comma' || reading === 'point') return reading;
  if (reading === 'eitherComma' || reading === 'eitherPoint') return isWhole ? 'whole' : null;
  return 'whole';
}

/** The day as YYYY-MM-DD. */
export function styledDay(text: string, dates: NonNullable<ProfileColumn['dates']>): Styled {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const plain = compact === null ? text : `${compact[1]}-${compact[2]}-${compact[3]}`;
  const reading = dateReadingOf(plain);
  if (reading === null) return err('not_a_day');
  if (dates === 'open' && (reading === 'either' || reading === 'short')) return err('ambiguous_day');
  const style = dates !== 'open' ? dates : reading === 'mdy' || reading === 'ymd' ? reading : 'dmy';
  const day = dayInStyle(plain, style);
  return day === null ? err('not_a_day') : ok(day);
}
