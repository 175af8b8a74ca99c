/**
 * Totals as a report prints them, per object and building group, held against the sums of the lines that were read.
 * Answers for naming each figure that is off by more than rounding explains (the source rounds each level by itself).
 * Must never change an amount to make a sum fit.
 */
import type { RowScope } from '../row-scope.ts';
import type { Value } from '../values.ts';
import type { ControlBuilder } from './index.ts';

const TOTAL = 'total';
const ALL = '*';

/** Adds a line's amounts under its group, its object and the whole, by year and in total. */
export function addToSums(
  sums: Map<string, number>,
  name: string,
  object: Value,
  group: Value,
  cells: ReadonlyMap<number, number>,
): void {
  for (const [year, ore] of cells) {
    for (const when of [year, TOTAL]) {
      for (const key of [
        sumKey(name, object, group, when),
        sumKey(name, object, ALL, when),
        sumKey(name, ALL, ALL, when),
      ]) {
        sums.set(key, (sums.get(key) ?? 0) + ore);
      }
    }
  }
}

/** Options: `sums` as the lines' builder named them; columns `object`, `group`, `total`; `all` = the word for all objects; `toleranceOre`. */
export const printedTotals: ControlBuilder = (scope, options, shared) => {
  const { sums, object, group, total, all, toleranceOre } = options;
  const name = String(sums);
  const { row } = scope;
  const stated = row.value(String(object));
  const forObject = stated === all ? ALL : stated;
  const forGroup = row.value(String(group)) ?? ALL;
  const tolerance = typeof toleranceOre === 'number' ? toleranceOre : 0;
  const compare = (when: number | string, column: string | null, printed: Value) => {
    if (typeof printed !== 'number') return;
    const computed = shared.sums.get(sumKey(name, forObject, forGroup, when)) ?? 0;
    if (Math.abs(printed - computed) > tolerance) tellDifference(scope, column, printed, computed);
  };
  for (const [index, { year }] of row.source.layout.years.entries()) {
    compare(year, String(year), row.years[index] ?? null);
  }
  compare(TOTAL, row.heading(String(total)), row.value(String(total)));
};

function tellDifference(scope: RowScope, column: string | null, printed: number, computed: number): void {
  scope.tell('warning', 'control_total_differs', column, { stated: printed / 100, computed: computed / 100 });
}

function sumKey(name: string, object: Value, group: Value, when: number | string): string {
  return JSON.stringify([name, object, group, String(when)]);
}
