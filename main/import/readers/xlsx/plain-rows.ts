/**
 * Rows as nearly all programs write them, read from the bytes without making text of them: four times as fast.
 * Answers for taking a row only where every byte of it is of that plain form and nothing in it deserves a notice or a refusal;
 * at the first byte that is not, the row is left, untouched, to the general scanner. Must never have an opinion of its own.
 */
import type { ReadContext } from '../context.ts';
import { ODD_TEXT } from '../oddities.ts';
import type { Cell, DateCell } from '../types.ts';
import { dateOfSerial } from './dates.ts';
import { GRID_COLUMNS, GRID_ROWS, type SheetSource } from './sheet.ts';

/** Takes whole plain rows from `from` on; gives the place of the first byte that is not of one. */
export type PlainRows = (bytes: Buffer, from: number) => number;

export type TakeRow = (row: number, cells: Cell[], filled: boolean) => void;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const UNDERSCORE = 0x5f;
const LOWER_B = 0x62;
const LOWER_C = 0x63;
const LOWER_H = 0x68;
const LOWER_I = 0x69;
const LOWER_N = 0x6e;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;
const LOWER_X = 0x78;
const ASCII_END = 0x80;

/** Up to here digits make an exact integer, and dividing it by an exact power of ten rounds once, as reading the text would. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
/** Days are seldom after 2173; further ones are worked out each time. */
const KEPT_DAYS = 100_000;

const ROW = Buffer.from('<row');
const ROW_END = Buffer.from('</row>');
const CELL_END = Buffer.from('</c>');
const VALUE_END = Buffer.from('</v>');
const INLINE_START = Buffer.from('<is><t');
const PRESERVE = Buffer.from(' xml:space="preserve"');
const INLINE_END = Buffer.from('</t></is>');
const INLINE_TYPE = Buffer.from('inlineStr"');

type Kind = 'number' | 'shared' | 'boolean' | 'inline';

