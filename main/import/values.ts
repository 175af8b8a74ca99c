/**
 * Cells to values of our types: the style of numbers, amounts, days and words in files.
 * Answers for reading right or refusing by code; leading zeros of codes are kept.
 * Must never guess: 03/04/2026 and 1.5 have two readings each and are refused.
 */
import { gradeFromScale } from '../../domain/condition/scales/scale.ts';
import { currencyNamed } from '../../domain/import/amount-words.ts';
import { NO_WORDS, YES_WORDS } from '../../domain/import/plain-words.ts';
import { readPlanAccount } from '../../domain/import/plan-account.ts';
import { wordKey } from '../../domain/import/word-match.ts';
import { parseDanishAmount, parseDanishDecimalMilli } from '../../domain/money/danish-number.ts';
import { divideRounded } from '../../domain/money/ore.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { isDay } from '../../domain/time/accounting-year.ts';
import type { Params } from './findings.ts';
import { plainNumbers } from './measured.ts';
import type { ColumnType, ProfileColumn } from './profile-schema.ts';
import type { Cell } from './readers/index.ts';
import { dateOfSerial } from './readers/xlsx/dates.ts';
import { styledDay, styledNumber } from './styled-values.ts';
import { takenPart } from './taken-part.ts';
import { wordStart } from './word-start.ts';
import { accountingYearOf, yearOfDay } from './written-years.ts';

export type Value = string | number | null;

export interface ValueFault {
  readonly code: string;
  readonly params: Params;
}

const SERIAL = /^\d{5}$/;
const MAX_TEXT = 10_000;
const MAX_CODE = 200;
const KNOWN_WORDS = 200;
/** Units of amounts that are powers of ten. */
const EXPONENTS: ReadonlyMap<number, number> = new Map([
  [1_000, 3],
  [1_000_000, 6],
]);
/** A binary fraction such as 1250.005 stands a hair below the half it means. */
const HALF_TOLERANCE = 1e-6;
const YES: ReadonlySet<string> = new Set(YES_WORDS);
const NO: ReadonlySet<string> = new Set(NO_WORDS);

/** A cell that was read; `doubt` is told, and the row is taken. */
export type CellReading = { readonly ok: true; readonly value: Value; readonly doubt?: ValueFault } | Fault;
type Fault = Extract<Result<Value, ValueFault>, { readonly ok: false }>;

/** Makes the reader of one column. Throws for a column that contradicts itself (profiles are checked before). */
export function columnReader(column: ProfileColumn): (cell: Cell) => CellReading {
  const read = cellReader(column);
  // What stands in a column often stands in runs: the department of a part, its group, the grade.
  let lastCell: Cell = null;
  let last: CellReading | null = null;
  return (cell) => {
    if (last !== null && lastCell === cell) return last;
    lastCell = cell;
    last = read(cell);
    return last;
  };
}

function cellReader(column: ProfileColumn): (cell: Cell) => CellReading {
  const isEmpty = wordTest(column.empty);
  const plainly = figureReader(column);
  const words = new Map(Object.entries(column.values ?? {}).map(([word, value]) => [foldWord(word), value]));
  const read = READERS[column.type];
  const plainNumber = plainNumbers(column);
  /** Words as they stand in the cells: few, and met again in most rows. */
  const known = new Map<string, CellReading>();
  return (cell) => {
    if (plainly !== null && typeof cell === 'number') {
      const figure = plainly(cell);
      if (figure !== null) return ok(figure);
    }
    const text = cellText(cell);
    if (text === '' || isEmpty(text)) {
      return column.required ? fault('missing_value') : ok(null);
    }
    if (column.type === 'list' || column.type === 'unit') {
      const seen = known.get(text);
      if (seen !== undefined) return seen;
      const taken = column.take === undefined ? text : takenPart(text, column.take);
      if (taken === '') return ok(null);
      const whole = wordOf(words, taken);
      const word = whole === undefined && column.starts === true ? startOf(words, taken)?.value : whole;
      const reading = column.type === 'list' ? listed(word, taken, column) : unitOf(word, taken);
      // A copy: a piece of a file's text would keep all of it in memory.
      if (reading.ok && reading.doubt === undefined && known.size < KNOWN_WORDS)
        known.set(Buffer.from(text).toString(), reading);
      return reading;
    }
    if (column.starts === true) {
      const behind = startOf(words, text)?.rest ?? text;
      // A bare number of an invoice says nothing without its word.
      return ok(behind === '' ? null : (/\p{L}/u.test(behind) ? behind : text).slice(0, MAX_CODE));
    }
    if (column.type === 'gradeState' || column.type === 'gradeScore') return graded(wordOf(words, text), text, column);
    if (column.doubt === 'year' && isNoRealYear(text)) {
      return { ok: true, value: null, doubt: { code: 'year_not_real', params: { value: shorten(text) } } };
    }
    let result = read(cell, text, column);
    const plain = result.ok || plainNumber === null ? null : plainNumber(text);
    if (plain !== null) result = read(plain, String(plain), column);
    if (!result.ok) return column.lenient ? emptied(result.error, text) : result;
    if (typeof result.value !== 'number') {
      if (column.type !== 'day' || typeof result.value !== 'string' || !isOutside(yearOf(result.value), column))
        return result;
      return outside(column, text);
    }
    // 0,25 may be a quarter, or a quarter of a hundredth: the value stands, and is told.
    if (column.type === 'percent' && result.value > 0 && result.value < 100 && !text.endsWith('%')) {
      return { ok: true, value: result.value, doubt: { code: 'percent_or_share', params: { value: shorten(text) } } };
    }
    if (isOutside(result.value, column)) return outside(column, text);
    return result;
  };
}

