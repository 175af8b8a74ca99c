/**
 * Where the rows of a mapped table may say that they are sums of others, and in which words.
 * Must never look for them in lists in which a sum is a thing of its own: the index of everything is called "I alt".
 */
import type { ImportKind, MappedTable } from '../../../../contract/import-mapping.ts';
import { refuseImport } from '../../findings.ts';
import type { ProfileTable } from '../../profile-schema.ts';
import { TOTAL_LABELS } from '../../total-rows.ts';
import { type CompileContext, tableName } from '../compile-columns.ts';

const WITHOUT_SUMS: ReadonlySet<ImportKind> = new Set(['priceIndex', 'prices', 'projects', 'codes']);
const AMOUNTS = ['amount', 'balance', 'provision'];
/** Rounded lines need not add up to the øre. */
const TOLERANCE_ORE = 100;

export function mayHaveSums(kind: ImportKind): boolean {
  return !WITHOUT_SUMS.has(kind);
}

/** Throws ImportRefusal: mapping_question_open. */
export function totalsOf(
  table: MappedTable,
  kind: ImportKind,
  has: (field: string) => boolean,
  { words }: CompileContext,
): Pick<ProfileTable, 'totals'> {
  const { totals, sumRows, unpivot } = table;
  if (sumRows?.are === null)
    refuseImport('mapping_question_open', { what: sumRows.words[0] ?? '', table: tableName(table) });
  const labels = mayHaveSums(kind) ? TOTAL_LABELS.filter(has) : [];
  const hasYears = table.columns.some(({ field }) => field === 'yearAmount');
  const amounts = hasYears ? [...AMOUNTS, 'lineTotal'] : AMOUNTS;
  const column = totals?.field ?? labels[0];
  if (column === undefined) return {};
  const said = [
    { words: totals?.words ?? [], are: totals?.are ?? 'totals' },
    { words: sumRows?.words ?? [], are: sumRows?.are ?? 'rows' },
  ];
  const wordsThatAre = (kind: 'totals' | 'rows') => said.flatMap((one) => (one.are === kind ? one.words : []));
  return {
    totals: {
      column,
      values: wordsThatAre('totals'),
      rows: wordsThatAre('rows'),
      labels,
      ...(mayHaveSums(kind) ? { phrases: words.sumWords } : {}),
      // What was turned into rows holds a year each, and a sum of all years stands nowhere.
      sum: unpivot === undefined ? amounts.filter(has) : [],
      toleranceOre: TOLERANCE_ORE,
    },
  };
}
