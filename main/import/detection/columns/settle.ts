/**
 * What the columns of a table settle among themselves: years written in one way, with their sum; postcode and city in one cell; zeros that
 * some cells of a column of numbers have lost.
 * Must never settle a column that is none of them: a list can be glued together from two.
 */
import type { MappedColumn } from '../../../../contract/import-mapping.ts';
import { isPostcodeAndCity } from '../../taken-part.ts';
import type { GatheredColumn } from '../gather.ts';
import { type AmountHints, likelyUnit } from '../values/amount-hints.ts';
import { type Asked, pooledDecimal } from '../values/styles.ts';

export interface ColumnContext {
  readonly yearsAt: readonly number[];
  readonly asked: Asked[];
  readonly hints: AmountHints;
  typeOf(field: string): string;
}

/** One style for all columns of years and their sum. */
export function settleYears(
  columns: readonly GatheredColumn[],
  mapped: MappedColumn[],
  at: readonly number[],
  cell: string | undefined,
  { asked, hints, typeOf }: Omit<ColumnContext, 'yearsAt'>,
): void {
  const type = cell === undefined ? 'money' : typeOf(cell);
  if (at.length === 0 || type === 'grade') return;
  // 1,250 thousand is one and a quarter million in a plan; 1,250 million may be either.
  const isLarge = at.some((place) => (likelyUnit(hints, place) ?? 1) > 1_000);
  const style = pooledDecimal(
    at.flatMap((place) => columns[place]?.stats ?? []),
    type,
    isLarge,
  );
  at.forEach((place, index) => {
    const found = mapped[place];
    if (found === undefined) return;
    if (style.value !== null) mapped[place] = { ...found, decimal: style.value };
    else if (index === 0) {
      mapped[place] = { ...found, decimal: null };
      asked.push(style.question({ heading: found.heading, at: place }));
    }
  });
  const sum = mapped.find(({ field, decimal }) => field === 'lineTotal' && decimal === null);
  if (sum === undefined || style.value === null || style.value === undefined) return;
  // What sums up the years is written as they are.
  mapped[sum.at] = { ...sum, decimal: style.value };
  const question = asked.findIndex(({ column }) => column === sum.at);
  if (question >= 0) asked.splice(question, 1);
}

/** Postcode and city in one cell are two fields: both halves of the column, where no other column is the city. */
export function splitPostcodes(columns: readonly GatheredColumn[], mapped: MappedColumn[]): void {
  const at = mapped.findIndex(({ field }) => field === 'postcode');
  const column = mapped[at];
  const examples = columns[at]?.stats.examples ?? [];
  if (column === undefined || examples.length === 0 || mapped.some(({ field }) => field === 'city')) return;
  if (!examples.every(isPostcodeAndCity)) return;
  mapped[at] = { ...column, part: 'postcode' };
  mapped.push({ heading: column.heading, at, field: 'city', part: 'city' });
}

/** `103` beside `0101` and `0102`: most have kept the zero in front, and the others lack just that one. */
export function keepZeros(columns: readonly GatheredColumn[], mapped: MappedColumn[]): void {
  for (const [index, column] of mapped.entries()) {
    if (column.field !== 'departmentNumber' || column.pad !== undefined) continue;
    // What has a blank in it is a note; without a digit it is a heading that stands again.
    const words = [...(columns[column.at]?.stats.words ?? [])].filter(([word]) => /^\S*\d\S*$/.test(word));
    const length = Math.max(0, ...words.map(([word]) => word.length));
    const kept = words.filter(([word]) => word.length === length && word.startsWith('0'));
    const lost = words.filter(([word]) => word.length === length - 1 && !word.startsWith('0'));
    const isAll = kept.length + lost.length === words.length && words.every(([word]) => /^\d+$/.test(word));
    if (isAll && lost.length > 0 && cellsOf(lost) < cellsOf(kept)) mapped[index] = { ...column, pad: length };
  }
}

function cellsOf(words: readonly (readonly [string, number])[]): number {
  return words.reduce((sum, [, count]) => sum + count, 0);
}
