/**
 * The columns of the year grid: frozen fields, then one column a year.
 * Answers for what a cell shows and whether it can be edited; what a text means is the model's.
 */
import type { Column } from 'react-data-grid';
import type { Words } from '../../../i18n/i18n.ts';
import type { MoneyUnit } from '../../../ui/format.ts';
import { yearColumn } from '../model/edit-cells.ts';
import { type FieldContext, isFieldKey } from '../model/fields.ts';
import type { GridRow } from '../model/grid-rows.ts';
import { CellEditor } from './CellEditor.tsx';
import type { CellView } from './cell-view.ts';
import { amountView, fieldView, GroupCell, SumCell } from './cells.tsx';

export interface SumRow {
  readonly count: number;
  readonly total: number;
  readonly amountsOre: readonly number[];
  readonly totalOre: number;
}

export type GridColumn = Column<GridRow, SumRow>;
export type CellViewOf = (row: GridRow, tabIndex: number) => CellView | null;

export const COLUMN_KEYS = [
  'building',
  'part',
  'title',
  'kind',
  'quantity',
  'unit',
  'price',
  'interval',
  'firstYear',
  'each',
  'total',
  'group',
  'account',
  'amount',
  'lastYear',
  'location',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export const WIDTHS: Readonly<Record<ColumnKey, number>> = {
  building: 48,
  part: 108,
  title: 190,
  kind: 112,
  quantity: 64,
  unit: 50,
  price: 78,
  interval: 58,
  firstYear: 66,
  each: 72,
  total: 76,
  group: 120,
  account: 50,
  amount: 76,
  lastYear: 70,
  location: 110,
};

/** From this width on every field has room beside the years. */
export const ROOM_FOR_ALL = 1_700;

/** Columns of figures stand right-aligned. */
const NUMERIC: ReadonlySet<string> = new Set([
  'quantity',
  'price',
  'interval',
  'firstYear',
  'each',
  'total',
  'account',
  'amount',
  'lastYear',
]);

export interface ColumnSetup {
  readonly shown: readonly ColumnKey[];
  readonly baseYear: number;
  readonly horizonYears: number;
  readonly startMonth: number;
  readonly unit: MoneyUnit;
  readonly currency: string;
  readonly editable: boolean;
  readonly context: FieldContext;
  readonly words: Words;
  readonly classes: Readonly<Record<string, string>>;
  /** What the amounts are in, for the row that adds them up. */
  readonly basis: string;
  readonly toggle: (groupId: string) => void;
}

export function gridColumns(setup: ColumnSetup): readonly GridColumn[] {
  const { shown, baseYear, horizonYears, words, unit, currency, classes } = setup;
  const { t, f } = words;
  const figures = classes['figures'] ?? '';
  const fields = shown.map((key, index): GridColumn => {
    const isField = isFieldKey(key);
    // The head of a group spans all frozen columns, so the first one's cell can be the last one too.
    const edge = index === shown.length - 1 ? ` ${classes['edge'] ?? ''}` : '';
    const look = `${NUMERIC.has(key) ? figures : ''}${edge}`;
    const hint = key === 'each' || key === 'total' ? f.unit(currency, unit) : null;
    return {
      key,
      name: hint === null ? t(`planWork.columns.${key}`) : `${t(`planWork.columns.${key}`)} ${hint}`,
      width: key === 'title' && window.innerWidth >= ROOM_FOR_ALL ? 270 : WIDTHS[key],
      minWidth: 40,
      frozen: true,
      resizable: true,
      sortable: true,
      cellClass: look,
      headerCellClass: look,
      summaryCellClass: look,
      colSpan: (args) => (index === 0 && args.type !== 'HEADER' && isHead(args) ? shown.length : undefined),
      renderSummaryCell: ({ row }) =>
        index === 0 ? <SumCell basis={setup.basis} row={row} unit={unit} currency={currency} words={words} /> : null,
      ...(isField ? editing(setup) : {}),
    };
  });
  const years = Array.from({ length: horizonYears }, (_, index): GridColumn => {
    const year = baseYear + index;
    return {
      key: yearColumn(year),
      name: f.accountingYear(year, setup.startMonth),
      width: unit === 'one' ? 70 : setup.startMonth === 1 ? 58 : 68,
      minWidth: 44,
      resizable: true,
      cellClass: figures,
      headerCellClass: figures,
      summaryCellClass: figures,
      renderSummaryCell: ({ row }) => f.amount(row.amountsOre[index] ?? 0, unit),
      ...editing(setup),
    };
  });
  return [...fields, ...years];
}

/** What the cells of each column show; apart from the columns, because the grid's own rows are not used. */
export function cellViews(setup: ColumnSetup): ReadonlyMap<string, CellViewOf> {
  const { shown, baseYear, horizonYears, unit, currency, words } = setup;
  const fields = shown.map((key): readonly [string, CellViewOf] => [
    key,
    (row, tabIndex) =>
      row.kind === 'line'
        ? fieldView(row, key, setup)
        : {
            content: (
              <GroupCell
                row={row}
                toggle={setup.toggle}
                tabIndex={tabIndex}
                unit={unit}
                currency={currency}
                words={words}
              />
            ),
          },
  ]);
  const years = Array.from({ length: horizonYears }, (_, index): readonly [string, CellViewOf] => [
    yearColumn(baseYear + index),
    (row) =>
      row.kind === 'line'
        ? amountView(row, baseYear + index, setup)
        : { content: words.f.amount(row.amountsOre[index] ?? 0, unit) },
  ]);
  return new Map([...fields, ...years]);
}

function isHead(args: { readonly type: 'ROW'; readonly row: GridRow } | { readonly type: 'SUMMARY' }): boolean {
  return args.type === 'SUMMARY' || args.row.kind === 'group';
}

function editing({ editable, context, currency, words: { t, f } }: ColumnSetup): Partial<GridColumn> {
  if (!editable) return {};
  return {
    editable: (row) => row.kind === 'line',
    renderEditCell: (props) => (
      <CellEditor
        {...props}
        context={context}
        currencyName={f.unit(currency, 'one')}
        label={t('planWork.grid.editing')}
      />
    ),
    // An answer of the engine must not close an editor and take what was typed with it.
    editorOptions: { closeOnExternalRowChange: false },
  };
}
