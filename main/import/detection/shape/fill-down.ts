/**
 * Which columns hold labels that stand only at the first row of their group, so that the empty cells below repeat them.
 * Answers by the pattern of the rows. Must never fill what describes a thing whose own key stands in the row: a department without a name
 * is not called as the one above.
 */
import type { ImportKind, MappedColumn } from '../../../../contract/import-mapping.ts';
import type { Cell } from '../../readers/index.ts';
import { cellText } from '../../values.ts';
import type { GatheredColumn } from '../gather.ts';

/** Fields that may head a group, the wider group first: within a new one, a label may come again. */
const LABELS = [
  'organisationNumber',
  'organisationName',
  'departmentNumber',
  'departmentName',
  'buildingNumber',
  'fkGroup',
] as const;
/** Each row is one of these; an empty cell is a missing one. */
const OWN: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  departments: ['departmentNumber', 'departmentName'],
  buildings: ['buildingNumber'],
};
const KEY_OF: Readonly<Record<string, string>> = {
  organisationName: 'organisationNumber',
  departmentName: 'departmentNumber',
};
/** Share of empty cells, of labels with an empty cell below, and of labels that come again without a new group. */
const EMPTY_FROM = 0.2;
const HEADING_FROM = 1 / 3;
const AGAIN_UP_TO = 0.1;

/** What can hold for several rows at once; an amount that is merged over them is theirs together. */
const SHARED: ReadonlySet<string> = new Set(['text', 'code', 'list', 'unit', 'day', 'year']);
/** Share of a column's empty cells that are merged with the one above. */
const MERGED_FROM = 0.95;

export interface FillDownContext {
  readonly seen: readonly Pick<GatheredColumn, 'stats' | 'merged'>[];
  typeOf(field: string): string;
  /** A row that sums up others belongs to no group. */
  isSum(text: string): boolean;
}

/** The columns with `fillDown` where it is proposed. */
export function withFillDown(
  columns: readonly MappedColumn[],
  kept: readonly (readonly Cell[])[],
  kind: ImportKind,
  { seen, typeOf, isSum }: FillDownContext,
): MappedColumn[] {
  const place = (field: string) => columns.find((column) => column.field === field)?.at ?? -1;
  const texts = new Map(LABELS.map((field) => [field as string, textsAt(kept, place(field))]));
  const sums = kept.map((_, row) => LABELS.some((field) => isSum(texts.get(field)?.[row] ?? '')));
  const rowsOf = (field: string) => (texts.get(field) ?? []).filter((_, row) => !sums[row]);
  const filled = new Set<string>();
  for (const [index, field] of LABELS.entries()) {
    if (place(field) < 0 || OWN[kind]?.includes(field) === true) continue;
    const own = rowsOf(field);
    const key = KEY_OF[field];
    if (key !== undefined && place(key) >= 0 && !(filled.has(key) && goTogether(own, rowsOf(key)))) continue;
    const wider = LABELS.slice(0, index).filter((other) => place(other) >= 0 && other !== key);
    if (isLabel(own, wider.map(rowsOf))) filled.add(field);
  }
  // A merged cell says itself for which rows it stands.
  const isMerged = ({ at, field }: MappedColumn) => {
    const { stats, merged = 0 } = seen[at] ?? {};
    const isOwn = field === null || OWN[kind]?.includes(field) === true || !SHARED.has(typeOf(field));
    return !isOwn && merged > 0 && merged >= (stats?.empty ?? 0) * MERGED_FROM;
  };
  return columns.map((column) =>
    (column.field !== null && filled.has(column.field)) || isMerged(column) ? { ...column, fillDown: true } : column,
  );
}

function textsAt(kept: readonly (readonly Cell[])[], at: number): readonly string[] {
  return at < 0 ? [] : kept.map((cells) => cellText(cells[at] ?? null));
}

/** Empty in the same rows. */
function goTogether(names: readonly string[], keys: readonly string[]): boolean {
  return names.every((name, row) => name !== '' || keys[row] === '');
}

function isLabel(own: readonly string[], wider: readonly (readonly string[])[]): boolean {
  const empty = own.filter((text) => text === '').length;
  const labels = own.length - empty;
  // What begins empty has no label above.
  if (labels === 0 || own[0] === '' || empty < own.length * EMPTY_FROM) return false;
  const above = wider.map(() => '');
  const met = new Set<string>();
  let again = 0;
  let heads = 0;
  for (const [row, text] of own.entries()) {
    for (const [index, group] of wider.entries()) {
      const wide = group[row] ?? '';
      if (wide === '' || wide === above[index]) continue;
      above[index] = wide;
      met.clear();
    }
    if (text === '') continue;
    if (met.has(text)) again += 1;
    met.add(text);
    if (own[row + 1] === '') heads += 1;
  }
  return again <= labels * AGAIN_UP_TO && heads >= labels * HEADING_FROM;
}
