/** The state of a table: its order, its page, and whether it is wider than its place. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../i18n/i18n.ts';
import type { DataTableProps } from './DataTable.tsx';
import { type SortState, sortRows } from './sort-rows.ts';

export type { SortState } from './sort-rows.ts';

export interface RowsView<Row> {
  readonly shown: readonly Row[];
  readonly sort: SortState | null;
  readonly sortBy: (key: string) => void;
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  readonly setPage: (page: number) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scrolls: boolean;
}

export function useRows<Row>(props: DataTableProps<Row>): RowsView<Row> {
  const { columns, rows, rowKey, selectedKey, pageSize = Number.POSITIVE_INFINITY } = props;
  const { f } = useWords();
  const [sort, setSort] = useState<SortState | null>(props.initialSort ?? null);
  const [wantedPage, setPage] = useState(0);
  const scroller = useRef<HTMLDivElement | null>(null);
  const scrolls = useOverflow(scroller);

  const sorted = useMemo(() => {
    const sortValue = columns.find((column) => column.key === sort?.key)?.sortValue;
    return sort === null || sortValue === undefined ? rows : sortRows(rows, sortValue, sort.descending, f.compareText);
  }, [rows, columns, sort, f]);

  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  // A filter may leave fewer pages than the one that was open.
  const page = Math.min(wantedPage, pages - 1);
  const shown = useMemo(
    () => (pages === 1 ? sorted : sorted.slice(page * pageSize, (page + 1) * pageSize)),
    [sorted, page, pages, pageSize],
  );

  // A row that was asked for is brought into sight once; afterwards the person decides what is in sight.
  const soughtIndex = selectedKey === undefined ? -1 : sorted.findIndex((row) => rowKey(row) === selectedKey);
  const soughtPage = soughtIndex < 0 || pages === 1 ? 0 : Math.floor(soughtIndex / pageSize);
  const brought = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (selectedKey === undefined || soughtIndex < 0 || brought.current === selectedKey) return;
    if (page !== soughtPage) return setPage(soughtPage);
    brought.current = selectedKey;
    const row = scroller.current?.querySelector(`[data-row="${CSS.escape(selectedKey)}"]`);
    row?.scrollIntoView({ block: 'center' });
  }, [selectedKey, soughtIndex, soughtPage, page]);

  function sortBy(key: string): void {
    setSort({ key, descending: sort?.key === key ? !sort.descending : false });
    setPage(0);
  }

  return { shown, sort, sortBy, page, pages, pageSize, setPage, scroller, scrolls };
}

function useOverflow(element: RefObject<HTMLDivElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const observer = new ResizeObserver(() => setOverflows(node.scrollWidth > node.clientWidth + 1));
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return overflows;
}
