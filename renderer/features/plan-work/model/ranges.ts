/**
 * A range of cells, as a spreadsheet has it: where it began and where it reaches.
 * Answers for the cells of a range and for what is copied from it, pasted into it and filled down in it.
 * Heads of groups are passed over: they hold no line.
 */
import { type CellText, yearOfColumn } from './edit-cells.ts';
import { FIELDS, type FieldContext, isFieldKey, writeScaled } from './fields.ts';
import type { GridRow, LineRow } from './grid-rows.ts';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface Range {
  readonly anchor: CellAt;
  readonly head: CellAt;
}

export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function boundsOf({ anchor, head }: Range): Bounds {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function isWithin(range: Range | null, row: number, column: number): boolean {
  if (range === null) return false;
  const { top, bottom, left, right } = boundsOf(range);
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isSingle({ anchor, head }: Range): boolean {
  return anchor.row === head.row && anchor.column === head.column;
}

/** The exact text of a cell: what is edited and copied. Amounts in whole currency and decimals, never in thousands. */
export function cellText(row: LineRow, column: string, context: FieldContext): string {
  const year = yearOfColumn(column);
  if (year !== null) {
    const cell = row.years.get(year);
    return cell === undefined || cell.occurrences.length === 0 ? '' : writeScaled(cell.amountOre, 2, context.language);
  }
  if (isFieldKey(column)) return FIELDS[column].write(row.line, context);
  if (column === 'each') return writeScaled(row.eachOre, 2, context.language);
  if (column === 'total') return writeScaled(row.totalOre, 2, context.language);
  return '';
}

type Rows = readonly GridRow[];

export function linesIn(rows: Rows, range: Range): readonly LineRow[] {
  const { top, bottom } = boundsOf(range);
  return rows.slice(top, bottom + 1).filter((row) => row.kind === 'line');
}

export function copied(rows: Rows, columns: readonly string[], range: Range, context: FieldContext): string[][] {
  const { left, right } = boundsOf(range);
  const keys = columns.slice(left, right + 1);
  return linesIn(rows, range).map((row) => keys.map((key) => cellText(row, key, context)));
}

/** Where each pasted text goes: from the range's corner on; one single text fills the whole range. */
export function pasted(
  rows: Rows,
  columns: readonly string[],
  range: Range,
  texts: readonly (readonly string[])[],
): readonly CellText[] {
  const { top, bottom, left, right } = boundsOf(range);
  const [first] = texts;
  const single = texts.length === 1 && first?.length === 1 ? (first[0] ?? '') : null;
  if (single !== null && !isSingle(range)) {
    return linesIn(rows, range).flatMap(({ line }) =>
      columns.slice(left, right + 1).map((column) => ({ line, column, text: single })),
    );
  }
  const targets = rows.slice(top).filter((row) => row.kind === 'line');
  // A selection taller than the text repeats it, as spreadsheets do, when it fits a whole number of times.
  const height = rows.slice(top, bottom + 1).filter((row) => row.kind === 'line').length;
  const times = height > texts.length && height % texts.length === 0 ? height / texts.length : 1;
  return Array.from({ length: times }, () => texts)
    .flat()
    .flatMap((cells, index) =>
      cells.map((text, offset) => ({
        line: targets[index]?.line ?? null,
        column: columns[left + offset] ?? null,
        text,
      })),
    );
}

/** The first line of the range, written into all lines below it. */
export function filledDown(
  rows: Rows,
  columns: readonly string[],
  range: Range,
  context: FieldContext,
): readonly CellText[] {
  const { left, right } = boundsOf(range);
  const [source, ...targets] = linesIn(rows, range);
  if (source === undefined) return [];
  return columns.slice(left, right + 1).flatMap((column) => {
    const text = cellText(source, column, context);
    return targets.map(({ line }) => ({ line, column, text }));
  });
}

/** The cells of the range, emptied. */
export function emptied(rows: Rows, columns: readonly string[], range: Range): readonly CellText[] {
  const { left, right } = boundsOf(range);
  return linesIn(rows, range).flatMap(({ line }) =>
    columns.slice(left, right + 1).map((column) => ({ line, column, text: '' })),
  );
}
