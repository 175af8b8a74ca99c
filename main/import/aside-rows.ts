/**
 * Rows of a sheet that are no data: sums, and notes written below or between the rows.
 * Answers for a note never becoming a department; must never leave out a row that could be one.
 */
import { dateReadingOf } from '../../domain/import/date-style.ts';
import type { Source } from './detect.ts';
import type { Findings } from './findings.ts';
import type { ProfileTable } from './profile-schema.ts';
import type { Cell, Row } from './readers/index.ts';
import { cellText, shorten } from './values.ts';

const NOTE =
  /^(?:\*|(?:noter?|notes?|bemærk(?:ning(?:er)?)?|kilder?|sources?|anm|merk(?:nad)?|opmerking|let op|hinweis|quelle|obs|anmärkning)\s*[:.)])/i;
/** The first word has no digit: "0104 Øst" may be a department. */
const WORDS = /^[\p{L}\p{P}]+(?:\s|$)/u;
/** A number of a department has never so many words. */
const SENTENCE_WORDS = 3;
const SENTENCE_CHARS = 20;
const NARROWEST = 3;
/** Empty rows may stand between the headings and their units. */
const UNITS_WITHIN = 3;

/** The only text of a row that holds nothing else; null for any other row. */
function onlyText(cells: readonly Cell[]): { readonly text: string; readonly at: number } | null {
  let found: { text: string; at: number } | null = null;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? null;
    if (cell === null) continue;
    const text = cellText(cell);
    if (text === '') continue;
    if (found !== null || typeof cell !== 'string') return null;
    found = { text, at };
  }
  return found;
}

function isSentence(text: string): boolean {
  return text.length >= SENTENCE_CHARS && text.split(/\s+/).length >= SENTENCE_WORDS;
}

/** Of printing: no department is called by one. */
function isDate(text: string): boolean {
  return dateReadingOf(text.split(/\s/)[0] ?? '') !== null;
}

/** For judging columns by their cells: sums and notes say nothing about them. */
export function isAside(cells: readonly Cell[], width: number, isSum: (text: string) => boolean): boolean {
  if (cells.some((cell) => typeof cell === 'string' && isSum(cell))) return true;
  const only = width < NARROWEST ? null : onlyText(cells);
  return only !== null && (NOTE.test(only.text) || isSentence(only.text));
}

/** True for a row that is a note; it is told. Before labels are filled down. */
export function createNoteRows(
  table: ProfileTable,
  { file, sheet, layout, fillDown, unitRow = [] }: Source,
  findings: Findings,
) {
  const { headings } = layout;
  const labelled = new Set(fillDown ?? []);
  /** Printed again at the head of a page. */
  const isHeadings = (cells: readonly Cell[]) => {
    let same = 0;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? null;
      if (cell === null) continue;
      const text = typeof cell === 'string' ? cell.trim() : cellText(cell);
      if (text === '') continue;
      if (text !== headings[at]) return false;
      same += 1;
    }
    return same > 1;
  };
  const typeAt = new Map(table.columns.map(({ type }, index) => [layout.columnAt[index] ?? -1, type] as const));
  const places = new Set([...layout.columnAt, ...layout.years.map(({ at }) => at)].filter((at) => at >= 0));
  const units = new Set(unitRow);
  const isUnits = (cells: readonly Cell[]) => {
    const texts = cells.map(cellText).filter((text) => text !== '');
    return texts.length > 0 && texts.every((text) => units.has(text));
  };
  return ({ row, cells }: Row): boolean => {
    if (units.size > 0 && row <= layout.headerRow + UNITS_WITHIN && isUnits(cells)) {
      const place = { file: file.name, sheet, row, column: null };
      findings.add('info', 'unit_row', place, { value: shorten([...units].join(', ')) });
      return true;
    }
    if (isHeadings(cells)) {
      findings.add('info', 'heading_row', { file: file.name, sheet, row, column: null });
      return true;
    }
    const only = places.size < NARROWEST ? null : onlyText(cells);
    if (only === null) return false;
    const type = typeAt.get(only.at);
    // A name may be a sentence; a number, or what is not brought in, is not.
    const isNote = NOTE.test(only.text) || ((type === undefined || type === 'code') && isSentence(only.text));
    // "Side 1 af 1", "Beløb i t.kr.": no code, unless it labels the rows below it.
    const isLikeNote = type === 'code' && !labelled.has(only.at) && (WORDS.test(only.text) || isDate(only.text));
    if (!isNote && !isLikeNote) return false;
    const place = { file: file.name, sheet, row, column: null };
    findings.add(isNote ? 'info' : 'warning', 'note_row', place, { value: shorten(only.text) });
    return true;
  };
}
