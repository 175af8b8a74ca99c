/**
 * A row of the year grid, drawn by us: the library draws each frozen cell as a layer of its own and each cell as a component,
 * and with thousands of lines that is what made scrolling slow. Here the frozen cells stand in one sticky box, and a cell is one element.
 * Answers for the cells' roles and places, the selected range, the focus of frozen cells, and where an occurrence may be dropped.
 * Must never know what a cell shows (columns.tsx does) nor what a key means (PlanGrid does).
 */
import {
  type CSSProperties,
  type DragEvent,
  type Key,
  type MouseEvent,
  memo,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CalculatedColumn, RenderRowProps } from 'react-data-grid';
import { yearOfColumn } from '../model/edit-cells.ts';
import type { GridRow as Row } from '../model/grid-rows.ts';
import { isCovered, type RangeStore } from '../range-store.ts';
import { type CellView, DRAG_TYPE, rowType } from './cell-view.ts';
import type { SumRow } from './columns.tsx';
import classes from './plan-grid.module.css';

export interface RowExtras {
  readonly ranges: RangeStore;
  readonly views: ReadonlyMap<string, (row: Row, tabIndex: number) => CellView | null>;
  readonly onDropOccurrence: (lineId: string, plannedYear: number, toYear: number) => void;
}

export type GridRowProps = RenderRowProps<Row, SumRow> & RowExtras;
type GridColumnAt = CalculatedColumn<Row, SumRow>;

/** For the grid's `renderers`: ask once, so that rows stay memoised. */
export function rowRenderer(extras: RowExtras) {
  return (key: Key, props: RenderRowProps<Row, SumRow>) => <MemoRow key={key} {...props} {...extras} />;
}

const MemoRow = memo(GridRow, (before, after) => {
  for (const key of Object.keys(after) as (keyof GridRowProps)[]) {
    if (before[key] !== after[key] && !(key === 'row' && isSameHead(before.row, after.row))) return false;
  }
  return true;
});

/** The heads of groups are made anew at every edit; most of them say the same as before. */
function isSameHead(a: Row, b: Row): boolean {
  if (a.kind !== 'group' || b.kind !== 'group' || a.id !== b.id) return false;
  if (a.count !== b.count || a.collapsed !== b.collapsed || a.totalOre !== b.totalOre) return false;
  return a.amountsOre.every((ore, index) => ore === b.amountsOre[index]);
}

function GridRow(props: GridRowProps) {
  const { row, rowIdx, viewportColumns, selectedCellIdx, selectedCellEditor, lastFrozenColumnIndex, ranges } = props;
  const covered = useSyncExternalStore(ranges.subscribe, () => ranges.coveredIn(rowIdx));
  const [over, setOver] = useState<number | null>(null);
  const element = useRef<HTMLDivElement>(null);
  useFrozenFocus(element, selectedCellIdx, selectedCellEditor !== undefined, lastFrozenColumnIndex);

  const frozen: ReactNode[] = [];
  const years: ReactNode[] = [];
  for (let index = 0; index < viewportColumns.length; index += 1) {
    const column = viewportColumns[index];
    if (column === undefined) continue;
    const span = column.colSpan?.({ type: 'ROW', row }) ?? 1;
    index += span - 1;
    const side = column.frozen ? frozen : years;
    if (column.idx === selectedCellIdx && selectedCellEditor !== undefined) side.push(selectedCellEditor);
    else side.push(cell(column, span, isCovered(covered, column.idx), over === column.idx));
  }

  function cell(column: GridColumnAt, span: number, inRange: boolean, isTarget: boolean): ReactNode {
    const isSelected = column.idx === selectedCellIdx;
    const view = props.views.get(column.key)?.(row, isSelected ? 0 : -1) ?? null;
    const editable = column.renderEditCell != null && isTrue(column.editable, row);
    // The head of a group hands the focus on to its button.
    const stops = isSelected && row.kind === 'line';
    return (
      // biome-ignore lint/a11y/useSemanticElements: two thousand rows by forty years are no table a browser can lay out
      <div
        key={column.key}
        role="gridcell"
        aria-colindex={column.idx + 1}
        aria-colspan={span > 1 ? span : undefined}
        aria-selected={isSelected || inRange}
        aria-readonly={editable ? undefined : true}
        tabIndex={stops ? 0 : -1}
        className={cellClass(column, row, view, inRange && !isSelected, isTarget)}
        style={placeOf(column.idx, span)}
        title={view?.title}
        draggable={view?.dragged === undefined ? undefined : true}
        data-mark={view?.marked === true ? '' : undefined}
      >
        {view?.content}
      </div>
    );
  }

  function onMouseDown(event: MouseEvent): void {
    const column = columnAt(event.target, viewportColumns);
    if (column === undefined) return;
    // The editor deals with the pointer itself.
    if (column.idx === selectedCellIdx && selectedCellEditor !== undefined) return;
    const here = { row: rowIdx, column: column.idx };
    if (event.shiftKey) {
      event.preventDefault();
      ranges.set({ anchor: ranges.get()?.anchor ?? here, head: here });
    } else {
      // Said here as well: the grid is silent where the cell was the selected one before, and a range would stay.
      ranges.set({ anchor: here, head: here });
      props.selectCell({ rowIdx, idx: column.idx });
    }
  }

  function onDoubleClick(event: MouseEvent): void {
    const column = columnAt(event.target, viewportColumns);
    if (column !== undefined) props.selectCell({ rowIdx, idx: column.idx }, { enableEditor: true });
  }

  /** The year one drags over, when it is an occurrence of this very line that is dragged. */
  function target(event: DragEvent): GridColumnAt | undefined {
    if (row.kind !== 'line' || !event.dataTransfer.types.includes(rowType(row.id))) return undefined;
    const column = columnAt(event.target, viewportColumns);
    return column === undefined || yearOfColumn(column.key) === null ? undefined : column;
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: as its cells
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      ref={element}
      role="row"
      aria-rowindex={props['aria-rowindex']}
      className={`${classes['row']} ${props.rowClass?.(row, rowIdx) ?? ''}`}
      style={rowPlace(props.gridRowStart)}
      data-change={row.kind === 'line' ? row.change?.mark : undefined}
      onMouseDown={onMouseDown}
      onDoubleClick={onDoubleClick}
      onDragStart={(event) => {
        const column = columnAt(event.target, viewportColumns);
        const dragged = column === undefined ? undefined : props.views.get(column.key)?.(row, -1)?.dragged;
        if (dragged === undefined) return;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData(DRAG_TYPE, `${row.id} ${dragged}`);
        event.dataTransfer.setData(rowType(row.id), '');
      }}
      onDragOver={(event) => {
        const column = target(event);
        if (column !== undefined) event.preventDefault();
        setOver(column?.idx ?? null);
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        setOver(null);
        const year = yearOfColumn(target(event)?.key ?? '');
        if (year === null) return;
        event.preventDefault();
        const [lineId = '', plannedYear = ''] = event.dataTransfer.getData(DRAG_TYPE).split(' ');
        props.onDropOccurrence(lineId, Number(plannedYear), year);
      }}
    >
      {frozen.length === 0 ? null : (
        <div role="presentation" className={classes['frozen']} style={placeOf(0, lastFrozenColumnIndex + 1)}>
          {frozen}
        </div>
      )}
      {years}
    </div>
  );
}

