/**
 * Where the headings of a table stand: below titles, over two merged rows, or nowhere.
 * Answers for a row number and how many rows the headings take, with how sure that is.
 * Must never read a data row as headings because its words are long: what follows has to look different.
 */
import { at as entryAt } from '../list.ts';
import { isEmptyCell, type SheetCell, textOf } from './cell.ts';
import { PERIOD } from './column-stats.ts';
import { dateReadingOf } from './date-style.ts';
import { areHalves } from './heading-halves.ts';
import { readingOf } from './number-style.ts';

export interface NumberedRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

export interface HeaderGuess {
  /** Number of the last heading row; 0 where the table has none. */
  readonly row: number;
  /** 0, 1 or 2. */
  readonly rows: number;
  /** 0 … 1 */
  readonly confidence: number;
}

/** Headings are looked for in so many rows with content. */
export const HEADER_WITHIN = 30;
/** A longer heading is a text that stands in the wrong place: it is known by its beginning. */
export const HEADING_CHARS = 500;
/** Between the two halves of a heading over two rows. */
export const HEADING_JOIN = ' · ';

/** Beside accounts that are known, another of their kind. */
const ACCOUNT_LIKE = /^\d{3}$/;
const YEAR = /^(?:19|20|21)\d{2}$/;

/**
 * `isKnown`: a text is a heading the app knows in some language; `isBare`: it says "name" or "number" and no more. `isAccount`: a number is
 * one of a chart of accounts; two of them in a row stand over amounts.
 */
export function findHeader(
  rows: readonly NumberedRow[],
  isKnown: (text: string) => boolean,
  isBare: (text: string) => boolean = () => false,
  isAccount: (text: string) => boolean = () => false,
): HeaderGuess {
  const shown = rows.slice(0, HEADER_WITHIN);
  const width = usualWidth(rows);
  let best = { at: -1, score: 0 };
  shown.forEach((row, at) => {
    const score = scoreOf(row, shown.slice(at + 1, at + 9), width, { isKnown, isAccount });
    // The first of two equals: a heading row repeated further down is data to be told about.
    if (score > best.score + 1e-9) best = { at, score };
  });
  const found = shown[best.at];
  if (found === undefined || best.score < 0.35) return { row: 0, rows: 0, confidence: 0.3 };
  const above = shown[best.at - 1];
  const below = shown[best.at + 1];
  const names = { isKnown, isBare };
  const isLower = (row: NumberedRow) => isLowerHalf(row, found, isKnown) || areHalves(found.cells, row.cells, names);
  const isUpper = (row: NumberedRow) => isUpperHalf(row, found, isKnown) || areHalves(row.cells, found.cells, names);
  if (below !== undefined && below.row === found.row + 1 && isLower(below)) {
    return { row: below.row, rows: 2, confidence: Math.min(0.9, best.score) };
  }
  const rowsTaken = above !== undefined && above.row === found.row - 1 && isUpper(above) ? 2 : 1;
  return { row: found.row, rows: rowsTaken, confidence: Math.min(1, best.score) };
}

/** The headings of a table as one text a column. The upper half of a merged heading reaches right until the next one begins. */
export function headingsOf(rows: readonly NumberedRow[], header: Pick<HeaderGuess, 'row' | 'rows'>): readonly string[] {
  return joinedHeadings(rows, header).map((heading) => heading.slice(0, HEADING_CHARS).toWellFormed().trimEnd());
}

function joinedHeadings(rows: readonly NumberedRow[], header: Pick<HeaderGuess, 'row' | 'rows'>): readonly string[] {
  const lower = rows.find(({ row }) => row === header.row);
  if (lower === undefined || header.rows === 0) return [];
  const lowerTexts = lower.cells.map((cell) => oneLine(textOf(cell)));
  if (header.rows === 1) return lowerTexts;
  const upper = rows.find(({ row }) => row === header.row - 1);
  if (upper === undefined) return lowerTexts;
  const width = Math.max(lowerTexts.length, upper.cells.length);
  let reaching = '';
  return Array.from({ length: width }, (_, at) => {
    const own = oneLine(textOf(upper.cells[at] ?? null));
    const below = lowerTexts[at] ?? '';
    if (own !== '') reaching = below === '' ? '' : own;
    if (below === '') return own;
    return reaching === '' || reaching === below ? below : `${reaching}${HEADING_JOIN}${below}`;
  });
}

function oneLine(text: string): string {
  return text
    .slice(0, 4 * HEADING_CHARS)
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ')
    .trim();
}

function usualWidth(rows: readonly NumberedRow[]): number {
  const widths = rows.map(filledCount).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.6)] ?? 0;
}

