/**
 * CSV text in pieces → records of string cells (RFC 4180, with what spreadsheets add to it): quoted line
 * breaks, doubled quotes, `\r\n`, `\n` or lone `\r`. Own code because neither library streams with right
 * record numbers, caps per cell and a place for every oddity. Must never build objects keyed by file text.
 */
import { columnLetters, type ReadContext } from '../context.ts';
import { ODD_TEXT, tidyText } from '../oddities.ts';
import type { Row } from '../types.ts';
import { mayHideText, textInFormula } from './kept-text.ts';

export interface Dialect {
  /** null: one cell per record */
  readonly delimiter: string | null;
  /** What ends a record; `\n` also takes a `\r` before it. */
  readonly newline: '\n' | '\r';
  /** Cells most records have; others are told as ragged. null: not known, nothing told. */
  readonly cells: number | null;
}

export interface RecordParser {
  /** Appends the records that are complete by now. */
  push(text: string, out: Row[]): void;
  /** Appends the last record, if the file does not end with a line break. */
  end(out: Row[]): void;
}

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;

export function createRecordParser(context: ReadContext, dialect: Dialect): RecordParser {
  const { columns, cellChars, rows } = context.limits;
  const delimiter = dialect.delimiter === null ? -1 : dialect.delimiter.charCodeAt(0);
  const newline = dialect.newline.charCodeAt(0);
  let rest = '';
  let cells: string[] = [];
  let width = 0;
  let recordNumber = 1;
  let emitted = 0;
  let odd = false;

  const here = () => ({ row: recordNumber, column: columnLetters(width + 1) });

  function addCell(value: string): void {
    if (value.length > cellChars) context.refuse('cell_too_long', { limit: cellChars }, here());
    if (width < columns) cells.push(value);
    else if (value !== '') context.refuse('too_many_columns', { limit: columns }, here());
    width += 1;
  }

  function endRecord(out: Row[], blank: boolean): void {
    if (!blank) {
      emitted += 1;
      if (emitted > rows) context.refuse('too_many_rows', { limit: rows }, { row: recordNumber });
      if (odd) tidyCells(context, recordNumber, cells);
      if (dialect.cells !== null && cells.length !== dialect.cells)
        tellRagged(context, recordNumber, cells, dialect.cells);
      out.push({ sheet: '', row: recordNumber, cells });
    }
    recordNumber += 1;
    cells = [];
    width = 0;
  }

  /** Keeps the start of a cell until more comes; not for ever, as it is looked at again each time. Doubled quotes count twice. */
  function wait(text: string, start: number): void {
    if (text.length - start > cellChars * 2 + 2) context.refuse('cell_too_long', { limit: cellChars }, here());
    rest = text.slice(start);
  }

  /** Parses whole cells from `text`; what is left over is the start of the next cell. */
  function parse(text: string, final: boolean, out: Row[]): void {
    const length = text.length;
    let at = 0;
    while (at < length) {
      const start = at;
      let value: string;
      let quoted = false;
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at);
        if (close < 0 || (close + 1 === length && !final)) {
          if (final) context.refuse('unclosed_quote', {}, here());
          wait(text, start);
          return;
        }
        quoted = true;
        value = text.slice(at + 1, close);
        if (value.includes('"')) value = value.replaceAll('""', '"');
        at = close + 1;
        let code = text.charCodeAt(at);
        if (code === CARRIAGE_RETURN && newline !== CARRIAGE_RETURN && text.charCodeAt(at + 1) === newline) {
          at += 1;
          code = newline;
        }
        if (at < length && code !== delimiter && code !== newline) {
          // `"Skoven" afd. 3` — spreadsheets read it as: Skoven afd. 3
          const end = endOfPlain(text, at);
          if (end === length && !final) {
            wait(text, start);
            return;
          }
          const tail = plainValue(text, at, end);
          if (tail !== '') context.notice('stray_quote', here());
          value += tail;
          at = end;
        }
      } else {
        at = endOfPlain(text, at);
        if (at === length && !final) {
          if (at - start > cellChars) context.refuse('cell_too_long', { limit: cellChars }, here());
          rest = text.slice(start);
          return;
        }
        value = plainValue(text, start, at);
      }
      const atDelimiter = at < length && text.charCodeAt(at) === delimiter;
      if (atDelimiter) {
        addCell(value);
      } else {
        const blank = width === 0 && value === '' && !quoted;
        if (!blank) addCell(value);
        endRecord(out, blank);
      }
      at += 1;
      if (final && atDelimiter && at >= length) {
        addCell('');
        endRecord(out, false);
      }
    }
    rest = '';
  }

  function endOfPlain(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === newline) break;
    }
    return at;
  }

  /** The `\r` of `\r\n` belongs to the line end, not to the cell. */
  function plainValue(text: string, from: number, to: number): string {
    const atDelimiter = to < text.length && text.charCodeAt(to) === delimiter;
    const cut = !atDelimiter && to > from && text.charCodeAt(to - 1) === CARRIAGE_RETURN ? to - 1 : to;
    return text.slice(from, cut);
  }

  return {
    push(text, out) {
      odd = ODD_TEXT.test(text) || mayHideText(text) || (odd && (rest !== '' || width > 0));
      parse(rest === '' ? text : rest + text, false, out);
    },
    end(out) {
      const last = rest;
      rest = '';
      if (last !== '') parse(last, true, out);
      else if (width > 0) {
        addCell('');
        endRecord(out, false);
      }
    },
  };
}

/** Index of the quote that closes the cell opened at `open`, or −1. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function tellRagged(context: ReadContext, row: number, cells: readonly string[], expected: number): void {
  const tooMany = cells.length > expected;
  if (tooMany && cells.slice(expected).every((cell) => cell === '')) return;
  const column = columnLetters(tooMany ? expected + 1 : cells.length);
  context.notice('ragged_row', { row, column }, { expected, found: cells.length });
}

function tidyCells(context: ReadContext, row: number, cells: string[]): void {
  for (const [index, cell] of cells.entries()) {
    const place = () => ({ row, column: columnLetters(index + 1) });
    const hidden = textInFormula(cell);
    if (hidden !== null) {
      context.notice('formulas_present', place());
      cells[index] = hidden;
    } else if (ODD_TEXT.test(cell)) cells[index] = tidyText(context, place(), cell);
  }
}
