/**
 * How days are written in somebody's column: 22-11-2026 · 11/22/2026 · 2026-11-22.
 * Also 3/4-25, as it is written by hand in Denmark and Norway: day/month-year, the year with two digits or four.
 * Answers for telling what a single text can mean, and what a whole column therefore means.
 * Must never choose between two readings: 03/04/2026 alone is asked about.
 */
import { isDay } from '../time/accounting-year.ts';

export type DateStyle = 'dmy' | 'mdy' | 'ymd';

/**
 * `either`: day and month could change places and give another day. `same`: they could, and it is the same day (05/05/2026).
 * `short`: a year of two digits, which may stand at either end.
 */
export type DateReading = DateStyle | 'either' | 'same' | 'short';

interface Parts {
  readonly first: string;
  readonly sign: string;
  readonly second: string;
  readonly third: string;
}

/** Numbers with one sign between them, and perhaps a time of day. */
const DAY = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const BY_HAND = /^(\d{1,2})\/(\d{1,2})\s?-\s?(\d{2}|\d{4})$/;

function partsOf(text: string): Parts | null {
  const hand = BY_HAND.exec(text.trim());
  if (hand !== null) {
    const [, first = '', second = '', year = ''] = hand;
    return { first, sign: '/-', second, third: year };
  }
  const match = DAY.exec(text.trim());
  if (match === null) return null;
  const [, first = '', sign = '', second = '', third = ''] = match;
  return { first, sign, second, third };
}

/** What a text can mean as a day; null where it is none. */
export function dateReadingOf(text: string): DateReading | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const { first, sign, second, third } = parts;
  if (first.length === 4) return dayOf(parts, 'ymd') === null ? null : 'ymd';
  if (third.length === 2 && first.length <= 2) {
    return STYLES.some((style) => dayInStyle(text, style) !== null) ? 'short' : null;
  }
  if (third.length !== 4 || first.length > 2) return null;
  const asDmy = dayOf(parts, 'dmy');
  const asMdy = dayOf(parts, 'mdy');
  if (asDmy !== null && asMdy !== null) {
    // Nobody writes month.day.year with points, nor month/day-year.
    if (sign !== '/' && sign !== '-') return 'dmy';
    return Number(first) === Number(second) ? 'same' : 'either';
  }
  if (asDmy !== null) return 'dmy';
  // 04.13.2026 is a typing error and no American date.
  return asMdy !== null && (sign === '/' || sign === '-') ? 'mdy' : null;
}

/** The day in the given order as YYYY-MM-DD; null where the text is no day in it. A day written year first is one in every order. */
export function dayInStyle(text: string, style: DateStyle): string | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  if (parts.first.length === 4) return dayOf(parts, 'ymd');
  if (parts.first.length > 2 || (parts.sign === '/-' && style !== 'dmy')) return null;
  if (parts.third.length === 2) return dayOf(parts, style);
  return style === 'ymd' || parts.third.length !== 4 ? null : dayOf(parts, style);
}

const STYLES = ['dmy', 'mdy', 'ymd'] as const;
/** Two digits from here on are a year of the last century, as spreadsheet programs take it. [B] */
const LAST_CENTURY_FROM = 30;

function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < LAST_CENTURY_FROM ? `20${year}` : `19${year}`;
}

function dayOf({ first, second, third }: Parts, style: DateStyle): string | null {
  const [year, month, day] =
    style === 'ymd' ? [first, second, third] : style === 'dmy' ? [third, second, first] : [third, first, second];
  if (day.length > 2 || month.length > 2) return null;
  const text = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

export interface DateEvidence {
  readonly dmy: number;
  readonly mdy: number;
  readonly ymd: number;
  readonly either: number;
  readonly same: number;
  readonly short: number;
}

export const NO_DATES: DateEvidence = { dmy: 0, mdy: 0, ymd: 0, either: 0, same: 0, short: 0 };

/**
 * The order of a column by its own cells alone. 'none': no day written as text stands there. null: only a person knows.
 * Years of two digits are asked about: which end they stand at, and of which century they are. American dates are asked about even where they are certain: they come in by accident, and mixed with others.
 */
export function dateStyleOf({ dmy, mdy, ymd, either, same, short }: DateEvidence): DateStyle | 'none' | null {
  if (short > 0) return null;
  if (dmy > 0 && mdy > 0) return null;
  if (dmy > 0) return 'dmy';
  if (mdy > 0) return null;
  if (either > 0) return null;
  if (same > 0) return 'dmy';
  return ymd > 0 ? 'ymd' : 'none';
}