/** Whether a cell's text is one of some words. Told by length and first letter where it can be: most cells need not be folded. */
function wordTest(words: readonly string[]): (text: string) => boolean {
  const folded = new Set(words.map(foldWord));
  // Blanks between its words, and soft hyphens anywhere, make a text longer than the word it is.
  const longest = 2 * Math.max(0, ...[...folded].map((word) => word.length));
  const starts = new Set([SOFT_HYPHEN, ...[...folded].flatMap((word) => [word, word.toUpperCase()])].map(firstCode));
  return (text) => text.length <= longest && starts.has(firstCode(text)) && folded.has(foldWord(text));
}

const SOFT_HYPHEN = '\u00ad';

function firstCode(text: string): number {
  return text.charCodeAt(0);
}

/** Reads the number of a spreadsheet's cell without making text of it; null for whatever must be looked at, or told of. */
function figureReader(column: ProfileColumn): ((cell: number) => number | null) | null {
  const { factor = 1, type } = column;
  const parts = type === 'money' ? 100 : type === 'integer' || type === 'rounded' || type === 'decimal' ? 1000 : null;
  // Where a number may stand for nothing at all (0, 9999), it has to be compared as it is written.
  if (parts === null || column.doubt !== undefined || column.empty.some((word) => /\d/.test(word))) return null;
  return (cell) => {
    const figure = wholeParts(cell * factor, parts);
    if (figure === null || (type === 'integer' && figure % 1000 !== 0)) return null;
    const value = type === 'integer' ? figure / 1000 : type === 'rounded' ? divideRounded(figure, 1000) : figure;
    return isOutside(value, column) ? null : value;
  };
}

