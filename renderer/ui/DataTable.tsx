/**
 * A real table: caption, sortable headings, right-aligned figures, pages for long lists.
 * Answers for how every list of rows looks and behaves; at most one page of rows is in the document.
 * Must never fetch: it shows the rows it is given.
 */
import { IconChevronDown, IconChevronUp, IconSelector } from '@tabler/icons-react';
import { Fragment, type ReactNode, useId } from 'react';
import { useWords } from '../i18n/i18n.ts';
import classes from './data-table.module.css';
import { Pager } from './Pager.tsx';
import { type SortState, useRows } from './use-rows.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Unit or explanation under the heading. */
  readonly hint?: string | undefined;
  readonly numeric?: boolean;
  /** Marks the cell that names the row. */
  readonly rowHeader?: boolean;
  readonly wide?: boolean;
  /** May give way on a narrow window. */
  readonly spare?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Leave out for a column that has no order. Null sorts last either way. */
  readonly sortValue?: (row: Row) => string | number | null;
  readonly footer?: ReactNode;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly initialSort?: SortState;
  readonly pageSize?: number;
  readonly selectedKey?: string | undefined;
  readonly empty?: ReactNode;
  /** Under the table: what must be known to read its figures. */
  readonly note?: string | undefined;
  /** A full-width row under its row, for what unfolds. */
  readonly detail?: (row: Row) => ReactNode;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rowKey, selectedKey, detail } = props;
  const { t } = useWords();
  const captionId = useId();
  const view = useRows(props);
  const hasFooter = columns.some((column) => column.footer !== undefined);

  if (props.rows.length === 0) return <p className={classes['empty']}>{props.empty ?? t('common.noMatch')}</p>;
  return (
    <div>
      {/* Scrolls sideways by itself on a narrow window; focusable so that the keyboard can scroll it too. */}
      {/* biome-ignore lint/a11y/useSemanticElements: no group of form fields */}
      <div
        role="group"
        className={classes['scroller']}
        aria-labelledby={captionId}
        tabIndex={view.scrolls ? 0 : undefined}
        ref={view.scroller}
      >
        <table className={classes['table']}>
          <caption id={captionId} className={props.showCaption === true ? classes['caption'] : classes['hidden']}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column.key} column={column} sort={view.sort} onSort={view.sortBy} />
              ))}
            </tr>
          </thead>
          <tbody>
            {view.shown.map((row) => {
              const key = rowKey(row);
              const below = detail?.(row);
              return (
                <Fragment key={key}>
                  <tr data-row={key} data-selected={key === selectedKey || undefined}>
                    {columns.map((column) => (
                      <Cell key={column.key} column={column} row={row} />
                    ))}
                  </tr>
                  {below ? (
                    <tr className={classes['detail']}>
                      <td colSpan={columns.length}>{below}</td>
                    </tr>
                  ) : null}
                </Fragment>
              );
            })}
          </tbody>
          {hasFooter ? (
            <tfoot>
              <tr>
                {columns.map((column) => (
                  <td
                    key={column.key}
                    data-numeric={column.numeric || undefined}
                    data-spare={column.spare || undefined}
                  >
                    {column.footer}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {props.note === undefined ? null : <p className={classes['note']}>{props.note}</p>}
      {view.pages > 1 ? <Pager view={view} total={props.rows.length} /> : null}
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const shared = {
    'data-numeric': column.numeric || undefined,
    'data-wide': column.wide || undefined,
    'data-spare': column.spare || undefined,
  };
  return column.rowHeader === true ? (
    <th scope="row" {...shared}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...shared}>{column.cell(row)}</td>
  );
}

function Heading<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sort: SortState | null;
  readonly onSort: (key: string) => void;
}) {
  const { t } = useWords();
  const sorted = sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const Icon = sorted === undefined ? IconSelector : sorted === 'ascending' ? IconChevronUp : IconChevronDown;
  return (
    <th
      scope="col"
      data-numeric={column.numeric || undefined}
      data-wide={column.wide || undefined}
      data-spare={column.spare || undefined}
      aria-sort={column.sortValue === undefined ? undefined : (sorted ?? 'none')}
    >
      {column.sortValue === undefined ? (
        <span className={classes['plainHead']}>{column.header}</span>
      ) : (
        <button
          type="button"
          className={classes['sort']}
          data-sorted={sorted !== undefined || undefined}
          title={t('common.sortBy', { column: column.header })}
          onClick={() => onSort(column.key)}
        >
          <span>{column.header}</span>
          <Icon size={13} aria-hidden="true" />
        </button>
      )}
      {column.hint === undefined ? null : <span className={classes['hint']}>{column.hint}</span>}
    </th>
  );
}
