/**
 * Which column of an index is its figure, and which columns say together which index it is: what stands in them decides, for "Indeks" heads
 * either. Answers for an index without a figure being asked about; must never let two indices become one because their lower label is the same.
 */
import type { ImportKind, MappedTable } from '../../../../contract/import-mapping.ts';
import type { ColumnGuess } from '../../../../domain/import/columns.ts';
import { squeeze } from '../../../../domain/import/likeness.ts';
import { isMonth, statisticsTable } from '../context/constants.ts';
import type { Gathered, GatheredColumn } from '../gather.ts';
import { labelledRows, labelsAt } from '../shape/labels.ts';
import { askColumn, type ChoiceContext } from './column-choices.ts';

/** By what stands below it. */
const BY_CONTENT = 0.8;
/** As the columns of a list are proposed. */
const LIKELY_FROM = 0.5;

interface IndexContext extends ChoiceContext {
  /** Figures stand below their quarters. */
  readonly isTurned: boolean;
}

/** The guesses of a list of index figures, one a row; a question goes to `asked` where no column holds them. */
export function withIndexColumns(guesses: readonly ColumnGuess[], context: IndexContext): readonly ColumnGuess[] {
  const { kind, columns, hint, isTurned } = context;
  if (kind !== 'priceIndex' || isTurned || guesses.some(({ field }) => field === 'indexValue')) return guesses;
  const found = [...guesses];
  const isSaid = (at: number) => hint?.fields.some((said) => said.at === at) === true;
  const take = (at: number, field: string) => {
    const { field: before = null, confidence = 0, others = [] } = guesses[at] ?? {};
    const rest = before === null ? others : [{ field: before, confidence }, ...others];
    found[at] = { field, confidence: BY_CONTENT, others: rest.filter((other) => other.field !== field) };
  };
  const named = guesses.findIndex(({ field }, at) => field === 'series' && isFigures(columns[at]) && !isSaid(at));
  if (named >= 0) {
    take(named, 'indexValue');
    const series = guesses.findIndex(
      ({ field, others }, at) =>
        at !== named &&
        field === null &&
        others.some((other) => other.field === 'series' && other.confidence >= LIKELY_FROM),
    );
    if (series >= 0) take(series, 'series');
    return found;
  }
  const free = [...guesses.keys()].filter((at) => found[at]?.field === null && isFigures(columns[at]) && !isSaid(at));
  // Below months there is no figure to choose: that they are not kept is said (constants.ts).
  if (free.length === 0 || free.some((at) => isMonth(columns[at]?.heading ?? ''))) return found;
  for (const at of free) take(at, 'indexValue');
  askColumn(context, { code: 'column_needed', field: 'indexValue', among: free, suggested: String(free[0] ?? -1) });
  return found;
}

function isFigures(column: GatheredColumn | undefined): boolean {
  return column?.stats.content === 'number' && column.stats.years === 0;
}

/**
 * The table of an index with the label above the one that names its rows, where both are needed to tell them apart, or the file has no
 * heading for either, or its title names it ("efter hovedgruppe, indekstype og tid"). Labels that stand only once are filled down.
 */
export function withUpperLabel(table: MappedTable, kind: ImportKind, gathered: Gathered): MappedTable {
  const { columns, unpivot } = table;
  const at = columns.findIndex(({ field }) => field === 'series');
  const series = columns[at];
  if (kind !== 'priceIndex' || series === undefined || columns.some(({ field }) => field === 'seriesGroup'))
    return table;
  const titled = withTitle(table, gathered);
  const turned = new Set(unpivot?.from ?? []);
  const period = columns.findIndex(({ field }) => field === 'period');
  const isLabel = (place: number) =>
    columns[place]?.field === null && !turned.has(place) && labelsAt(gathered, place) !== null;
  const rows = labelledRows(gathered);
  const textsAt = (place: number) => filledDown(rows.map((row) => row[place] ?? ''));
  const keyed = (places: readonly number[]) => {
    const lists = places.map(textsAt);
    return new Set(rows.map((_, row) => JSON.stringify(lists.map((list) => list[row])))).size;
  };
  const own = [at, ...(period < 0 ? [] : [period])];
  const title = squeeze(gathered.titles);
  const isMeant = (place: number) => {
    const heading = squeeze(columns[place]?.heading ?? '');
    return (
      heading === '' || title.includes(heading) || (keyed(own) < rows.length && keyed([...own, place]) > keyed(own))
    );
  };
  const beside = [...columns.keys()].filter((place) => isLabel(place) && isMeant(place));
  const [other] = beside;
  if (other === undefined) return titled;
  // Of two labels the left one is the wider.
  const [upper, lower] = other < at ? [other, at] : [at, other];
  const isGapped = (place: number) => textsAt(place).join() !== rows.map((row) => row[place] ?? '').join();
  return {
    ...titled,
    columns: columns.map((column, place) => {
      if (place !== upper && place !== lower) return column;
      const field = place === upper ? 'seriesGroup' : 'series';
      return { ...column, field, ...(isGapped(place) ? { fillDown: true } : {}) };
    }),
  };
}

/** A title that begins with the table's code is of the statistics bank, also where the labels have headings. */
function withTitle(table: MappedTable, gathered: Gathered): MappedTable {
  const said = /^\s*\p{Lu}{2,8}\d{1,4}:/u.test(gathered.titles) ? statisticsTable(gathered) : [];
  const has = (field: string) => [...table.columns, ...table.constants].some((other) => other.field === field);
  const added = said.filter(({ field }) => !has(field));
  return added.length === 0 ? table : { ...table, constants: [...table.constants, ...added] };
}

function filledDown(texts: readonly string[]): readonly string[] {
  let above = '';
  return texts.map((text) => {
    if (text !== '') above = text;
    return above;
  });
}
