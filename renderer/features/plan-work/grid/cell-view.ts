/** What a cell of the year grid is to show, as data: the row makes one element of it. And how an occurrence is named while it is dragged. */
import type { ReactNode } from 'react';

export interface CellView {
  readonly content: ReactNode;
  readonly title?: string | undefined;
  /** A class of the grid's style sheet. */
  readonly look?: 'left' | undefined;
  readonly marked?: boolean | undefined;
  /** The planned year of the occurrence that can be dragged from here. */
  readonly dragged?: number | undefined;
}

export const DRAG_TYPE = 'application/x-tilstand-occurrence';

/** While something is dragged its data cannot be read, only its types: the row goes along as one. */
export function rowType(rowId: string): string {
  return `application/x-tilstand-row-${rowId.toLowerCase()}`;
}
