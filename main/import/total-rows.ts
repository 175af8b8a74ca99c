/**
 * Rows at the foot of a table that sum up the others: control figures, never data.
 * Answers for telling each column whose sum is not the sum of the rows above it.
 */
import type { Source } from './detect.ts';
import type { Findings } from './findings.ts';
import type { ProfileTable } from './profile-schema.ts';
import type { Row } from './readers/index.ts';
import type { MappedRow } from './row-scope.ts';
import { columnReader } from './values.ts';

export interface TotalRows {
  add(row: MappedRow): void;
  compare(source: Source, row: Row, findings: Findings): void;
}

export function createTotalRows(table: ProfileTable): TotalRows {
  const sums = new Map<string, number>();
  const columns = table.totals?.sum ?? [];
  const tolerance = table.totals?.toleranceOre ?? 0;
  const readAmount = columnReader({
    name: 'sum',
    header: [],
    type: 'money',
    required: false,
    optional: true,
    empty: [],
  });
  const add = (key: string, ore: unknown) => {
    if (typeof ore === 'number') sums.set(key, (sums.get(key) ?? 0) + ore);
  };
  return {
    add(row) {
      if (table.totals === undefined) return;
      const own = sheetKey(row.source);
      for (const [index, { at }] of row.source.layout.years.entries()) add(`${own}${at}`, row.years[index]);
      for (const column of columns) add(`${own}${placeOf(table, row.source, column)}`, row.value(column));
    },
    compare(source, { row, cells }, findings) {
      const own = sheetKey(source);
      const places = [
        ...source.layout.years.map(({ at }) => at),
        ...columns.map((column) => placeOf(table, source, column)),
      ];
      for (const at of places) {
        const stated = readAmount(cells[at] ?? null);
        if (!stated.ok || typeof stated.value !== 'number') continue;
        const computed = sums.get(`${own}${at}`) ?? 0;
        if (Math.abs(stated.value - computed) <= tolerance) continue;
        const where = { file: source.file.name, sheet: source.sheet, row, column: source.layout.headings[at] ?? null };
        findings.add('warning', 'control_total_differs', where, {
          stated: stated.value / 100,
          computed: computed / 100,
        });
      }
    },
  };
}

function placeOf(table: ProfileTable, { layout }: Source, column: string): number {
  return layout.columnAt[table.columns.findIndex(({ name }) => name === column)] ?? -1;
}

function sheetKey({ file, sheet }: Source): string {
  return `${JSON.stringify([file.name, sheet])}:`;
}