function isOutside(size: number, { min, max }: ProfileColumn): boolean {
  return (min !== undefined && size < min) || (max !== undefined && size > max);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A slip of the hand (the year 2150, minus twenty homes): told, and left out where the row is something without it. */
function outside({ lenient, min, max }: ProfileColumn, text: string): CellReading {
  const value = shorten(text);
  if (lenient !== true) return err({ code: 'out_of_range', params: { value, min: min ?? null, max: max ?? null } });
  return { ok: true, value: null, doubt: { code: 'value_implausible', params: { value } } };
}

/** As it is written, or without blanks and accents. */
function wordOf<T>(words: ReadonlyMap<string, T>, text: string): T | undefined {
  return words.get(foldWord(text)) ?? words.get(wordKey(text));
}

function startOf<T>(words: ReadonlyMap<string, T>, text: string) {
  return wordStart(text, (word) => wordOf(words, word));
}

function listed(value: string | number | boolean | null | undefined, text: string, column: ProfileColumn): CellReading {
  if (value === undefined) {
    const unknown = { code: 'unknown_value', params: { value: shorten(text) } };
    if (column.otherwise !== undefined) {
      const { value, code } = column.otherwise;
      return { ok: true, value, doubt: { code, params: unknown.params } };
    }
    return column.lenient ? emptied(unknown, text) : err(unknown);
  }
  const read = typeof value === 'boolean' ? Number(value) : value;
  const isAsbestos = column.doubt !== undefined && column.doubt !== 'year' && read === '3';
  return isAsbestos ? { ok: true, value: read, doubt: { code: column.doubt ?? '', params: {} } } : ok(read);
}

function unitOf(known: string | number | boolean | null | undefined, text: string): CellReading {
  if (typeof known === 'string') return ok(known);
  return { ok: true, value: text.slice(0, 60), doubt: { code: 'odd_unit', params: { value: shorten(text) } } };
}

/** In somebody's own words, else in the scale. The score is silent about what the state tells. */
function graded(known: string | number | boolean | null | undefined, text: string, column: ProfileColumn): CellReading {
  if (known !== undefined) return ok(typeof known === 'boolean' ? null : known);
  const grade = gradeFromScale(column.scale ?? 'nen2767', text);
  if (grade.ok) return ok(column.type === 'gradeState' ? grade.value.state : grade.value.score);
  if (column.type === 'gradeScore') return ok(null);
  const code = grade.error.code === 'no_equivalent' ? 'grade_no_equivalent' : 'grade_outside_scale';
  const why = { code, params: { value: shorten(text) } };
  return column.lenient ? { ok: true, value: null, doubt: why } : err(why);
}

/** Not taken, but no reason to leave the whole row out. */
function emptied({ code }: ValueFault, text: string): CellReading {
  return { ok: true, value: null, doubt: { code: 'value_left_out', params: { value: shorten(text), why: code } } };
}

/** 0, 1, 1000, 202510 and the like: placeholders of registers, and months typed into a year. */
function isNoRealYear(text: string): boolean {
  const value = Number(text);
  return /^-?\d{1,8}$/.test(text) && (value < 1500 || value > 2200);
}

type CellReader = (cell: Cell, text: string, column: ProfileColumn) => Result<Value, ValueFault>;

const READERS: Readonly<Record<ColumnType, CellReader>> = {
  text: (_cell, text, column) => {
    const value = takenPart(text, column.take);
    if (value === '') return ok(null);
    return value.length > MAX_TEXT ? fault('text_too_long', { limit: MAX_TEXT }) : ok(value);
  },
  code: (cell, text, column) => {
    if (typeof cell === 'number' && !Number.isSafeInteger(cell)) return fault('not_a_code', { value: shorten(text) });
    const value = takenPart(text, column.take).replace(/\s+/g, ' ');
    if (value === '') return ok(null);
    if (value.length > MAX_CODE) return fault('text_too_long', { limit: MAX_CODE });
    return ok(column.pad !== undefined && /^\d+$/.test(value) ? value.padStart(column.pad, '0') : value);
  },
  integer: (cell, text, column) => {
    const milli = readMilli(cell, text, column);
    if (!milli.ok) return milli;
    return milli.value % 1000 === 0 ? ok(milli.value / 1000) : fault('not_whole', { value: shorten(text) });
  },
  rounded: (cell, text, column) => {
    const milli = readMilli(cell, text, column);
    return milli.ok ? ok(divideRounded(milli.value, 1000)) : milli;
  },
  decimal: (cell, text, column) => readMilli(cell, text, column),
  money: (cell, text, column) => {
    const { factor = 1 } = column;
    if (typeof cell === 'number') return scaled(cell * factor, 100, text);
    const named = column.currency === undefined ? null : currencyNamed(text);
    if (named !== null && named !== column.currency) {
      return fault('foreign_currency', { value: shorten(text), named, kept: column.currency ?? '' });
    }
    const styled = styledNumber(text, column);
    if (!styled.ok) return fault(styled.error, { value: shorten(text) });
    // Written in thousands, 1,250 has the decimals of whole kroner.
    const exponent = EXPONENTS.get(factor) ?? 0;
    const amount = parseDanishAmount(styled.value, exponent);
    if (!amount.ok) return numberFault(amount.error, text);
    const rest = exponent > 0 ? 1 : factor;
    const ore = rest < 1 ? divideRounded(amount.value, Math.round(1 / rest)) : Math.round(amount.value * rest);
    return Number.isSafeInteger(ore) ? ok(ore) : fault('number_too_large', { value: shorten(text) });
  },
  percent: (cell, text, column) => {
    const milli = readMilli(cell, text.replace(/%\s*$/, '').trim(), column);
    if (!milli.ok) return milli;
    const bp = milli.value / 10;
    return Number.isInteger(bp) ? ok(bp) : fault('too_many_decimals', { value: shorten(text) });
  },
  year: (cell, text, { name }) => {
    const written = accountingYearOf(name, text) ?? yearOfDay(name, text);
    const year = written ?? (typeof cell === 'number' ? cell : /^\d{4}$/.test(text) ? Number(text) : Number.NaN);
    const valid = Number.isInteger(year) && year >= 1500 && year <= 2999;
    return valid ? ok(year) : fault('not_a_year', { value: shorten(text) });
  },
  day: (cell, text, { dates, serial }) => {
    if (serial === true && SERIAL.test(text)) return ok(dateOfSerial(Number(text), false)?.day ?? null);
    if (dates === undefined || (typeof cell === 'object' && cell !== null)) return readDay(cell, text);
    const day = styledDay(text, dates);
    return day.ok ? day : fault(day.error, { value: shorten(text) });
  },
  period: (_cell, text) => {
    const year = /^((?:1[5-9]|20|21)\d{2})(?:\s*[-.]?\s*[KQkq]([1-4]))?$/.exec(text);
    if (year !== null) return ok(year[2] === undefined ? (year[1] ?? '') : `${year[1]}K${year[2]}`);
    const quarter = /^[KQkq]([1-4])\s*[-.]?\s*((?:19|20|21)\d{2})$/.exec(text);
    return quarter === null ? fault('not_a_period', { value: shorten(text) }) : ok(`${quarter[2]}K${quarter[1]}`);
  },
  planAccount: (_cell, text) => {
    const read = readPlanAccount(text);
    return read === null ? fault('not_an_account', { value: shorten(text) }) : ok(read.account);
  },
  // That it cannot be read, its account tells.
  planAccountGroup: (_cell, text) => ok(readPlanAccount(text)?.group ?? null),
  gradeState: () => fault('grade_outside_scale'),
  gradeScore: () => fault('grade_outside_scale'),
  yesNo: (_cell, text) => {
    const word = foldWord(text);
    if (YES.has(word)) return ok(1);
    return NO.has(word) ? ok(0) : fault('not_yes_no', { value: shorten(text) });
  },
  list: () => fault('unknown_value'),
  unit: () => fault('unknown_value'),
};

/** The text of a cell as a person sees it, trimmed, without control characters, composed (å is one letter). */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return clean(cell);
  if (typeof cell === 'number') return Object.is(cell, -0) ? '0' : String(cell);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return cell.day;
}