/**
 * The library looks for the cell to focus among the row's own children, where the frozen ones no longer are.
 * Follows the selection only while the focus is in the grid or nowhere: a click elsewhere must not be called back.
 */
function useFrozenFocus(
  row: { readonly current: HTMLDivElement | null },
  selected: number | undefined,
  editing: boolean,
  lastFrozen: number,
): void {
  const wanted = selected !== undefined && selected <= lastFrozen && !editing ? selected : null;
  useLayoutEffect(() => {
    if (wanted === null) return;
    const grid = row.current?.closest('[role="grid"]');
    const { activeElement } = document;
    if (activeElement !== document.body && grid?.contains(activeElement) !== true) return;
    const place = row.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (place == null) return;
    // Pressed with the mouse it is in sight, and a row that jumps from under the pointer would be selected with the next.
    if (!place.matches(':active')) place.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    place.focus({ preventScroll: true });
  }, [row, wanted]);
}

function cellClass(column: GridColumnAt, row: Row, view: CellView | null, inRange: boolean, isTarget: boolean): string {
  const own = typeof column.cellClass === 'function' ? column.cellClass(row) : column.cellClass;
  // The library's own name: by it the grid knows that a key was pressed on a cell.
  let name = `rdg-cell ${classes['cell']}`;
  if (own) name += ` ${own}`;
  if (view?.look !== undefined) name += ` ${classes[view.look]}`;
  if (isTarget) name += ` ${classes['dropHere']}`;
  else if (inRange) name += ` ${classes['inRange']}`;
  return name;
}

function isTrue<T>(value: boolean | ((row: T) => boolean) | null | undefined, row: T): boolean {
  return typeof value === 'function' ? value(row) : value !== false;
}

function columnAt(target: EventTarget, columns: readonly GridColumnAt[]): GridColumnAt | undefined {
  const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  const idx = Number(cell?.getAttribute('aria-colindex') ?? 0) - 1;
  return columns.find((column) => column.idx === idx);
}

/** The same object for the same place: a style that did not change is not compared key by key. */
const places = new Map<number, CSSProperties>();

function placeOf(idx: number, span: number): CSSProperties {
  const key = idx * 1_000 + span;
  let place = places.get(key);
  if (place === undefined) {
    place = { gridColumn: span === 1 ? `${idx + 1}` : `${idx + 1} / span ${span}` };
    places.set(key, place);
  }
  return place;
}

function rowPlace(gridRowStart: number): CSSProperties {
  return { gridRowStart };
}
