/**
 * Columns of years of a kept mapping, on a file of another year: the same kind of heading with other years in it.
 * Must never take a column that a person left out of the very same file.
 */
import { squeeze } from '../../../../domain/import/likeness.ts';
import { periodWithin } from '../../../../domain/import/shape.ts';
import type { ReadingColumn } from './reading.ts';

/** A heading with its figures left out; null for one that is no year or quarter. */
export function periodPattern(heading: string): string | null {
  const found = periodWithin(heading);
  return found === null ? null : `${squeeze(found.frame)} ${found.period.replaceAll(/\d/g, '9')}`;
}

/** True where all columns are headed by years or quarters. */
export function areYears(columns: readonly ReadingColumn[]): boolean {
  return columns.length > 0 && columns.every(({ heading }) => periodPattern(heading) !== null);
}

/** The columns of years in a row of headings; null where there is none like those that were mapped. */
export function yearColumnsIn(
  columns: readonly ReadingColumn[],
  leftOut: readonly string[],
  headings: readonly string[],
): readonly ReadingColumn[] | null {
  const patterns = new Set(columns.map(({ heading }) => periodPattern(heading)));
  const found = headings.flatMap((heading, at) => (patterns.has(periodPattern(heading)) ? [{ heading, at }] : []));
  const isSameFile = columns.every(({ heading }) => headings.includes(heading));
  const wanted = isSameFile ? found.filter(({ heading }) => !leftOut.includes(heading)) : found;
  return wanted.length === 0 ? null : wanted;
}
