/**
 * Whether what stands in a column is the same on all rows of a department, or of a building.
 * Judged by the first rows of the sheet; a few rows that disagree are typing errors, told when they are read.
 */
import type { Cell } from '../../readers/index.ts';
import { cellText } from '../../values.ts';

export type GroupOf = 'department' | 'building';

export interface Grouping {
  /** The column says one thing for each of them. Also where none stands on two rows: nothing says otherwise. */
  isOf(column: number, group: GroupOf): boolean;
  /** At least most rows say it: the others are told when they are read. */
  isMostlyOf(column: number, group: GroupOf): boolean;
  /** One of them stands on several rows. */
  isRepeated(group: GroupOf): boolean;
  /** It says one thing for each department that has several buildings: it is the department's. */
  isWider(column: number): boolean;
}

/** Share of the rows that may say something else than most rows of their group. */
const DIFFERS_UP_TO = 0.3;
const MOSTLY_UP_TO = 0.5;

export function groupsOf(kept: readonly (readonly Cell[])[], at: Readonly<Record<GroupOf, number>>): Grouping {
  const departments = filled(kept, at.department);
  const buildings = filled(kept, at.building).map((building, row) => JSON.stringify([departments[row], building]));
  const keysOf = { department: departments, building: buildings };
  /** Share of the rows that say something else than most rows of their group; of groups of several rows. */
  const differing = (column: number, group: GroupOf) => {
    let rows = 0;
    let differ = 0;
    for (const texts of textsBy(kept, column, keysOf[group]).values()) {
      const counts = [...texts.values()];
      const all = counts.reduce((sum, count) => sum + count, 0);
      if (all < 2) continue;
      rows += all;
      differ += all - Math.max(...counts);
    }
    return differ / Math.max(1, rows);
  };
  return {
    isOf: (column, group) => differing(column, group) <= DIFFERS_UP_TO,
    isMostlyOf: (column, group) => differing(column, group) <= MOSTLY_UP_TO,
    isRepeated(group) {
      const named = keysOf[group].filter((key) => key !== '');
      return new Set(named).size < named.length;
    },
    isWider(column) {
      const buildingsOf = Map.groupBy(new Set(buildings), (key) => (JSON.parse(key) as [string])[0]);
      const wide = [...textsBy(kept, column, departments)].filter(
        ([department]) => (buildingsOf.get(department)?.length ?? 0) > 1,
      );
      return wide.length > 0 && wide.every(([, texts]) => texts.size === 1);
    },
  };
}

/** How often each text stands in each group. */
function textsBy(
  kept: readonly (readonly Cell[])[],
  column: number,
  keys: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const groups = new Map<string, Map<string, number>>();
  kept.forEach((cells, row) => {
    const text = cellText(cells[column] ?? null);
    const key = keys[row] ?? '';
    if (text === '' || key === '') return;
    const texts = groups.get(key) ?? new Map<string, number>();
    groups.set(key, texts.set(text, (texts.get(text) ?? 0) + 1));
  });
  return groups;
}

/** The label above counts for rows in which it is not repeated. */
function filled(kept: readonly (readonly Cell[])[], at: number): readonly string[] {
  let above = '';
  return kept.map((cells) => {
    const text = at < 0 ? '' : cellText(cells[at] ?? null);
    if (text !== '') above = text;
    return above;
  });
}
