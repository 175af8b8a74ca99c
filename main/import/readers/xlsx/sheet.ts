/**
 * One worksheet → rows of cells. Only cells that exist are visited, so a far cell costs nothing; formulas
 * give their stored result and are told, errors read as empty and are told.
 */
import { columnLetters, type ReadContext } from '../context.ts';
import { ODD_TEXT, tidyText } from '../oddities.ts';
import type { Cell, Row } from '../types.ts';
import { dateOfIso, dateOfSerial, GENERAL, percentText } from './dates.ts';
import { type SharedStrings, unescapeText } from './strings.ts';
import type { CellFormats } from './styles.ts';
import { attributesOf, isBlank, type XmlFailure, type XmlHandler } from './xml.ts';

export interface SheetSource {
  readonly name: string;
  /** Part name for messages. */
  readonly entry: string;
  readonly date1904: boolean;
  readonly shared: SharedStrings;
  readonly formats: CellFormats;
}

/** The grid of a spreadsheet ends at XFD1048576; nothing genuine lies outside. */
export const GRID_ROWS = 1_048_576;
export const GRID_COLUMNS = 16_384;

const MERGED = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

export interface SheetHandler extends XmlHandler {
  /** A row that was read without the scanner's help. */
  takeRow(row: number, cells: Cell[], filled: boolean): void;
}

