/**
 * Lines into the rows of the grid: filtered, sorted, grouped, with sub-totals that are sums of what they head.
 * Answers for an order that stays while one types (a row jumps when one asks for it, not when one edits it).
 * Must never round: amounts are whole øre from the domain's expansion.
 */
import type { FkGroup } from '../../../../domain/classification/fk-group.ts';
import type { ActivityKind, Purse } from '../../../../domain/plan/activity.ts';
import type { LineChange } from './changes.ts';
import { sortValue } from './fields.ts';
import { type YearCell, type Years, yearCells } from './occurrences.ts';
import { type Line, occurrenceOre } from './plan-line.ts';
import type { LineStatus, TypedFault } from './plan-model.ts';

export type GroupBy = 'none' | 'group' | 'building' | 'kind' | 'purse';

export interface View {
  readonly groupBy: GroupBy;
  readonly text: string;
  readonly group: FkGroup | null;
  readonly onlyChanged: boolean;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
}

export interface LineRow {
  readonly kind: 'line';
  readonly id: string;
  readonly line: Line;
  readonly years: ReadonlyMap<number, YearCell>;
  /** The amount of every year of the horizon, for adding up: thousands of lines are summed at every edit. */
  readonly amountsOre: Float64Array;
  readonly eachOre: number | null;
  readonly totalOre: number;
  readonly status: LineStatus;
  readonly faults: readonly TypedFault[];
  /** How the line differs from the version in force; null where it does not, or nobody asks. */
  readonly change: LineChange | null;
  /** What the open editor holds; set by it and read when the cell is left. */
  readonly typed?: { readonly column: string; readonly text: string };
}

export interface GroupRow {
  readonly kind: 'group';
  readonly id: string;
  readonly key: GroupKey;
  readonly count: number;
  readonly amountsOre: readonly number[];
  readonly totalOre: number;
  readonly collapsed: boolean;
}

export type GridRow = LineRow | GroupRow;

export type GroupKey =
  | { readonly by: 'group'; readonly value: FkGroup }
  | { readonly by: 'building'; readonly value: string | null }
  | { readonly by: 'kind'; readonly value: ActivityKind }
  | { readonly by: 'purse'; readonly value: Purse | null };

const NOTHING: LineStatus = { kind: 'none' };
const NO_FAULTS: readonly TypedFault[] = [];

interface Computed {
  readonly frame: Years;
  readonly row: Omit<LineRow, 'status' | 'faults' | 'change' | 'typed'>;
  last: LineRow | null;
}
const computed = new WeakMap<Line, Computed>();

/** The row of a line; the same object as long as nothing it shows has changed. */
export function rowOf(
  line: Line,
  frame: Years,
  status = NOTHING,
  faults: readonly TypedFault[] = NO_FAULTS,
  change: LineChange | null = null,
): LineRow {
  let known = computed.get(line);
  if (known === undefined || !isSameFrame(known.frame, frame)) {
    const years = yearCells(line, frame);
    const amountsOre = new Float64Array(frame.horizonYears);
    let totalOre = 0;
    for (const [year, { amountOre }] of years) {
      totalOre += amountOre;
      const index = year - frame.baseYear;
      if (index >= 0 && index < amountsOre.length) amountsOre[index] = amountOre;
    }
    known = {
      frame,
      row: { kind: 'line', id: line.id, line, years, amountsOre, eachOre: occurrenceOre(line), totalOre },
      last: null,
    };
    computed.set(line, known);
  }
  const { last } = known;
  if (last !== null && last.change === change && isSameStatus(last.status, status) && isSameList(last.faults, faults)) {
    return last;
  }
  known.last = { ...known.row, status, faults, change };
  return known.last;
}

function isSameFrame(a: Years, b: Years): boolean {
  return a.baseYear === b.baseYear && a.horizonYears === b.horizonYears && a.prices === b.prices;
}

function isSameStatus(a: LineStatus, b: LineStatus): boolean {
  return a.kind === b.kind && (a.kind !== 'saved' || b.kind !== 'saved' || a.atMs === b.atMs);
}

