/** What stands in the cells of the year grid. Shown rounded for the eye; the exact amount is in the editor and on the clipboard. */
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Words } from '../../../i18n/i18n.ts';
import type { MoneyUnit } from '../../../ui/format.ts';
import { yearColumn } from '../model/edit-cells.ts';
import { FIELDS, type FieldContext, isFieldKey } from '../model/fields.ts';
import type { GroupKey, GroupRow, LineRow } from '../model/grid-rows.ts';
import type { YearCell } from '../model/occurrences.ts';
import { faultText, timeText } from '../words.ts';
import type { ColumnKey, SumRow } from './columns.tsx';
import classes from './plan-grid.module.css';

/** Handed down from the columns: a hook in each of several hundred cells would be what makes scrolling slow. */
export interface Worded {
  readonly words: Words;
}

export function FieldCell({
  row,
  column,
  context,
  unit,
  startMonth,
  words,
}: Worded & {
  readonly row: LineRow;
  readonly column: ColumnKey;
  readonly context: FieldContext;
  readonly unit: MoneyUnit;
  readonly startMonth: number;
}) {
  const { f } = words;
  const fault = row.faults.find((one) => one.column === column);
  if (fault !== undefined) return <Misread text={fault.text} code={fault.fault} words={words} />;
  const { line } = row;
  switch (column) {
    case 'title':
      return <TitleCell row={row} words={words} />;
    case 'quantity':
      return line.quantityMilli === null ? null : f.quantity(line.quantityMilli);
    case 'price':
      return line.unitPriceOre === null ? null : f.amount(line.unitPriceOre, 'one');
    case 'amount':
      return line.amountOre === null ? null : f.amount(line.amountOre, 'one');
    case 'firstYear':
      return f.accountingYear(line.firstYear, startMonth);
    case 'lastYear':
      return line.lastYear === null ? null : f.accountingYear(line.lastYear, startMonth);
    case 'each':
      return row.eachOre === null ? '–' : f.amount(row.eachOre, unit);
    case 'total':
      return f.amount(row.totalOre, unit);
    default:
      return isFieldKey(column) ? FIELDS[column].write(line, context) : null;
  }
}

/** The work's name, and beside it whether its last change is safe. */
function TitleCell({ row, words }: Worded & { readonly row: LineRow }) {
  const { t, language } = words;
  const { status, line } = row;
  const word =
    status.kind === 'none'
      ? null
      : status.kind === 'saving'
        ? t('planWork.status.saving')
        : status.kind === 'failed'
          ? t('planWork.status.failed')
          : t('planWork.status.saved', { time: timeText(status.atMs, language) });
  return (
    <span className={classes['title']}>
      <span className={classes['name']} title={line.title}>
        {line.title}
      </span>
      {word === null ? null : (
        <span className={classes['status']} data-status={status.kind}>
          {word}
        </span>
      )}
    </span>
  );
}

function Misread({ text, code, words }: Worded & { readonly text: string; readonly code: string }) {
  return (
    <span className={classes['misread']} title={faultText(code, words)}>
      <IconAlertTriangle size={13} aria-label={words.t('planWork.grid.misread')} />
      {text}
    </span>
  );
}

export function AmountCell({
  row,
  year,
  unit,
  currency,
  editable,
  startMonth,
  words,
}: Worded & {
  readonly row: LineRow;
  readonly year: number;
  readonly unit: MoneyUnit;
  readonly currency: string;
  readonly editable: boolean;
  readonly startMonth: number;
}) {
  const fault = row.faults.find((one) => one.column === yearColumn(year));
  if (fault !== undefined) return <Misread text={fault.text} code={fault.fault} words={words} />;
  const cell = row.years.get(year);
  if (cell === undefined) return null;
  const label = (one: number) => words.f.accountingYear(one, startMonth);
  const { mark, title } = markOf(cell, year, words, label, currency);
  if (cell.occurrences.length === 0) {
    return (
      <span className={classes['left']} title={title}>
        {mark}
      </span>
    );
  }
  const [only, second] = cell.occurrences;
  const draggable = editable && second === undefined && only?.origin !== 'done';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt with an arrow does the same from the keyboard
    <span
      className={classes['amount']}
      data-mark={mark === null ? undefined : ''}
      title={title ?? words.f.money(cell.amountOre, currency)}
      draggable={draggable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData(DRAG_TYPE, `${row.id} ${only?.plannedYear}`);
        event.dataTransfer.setData(rowType(row.id), '');
      }}
    >
      {mark === null ? null : <span className={classes['mark']}>{mark}</span>}
      {only?.priceUnknown === true ? '?' : words.f.amount(cell.amountOre, unit)}
    </span>
  );
}

