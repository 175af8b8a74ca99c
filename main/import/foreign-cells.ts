/**
 * Amounts that a workbook shows in a currency by their number format alone: the cell is a bare number.
 * Answers for one that is shown in another currency than its column is kept in being refused, as one that says so in words is.
 */
import type { Source } from './detect.ts';
import { PIVOT_CELL_AT, PIVOT_HEADING_AT } from './mapping/reading/reading.ts';
import type { ProfileTable } from './profile-schema.ts';
import type { HearCurrency } from './readers/index.ts';
import type { RowScope } from './row-scope.ts';
import { cellText, shorten } from './values.ts';

export interface ForeignCells {
  readonly hear: HearCurrency;
  /** Refuses the row where one of its amounts was heard in another currency. Rows in the order of the file. */
  check(scope: RowScope): void;
}

interface Heard {
  readonly at: number;
  readonly named: string;
}

export function createForeignCells(table: ProfileTable, { layout, unpivot }: Source): ForeignCells {
  /** Place in the file → what the column is kept in. */
  const kept = new Map<number, string>();
  const keep = (at: number, currency: string | undefined) => {
    if (currency !== undefined) kept.set(at, currency);
  };
  table.columns.forEach(({ type, currency }, index) => {
    const at = layout.columnAt[index] ?? -1;
    if (type !== 'money') return;
    if (at === PIVOT_CELL_AT) for (const turned of unpivot ?? []) keep(turned.at, currency);
    else if (at > PIVOT_CELL_AT)
      for (const { beside } of unpivot ?? []) keep(beside[at - PIVOT_CELL_AT - 1] ?? -1, currency);
    else keep(at, currency);
  });
  for (const { at } of layout.years) keep(at, table.years?.currency);
  const heard = new Map<number, Heard[]>();
  const turnedAt = new Set(unpivot?.flatMap(({ at, beside }) => [at, ...beside]));
  return {
    hear(row, column, named) {
      const usual = kept.get(column - 1);
      if (usual === undefined || usual === named) return;
      const others = heard.get(row) ?? [];
      heard.set(row, others);
      if (!others.some(({ at }) => at === column - 1)) others.push({ at: column - 1, named });
    },
    check(scope) {
      if (heard.size === 0) return;
      const { row, cells } = scope.row;
      for (const other of heard.keys()) if (other < row) heard.delete(other);
      for (const { at, named } of heard.get(row) ?? []) {
        // A row of several things: only the one that was made of this cell.
        if (turnedAt.has(at) && turnedHeading(at) !== cellText(cells[PIVOT_HEADING_AT] ?? null)) continue;
        const value = shorten(cellText(cells[at] ?? null));
        scope.reject('foreign_currency', layout.headings[at] ?? null, { value, named, kept: kept.get(at) ?? '' });
      }
    },
  };

  function turnedHeading(at: number): string {
    return unpivot?.find((one) => one.at === at || one.beside.includes(at))?.says ?? '';
  }
}
