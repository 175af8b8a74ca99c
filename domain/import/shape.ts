/**
 * Which columns of a table are years or quarters, and which are parts with their grades (to be turned into rows).
 * Answers for shapes seen in headings and cells; must never turn a table it is not sure about: a matrix has at least three such columns.
 */
import { type ColumnStats, PERIOD } from './column-stats.ts';
import { guessScales } from './scale-guess.ts';

export interface ShapeColumn {
  readonly heading: string;
  readonly stats: ColumnStats;
  /** Taken as a field already. */
  readonly taken: boolean;
}

/** Places of columns whose headings are years or quarters. */
export function periodColumns(headings: readonly string[]): readonly number[] {
  return headings.flatMap((heading, at) => (isPeriod(heading) ? [at] : []));
}

export function isPeriod(heading: string): boolean {
  const text = heading.trim();
  return /^(?:19|20|21)\d{2}$/.test(text) || PERIOD.test(text);
}

/** Places of columns that hold nothing but grades of one scale under headings of their own; empty where there are fewer than three. */
export function gradeColumns(columns: readonly ShapeColumn[]): readonly number[] {
  const scales = columns.map(({ heading, stats, taken }) => {
    if (taken || heading.trim() === '' || stats.words === null || stats.words.size > 12 || stats.content === 'empty')
      return null;
    if (isPeriod(heading)) return null;
    const [best] = guessScales(stats.words);
    return best === undefined || best.scale === 'index_0_100'
      ? null
      : guessScales(stats.words).map(({ scale }) => scale);
  });
  const shared = scales.reduce<readonly string[] | null>(
    (common, own) =>
      own === null
        ? common
        : common === null
          ? own
          : common.filter((scale) => (own as readonly string[]).includes(scale)),
    null,
  );
  const places = scales.flatMap((own, at) => (own === null ? [] : [at]));
  // A register has many columns of small codes; a matrix consists of its grades.
  const filled = columns.filter(({ stats, taken }) => !taken && stats.content !== 'empty').length;
  if (places.length * 4 < filled * 3) return [];
  return places.length >= 3 && shared !== null && shared.length > 0 ? places : [];
}
