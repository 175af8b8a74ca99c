/**
 * What changed since the version in force, as the grid and the chart beside it show it.
 * Answers for one mark a line (the first way it changed, in the order the difference counts in), the lines that are gone, and the ghost bars.
 * Must never compare versions itself: the difference is the domain's.
 */
import type { PlanDifferenceView } from '../../../../contract/versions.ts';

export type ChangedLine = PlanDifferenceView['activities'][number];

/** How a line that still stands is marked; what changed otherwise has words but no mark of its own. */
export const MARKS = ['new', 'moved', 'price', 'quantity', 'funding', 'other'] as const;
export type Mark = (typeof MARKS)[number];

export interface LineChange {
  readonly mark: Mark;
  readonly line: ChangedLine;
}

export interface PlanChanges {
  readonly versionNo: number;
  readonly byLine: ReadonlyMap<string, LineChange>;
  /** How many lines have each mark, in the order of `MARKS`; marks nobody has are left out. */
  readonly counts: readonly (readonly [Mark, number])[];
  readonly dropped: readonly ChangedLine[];
  /** Spending of the version in force by year. */
  readonly ghostOre: ReadonlyMap<number, number>;
  readonly totalOre: number;
}

export function planChanges(difference: PlanDifferenceView): PlanChanges {
  const byLine = new Map<string, LineChange>();
  const dropped: ChangedLine[] = [];
  for (const line of difference.activities) {
    const mark = MARKS.find((one) => line.kinds.includes(one));
    if (line.kinds.includes('dropped')) dropped.push(line);
    else if (mark !== undefined) byLine.set(line.activityId, { mark, line });
  }
  return changesOf({
    versionNo: difference.before.versionNo,
    byLine,
    dropped,
    ghostOre: new Map(difference.years.map(({ year, beforeOre }) => [year, beforeOre])),
    totalOre: difference.after.totalOre - difference.before.totalOre,
  });
}

/** The same with the lines counted by their marks. */
export function changesOf(changes: Omit<PlanChanges, 'counts'>): PlanChanges {
  const marks = [...changes.byLine.values()].map(({ mark }) => mark);
  const counts = MARKS.map((mark) => [mark, marks.filter((one) => one === mark).length] as const);
  return { ...changes, counts: counts.filter(([, n]) => n > 0) };
}
