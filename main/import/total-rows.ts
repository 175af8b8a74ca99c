/**
 * Rows that sum up the others, at the foot of a table or of each of its groups: control figures, never data.
 * Answers for telling each column whose sum is no sum of rows above it, and each row that is left out for it; what is called a sum and
 * is none is taken with a remark. Must never drop a row by its figures alone.
 */
import { MISSING_WORDS } from '../../domain/import/plain-words.ts';
import { type SumClass, sumClasses } from '../../domain/import/sum-words.ts';
import type { Source } from './detect.ts';
import type { Findings } from './findings.ts';
import type { ProfileTable } from './profile-schema.ts';
import type { Cell, Row } from './readers/index.ts';
import type { RowScope } from './row-scope.ts';
import { cellText, columnReader, foldWord, shorten } from './values.ts';

/** Fields that name the row's thing: where a row of sums says that it is one. */
export const TOTAL_LABELS: readonly string[] = [
  'organisationNumber',
  'organisationName',
  'departmentNumber',
  'departmentName',
  'buildingNumber',
  'buildingName',
  'externalKey',
  'fkGroup',
  'account',
  'partKey',
  'partCode',
  'partName',
  'dwellingKind',
  'work',
  'defect',
];

export interface TotalRows {
  /** True for rows that hold sums of the others. */
  isTotal(source: Source, row: Row): boolean;
  /** Counts a row that is data. */
  add(scope: RowScope): void;
  /** Tells of a row of sums. */
  compare(source: Source, row: Row, findings: Findings): void;
}

/** Sums so far in one sheet, and what they were at each row of sums: where a group begins, and a group of groups. */
interface Sums {
  readonly places: readonly number[];
  /** How many of the places, from the left, are years. */
  readonly years: number;
  readonly now: number[];
  readonly marks: number[][];
  readonly labels: readonly number[];
  /** What stood under each label last. */
  readonly above: { readonly cell: string; readonly found: SumClass | null }[];
}

/** The sum of a line's years, which the list may sum up as well. */
const LINE_TOTAL = 'lineTotal';

/** A list of 700 departments has so many subtotals; further ones are compared with the last. */
const MARKS = 2_000;