function isSameList(a: readonly TypedFault[], b: readonly TypedFault[]): boolean {
  return a.length === b.length && a.every((fault, index) => fault === b[index]);
}

export function faultsByLine(faults: Iterable<TypedFault>): ReadonlyMap<string, readonly TypedFault[]> {
  return Map.groupBy(faults, ({ lineId }) => lineId);
}

/** Ids in the order to show, as the lines are now. Ask again when the view or the set of lines changes, not at every edit. */
export function orderOf(
  lines: readonly Line[],
  view: View,
  touched: ReadonlySet<string>,
  compare: (a: string, b: string) => number,
): readonly string[] {
  const words = view.text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  const shown = lines.filter((line) => {
    if (view.group !== null && line.group !== view.group) return false;
    if (view.onlyChanged && !touched.has(line.id)) return false;
    if (words.length === 0) return true;
    const hay = [line.title, line.partName, line.location, line.buildingNumber, line.cause, line.unit]
      .join(' ')
      .toLocaleLowerCase('da');
    return words.every((word) => hay.includes(word));
  });
  const { sort } = view;
  if (sort === null) return shown.map(({ id }) => id);
  const sign = sort.descending ? -1 : 1;
  return shown
    .map((line) => ({ id: line.id, value: sortValue(line, sort.column) }))
    .sort((a, b) => {
      // What is unknown stands last either way.
      if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? 1 : -1;
      const order =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : compare(String(a.value), String(b.value));
      return sign * order;
    })
    .map(({ id }) => id);
}

/** Rows under the heads of their groups; a collapsed group keeps its sub-total. */
export function groupRows(
  rows: readonly LineRow[],
  groupBy: GroupBy,
  collapsed: ReadonlySet<string>,
  frame: Years,
  compare: (a: string, b: string) => number,
): readonly GridRow[] {
  if (groupBy === 'none') return rows;
  const groups = new Map<string, { key: GroupKey; rows: LineRow[] }>();
  for (const row of rows) {
    const key = groupKeyOf(row.line, groupBy);
    const id = `${key.by}:${key.value ?? ''}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { key, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups]
    .sort(([, a], [, b]) => compareKeys(a.key, b.key, compare))
    .flatMap(([id, group]) => {
      const head: GroupRow = {
        kind: 'group',
        id,
        key: group.key,
        count: group.rows.length,
        ...sumsOf(group.rows, frame),
        collapsed: collapsed.has(id),
      };
      return head.collapsed ? [head] : [head, ...group.rows];
    });
}

export function sumsOf(rows: Iterable<LineRow>, frame: Years): { amountsOre: readonly number[]; totalOre: number } {
  const sums = new Float64Array(frame.horizonYears);
  let totalOre = 0;
  for (const row of rows) {
    totalOre += row.totalOre;
    const { amountsOre } = row;
    // Read by index: an iterator over eighty thousand amounts is ten times as slow.
    for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (amountsOre[index] ?? 0);
  }
  return { amountsOre: [...sums], totalOre };
}

export function groupKeyOf(line: Line, by: Exclude<GroupBy, 'none'>): GroupKey {
  switch (by) {
    case 'group':
      return { by, value: line.group };
    case 'building':
      return { by, value: line.buildingNumber };
    case 'kind':
      return { by, value: line.kind };
    case 'purse': {
      // Under the purse that pays most; the first named where two pay the same.
      const [most] = [...line.funding].sort((a, b) => b.shareBp - a.shareBp);
      return { by, value: (most?.purse ?? null) as Purse | null };
    }
  }
}

const KIND_ORDER = ['maintenance', 'renewal', 'improvement', 'move_out'];

function compareKeys(a: GroupKey, b: GroupKey, compare: (a: string, b: string) => number): number {
  if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? -1 : 1;
  if (a.by === 'kind') return KIND_ORDER.indexOf(a.value) - KIND_ORDER.indexOf(String(b.value));
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
  return compare(String(a.value), String(b.value));
}
