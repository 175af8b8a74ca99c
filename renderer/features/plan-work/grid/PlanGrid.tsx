/**
 * The year grid: react-data-grid with the keys of a spreadsheet on top.
 * Answers for selection, ranges, keys and the clipboard; what they mean for the plan is handed to `actions`.
 * Must never change a line itself.
 */
import 'react-data-grid/lib/styles.css';
import { useComputedColorScheme } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import {
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  DataGrid,
  type DataGridHandle,
  type SortColumn,
} from 'react-data-grid';
import { intentOf } from '../grid-keys.ts';
import { readCells, writeCells } from '../model/clipboard.ts';
import { yearOfColumn } from '../model/edit-cells.ts';
import type { FieldContext } from '../model/fields.ts';
import type { GridRow, LineRow, View } from '../model/grid-rows.ts';
import { copied, type Range } from '../model/ranges.ts';
import type { RangeStore } from '../range-store.ts';
import { useLatest } from '../use-latest.ts';
import type { CellViewOf, GridColumn, SumRow } from './columns.tsx';
import { dropSlowRules } from './drop-slow-rules.ts';
import { rowRenderer } from './GridRow.tsx';
import classes from './plan-grid.module.css';
import { pointedRow } from './pointed-row.ts';
import { type CursorPlace, useCursor } from './use-cursor.ts';

/** What the grid asks of the workspace. */
export interface GridActions {
  readonly commit: (lineId: string, column: string, text: string) => void;
  readonly paste: (range: Range, texts: readonly (readonly string[])[]) => void;
  readonly fillDown: (range: Range) => void;
  readonly empty: (range: Range) => void;
  readonly remove: (range: Range) => void;
  readonly insert: (at: LineRow | null) => void;
  /** Gives the year the occurrence now stands in, for the cursor to follow; null when nothing was moved. */
  readonly move: (row: LineRow, year: number, years: -1 | 1) => number | null;
  readonly drop: (lineId: string, plannedYear: number, toYear: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly detail: () => void;
  readonly changes: () => void;
  readonly help: () => void;
  readonly toggle: (groupId: string, open: boolean | null) => void;
  readonly giveUp: (lineId: string, column: string) => void;
  readonly select: (row: GridRow | null, column: string | null) => void;
}

export interface PlanGridProps {
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly views: ReadonlyMap<string, CellViewOf>;
  readonly sum: SumRow;
  readonly view: View;
  readonly onSort: (sort: View['sort']) => void;
  readonly context: FieldContext;
  readonly actions: GridActions;
  readonly ranges: RangeStore;
  readonly handle: RefObject<DataGridHandle | null>;
  readonly empty: string;
}

type KeyArgs = CellKeyDownArgs<GridRow, SumRow>;

export function PlanGrid(props: PlanGridProps) {
  const { rows, columns, actions, ranges, handle, context } = props;
  const scheme = useComputedColorScheme('light');
  // Before the first rows are measured: afterwards every one of them would be styled anew.
  useLayoutEffect(() => dropSlowRules(), []);
  const drop = useLatest(actions.drop);
  const [pointed] = useState(pointedRow);
  const { views, empty } = props;
  const renderers = useMemo(
    () => ({
      renderRow: rowRenderer({
        ranges,
        views,
        onDropOccurrence: drop,
      }),
      noRowsFallback: <div className={classes['empty']}>{empty}</div>,
    }),
    [ranges, views, empty, drop],
  );
  const { sum } = props;
  const sums = useMemo(() => [sum], [sum]);
  const sortColumns: SortColumn[] =
    props.view.sort === null
      ? []
      : [{ columnKey: props.view.sort.column, direction: props.view.sort.descending ? 'DESC' : 'ASC' }];

  const keys = () => columns.map(({ key }) => key);

  /** The cursor alone is the range, until it is extended. */
  function stand(here: CursorPlace | null): void {
    ranges.set(here === null ? null : { anchor: here, head: here });
    const row = here === null ? undefined : rows[here.row];
    actions.select(row ?? null, here === null ? null : (columns[here.column]?.key ?? null));
  }
  const noteCursor = useCursor({ handle, rows, columns, onReplaced: stand });

  function place(row: number, column: number, enableEditor = false): void {
    handle.current?.selectCell({ rowIdx: row, idx: column }, { shouldFocusCell: true, enableEditor });
  }

  function extend(rowsBy: number, columnsBy: number): void {
    const range = ranges.get();
    if (range === null) return;
    const head = {
      row: clamp(range.head.row + rowsBy, rows.length),
      column: clamp(range.head.column + columnsBy, columns.length),
    };
    ranges.set({ anchor: range.anchor, head });
    handle.current?.scrollToCell({ rowIdx: head.row, idx: head.column });
  }

  function onCellKeyDown(args: KeyArgs, event: CellKeyboardEvent): void {
    if (args.mode === 'EDIT') {
      // Enter goes on to the next line, as in a spreadsheet.
      if (event.key === 'Enter') {
        event.preventGridDefault();
        event.preventDefault();
        args.onClose(true);
        place(nextLine(rows, args.rowIdx, event.shiftKey ? -1 : 1), args.column.idx);
      }
      return;
    }
    const intent = intentOf(event, args.row.kind === 'group');
    if (intent === null) return;
    event.preventGridDefault();
    if (intent.kind === 'browser') return;
    event.preventDefault();
    const range = ranges.get();
    const line = args.row.kind === 'line' ? args.row : null;
    switch (intent.kind) {
      case 'extend':
        extend(intent.rows, intent.columns);
        break;
      case 'select_all':
        ranges.set({ anchor: { row: 0, column: 0 }, head: { row: rows.length - 1, column: columns.length - 1 } });
        break;
      case 'move':
        moveUnderCursor(args, line, intent.years);
        break;
      case 'toggle':
        actions.toggle(args.row.id, intent.open);
        break;
      case 'insert':
        actions.insert(line);
        break;
      case 'escape':
        if (line !== null) actions.giveUp(line.id, args.column.key);
        ranges.set({ anchor: at(args), head: at(args) });
        break;
      case 'empty':
      case 'fillDown':
      case 'remove':
        if (range !== null) actions[intent.kind](range);
        break;
      default:
        actions[intent.kind]();
    }
  }

  function moveUnderCursor(args: KeyArgs, line: LineRow | null, years: -1 | 1): void {
    const year = yearOfColumn(args.column.key);
    const to = line === null || year === null ? null : actions.move(line, year, years);
    const column = to === null ? -1 : keys().indexOf(`y${to}`);
    if (column >= 0) place(args.rowIdx, column);
  }

  function onCopy(event: ClipboardEvent): void {
    const range = ranges.get();
    if (range === null || isTyping(event.target)) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeCells(copied(rows, keys(), range, context)));
  }