/** Words of ASCII with single blanks between them: nothing but the case to fold. */
const PLAIN_WORDS = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** For comparing words and headings: case, soft hyphens and doubled or unbreakable spaces make no difference. */
export function foldWord(text: string): string {
  if (PLAIN_WORDS.test(text)) return text.toLowerCase();
  return text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Text from a file, short enough for a sentence. */
export function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= 60 ? flat : `${flat.slice(0, 57)}…`;
}

/**
 * Marks without a look of their own, as copies from web pages bring them: with one, `0101` is another department that looks the same. Joiners
 * are letters of a kind (a family of faces is one sign by them) and stay.
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function clean(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text);
  if (plain) return text.trim();
  return text
    .normalize('NFC')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(INVISIBLE, '')
    .trim();
}

function readMilli(cell: Cell, text: string, column: ProfileColumn): Result<number, ValueFault> {
  const { factor = 1 } = column;
  if (typeof cell === 'number') return scaled(cell * factor, 1000, text);
  const styled = styledNumber(text, column);
  if (!styled.ok) return fault(styled.error, { value: shorten(text) });
  const milli = column.round === true ? roundedMilli(styled.value) : parseDanishDecimalMilli(styled.value);
  if (milli.ok && factor !== 1) return ok(Math.round(milli.value * factor));
  return milli.ok ? milli : numberFault(milli.error, text);
}

/** Thousandths, half away from zero, of a number with any number of decimals. */
function roundedMilli(text: string): ReturnType<typeof parseDanishDecimalMilli> {
  const long = /^(.*,\d{3})(\d)\d*$/.exec(text);
  const milli = parseDanishDecimalMilli(long?.[1] ?? text);
  if (!milli.ok || long === null || Number(long[2]) < 5) return milli;
  return ok(milli.value + (/^[-−–]/.test(text.trim()) ? -1 : 1));
}

/** A spreadsheet's number as a whole multiple of 1/factor, half away from zero. */
function scaled(value: number, factor: number, text: string): Result<number, ValueFault> {
  const whole = wholeParts(value, factor);
  return whole === null ? fault('number_too_large', { value: shorten(text) }) : ok(whole);
}

function wholeParts(value: number, factor: number): number | null {
  const magnitude = Math.floor(Math.abs(value) * factor + 0.5 + HALF_TOLERANCE);
  if (!Number.isSafeInteger(magnitude)) return null;
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
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