/** Appends finished rows to `out` while the part is scanned. */
export function sheetHandler(context: ReadContext, source: SheetSource, fail: XmlFailure, out: Row[]): SheetHandler {
  const { columns, cellChars, rows: rowLimit } = context.limits;
  const { shared, formats } = source;
  let emitted = 0;
  let inRow = false;
  let inCell = false;
  let row = 0;
  /** The last one with content: each stands once, and in order. */
  let lastRow = 0;
  let cells: Cell[] = [];
  /** The row has a cell with content, even if that reads as empty (an error value). */
  let filled = false;
  let column = 0;
  let type = '';
  let style = 0;
  let text = '';
  let collecting = false;
  let hasValue = false;
  let hasFormula = false;
  let inlineText = false;
  let phonetic = false;
  /** What the program that wrote the sheet does not show: taken like all else, and told. */
  let isRowHidden = false;
  let rowsHidden = 0;
  let widest = 0;
  const columnsHidden: { readonly from: number; readonly to: number }[] = [];

  const place = () => ({ row, column: columnLetters(column) });

  function refuseSheet(reason: string, detail: Record<string, string> = {}): never {
    return context.refuse('bad_workbook', { reason, entry: source.entry, ...detail }, place());
  }

  function startRow(xml: string, from: number, to: number): void {
    const attributes = attributesOf(xml, from, to, fail);
    const given = attributes.get('r');
    isRowHidden = isTrue(attributes.get('hidden'));
    column = 0;
    row = given === undefined ? row + 1 : Number(given);
    if (!Number.isInteger(row) || row < 1 || row > GRID_ROWS)
      context.refuse('bad_workbook', { reason: 'row', entry: source.entry });
    inRow = true;
    cells = [];
    filled = false;
  }

  function endRow(): void {
    inRow = false;
    if (!filled) return;
    emitted += 1;
    if (isRowHidden) rowsHidden += 1;
    isRowHidden = false;
    if (cells.length > widest) widest = cells.length;
    if (row <= lastRow) context.refuse('bad_workbook', { reason: 'row order', entry: source.entry }, { row });
    lastRow = row;
    if (emitted > rowLimit) context.refuse('too_many_rows', { limit: rowLimit }, { row });
    out.push({ sheet: source.name, row, cells });
  }

  function seeColumn(xml: string, from: number, to: number): void {
    const attributes = attributesOf(xml, from, to, fail);
    if (!isTrue(attributes.get('hidden'))) return;
    columnsHidden.push({ from: Number(attributes.get('min')), to: Number(attributes.get('max')) });
  }

  /** One label over several rows; what spans columns as well is a title. */
  function seeMerged(xml: string, from: number, to: number): void {
    const range = attributesOf(xml, from, to, fail).get('ref') ?? '';
    const [, left = '', top = '', right, bottom = ''] = MERGED.exec(range) ?? [];
    if (left !== '' && left === right && Number(top) < Number(bottom))
      context.hearMerged(columnOf(left, 0, left.length), Number(top), Number(bottom));
  }

  function tellHidden(): void {
    if (rowsHidden > 0) context.notice('hidden_rows', {}, { rows: rowsHidden });
    const names = columnsHidden.flatMap(({ from, to }) => {
      const last = Math.min(to, widest);
      return from >= 1 && from <= last
        ? [from === last ? columnLetters(from) : `${columnLetters(from)}–${columnLetters(last)}`]
        : [];
    });
    if (names.length > 0) context.notice('hidden_columns', {}, { columns: names.slice(0, 10).join(', ') });
  }

  function takeRow(number: number, read: Cell[], isFilled: boolean): void {
    row = number;
    cells = read;
    filled = isFilled;
    isRowHidden = false;
    endRow();
  }

  /** Reads `r`, `s` and `t` in place: this runs once per cell, a million times and more per file. */
  function startCell(xml: string, from: number, to: number): void {
    inCell = true;
    type = '';
    style = 0;
    text = '';
    hasValue = false;
    hasFormula = false;
    inlineText = false;
    column += 1;
    let at = from;
    while (at < to) {
      const code = xml.charCodeAt(at);
      if (isBlank(code)) {
        at += 1;
        continue;
      }
      const quote = xml.charCodeAt(at + 2);
      if (xml.charCodeAt(at + 1) !== 0x3d || (quote !== 0x22 && quote !== 0x27)) {
        startUnusualCell(xml, from, to);
        return;
      }
      const close = xml.indexOf(quote === 0x22 ? '"' : "'", at + 3);
      if (close < 0 || close >= to) fail('attribute');
      if (code === 0x72) column = columnOf(xml, at + 3, close);
      else if (code === 0x73) style = Number(xml.slice(at + 3, close));
      else if (code === 0x74) type = xml.slice(at + 3, close);
      at = close + 1;
    }
  }

  /** A cell with attributes of longer names (cm, vm, ph) or odd spacing. */
  function startUnusualCell(xml: string, from: number, to: number): void {
    const attributes = attributesOf(xml, from, to, fail);
    const reference = attributes.get('r');
    if (reference !== undefined) column = columnOf(reference, 0, reference.length);
    style = Number(attributes.get('s') ?? 0);
    type = attributes.get('t') ?? '';
  }

  /** Letters of a reference such as AB12; its digits repeat the row and are not needed. */
  function columnOf(xml: string, from: number, to: number): number {
    let number = 0;
    for (let at = from; at < to; at += 1) {
      const letter = xml.charCodeAt(at) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      number = number * 26 + letter - 0x40;
      if (number > GRID_COLUMNS) break;
    }
    if (number < 1 || number > GRID_COLUMNS) refuseSheet('column');
    return number;
  }

  function endCell(): void {
    inCell = false;
    if (hasFormula) {
      context.notice('formulas_present', place());
      if (!hasValue) context.notice('formula_without_result', place());
    }
    if (!hasValue) return;
    const value = cellValue();
    if (column > columns) context.refuse('too_many_columns', { limit: columns }, place());
    filled = true;
    if (value === null) return;
    // Programs disagree on which of two counts, so a person would see something else than we.
    if (cells.length >= column && cells[column - 1] !== null) refuseSheet('cell twice');
    while (cells.length < column) cells.push(null);
    cells[column - 1] = value;
  }

  function cellValue(): Cell {
    switch (type) {
      case 's':
        return sharedText();
      case 'inlineStr':
      case 'str':
        return tidy(unescapeText(text), true);
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        context.notice('error_value', place(), { value: text });
        return null;
      case 'd':
        return dateOfIso(text) ?? refuseSheet('date');
      case 'n':
      case '':
        return numberOrDate();
      default:
        return refuseSheet('type');
    }
  }

  function sharedText(): string {
    const found = shared.texts[Number(text)];
    return found === undefined || text === '' ? refuseSheet('string') : tidy(found, shared.odd);
  }

  function tidy(found: string, mayBeOdd: boolean): string {
    return mayBeOdd && ODD_TEXT.test(found) ? tidyText(context, place(), found) : found;
  }

  function numberOrDate(): Cell {
    const number = Number(text);
    if (text.trim() === '') return null;
    if (!Number.isFinite(number)) refuseSheet('number');
    const format = formats[style] ?? GENERAL;
    if (format.isDate) {
      const date = dateOfSerial(number, source.date1904);
      if (date === null) context.notice('impossible_date', place(), { value: number });
      return date ?? number;
    }
    if (format.currency !== null) context.hearCurrency(row, column, format.currency);
    if (format.isPercent) return percentText(number);
    if (format.isShortened) context.notice('shortened_number', place(), { value: number });
    if (format.digits > 0 && Number.isInteger(number) && number >= 0 && String(number).length < format.digits) {
      context.notice('padded_number', place(), { digits: format.digits });
      // What stands there for a person is a code: 0101.
      return String(number).padStart(format.digits, '0');
    }
    return number;
  }

  return {
    takeRow,
    open(name, xml, from, to) {
      if (!inRow) {
        if (name === 'row') startRow(xml, from, to);
        else if (name === 'col') seeColumn(xml, from, to);
        else if (name === 'mergeCell') seeMerged(xml, from, to);
        return;
      }
      if (!inCell) {
        if (name === 'c') startCell(xml, from, to);
        return;
      }
      switch (name) {
        case 'v':
          collecting = true;
          hasValue = true;
          break;
        case 'f':
          hasFormula = true;
          break;
        case 'is':
          inlineText = true;
          hasValue = true;
          break;
        case 'rPh':
          phonetic = true;
          break;
        case 't':
          collecting = inlineText && !phonetic;
          break;
      }
    },
    close(name) {
      if (inCell) {
        if (name === 'c') endCell();
        else if (name === 'v' || name === 't') collecting = false;
        else if (name === 'rPh') phonetic = false;
      } else if (inRow && name === 'row') {
        endRow();
      } else if (name === 'sheetData') tellHidden();
    },
    text(piece) {
      if (!collecting) return;
      text = text === '' ? piece : text + piece;
      if (text.length > cellChars) context.refuse('cell_too_long', { limit: cellChars }, place());
    },
  };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
