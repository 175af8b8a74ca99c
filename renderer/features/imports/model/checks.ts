/** What the screens say about a mapping before the engine is asked: a field given twice, how sure a guess is, which columns have words to settle. */
import type { DetectedColumn, DetectResult, ImportKindView } from '../../../../contract/import-assist.ts';
import type { MappedTable, Mapping } from '../../../../contract/import-mapping.ts';

export type Sureness = 'sure' | 'fairly' | 'guess';

/** In words, not per cent: nobody can act on 0.83. */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'fairly' : 'guess';
}

/** Places of the columns whose field another column has too. Columns of years share theirs, and one column may give its first word besides. */
export function twiceAt({ columns, unpivot }: MappedTable): ReadonlySet<number> {
  const byField = new Map<string, number[]>();
  for (const { at, field, firstWord } of columns) {
    if (field === null || field === 'yearAmount' || firstWord === true || unpivot?.from.includes(at) === true) continue;
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
    return table.columns.flatMap(({ at, field }) => {
      const column = result.tables[index]?.columns.find((one) => one.at === at);
      const codes = fields.find((one) => one.field === field)?.codes ?? [];
      if (field === null || column === undefined || codes.length === 0 || column.words.length === 0) return [];
      const scale = field === 'grade' ? (table.scale ?? null) : null;
      return [{ table: index, column, field, ...(scale === null ? {} : { scale }) }];
    });
  });
}

/** Fields a kind must have and that neither a column nor a constant gives, as the engine names them. */
export function missingOf(result: DetectResult, mapping: Mapping, table: number): readonly string[] {
  const constants = mapping.tables[table]?.constants ?? [];
  const given = new Set(constants.flatMap(({ field, value }) => (value === null ? [] : [field])));
  const open = constants.flatMap(({ field, value }) => (value === null ? [field] : []));
  return [...new Set([...(result.tables[table]?.missing ?? []), ...open])].filter((field) => !given.has(field));
}