  function onPaste(event: ClipboardEvent): void {
    const range = ranges.get();
    if (range === null || isTyping(event.target)) return;
    event.preventDefault();
    actions.paste(range, readCells(event.clipboardData.getData('text/plain')));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what rises from the grid inside
    <div
      className={classes['wrap']}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
      onKeyDown={keepToGrid}
      onScrollCapture={pointed.forget}
      onMouseLeave={pointed.forget}
      onMouseMove={(event) => {
        pointed.follow(event.target);
        // Dragging with the button down selects, unless it is an occurrence that is dragged.
        const place = event.buttons === 1 ? placeOf(event.target, rows.length) : null;
        const range = ranges.get();
        if (place !== null && range !== null) ranges.set({ anchor: range.anchor, head: place });
      }}
    >
      <DataGrid<GridRow, SumRow, string>
        ref={handle}
        className={`${classes['grid']} ${scheme === 'dark' ? 'rdg-dark' : 'rdg-light'}`}
        aria-label={props.label}
        columns={columns}
        rows={rows}
        rowKeyGetter={rowKey}
        rowHeight={28}
        headerRowHeight={30}
        summaryRowHeight={30}
        bottomSummaryRows={sums}
        rowClass={rowClass}
        sortColumns={sortColumns}
        onSortColumnsChange={(sorts) => {
          const sort = sorts.at(-1);
          props.onSort(sort === undefined ? null : { column: sort.columnKey, descending: sort.direction === 'DESC' });
        }}
        onRowsChange={(changed, { indexes }) => {
          // The grid draws itself at once to close its editor. What was typed follows when that is done, together with the cursor's
          // move to the next line: drawn once for both, and before anything is painted.
          queueMicrotask(() => {
            for (const index of indexes) {
              const row = changed[index];
              if (row?.kind === 'line' && row.typed !== undefined) {
                actions.commit(row.id, row.typed.column, row.typed.text);
              }
            }
          });
        }}
        onCellKeyDown={onCellKeyDown}
        onSelectedCellChange={({ row, rowIdx, column }) => {
          const place = row === undefined ? null : { row: rowIdx, column: column.idx };
          noteCursor(place);
          stand(place);
        }}
        renderers={renderers}
      />
    </div>
  );
}

function rowKey(row: GridRow): string {
  return row.id;
}

function rowClass(row: GridRow): string | undefined {
  return row.kind === 'group' ? classes['group'] : undefined;
}

function at(args: { readonly rowIdx: number; readonly column: { readonly idx: number } }) {
  return { row: args.rowIdx, column: args.column.idx };
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length - 1, value));
}

/** The next line in a direction, past the heads of groups; the same where there is none. */
function nextLine(rows: readonly GridRow[], from: number, by: -1 | 1): number {
  for (let row = from + by; row >= 0 && row < rows.length; row += by) if (rows[row]?.kind === 'line') return row;
  return from;
}

/** Letters typed in the grid are for the grid; only the search key goes on to the page. */
function keepToGrid(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.key === 'F1') return;
  event.stopPropagation();
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** The cell under the pointer, from the indices the grid writes for assistive technology (both from 1, the header first). */
function placeOf(target: EventTarget, rowCount: number): { row: number; column: number } | null {
  const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  const row = Number(cell?.closest('[role="row"]')?.getAttribute('aria-rowindex')) - 2;
  const column = Number(cell?.getAttribute('aria-colindex')) - 1;
  return row >= 0 && row < rowCount && column >= 0 ? { row, column } : null;
}
