/** Ordering of rows for the eye: text by the language's alphabet, numbers by size, what is unknown last whichever way round. */
export interface SortState {
  readonly key: string;
  readonly descending: boolean;
}

export type SortValue = string | number | null;

export function sortRows<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  descending: boolean,
  compareText: (a: string, b: string) => number,
): Row[] {
  const keyed = rows.map((row, index) => ({ row, index, value: sortValue(row) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) {
      if (a.value === b.value) return a.index - b.index;
      return a.value === null ? 1 : -1;
    }
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : compareText(String(a.value), String(b.value));
    return order === 0 ? a.index - b.index : sign * order;
  });
  return keyed.map(({ row }) => row);
}
