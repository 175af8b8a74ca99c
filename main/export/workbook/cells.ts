/**
 * The few ways a value may enter the plan workbook.
 * Answers for: text is text whatever it looks like, money is a number made exactly from minor units, a formula always
 * carries its result. Must never hand a value from data to a function that guesses its type.
 */
import { Color, Format, FormatAlign, FormatBorder, Formula, type Worksheet } from 'wasm-xlsxwriter';

/** Excel takes 32,767 characters in a cell; the rest would be refused with the whole file. */
const MAX_TEXT = 32_000;
/** A cell that begins like this stays text when someone edits it and presses Enter. */
const FORMULA_LIKE = /^[=+\-@\t\r\n|%]/;

export interface Styles {
  readonly head: Format;
  readonly headRight: Format;
  readonly text: Format;
  readonly quotedText: Format;
  readonly wrapped: Format;
  readonly quotedWrapped: Format;
  readonly money: Format;
  readonly moneyBold: Format;
  readonly moneyMarked: Format;
  readonly textMarked: Format;
  readonly textBold: Format;
  readonly year: Format;
  readonly quantity: Format;
  readonly share: Format;
}

/** `#,##0.00` shows as 1.234,56 in a Danish spreadsheet and as 1,234.56 in an English one. */
const MONEY = '#,##0.00';

export function makeStyles(): Styles {
  // A Format's setters hand back the object itself, so every style starts from a fresh one.
  const base = () => new Format().setFontName('Calibri').setFontSize(11);
  const head = () =>
    base()
      .setBold()
      .setTextWrap()
      .setAlign(FormatAlign.Top)
      .setBorderBottom(FormatBorder.Thin)
      .setBackgroundColor(Color.rgb(0xececec));
  const marked = () => base().setBold().setBackgroundColor(Color.rgb(0xd9d9d9));
  return {
    head: head(),
    headRight: head().setNumFormat('0').setAlign(FormatAlign.Right),
    text: base(),
    quotedText: base().setQuotePrefix(),
    wrapped: base().setTextWrap().setAlign(FormatAlign.Top),
    quotedWrapped: base().setTextWrap().setAlign(FormatAlign.Top).setQuotePrefix(),
    money: base().setNumFormat(MONEY),
    moneyBold: base().setNumFormat(MONEY).setBold().setBorderTop(FormatBorder.Thin),
    moneyMarked: marked().setNumFormat(MONEY),
    textMarked: marked(),
    textBold: base().setBold().setBorderTop(FormatBorder.Thin),
    year: base().setNumFormat('0'),
    quantity: base().setNumFormat('#,##0.###'),
    share: base().setNumFormat('0.##%'),
  };
}

/** Writes text as text; nothing for null and for the empty text. */
export function putText(
  sheet: Worksheet,
  row: number,
  column: number,
  text: string | null,
  styles: Styles,
  format?: Format,
): void {
  if (text === null || text === '') return;
  const safe = cut(text.toWellFormed(), MAX_TEXT);
  sheet.writeStringWithFormat(
    row,
    column,
    safe,
    FORMULA_LIKE.test(safe) ? quoted(styles, format) : (format ?? styles.text),
  );
}

/** Headings and the like are our own words; what comes from data is plain or wrapped. */
function quoted(styles: Styles, format: Format | undefined): Format {
  if (format === undefined) return styles.quotedText;
  return format === styles.wrapped ? styles.quotedWrapped : format;
}

/** Writes minor units as a number with two decimals; a zero only where `zero` asks for it. */
export function putMoney(
  sheet: Worksheet,
  row: number,
  column: number,
  ore: number,
  format: Format,
  zero: 'blank' | 'shown',
): void {
  if (ore === 0 && zero === 'blank') return;
  sheet.writeNumberWithFormat(row, column, oreToDecimal(ore), format);
}

/** Writes a formula with the amount it comes to, so that readers that do not calculate show our figure. */
export function putMoneyFormula(
  sheet: Worksheet,
  row: number,
  column: number,
  formula: string,
  ore: number,
  format: Format,
): void {
  const stored = new Formula(formula).setResult(String(oreToDecimal(ore)));
  sheet.writeFormulaWithFormat(row, column, stored, format);
}

/** The double nearest to the decimal number; it prints as exactly that decimal up to 2^53 øre. */
export function oreToDecimal(ore: number): number {
  return ore / 100;
}

/** 'A1' for row 0, column 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** 'A' for 0, 'AA' for 26. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Text for a page header: `&` starts a code there, and more than 255 characters are refused. */
export function headerText(text: string): string {
  const clean = text.toWellFormed().replace(/[\p{Cc}]/gu, ' ');
  return cut(clean, 80).replaceAll('&', '&&');
}

/** Cut without leaving half of a character. */
function cut(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}
