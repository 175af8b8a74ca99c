/**
 * The year's work as a calendar, as far as days are known.
 * Answers for showing what is done under its month, and everything else under its year only: the plan knows no days.
 * Must never spread work over months it was not given.
 */
import type { YearWorkRow } from '../../../../contract/year-work.ts';
import { departmentKey } from './filter-rows.ts';

export interface DepartmentWork {
  /** Organisation and number. */
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly rows: readonly YearWorkRow[];
}

export interface UndatedYear {
  readonly year: number;
  /** Organisations that begin their years in another month have a year of their own. */
  readonly accountingStartMonth: number;
  readonly departments: readonly DepartmentWork[];
}

export interface Month {
  /** 1–12. */
  readonly month: number;
  readonly rows: readonly YearWorkRow[];
}

export interface CalendarYear {
  readonly year: number;
  /** Four quarters of three months. */
  readonly quarters: readonly { readonly quarter: number; readonly months: readonly Month[] }[];
}

/** Work not finished, by accounting year and department. Put off and given up work is no longer in the year. */
export function undatedYears(rows: readonly YearWorkRow[]): readonly UndatedYear[] {
  const open = rows.filter((row) => isOpen(row) || (row.status === 'done' && row.doneOn === null));
  const byYear = Map.groupBy(open, ({ year, accountingStartMonth }) => year * 100 + accountingStartMonth);
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([key, ofYear]) => {
      const byDepartment = Map.groupBy(ofYear, departmentKey);
      const departments = [...byDepartment]
        .map(([id, ofIt]) => {
          const { departmentNumber: number = '', departmentName: name = '' } = ofIt[0] ?? {};
          return { id, number, name, rows: ofIt };
        })
        .sort((a, b) => a.number.localeCompare(b.number, 'da', { numeric: true }));
      return { year: Math.floor(key / 100), accountingStartMonth: key % 100, departments };
    });
}

/** Work done, by calendar year, quarter and month; a year with anything in it is shown whole. */
export function doneYears(rows: readonly YearWorkRow[]): readonly CalendarYear[] {
  const done = rows.filter(({ status, doneOn }) => status === 'done' && doneOn !== null);
  const byYear = Map.groupBy(done, ({ doneOn }) => Number((doneOn ?? '').slice(0, 4)));
  return [...byYear.keys()]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      quarters: [1, 2, 3, 4].map((quarter) => ({
        quarter,
        months: [1, 2, 3].map((of) => monthOf(byYear.get(year) ?? [], (quarter - 1) * 3 + of)),
      })),
    }));
}

export interface Sum {
  readonly currency: string;
  readonly ore: number;
}

/** What amounts come to, each currency for itself: kroner and euro do not add up. */
export function sumsOf(rows: readonly YearWorkRow[], amount: (row: YearWorkRow) => number): readonly Sum[] {
  return [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    ore: own.reduce((sum, row) => sum + amount(row), 0),
  }));
}

export function isOpen({ status }: Pick<YearWorkRow, 'status'>): boolean {
  return status !== 'done' && status !== 'postponed' && status !== 'dropped';
}

function monthOf(rows: readonly YearWorkRow[], month: number): Month {
  const inMonth = rows.filter(({ doneOn }) => Number((doneOn ?? '').slice(5, 7)) === month);
  return { month, rows: inMonth.toSorted((a, b) => (a.doneOn ?? '').localeCompare(b.doneOn ?? '')) };
}
