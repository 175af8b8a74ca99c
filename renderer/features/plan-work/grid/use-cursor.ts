/**
 * Keeps the cursor on its line: the library keeps it at a place, where a filter, a sort, an undo or somebody else's work has put another line.
 * A line that is shown no longer leaves the cursor to the one that took its place, as a deleted row does in a spreadsheet.
 * Must never move a cursor while its cell is being edited: what is typed belongs to the line it was begun in, and is handed over by that line's id.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { DataGridHandle } from 'react-data-grid';
import type { GridRow } from '../model/grid-rows.ts';
import type { GridColumn } from './columns.tsx';

export interface CursorPlace {
  readonly row: number;
  readonly column: number;
}

interface Cursor extends CursorPlace {
  readonly rowId: string;
  readonly columnKey: string;
}

export interface CursorSetup {
  readonly handle: RefObject<DataGridHandle | null>;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** The line under a cursor that stayed where it was has become another; null = there is none. */
  readonly onReplaced: (place: CursorPlace | null) => void;
}

/** Gives what is to be called whenever the grid has put the cursor somewhere; null = on no row. */
export function useCursor(setup: CursorSetup): (place: CursorPlace | null) => void {
  const { handle, rows, columns, onReplaced } = setup;
  const cursor = useRef<Cursor | null>(null);

  function note(place: CursorPlace | null): void {
    const rowId = place === null ? undefined : rows[place.row]?.id;
    const columnKey = place === null ? undefined : columns[place.column]?.key;
    cursor.current =
      place === null || rowId === undefined || columnKey === undefined ? null : { ...place, rowId, columnKey };
  }

  useLayoutEffect(() => {
    const was = cursor.current;
    if (was === null) return;
    if (rows[was.row]?.id === was.rowId && columns[was.column]?.key === was.columnKey) return;
    const grid = handle.current?.element;
    const { activeElement } = document;
    const isInside = grid != null && activeElement !== null && grid.contains(activeElement);
    if (isInside && activeElement instanceof HTMLInputElement) return;
    const row = rows.findIndex(({ id }) => id === was.rowId);
    const column = columns.findIndex(({ key }) => key === was.columnKey);
    if (row >= 0 && column >= 0) {
      handle.current?.selectCell({ rowIdx: row, idx: column }, { shouldFocusCell: isInside });
      return;
    }
    const stays = was.row < rows.length && was.column < columns.length;
    note(stays ? was : null);
    onReplaced(stays ? was : null);
  });

  return note;
}
