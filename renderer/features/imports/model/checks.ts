/** What the screens say about a mapping before the engine is asked: a field given twice, how sure a guess is, which columns have words to settle. */
import type { DetectedColumn, DetectResult, ImportKindView } from '../../../../contract/import-assist.ts';
import { turnedCell } from '../../../../contract/import-columns.ts';
import { MOST_WORDS } from '../../../../contract/import-limits.ts';
import type { MappedTable, Mapping } from '../../../../contract/import-mapping.ts';
import { isUsed } from './corrections.ts';

export type Sureness = 'sure' | 'fairly' | 'guess' | 'assumed';

/** In words, not per cent: nobody can act on 0.83. 0: the file says nothing, and the usual is taken. */
export function surenessOf(confidence: number): Sureness {
  if (confidence === 0) return 'assumed';
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'fairly' : 'guess';
}

/** Places of the columns whose field another column has too. Columns of years share theirs, and one column may give its first word besides. */
export function twiceAt(table: MappedTable): ReadonlySet<number> {
  const { columns, unpivot } = table;
  const byField = new Map<string, number[]>();
  // What the turned columns become, no other column can be as well.
  const beside = unpivot?.beside ?? [];
  for (const field of unpivot === undefined ? [] : [unpivot.heading, unpivot.cell, ...beside.map(({ cell }) => cell)])
    if (field !== null) byField.set(field, [unpivot?.from[0] ?? -1]);
  for (const { at, field, firstWord } of columns) {
    if (field === null || field === 'yearAmount' || firstWord === true || turnedCell(table, at) !== undefined) continue;
    byField.set(field, [...(byField.get(field) ?? []), at]);
  }
  return new Set([...byField.values()].filter((places) => places.length > 1).flat());
}

export interface WordColumn {
  readonly table: number;
  readonly column: DetectedColumn;
  readonly field: string;
  /** For a grade: the scale that knows some of its words. */
  readonly scale?: NonNullable<MappedTable['scale']>;
}

/** Columns whose words have to become codes of ours. */
export function wordColumns(
  result: DetectResult,
  mapping: Mapping,
  kinds: readonly ImportKindView[],
): readonly WordColumn[] {
  return mapping.tables.flatMap((table, index) => {
    if (table.skip || table.kind === null) return [];
    const fields = kinds.find(({ kind }) => kind === table.kind)?.fields ?? [];
    const seen = result.tables[index]?.columns ?? [];
    const wordColumn = (column: DetectedColumn | undefined, field: string | null): readonly WordColumn[] => {
      const codes = fields.find((one) => one.field === field)?.codes ?? [];
      if (field === null || column === undefined || codes.length === 0 || column.words.length === 0) return [];
      const scale = field === 'grade' ? (table.scale ?? null) : null;
      return [{ table: index, column, field, ...(scale === null ? {} : { scale }) }];
    };
    const { unpivot } = table;
    const turned = seen.filter(({ at }) => unpivot?.from.includes(at));
    return [
      ...table.columns.flatMap(({ at, field }) =>
        wordColumn(
          seen.find((one) => one.at === at),
          field,
        ),
      ),
      ...(unpivot === undefined ? [] : wordColumn(asOne(turned), unpivot.cell)),
    ];
  });
}

const HEADINGS_SHOWN = 3;

/** Columns that are turned into rows, as one: they are read alike, so a word means the same in all of them. What is said goes to the first. */
function asOne(columns: readonly DetectedColumn[]): DetectedColumn | undefined {
  const [first] = columns;
  if (first === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const { words } of columns)
    for (const { word, count } of words) counts.set(word, (counts.get(word) ?? 0) + count);
  const names = columns.slice(0, HEADINGS_SHOWN).map(({ heading, letters }) => heading || letters);
  return {
    ...first,
    heading: `${names.join(', ')}${columns.length > HEADINGS_SHOWN ? ' …' : ''}`,
    words: [...counts].slice(0, MOST_WORDS).map(([word, count]) => ({ word, count })),
  };
}

/** What is asked of the engine's opinion here. */
interface Seen {
  readonly tables: readonly {
    readonly columns: readonly Pick<DetectedColumn, 'at' | 'confidence'>[];
    readonly missing: readonly string[];
  }[];
}

/** Whether every column has its place and none is a mere guess: then looking at them is an offer, not a step. */
export function isSettled(result: Seen, mapping: Mapping): boolean {
  return mapping.tables.every((table, index) => {
    if (table.skip) return true;
    const seen = result.tables[index]?.columns ?? [];
    const isSure = table.columns.every(
      ({ at, field }) => field === null || surenessOf(seen.find((one) => one.at === at)?.confidence ?? 0) !== 'guess',
    );
    const isWhole = unusedIn(table).length === 0 && missingOf(result, mapping, index).length === 0;
    // A new organisation wants a name.
    const isNamed = table.kind !== 'departments' || table.constants.length === 0;
    return isSure && isWhole && isNamed && twiceAt(table).size === 0;
  });
}

/** Headings of the columns that are not brought in. */
export function unusedIn(table: MappedTable): readonly string[] {
  return table.columns.flatMap((column) => (isUsed(table, column) || column.heading === '' ? [] : [column.heading]));
}

/** Fields a kind must have and that neither a column nor a constant gives, as the engine names them. */
export function missingOf(result: Seen, mapping: Mapping, table: number): readonly string[] {
  const constants = mapping.tables[table]?.constants ?? [];
  const given = new Set(constants.flatMap(({ field, value }) => (value === null ? [] : [field])));
  const open = constants.flatMap(({ field, value }) => (value === null ? [field] : []));
  return [...new Set([...(result.tables[table]?.missing ?? []), ...open])].filter((field) => !given.has(field));
}
