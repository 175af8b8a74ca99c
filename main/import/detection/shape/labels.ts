/**
 * Labels of the rows of a statistics table, where the row of everything ("I alt") is one as the others.
 * Answers for judging a column by all rows that have something beside their label. Must never take a column of figures for one of labels.
 */
import { dateReadingOf } from '../../../../domain/import/date-style.ts';
import { readingOf } from '../../../../domain/import/number-style.ts';
import { cellText } from '../../values.ts';
import type { Gathered } from '../gather.ts';

const CELLS = new WeakMap<Gathered['kept'], readonly (readonly string[])[]>();

/** Texts of the rows that hold more than one cell: notes below the table do not. */
export function labelledRows({ kept }: Pick<Gathered, 'kept'>): readonly (readonly string[])[] {
  const known = CELLS.get(kept);
  if (known !== undefined) return known;
  const texts = kept.map((cells) => cells.map((cell) => cellText(cell)));
  const rows = texts.filter((row) => row.filter((text) => text !== '').length > 1);
  CELLS.set(kept, rows);
  return rows;
}

/** The texts of a column, without the empty ones; null where it holds figures or days, or nothing. */
export function labelsAt(gathered: Pick<Gathered, 'kept'>, at: number): readonly string[] | null {
  const texts = labelledRows(gathered).flatMap((row) => row[at] || []);
  const isFigure = (text: string) => readingOf(text) !== null || dateReadingOf(text) !== null || !/\p{L}/u.test(text);
  return texts.length === 0 || texts.some(isFigure) ? null : texts;
}
