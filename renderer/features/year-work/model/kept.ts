/** What is kept about one work, and whether two rows say the same about it. The engine asks the same of what a page has seen. */
import type { KeptFollowUp, YearWorkRow } from '../../../../contract/year-work.ts';

export function keptOf(row: YearWorkRow): KeptFollowUp {
  const { status, reason, toYear, contractOre, actualOre, doneOn, note } = row;
  return { status, reason, toYear, contractOre, actualOre, doneOn, note };
}

export function isKeptAlike(a: YearWorkRow, b: YearWorkRow): boolean {
  const other = keptOf(b);
  return Object.entries(keptOf(a)).every(([field, value]) => Reflect.get(other, field) === value);
}

export function isSameWork(row: YearWorkRow, other: YearWorkRow | null): boolean {
  return row.activityId === other?.activityId && row.plannedYear === other.plannedYear;
}
