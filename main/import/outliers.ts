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

export interface Outliers {
  see(row: MappedRow): void;
  tell(findings: Findings): void;
}

/** `isAsked`: only tables of a mapping are watched; a profile knows its files. */
export function createOutliers({ columns }: ProfileTable, isAsked: boolean): Outliers {
  const watched = isAsked ? columns.filter(({ type, constant }) => type === 'money' && constant === undefined) : [];
  const seen = watched.map(({ name }) => ({
    name,
    amounts: [] as number[],
    largest: [] as { row: MappedRow; amount: number }[],
  }));
  return {
    see(row) {
      for (const column of seen) {
        const value = row.value(column.name);
        if (typeof value !== 'number' || value === 0) continue;
        const amount = Math.abs(value);
        column.amounts.push(amount);
        keepLargest(column.largest, { row, amount });
      }
    },
    tell(findings) {
      for (const { name, amounts, largest } of seen) {
        if (amounts.length < LEAST) continue;
        const sorted = Float64Array.from(amounts).sort();
        const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
        for (const { row, amount } of largest) {
          if (amount > median * TIMES)
            findings.add('warning', 'amount_unusual', place(row, row.heading(name)), { value: amount / 100 });
        }
      }
    },
  };
}

const KEPT = 50;

function keepLargest<T extends { readonly amount: number }>(largest: T[], one: T): void {
  if (largest.length >= KEPT && one.amount <= (largest.at(-1)?.amount ?? 0)) return;
  largest.push(one);
  largest.sort((a, b) => b.amount - a.amount);
  if (largest.length > KEPT) largest.pop();
}