export function createPlainRows({ limits, hearCurrency }: ReadContext, source: SheetSource, take: TakeRow): PlainRows {
  const { columns, cellChars } = limits;
  const { texts, odd } = source.shared;
  const { formats, date1904 } = source;
  const days = new Map<number, DateCell | null>();
  let bytes: Buffer = Buffer.alloc(0);
  /** The next byte. */
  let at = 0;
  let rowNumber = 0;
  let column = 0;
  let style = 0;
  let kind: Kind = 'number';

  function isNext(wanted: Buffer): boolean {
    for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false;
    at += wanted.length;
    return true;
  }

  function skipBlanks(): void {
    for (let code = bytes[at]; code === SPACE || code === LINE_FEED || code === RETURN || code === TAB; ) {
      at += 1;
      code = bytes[at];
    }
  }

  /** Digits up to the given byte, which is passed; −1 where there are none, or too many. */
  function wholeUntil(end: number): number {
    const from = at;
    let value = 0;
    let code = bytes[at] ?? 0;
    for (; code >= ZERO && code <= NINE; code = bytes[at] ?? 0) {
      value = value * 10 + code - ZERO;
      at += 1;
    }
    if (code !== end || at === from || at - from > EXACT_DIGITS) return -1;
    at += 1;
    return value;
  }

  /** `<row r="12" …>`: the number, 0 for anything else. Leaves `isEmpty` to tell `<row …/>`. */
  let isEmpty = false;
  function rowStart(): number {
    if (!isNext(ROW) || bytes[at] !== SPACE || bytes[at + 1] !== LOWER_R || bytes[at + 2] !== EQUALS) return 0;
    if (bytes[at + 3] !== DOUBLE_QUOTE) return 0;
    at += 4;
    const row = wholeUntil(DOUBLE_QUOTE);
    if (row < 1 || row > GRID_ROWS) return 0;
    while (bytes[at] === SPACE) if (!passAttribute()) return 0;
    isEmpty = bytes[at] === SLASH;
    if (isEmpty) at += 1;
    if (bytes[at] !== GREATER) return 0;
    at += 1;
    return row;
  }

  /** ` name="value"` that says nothing about cells; not another `r`, with or without a prefix. */
  function passAttribute(): boolean {
    at += 1;
    const from = at;
    for (let code = bytes[at] ?? 0; code !== EQUALS; code = bytes[at] ?? 0) {
      if (code <= DOUBLE_QUOTE || code === LESS || code === GREATER) return false;
      at += 1;
    }
    // A row that is hidden is told.
    if (bytes[from] === LOWER_H && bytes[from + 1] === LOWER_I) return false;
    if (at === from || (bytes[at - 1] === LOWER_R && (at - from === 1 || bytes[at - 2] === 0x3a))) return false;
    if (bytes[at + 1] !== DOUBLE_QUOTE) return false;
    at += 2;
    for (let code = bytes[at] ?? 0; code !== DOUBLE_QUOTE; code = bytes[at] ?? 0) {
      if (code === 0 || code === LESS || code === AMPERSAND || code >= ASCII_END) return false;
      at += 1;
    }
    at += 1;
    return true;
  }

  /** `<c r="AB12" s="3" t="s">` after its `<c`; false for anything else. */
  function cellStart(): boolean {
    style = 0;
    kind = 'number';
    column += 1;
    while (bytes[at] === SPACE) {
      const name = bytes[at + 1];
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== DOUBLE_QUOTE) return false;
      at += 4;
      if (name === LOWER_R) {
        if (!reference()) return false;
      } else if (name === LOWER_S) {
        style = wholeUntil(DOUBLE_QUOTE);
        if (style < 0) return false;
      } else if (name === LOWER_T) {
        if (!cellType()) return false;
      } else return false;
    }
    return true;
  }

  function reference(): boolean {
    let letters = 0;
    let code = bytes[at] ?? 0;
    for (; code >= LETTER_A && code <= LETTER_Z; code = bytes[at] ?? 0) {
      letters = letters * 26 + code - LETTER_A + 1;
      if (letters > GRID_COLUMNS) return false;
      at += 1;
    }
    if (letters === 0) return false;
    column = letters;
    return wholeUntil(DOUBLE_QUOTE) >= 0;
  }

  function cellType(): boolean {
    const isShort = bytes[at + 1] === DOUBLE_QUOTE;
    const code = bytes[at];
    if (isShort && code === LOWER_S) kind = 'shared';
    else if (isShort && code === LOWER_B) kind = 'boolean';
    else if (isShort && code === LOWER_N) kind = 'number';
    else {
      kind = 'inline';
      return isNext(INLINE_TYPE);
    }
    at += 2;
    return true;
  }

  /** What stands in a `<v>`, up to and with its end; undefined where the general scanner has to look. */
  function value(): Cell | undefined {
    switch (kind) {
      case 'shared': {
        const text = texts[wholeUntil(LESS)];
        at -= 1;
        return text === undefined || (odd && ODD_TEXT.test(text)) ? undefined : text;
      }
      case 'boolean': {
        const digit = wholeUntil(LESS);
        at -= 1;
        return digit === 1 ? true : digit === 0 ? false : undefined;
      }
      case 'inline':
        return undefined;
      case 'number':
        return styled(number());
    }
  }

  function number(): number {
    const from = at;
    const isNegative = bytes[at] === MINUS;
    if (isNegative) at += 1;
    const first = at;
    let digits = 0;
    let pointAt = -1;
    let code = bytes[at] ?? 0;
    for (; (code >= ZERO && code <= NINE) || code === POINT; code = bytes[at] ?? 0) {
      if (code !== POINT) digits = digits * 10 + code - ZERO;
      else if (pointAt < 0) pointAt = at;
      else return Number.NaN;
      at += 1;
    }
    const length = at - first - (pointAt < 0 ? 0 : 1);
    if (code !== LESS || length === 0) return Number.NaN;
    // 17 digits are what a spreadsheet writes for 0.1 + 0.2.
    if (length > EXACT_DIGITS) return Number(bytes.toString('latin1', from, at));
    const scaled = pointAt < 0 ? digits : digits / (POWERS[at - pointAt - 1] ?? Number.NaN);
    return isNegative ? -scaled : scaled;
  }

  function styled(plain: number): Cell | undefined {
    if (!Number.isFinite(plain)) return undefined;
    const format = formats[style];
    if (format?.currency != null) hearCurrency(rowNumber, column, format.currency);
    if (format === undefined) return plain;
    if (!format.isDate && !format.isPercent && format.digits === 0 && !format.isShortened) return plain;
    return format.isDate ? (dayOf(plain) ?? undefined) : undefined;
  }

  function dayOf(serial: number): DateCell | null {
    const known = days.get(serial);
    if (known !== undefined) return known;
    const day = dateOfSerial(serial, date1904);
    if (days.size < KEPT_DAYS) days.set(serial, day);
    return day;
  }

  /** `<is><t>…</t></is>` with nothing to decode in it. */
  function inlineText(): string | undefined {
    if (!isNext(INLINE_START)) return undefined;
    isNext(PRESERVE);
    if (bytes[at] !== GREATER) return undefined;
    at += 1;
    const from = at;
    let isAscii = true;
    for (let code = bytes[at] ?? 0; code !== LESS; code = bytes[at] ?? 0) {
      if (code === AMPERSAND || code === RETURN || code === 0) return undefined;
      if (code === UNDERSCORE && bytes[at + 1] === LOWER_X) return undefined;
      if (code >= ASCII_END) isAscii = false;
      at += 1;
    }
    if (at - from > cellChars) return undefined;
    const text = isAscii ? bytes.toString('latin1', from, at) : bytes.toString('utf8', from, at);
    // A byte that is no UTF-8 became U+FFFD, which is odd, too.
    if (!isAscii && ODD_TEXT.test(text)) return undefined;
    return isNext(INLINE_END) ? text : undefined;
  }

  /** The content of a cell with its end tag; undefined where the general scanner has to look. */
  function content(): Cell | undefined {
    if (kind === 'inline') {
      const text = inlineText();
      return text !== undefined && isNext(CELL_END) ? text : undefined;
    }
    if (bytes[at] !== LESS || bytes[at + 1] !== LOWER_V || bytes[at + 2] !== GREATER) return undefined;
    at += 3;
    const found = value();
    return found !== undefined && isNext(VALUE_END) && isNext(CELL_END) ? found : undefined;
  }

  /** One row; false where it is not plain. */
  function row(): boolean {
    const number = rowStart();
    if (number === 0) return false;
    rowNumber = number;
    const cells: Cell[] = [];
    column = 0;
    if (!isEmpty) {
      for (;;) {
        if (bytes[at] !== LESS) skipBlanks();
        if (bytes[at] !== LESS || bytes[at + 1] !== LOWER_C) break;
        at += 2;
        if (!cellStart()) return false;
        if (bytes[at] === SLASH && bytes[at + 1] === GREATER) {
          at += 2;
          continue;
        }
        if (bytes[at] !== GREATER) return false;
        at += 1;
        // Formatted, but empty.
        if (bytes[at] === LESS && bytes[at + 1] === SLASH) {
          if (!isNext(CELL_END)) return false;
          continue;
        }
        const cell = content();
        if (cell === undefined || column > columns || cells.length >= column) return false;
        while (cells.length < column - 1) cells.push(null);
        cells[column - 1] = cell;
      }
      if (!isNext(ROW_END)) return false;
    }
    take(number, cells, cells.length > 0);
    return true;
  }

  return (given, from) => {
    bytes = given;
    at = from;
    for (;;) {
      const start = at;
      skipBlanks();
      if (!row()) return start;
    }
  };
}
