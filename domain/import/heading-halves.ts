/**
 * Whether two rows are the two halves of the headings: words that span several columns (Afdeling, Boliger) over the words that say what each
 * of these is (Nr., Navn, Antal, Areal).
 * Answers for the second one not being read as data. Must never join a title to the headings below it: what spans has to be known.
 */
import { isEmptyCell, type SheetCell, textOf } from './cell.ts';
import { dateReadingOf } from './date-style.ts';
import { readingOf } from './number-style.ts';

/** A longer one is a sentence. */
const MOST_CHARS = 60;

export interface HeadingNames {
  /** A name of a field. */
  isKnown(text: string): boolean;
  /** A heading that says "name" or "number" and no more. */
  isBare(text: string): boolean;
}

export function areHalves(
  upper: readonly SheetCell[],
  lower: readonly SheetCell[],
  { isKnown, isBare }: HeadingNames,
): boolean {
  if (![...upper, ...lower].every(isWordOrEmpty)) return false;
  const above = upper.map((cell) => textOf(cell).trim());
  const spanning = above.filter((text) => text !== '');
  const known = spanning.filter(isKnown).length;
  const isOfFields = known === spanning.length || (spanning.length >= 3 && known * 2 >= spanning.length);
  if (known < 2 || !isOfFields || new Set(spanning).size < spanning.length) return false;
  let reaching = '';
  let spanned = 0;
  let named = 0;
  let words = 0;
  lower.forEach((cell, at) => {
    const own = above[at] ?? '';
    if (own !== '') reaching = own;
    const text = textOf(cell).trim();
    if (text === '') return;
    words += 1;
    if (own === '' && reaching !== '') spanned += 1;
    if (isKnown(text) || isBare(text) || isKnown(`${reaching} ${text}`)) named += 1;
  });
  return spanned > 0 && named * 5 >= words * 3;
}

/** Words as headings are written: no number, no day, no sentence. */
function isWordOrEmpty(cell: SheetCell): boolean {
  if (isEmptyCell(cell)) return true;
  if (typeof cell !== 'string' || cell.length > MOST_CHARS) return false;
  return readingOf(cell) === null && dateReadingOf(cell) === null;
}