function filledCount({ cells }: NumberedRow): number {
  return cells.filter((cell) => !isEmptyCell(cell)).length;
}

function scoreOf(
  { cells }: NumberedRow,
  below: readonly NumberedRow[],
  width: number,
  {
    isKnown,
    isAccount,
  }: { readonly isKnown: (text: string) => boolean; readonly isAccount: (text: string) => boolean },
): number {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  if (filled.length === 0 || (filled.length === 1 && width > 1)) return 0;
  const texts = filled.map((cell) => oneLine(textOf(cell)));
  const areAccounts = new Set(texts.filter(isAccount)).size >= 2 && texts.some(isKnown);
  const named = texts.filter((text) => isKnown(text) || (areAccounts && isAccount(text))).length;
  // Quarters beside each other are headings; one alone may be a cell.
  const quarters = texts.filter((text) => PERIOD.test(text)).length;
  const known = (named + (quarters > 1 ? quarters : 0)) / texts.length;
  const isWordy = (cell: SheetCell, text: string) =>
    isHeadingLike(cell, text) || (areAccounts && ACCOUNT_LIKE.test(text));
  const wordy = filled.filter((cell, at) => isWordy(cell, entryAt(texts, at))).length / filled.length;
  const distinct = new Set(texts.map((text) => text.toLowerCase())).size / texts.length;
  const wide = width === 0 ? 0 : Math.min(1, filled.length / width);
  const differs = contrast(cells, below);
  return known * 0.5 + wordy * 0.2 + distinct * 0.1 + wide * 0.15 + differs * 0.25 - (wordy < 0.5 ? 0.3 : 0);
}

/** Words, and the years and quarters that stand over amounts; no days, no amounts, no long sentences. */
function isHeadingLike(cell: SheetCell, text: string): boolean {
  if (YEAR.test(text) || PERIOD.test(text)) return true;
  if (typeof cell !== 'string') return false;
  return text.length <= 80 && readingOf(text) === null && dateReadingOf(text) === null;
}

/** Share of columns that hold numbers or days below a word. */
function contrast(cells: readonly SheetCell[], below: readonly NumberedRow[]): number {
  let seen = 0;
  let differing = 0;
  cells.forEach((cell, at) => {
    if (isEmptyCell(cell)) return;
    const others = below.map((row) => row.cells[at] ?? null).filter((other) => !isEmptyCell(other));
    if (others.length === 0) return;
    seen += 1;
    const isNumeric = (value: SheetCell) =>
      typeof value !== 'string' || readingOf(value) !== null || dateReadingOf(value) !== null;
    const isYear = YEAR.test(textOf(cell));
    if ((!isNumeric(cell) || isYear) && others.filter(isNumeric).length * 2 > others.length) differing += 1;
  });
  return seen === 0 ? 0 : differing / seen;
}

/** A row below the headings that completes them: names the app knows, some of them under a heading that spans several columns. */
function isLowerHalf(below: NumberedRow, found: NumberedRow, isKnown: (text: string) => boolean): boolean {
  const upper = found.cells.map((cell) => oneLine(textOf(cell)));
  const lower = below.cells.map((cell) => oneLine(textOf(cell)));
  const words = lower.filter((text) => text !== '');
  const fillsGap = lower.some((text, at) => text !== '' && (upper[at] ?? '') === '');
  // Years below a heading that spans them, beside headings that stand alone.
  const areYears = words.length >= 2 && words.every((text) => YEAR.test(text) || PERIOD.test(text));
  const alone = upper.filter((text, at) => text !== '' && (lower[at] ?? '') === '');
  if (areYears) return fillsGap && alone.length > 0;
  if (words.length === 0 || words.length >= upper.filter((text) => text !== '').length) return false;
  return fillsGap && words.filter(isKnown).length * 5 >= words.length * 3;
}

/** A row above the headings that belongs to them: words over several columns, standing where the lower row has gaps or repeats itself. */
function isUpperHalf(above: NumberedRow, found: NumberedRow, isKnown: (text: string) => boolean): boolean {
  const upper = above.cells.map((cell) => oneLine(textOf(cell)));
  const lower = found.cells.map((cell) => oneLine(textOf(cell)));
  const filled = upper.filter((text) => text !== '');
  if (filled.length < 2 || !above.cells.every((cell) => isEmptyCell(cell) || typeof cell === 'string')) return false;
  const fillsGap = upper.some((text, at) => text !== '' && (lower[at] ?? '') === '' && isKnown(text));
  const words = lower.filter((text) => text !== '');
  const repeats = new Set(words).size < words.length;
  const isGap = upper.some((text, at) => at > 0 && text === '' && (lower[at] ?? '') !== '');
  return fillsGap || (repeats && isGap);
}
