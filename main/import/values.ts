/**
 * Cells to values of our types: the style of numbers, amounts, days and words in files.
 * Answers for reading right or refusing by code; leading zeros of codes are kept.
 * Must never guess: 03/04/2026 and 1.5 have two readings each and are refused.
 */
import { parseDanishAmount, parseDanishDecimalMilli } from '../../domain/money/danish-number.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { isDay } from '../../domain/time/accounting-year.ts';
import type { Params } from './findings.ts';
import type { ColumnType, ProfileColumn } from './profile-schema.ts';
import type { Cell } from './readers/index.ts';

export type Value = string | number | null;

export interface ValueFault {
  readonly code: string;
  readonly params: Params;
}

const MAX_TEXT = 10_000;
const MAX_CODE = 200;
/** A binary fraction such as 1250.005 stands a hair below the half it means. */
const HALF_TOLERANCE = 1e-6;
const YES = new Set(['ja', 'j', 'yes', 'y', 'true', 'sand', 'x', '1']);
const NO = new Set(['nej', 'n', 'no', 'false', 'falsk', '0', '-']);

/** Makes the reader of one column. Throws for a column that contradicts itself (profiles are checked before). */
export function columnReader(column: ProfileColumn): (cell: Cell) => Result<Value, ValueFault> {
  const empties = new Set(column.empty.map(foldWord));
  const words = new Map(Object.entries(column.values ?? {}).map(([word, value]) => [foldWord(word), value]));
  const read = READERS[column.type];
  return (cell) => {
    const text = cellText(cell);
    if (text === '' || (empties.size > 0 && empties.has(foldWord(text)))) {
      return column.required ? fault('missing_value') : ok(null);
    }
    if (column.type === 'list') {
      const value = words.get(foldWord(text));
      if (value === undefined) return fault('unknown_value', { value: shorten(text) });
      return ok(typeof value === 'boolean' ? Number(value) : value);
    }
    const result = read(cell, text, column);
    if (!result.ok || typeof result.value !== 'number') return result;
    const { min, max } = column;
    if ((min !== undefined && result.value < min) || (max !== undefined && result.value > max)) {
      return fault('out_of_range', { value: shorten(text), min: min ?? null, max: max ?? null });
    }
    return result;
  };
}

type CellReader = (cell: Cell, text: string, column: ProfileColumn) => Result<Value, ValueFault>;

const READERS: Readonly<Record<ColumnType, CellReader>> = {
  text: (_cell, text, column) => {
    const value = column.take === 'firstWord' ? (text.split(/\s/)[0] ?? '') : text;
    return value.length > MAX_TEXT ? fault('text_too_long', { limit: MAX_TEXT }) : ok(value);
  },
  code: (cell, text, column) => {
    if (typeof cell === 'number' && !Number.isSafeInteger(cell)) return fault('not_a_code', { value: shorten(text) });
    const value = column.take === 'firstWord' ? (text.split(/\s/)[0] ?? '') : text.replace(/\s+/g, ' ');
    if (value.length > MAX_CODE) return fault('text_too_long', { limit: MAX_CODE });
    return ok(column.pad !== undefined && /^\d+$/.test(value) ? value.padStart(column.pad, '0') : value);
  },
  integer: (cell, text) => {
    const milli = readMilli(cell, text);
    if (!milli.ok) return milli;
    return milli.value % 1000 === 0 ? ok(milli.value / 1000) : fault('not_whole', { value: shorten(text) });
  },
  decimal: (cell, text) => readMilli(cell, text),
  money: (cell, text) => {
    if (typeof cell === 'number') return scaled(cell, 100, text);
    const amount = parseDanishAmount(text);
    return amount.ok ? amount : numberFault(amount.error, text);
  },
  percent: (cell, text) => {
    const milli = readMilli(cell, text.replace(/%\s*$/, '').trim());
    if (!milli.ok) return milli;
    const bp = milli.value / 10;
    return Number.isInteger(bp) ? ok(bp) : fault('too_many_decimals', { value: shorten(text) });
  },
  year: (cell, text) => {
    const year = typeof cell === 'number' ? cell : /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
    const valid = Number.isInteger(year) && year >= 1500 && year <= 2999;
    return valid ? ok(year) : fault('not_a_year', { value: shorten(text) });
  },
  day: (cell, text) => readDay(cell, text),
  yesNo: (_cell, text) => {
    const word = foldWord(text);
    if (YES.has(word)) return ok(1);
    return NO.has(word) ? ok(0) : fault('not_yes_no', { value: shorten(text) });
  },
  list: () => fault('unknown_value'),
};

/** The text of a cell as a person sees it, trimmed, without control characters, composed (å is one letter). */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return clean(cell);
  if (typeof cell === 'number') return Object.is(cell, -0) ? '0' : String(cell);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return cell.day;
}

/** For comparing words and headings: case, soft hyphens and doubled or unbreakable spaces make no difference. */
export function foldWord(text: string): string {
  return text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Text from a file, short enough for a sentence. */
export function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= 60 ? flat : `${flat.slice(0, 57)}…`;
}

function clean(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text);
  if (plain) return text.trim();
  return text
    .normalize('NFC')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .trim();
}

function readMilli(cell: Cell, text: string): Result<number, ValueFault> {
  if (typeof cell === 'number') return scaled(cell, 1000, text);
  const milli = parseDanishDecimalMilli(text);
  return milli.ok ? milli : numberFault(milli.error, text);
}

/** A spreadsheet's number as a whole multiple of 1/factor, half away from zero. */
function scaled(value: number, factor: number, text: string): Result<number, ValueFault> {
  const magnitude = Math.floor(Math.abs(value) * factor + 0.5 + HALF_TOLERANCE);
  if (!Number.isSafeInteger(magnitude)) return fault('number_too_large', { value: shorten(text) });
  return ok(value < 0 && magnitude !== 0 ? -magnitude : magnitude);
}

function readDay(cell: Cell, text: string): Result<Value, ValueFault> {
  if (typeof cell === 'object' && cell !== null) return ok(cell.day);
  if (isDay(text)) return ok(text);
  const match = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match === null) return fault('not_a_day', { value: shorten(text) });
  const [, first = '', separator, second = '', year = ''] = match;
  // A slash is used for day/month here and for month/day in American exports: only days above 12 tell them apart.
  if (separator === '/' && Number(first) <= 12 && Number(second) <= 12 && first !== second) {
    return fault('ambiguous_day', { value: text });
  }
  const day = `${year}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`;
  return isDay(day) ? ok(day) : fault('not_a_day', { value: text });
}

function numberFault(code: string, text: string): Result<never, ValueFault> {
  if (code === 'too_large') return fault('number_too_large', { value: shorten(text) });
  const known = code === 'ambiguous_point' || code === 'too_many_decimals';
  return fault(known ? code : 'not_a_number', { value: shorten(text) });
}

function fault(code: string, params: Params = {}): Result<never, ValueFault> {
  return err({ code, params });
}
