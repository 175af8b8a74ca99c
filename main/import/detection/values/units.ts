/**
 * Units of quantities: in the cell behind the number, or in the heading.
 * Answers for the unit arriving with the number, and for the numbers' style being told by the numbers alone.
 */
import type { ImportKind, MappedColumn, MappedTable } from '../../../../contract/import-mapping.ts';
import { watchColumn } from '../../../../domain/import/column-stats.ts';
import type { ColumnGuess } from '../../../../domain/import/columns.ts';
import { splitMeasure } from '../../../../domain/import/measure.ts';
import { wordIndex, wordKey } from '../../../../domain/import/word-match.ts';
import { codesOf, type ImportWords } from '../../mapping/words.ts';
import { cellText } from '../../values.ts';
import type { Gathered, GatheredColumn } from '../gather.ts';

/** `Mængde sum` is a quantity summed up. */
const SUM = 'sum';
const QUANTITY = 'quantity';
const MEASURED: ReadonlySet<string> = new Set(['decimal', 'rounded', 'integer']);

/** Columns as they are without the units in their cells, where most have one. */
export function withoutUnits(
  { columns, kept }: Pick<Gathered, 'columns' | 'kept'>,
  guesses: readonly (ColumnGuess | undefined)[],
  { fields }: ImportWords,
): readonly GatheredColumn[] {
  return columns.map((column, at) => {
    const field = guesses[at]?.field ?? null;
    const { stats } = column;
    if (field === null || !MEASURED.has(fields[field]?.type ?? '')) return column;
    if (stats.content !== 'text' && stats.content !== 'mixed') return column;
    if (field !== QUANTITY && fields[field]?.units === undefined) return column;
    const watch = watchColumn();
    let measured = 0;
    for (const row of kept) {
      const cell = row[at] ?? null;
      const measure = typeof cell === 'string' ? splitMeasure(cellText(cell)) : null;
      if (measure !== null) measured += 1;
      watch.see(measure === null ? cell : measure.number);
    }
    return measured === 0 ? column : { ...column, stats: watch.stats() };
  });
}

/** The unit as a field of its own: from the cells of the quantity, or from its heading. */
export function withUnitOfQuantity(
  table: MappedTable,
  kind: ImportKind,
  columns: readonly GatheredColumn[],
  words: ImportWords,
): MappedTable {
  const has = (field: string) =>
    table.columns.some((column) => column.field === field) || table.constants.some((one) => one.field === field);
  if (!words.kinds[kind].fields.some(({ field }) => field === 'unit') || has('unit')) return table;
  const quantity = table.columns.find(({ field }) => field === QUANTITY);
  if (quantity === undefined) return table;
  const units = wordIndex(codesOf(words.fields['unit']));
  const isMeasure = (text: string) => {
    const measure = splitMeasure(text);
    return measure !== null && units.has(wordKey(measure.unit));
  };
  const { stats } = columns[quantity.at] ?? {};
  const seen = [...(stats?.words?.keys() ?? stats?.examples ?? [])];
  if (seen.some(isMeasure)) {
    const split = (column: MappedColumn): MappedColumn =>
      column === quantity ? { ...column, part: 'number' } : column;
    const unit: MappedColumn = { heading: quantity.heading, at: quantity.at, field: 'unit', part: 'unit' };
    return { ...table, columns: [...table.columns.map(split), unit] };
  }
  const unit = unitsIn(quantity.heading).flatMap((text) => units.get(wordKey(text)) ?? [])[0];
  return unit === undefined || unit === SUM
    ? table
    : { ...table, constants: [...table.constants, { field: 'unit', value: unit }] };
}

/** What stands in brackets, and the last word of several. */
function unitsIn(heading: string): readonly string[] {
  const inside = [...heading.matchAll(/[([]([^)\]]*)[)\]]/g)].map((match) => match[1] ?? '');
  const words = heading.split(/\s+/);
  return [...inside, ...(words.length > 1 ? words.slice(-1) : [])];
}
