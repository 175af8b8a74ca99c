/**
 * Spreadsheet day numbers and number formats → calendar days. Knows both calendars of Excel: 1900, which
 * counts a 29 February 1900 that never was, and 1904. (ECMA-376 part 1, 18.17.4 and 18.8.30.)
 */
import { currencyNamed } from '../../../../domain/import/amount-words.ts';
import type { DateCell } from '../types.ts';

const DAY_MS = 86_400_000;
/** Serial of 1970-01-01 in each calendar; 1900 from 1 March 1900 on. */
const UNIX_EPOCH_1900 = 25_569;
const UNIX_EPOCH_1904 = 24_107;
const FALSE_LEAP_DAY = 60;
/** 9999-12-31, the last day a spreadsheet shows, counted from 1970-01-01. */
const LAST_UNIX_DAY = 2_932_896;

/**
 * The day and time of a serial number, or null where the calendar has none: negative, after year 9999, or
 * 29 February 1900. A bare time of day (below 1) falls on day 0: 1899-12-31, or 1904-01-01 in that calendar.
 */
export function dateOfSerial(serial: number, date1904: boolean): DateCell | null {
  let days = Math.floor(serial);
  // The fraction is exact to about a microsecond; rounding to milliseconds can reach the next midnight.
  let timeMs = Math.round((serial - days) * DAY_MS);
  if (timeMs === DAY_MS) {
    days += 1;
    timeMs = 0;
  }
  if (!(days >= 0) || (!date1904 && days === FALSE_LEAP_DAY)) return null;
  const beforeLeapDay = !date1904 && days < FALSE_LEAP_DAY ? 1 : 0;
  const unixDay = days + beforeLeapDay - (date1904 ? UNIX_EPOCH_1904 : UNIX_EPOCH_1900);
  return unixDay > LAST_UNIX_DAY ? null : { day: isoDay(unixDay), timeMs };
}

/** Proleptic Gregorian calendar without Date: a sheet can hold a million dates. (Hinnant, civil_from_days.) */
function isoDay(unixDay: number): string {
  const shifted = unixDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** `2026-01-15`, `2026-01-15T08:30:00.000Z`: cells of type d. The zone is left out, as spreadsheets do. */
export function dateOfIso(text: string): DateCell | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(text.trim());
  const day = parts?.[1];
  if (parts === null || day === undefined || !isCalendarDay(day)) return null;
  const [hours, minutes, seconds] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0), Number(parts[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const fraction = Math.floor(Number(parts[5] ?? 0) * 1_000);
  return { day, timeMs: ((hours * 60 + minutes) * 60 + seconds) * 1_000 + fraction };
}

function isCalendarDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

/** What a number format makes of a number: `digits` is the width of a format such as 0000, else 0. */
export interface NumberFormat {
  readonly isDate: boolean;
  /** Shown a hundred times as large with a sign behind it: 0.25 as 25 %. */
  readonly isPercent: boolean;
  readonly digits: number;
  /** Shown a thousand times as small, or a million times: `#,##0,`. */
  readonly isShortened: boolean;
  /** Shown beside it (ISO code); null where none is named. Kroner say whose only with a locale. */
  readonly currency: string | null;
}

export const GENERAL: NumberFormat = { isDate: false, isPercent: false, digits: 0, isShortened: false, currency: null };
/** Excel allows 255; the patterns below take quadratic time on hostile text. */
const FORMAT_CHARS = 1_000;
const DATE: NumberFormat = { ...GENERAL, isDate: true };
const PERCENT: NumberFormat = { ...GENERAL, isPercent: true };

/** Built-in formats have no text in the file. 27–36 and 50–58 are dates in East Asian editions. */
export function builtInFormat(id: number): NumberFormat {
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
  if (id === 9 || id === 10) return PERCENT;
  return isDate ? DATE : GENERAL;
}

/**
 * A format is a date if its first section shows day, month, year, hour or second. Elapsed time ([h]:mm) is a
 * duration, so a number. Quoted text, escapes, colours and locales ([$-406]) do not count.
 */
export function formatOfCode(code: string): NumberFormat {
  if (code.length > FORMAT_CHARS) return GENERAL;
  const shown = code
    .replaceAll(/"[^"]*"|\\.|[_*]./gs, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .split(';')[0];
  if (shown === undefined || /^general$/i.test(shown.trim())) return GENERAL;
  const elapsed = /\[[hms]+\]/i.test(shown);
  if (elapsed ? /[dy]/i.test(shown) : /[dmyhs]/i.test(shown)) return DATE;
  if (shown.includes('%')) return PERCENT;
  const zeros = /^0{2,20}$/.exec(shown.trim());
  if (zeros !== null) return { ...GENERAL, digits: zeros[0].length };
  const currency = currencyOfCode(code);
  // A comma behind the last digit is no thousands separator. (ECMA-376 part 1, 18.8.31.)
  const isShortened = /[0#?],+[^0#?,]*$/.test(shown);
  return currency === null && !isShortened ? GENERAL : { ...GENERAL, currency, isShortened };
}

/** Locales (as number formats write them) whose `kr` are not Danish ones: Norwegian and Swedish. */
const KRONER_OF: Readonly<Record<string, string>> = { 414: 'NOK', 814: 'NOK', '41d': 'SEK', '81d': 'SEK', 406: 'DKK' };

/** The currency that `[$£-809]`, `[$EUR]`, `"DKK"` or `€` shows beside the number. */
function currencyOfCode(code: string): string | null {
  const [section = ''] = code.split(';');
  const [, sign = '', locale = ''] = /\[\$([^\]-]*)(?:-([0-9a-f]{1,8}))?\]/i.exec(section) ?? [];
  if (/^kr\.?$/i.test(sign.trim())) return KRONER_OF[locale.toLowerCase().replace(/^0+/, '')] ?? null;
  const beside = [...section.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const bare = section.replaceAll(/"[^"]*"|\[[^\]]*\]|[_*]./g, ' ').replaceAll('\\', '');
  return [sign, ...beside, bare].map(currencyNamed).find((named) => named !== null) ?? null;
}

/** What a sheet shows for a number in a percent format, in as many digits as a spreadsheet keeps. */
export function percentText(number: number): string {
  return `${Number((number * 100).toPrecision(15))} %`;
}
