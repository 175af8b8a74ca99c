/**
 * Whether the rows of a sheet are told apart by what their kind is known by, and what tells them apart where that does not.
 * Answers for a plan with a row a year keeping all its rows. Keeps no texts: a number for each cell, of which two alike may share one.
 */
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import type { ImportWords } from '../../mapping/words.ts';
import type { Cell } from '../../readers/index.ts';
import { hashText, textHash } from '../../text-hash.ts';
import { cellText } from '../../values.ts';

/** Digests of the cells looked at: a list for each column, 0 where nothing stands. */
export type CellDigests = readonly (readonly number[])[];

export interface DigestWatch {
  see(cells: readonly Cell[]): void;
  digests(): CellDigests;
}

export function watchDigests(): DigestWatch {
  const columns: number[][] = [];
  let rows = 0;
  return {
    see(cells) {
      while (columns.length < cells.length) columns.push(new Array<number>(rows).fill(0));
      for (const [at, column] of columns.entries()) column.push(digestOf(cells[at] ?? null));
      rows += 1;
    },
    digests: () => columns,
  };
}

/** What a line's kind is known by, and what tells lines apart that are written once for each year. */
const BESIDE: Readonly<Partial<Record<NonNullable<MappedTable['kind']>, readonly string[]>>> = {
  plans: ['firstYear'],
};

/** Null where the usual key will do, or nothing better is known. */
export function keyBesideUsual(table: MappedTable, digests: CellDigests, { kinds }: ImportWords): string[] | null {
  const { kind, columns } = table;
  const beside = kind === null ? undefined : BESIDE[kind];
  if (kind === null || beside === undefined || table.shape !== 'rows') return null;
  const places = new Map(columns.map((column) => [column.field, column]));
  const usual = kinds[kind].fields.flatMap(({ field, key }) => (key === true && places.has(field) ? [field] : []));
  const added = beside.filter((field) => places.has(field));
  if (usual.length === 0 || added.length === 0) return null;
  // Where rows have an id of their own, that is what they are known by.
  const own = usual.includes('externalKey') ? ['externalKey'] : usual;
  const digestsOf = (fields: readonly string[]) =>
    ['departmentNumber', ...fields].flatMap((field) => {
      const column = places.get(field);
      const list = column === undefined ? undefined : digests[column.at];
      return list === undefined ? [] : [column?.fillDown === true ? filledDown(list) : list];
    });
  const before = countRepeats(digestsOf(own));
  return before > 0 && countRepeats(digestsOf([...own, ...added])) < before ? [...own, ...added] : null;
}

function countRepeats(lists: readonly (readonly number[])[]): number {
  const met = new Set<string>();
  let repeats = 0;
  for (let row = 0; row < (lists[0]?.length ?? 0); row += 1) {
    const key = lists.map((list) => list[row]).join();
    if (met.has(key)) repeats += 1;
    met.add(key);
  }
  return repeats;
}

function filledDown(list: readonly number[]): readonly number[] {
  let last = 0;
  return list.map((digest) => {
    if (digest !== 0) last = digest;
    return last;
  });
}

function digestOf(cell: Cell): number {
  const text = cellText(cell);
  if (text === '') return 0;
  textHash.a = 0;
  textHash.b = 0;
  hashText(text);
  return (textHash.a >>> 0) * 1_048_576 + (textHash.b >>> 12) || 1;
}
