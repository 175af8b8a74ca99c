/** The grid's own cell, with what a spreadsheet has beyond it: a selected range, and a place to drop an occurrence on. */

import { type DragEvent, type Key, useState } from 'react';
import { Cell, type CellRendererProps } from 'react-data-grid';
import { yearOfColumn } from '../model/edit-cells.ts';
import type { GridRow } from '../model/grid-rows.ts';
import { type RangeStore, useInRange } from '../range-store.ts';
import { DRAG_TYPE, rowType } from './cells.tsx';
import type { SumRow } from './columns.tsx';
import classes from './plan-grid.module.css';

export interface GridCellProps extends CellRendererProps<GridRow, SumRow> {
  readonly ranges: RangeStore;
  readonly onDropOccurrence: (lineId: string, plannedYear: number, toYear: number) => void;
}

export function GridCell({ ranges, onDropOccurrence, ...props }: GridCellProps) {
  const { row, rowIdx, column } = props;
  const inRange = useInRange(ranges, rowIdx, column.idx);
  const [over, setOver] = useState(false);
  const year = yearOfColumn(column.key);
  const takes = (event: DragEvent) =>
    year !== null && row.kind === 'line' && event.dataTransfer.types.includes(rowType(row.id));
  // The cell one stands in keeps its frame; the others of the range only take the ground.
  const ground = props.isCellSelected ? undefined : classes['inRange'];
  const className = over ? classes['dropHere'] : inRange ? ground : undefined;
  return (
    <Cell
      {...props}
      className={className}
      aria-selected={props.isCellSelected || inRange}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        if (!over) setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes(event) || year === null) return;
        event.preventDefault();
        const [lineId = '', plannedYear = ''] = event.dataTransfer.getData(DRAG_TYPE).split(' ');
        onDropOccurrence(lineId, Number(plannedYear), year);
      }}
    />
  );
}

/** For the grid's `renderers`: one stable function, so that rows stay memoised. */
export function cellRenderer(extra: Pick<GridCellProps, 'ranges' | 'onDropOccurrence'>) {
  return (key: Key, props: CellRendererProps<GridRow, SumRow>) => <GridCell key={key} {...props} {...extra} />;
}