export const DRAG_TYPE = 'application/x-tilstand-occurrence';
/** While something is dragged its data cannot be read, only its types: the row goes along as one. */
export function rowType(rowId: string): string {
  return `application/x-tilstand-row-${rowId.toLowerCase()}`;
}

/** Where an occurrence came from or went, in a sign and in words. */
function markOf(
  cell: YearCell,
  year: number,
  { t, f }: Words,
  label: (year: number) => string,
  currency: string,
): { readonly mark: string | null; readonly title: string | undefined } {
  const said: string[] = [];
  let mark: string | null = null;
  for (const { plannedYear, origin, amountOre, priceUnknown } of cell.occurrences) {
    if (plannedYear !== year) {
      mark = plannedYear < year ? '→' : '←';
      said.push(t('planWork.grid.movedFrom', { year: label(plannedYear) }));
    }
    if (origin === 'amount' || origin === 'moved_amount') {
      mark ??= '•';
      said.push(t('planWork.grid.ownAmount'));
    }
    if (origin === 'done') {
      mark ??= '✓';
      said.push(t('planWork.grid.done'));
    }
    if (priceUnknown) said.push(t('department.plan.priceUnknownText'));
    else said.push(f.money(amountOre, currency));
  }
  for (const override of cell.left) {
    mark ??= override.skipped ? '×' : '·';
    said.push(
      override.skipped || override.movedToYear === null
        ? t('planWork.grid.skipped')
        : t('planWork.grid.movedTo', { year: label(override.movedToYear) }),
    );
  }
  return { mark, title: said.length === 0 ? undefined : said.join(' · ') };
}

export function GroupCell({
  row,
  toggle,
  tabIndex,
  unit,
  currency,
  words,
}: Worded & {
  readonly row: GroupRow;
  readonly toggle: (id: string) => void;
  readonly tabIndex: number;
  readonly unit: MoneyUnit;
  readonly currency: string;
}) {
  const { t, f } = words;
  const Icon = row.collapsed ? IconChevronRight : IconChevronDown;
  return (
    <span className={classes['head']}>
      <button
        type="button"
        className={classes['toggle']}
        aria-expanded={!row.collapsed}
        tabIndex={tabIndex}
        onClick={() => toggle(row.id)}
      >
        <Icon size={15} aria-hidden="true" />
        {groupName(row.key, { t })}
      </button>
      <span className={classes['count']}>{t('planWork.grid.lines', { count: row.count })}</span>
      <span className={classes['headTotal']}>
        {f.amount(row.totalOre, unit)} {f.unit(currency, unit)}
      </span>
    </span>
  );
}

export function groupName(key: GroupKey, { t }: Pick<Words, 't'>): string {
  switch (key.by) {
    case 'group':
      return `${key.value} ${t(`codes.group.${key.value}`)}`;
    case 'building':
      return key.value === null ? t('planWork.grid.noBuilding') : t('planWork.grid.building', { number: key.value });
    case 'kind':
      return t(`codes.kind.${key.value}`);
    case 'purse':
      return key.value === null ? t('planWork.grid.noPurse') : t(`codes.purse.${key.value}`);
  }
}

export function SumCell({
  row,
  basis,
  unit,
  currency,
  words,
}: Worded & {
  readonly row: SumRow;
  readonly basis: string;
  readonly unit: MoneyUnit;
  readonly currency: string;
}) {
  const { t, f } = words;
  return (
    <span className={classes['head']}>
      <b>
        {row.count === row.total
          ? t('planWork.grid.sum', { count: row.count })
          : t('planWork.grid.sumOf', { shown: f.integer(row.count), total: f.integer(row.total) })}
      </b>
      <span className={classes['count']}>{basis}</span>
      <span className={classes['headTotal']}>
        {f.amount(row.totalOre, unit)} {f.unit(currency, unit)}
      </span>
    </span>
  );
}
