/**
 * Columns that are turned into rows: what each of their headings says, and which of them stand in one row together.
 * Answers for a row of its own for each year, account or part, also where only one of its cells is filled.
 */
import { periodWithin } from '../../../../domain/import/shape.ts';

export interface TurnedColumn {
  readonly heading: string;
  /** Its place in the row; -1 where only columns beside it have this year. */
  readonly at: number;
  /** What stands for the heading in the row: the year, the account, the part. */
  readonly says: string;
  /** Places of the columns beside it that say the same, one for each further field; -1 for none. */
  readonly beside: readonly number[];
}

export interface TurnedFrom {
  readonly heading: string;
  readonly at: number;
  readonly says?: string | undefined;
}

/** One for each thing the headings say, in the order of the file. */
export function turnedColumns(
  main: readonly TurnedFrom[],
  beside: readonly (readonly TurnedFrom[])[],
): readonly TurnedColumn[] {
  const found = new Map<string, { heading: string; at: number; says: string; beside: number[] }>();
  [main, ...beside].forEach((columns, index) => {
    for (const { heading, at, says = periodWithin(heading)?.period ?? heading } of columns) {
      // What cannot be told apart by its words is told apart by its place.
      const isFirst = index === 0 && beside.length === 0;
      const key = isFirst ? `${says} ${at}` : says;
      const one = found.get(key) ?? { heading, at: -1, says, beside: beside.map(() => -1) };
      if (index === 0) one.at = at;
      else one.beside[index - 1] = at;
      found.set(key, one);
    }
  });
  return [...found.values()];
}
