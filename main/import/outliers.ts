/**
 * Amounts a hundred times the usual one of their column: øre taken for kroner, a point lost, a total among the lines.
 * Answers for the median of the whole column as the measure, so that it cannot be told before the last row is read.
 */
import type { Findings } from './findings.ts';
import type { ProfileTable } from './profile-schema.ts';
import { type MappedRow, place } from './row-scope.ts';

/** A hundred times the median [D]: what a factor of 100 makes of an ordinary amount. */
const TIMES = 100;
/** With fewer amounts there is nothing usual. */
const LEAST = 8;
/** Of a handful only what is out of all proportion [D]: øre taken for kroner would be a hundred times, but so is a roof beside a gutter. */
const HANDFUL = 4;
const TIMES_OF_FEW = 1_000;

export interface Outliers {
  see(row: MappedRow): void;
  tell(findings: Findings): void;
}

interface Watched {
  readonly amounts: number[];
  readonly largest: { readonly row: MappedRow; readonly amount: number; readonly column: string }[];
}

/** `isAsked`: only tables of a mapping are watched; a profile knows its files. */
export function createOutliers({ columns, years }: ProfileTable, isAsked: boolean): Outliers {
  const watched = isAsked ? columns.filter(({ type, constant }) => type === 'money' && constant === undefined) : [];
  const seen = watched.map(({ name }) => ({ name, ...nothing() }));
  // What is usual of a year's amount, all years tell together: most of a plan's cells are empty.
  const ofYears = isAsked && years !== undefined ? nothing() : null;
  return {
    see(row) {
      for (const column of seen) {
        const value = row.value(column.name);
        if (typeof value === 'number' && value !== 0) note(column, row, value, column.name);
      }
      if (ofYears === null) return;
      const { years: headings } = row.source.layout;
      for (let at = 0; at < row.years.length; at += 1) {
        const value = row.years[at] ?? 0;
        if (value !== 0) note(ofYears, row, value, String(headings[at]?.year ?? ''));
      }
    },
    tell(findings) {
      for (const { amounts, largest } of ofYears === null ? seen : [...seen, ofYears]) {
        if (amounts.length < HANDFUL) continue;
        const times = amounts.length < LEAST ? TIMES_OF_FEW : TIMES;
        const sorted = Float64Array.from(amounts).sort();
        const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
        for (const { row, amount, column } of largest) {
          if (amount > median * times)
            findings.add('warning', 'amount_unusual', place(row, row.heading(column) ?? column), {
              value: amount / 100,
            });
        }
      }
    },
  };
}

const KEPT = 50;

function nothing(): Watched {
  return { amounts: [], largest: [] };
}

function note({ amounts, largest }: Watched, row: MappedRow, value: number, column: string): void {
  const amount = Math.abs(value);
  amounts.push(amount);
  if (largest.length >= KEPT && amount <= (largest.at(-1)?.amount ?? 0)) return;
  largest.push({ row, amount, column });
  largest.sort((a, b) => b.amount - a.amount);
  if (largest.length > KEPT) largest.pop();
}
