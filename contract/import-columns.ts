/**
 * What the columns of a mapped table become: those that are turned into rows, and those of which only one is meant.
 * Answers for the page and the engine reading a mapping alike. Must never answer a question that stands open in it.
 */
import type { MappedTable } from './import-mapping.ts';

type Turning = Pick<MappedTable, 'unpivot'>;

/** The field the cells of a column become that is turned into rows: null while it is asked, undefined for any other column. */
export function turnedCell({ unpivot }: Turning, at: number): string | null | undefined {
  if (unpivot === undefined) return undefined;
  if (unpivot.from.includes(at)) return unpivot.cell;
  return unpivot.beside?.find(({ from }) => from.includes(at))?.cell;
}

/** Places of all columns that are turned into rows. */
export function turnedPlaces({ unpivot }: Turning): readonly number[] {
  return unpivot === undefined ? [] : [...unpivot.from, ...(unpivot.beside ?? []).flatMap(({ from }) => from)];
}

/** The table with its answered choices carried out; what is open stays as it was proposed. */
export function withChoices(table: MappedTable): MappedTable {
  let { columns, unpivot } = table;
  for (const { field, among, use } of table.choices ?? []) {
    if (use === null) continue;
    const chosen = among.find((group) => group.includes(use)) ?? [];
    if (field === null) {
      if (unpivot !== undefined && chosen.length > 0) unpivot = { ...unpivot, from: chosen };
      continue;
    }
    const all = new Set(among.flat());
    columns = columns.map((column) => {
      if (chosen.includes(column.at)) return { ...column, field };
      return all.has(column.at) && column.field === field ? { ...column, field: null } : column;
    });
  }
  return { ...table, columns, ...(unpivot === undefined ? {} : { unpivot }) };
}