export function createTotalRows(table: ProfileTable): TotalRows {
  const { totals } = table;
  const sum = totals?.sum ?? [];
  const tolerance = totals?.toleranceOre ?? 0;
  const words = new Set(totals?.values.map(foldWord));
  const rows = new Set(totals?.rows?.map(foldWord));
  const classOf = totals?.phrases === undefined ? () => null : sumClasses(totals.phrases);
  const placeOf = (source: Source, column: string) =>
    source.layout.columnAt[table.columns.findIndex(({ name }) => name === column)] ?? -1;
  const bySource = new Map<Source, Sums>();
  const sumsOf = (source: Source): Sums => {
    let found = bySource.get(source);
    if (found === undefined) {
      const { years } = source.layout;
      const places = [...years.map(({ at }) => at), ...sum.map((column) => placeOf(source, column))];
      const named = [...(totals === undefined ? [] : [totals.column]), ...(totals?.labels ?? [])];
      const labels = [...new Set(named.map((column) => placeOf(source, column)))].filter((at) => at >= 0);
      const zero = places.map(() => 0);
      found = { places, years: years.length, now: [...zero], marks: [zero], labels, above: [] };
      bySource.set(source, found);
    }
    return found;
  };
  let told: { readonly source: Source; readonly row: number } | null = null;
  const readers = amountReaders(table);
  const statedAt = ({ places, years }: Sums, cells: readonly Cell[], index: number): number | null => {
    const stated = readers(index < years ? null : (sum[index - years] ?? ''))(cells[places[index] ?? -1] ?? null);
    return stated.ok && typeof stated.value === 'number' ? stated.value : null;
  };
  const isSum = ({ now, marks }: Sums, index: number, stated: number) =>
    marks.some((mark) => Math.abs(stated - ((now[index] ?? 0) - (mark[index] ?? 0))) <= tolerance);
  let last: { readonly cells: readonly Cell[]; readonly found: SumClass | null } | null = null;
  const classIn = (sums: Sums, cells: readonly Cell[]): SumClass | null => {
    if (last?.cells !== cells) last = { cells, found: classOfRow(sums, cells) };
    return last.found;
  };
  const classOfCell = (cell: string): SumClass | null => {
    const text = cellText(cell);
    if (words.size > 0 && words.has(foldWord(text))) return 'whole';
    return rows.size > 0 && rows.has(foldWord(text)) ? null : classOf(text);
  };
  const classOfRow = ({ labels, above }: Sums, cells: readonly Cell[]): SumClass | null => {
    let best: SumClass | null = null;
    for (let index = 0; index < labels.length; index += 1) {
      const cell = cells[labels[index] ?? -1];
      if (typeof cell !== 'string' || cell === '') continue;
      // What stands below itself (the department, the building) was asked the row before.
      const same = above[index];
      const found = same?.cell === cell ? same.found : classOfCell(cell);
      if (same?.cell !== cell) above[index] = { cell, found };
      if (found !== null && best !== 'whole') best = found;
    }
    return best;
  };
  /** Says a sum and states one. */
  const isConfirmed = (sums: Sums, cells: readonly Cell[]) => {
    let stated = 0;
    for (const index of sums.places.keys()) {
      // Whether a row is a sum, its years tell: their sum may be rounded in every line.
      if (sum[index - sums.years] === LINE_TOTAL) continue;
      const amount = statedAt(sums, cells, index);
      if (amount === null || amount === 0) continue;
      if (!isSum(sums, index, amount)) return false;
      stated += 1;
    }
    return stated > 0;
  };

  return {
    isTotal(source, { cells }) {
      if (totals === undefined) return false;
      const sums = sumsOf(source);
      const found = classIn(sums, cells);
      return found === 'edge' ? isConfirmed(sums, cells) : found !== null;
    },
    add(scope) {
      if (totals === undefined) return;
      const { row } = scope;
      const sums = sumsOf(row.source);
      for (let index = 0; index < sums.years; index += 1)
        sums.now[index] = (sums.now[index] ?? 0) + (row.years[index] ?? 0);
      for (let index = 0; index < sum.length; index += 1) {
        const own = row.value(sum[index] ?? '');
        // A line that leaves its own sum to its years has it all the same.
        const value = own === null && sum[index] === LINE_TOTAL ? yearsOf(row.years) : own;
        const at = sums.years + index;
        if (typeof value === 'number') sums.now[at] = (sums.now[at] ?? 0) + value;
      }
      if (classIn(sums, row.cells) === 'edge') scope.tell('warning', 'row_looks_like_total', null);
    },
    compare(source, { row, cells }, findings) {
      const sums = sumsOf(source);
      const where = { file: source.file.name, sheet: source.sheet, row };
      if (totals?.phrases !== undefined && !(told?.source === source && told.row === row)) {
        const texts = sums.labels.map((at) => cellText(cells[at] ?? null));
        const value = texts.find((text) => words.has(foldWord(text)) || classOf(text) !== null) ?? '';
        const isMean = classIn(sums, cells) === 'mean';
        const code = isMean ? 'mean_row_left_out' : 'total_row_left_out';
        findings.add('info', code, { ...where, column: null }, { value: shorten(value) });
        // A row whose columns were turned into rows comes several times.
        told = { source, row };
      }
      const found = classIn(sums, cells);
      if (found !== 'vat' && found !== 'mean') {
        let isTold = false;
        for (const [index, at] of sums.places.entries()) {
          const stated = statedAt(sums, cells, index);
          if (stated === null || isSum(sums, index, stated)) continue;
          // A year that differs makes its sum differ as well.
          if (isTold && sum[index - sums.years] === LINE_TOTAL) continue;
          isTold = true;
          const computed = sums.now[index] ?? 0;
          findings.add(
            'warning',
            'control_total_differs',
            { ...where, column: source.layout.headings[at] ?? null },
            {
              stated: stated / 100,
              computed: computed / 100,
            },
          );
        }
      }
      if (sums.marks.length < MARKS) sums.marks.push([...sums.now]);
      else sums.marks[MARKS - 1] = [...sums.now];
    },
  };
}

function yearsOf(years: readonly (number | null)[]): number {
  return years.reduce<number>((all, amount) => all + (amount ?? 0), 0);
}

/** Amounts as the table's own columns read them: in their style, and in their thousands. */
function amountReaders({ columns, years }: ProfileTable): (column: string | null) => ReturnType<typeof columnReader> {
  const base = { header: [], type: 'money' as const, required: false, optional: true };
  const yearReader = columnReader({
    ...base,
    name: 'sum',
    empty: years?.decimal === undefined ? [] : [...MISSING_WORDS],
    decimal: years?.decimal,
    factor: years?.factor,
  });
  const byName = new Map(
    columns.map((column) => [column.name, columnReader({ ...column, required: false, currency: undefined })] as const),
  );
  return (column) => (column === null ? yearReader : (byName.get(column) ?? yearReader));
}
