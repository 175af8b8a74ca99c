/** What stands in the cells of the year grid. Shown rounded for the eye; the exact amount is in the editor and on the clipboard. */
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Words } from '../../../i18n/i18n.ts';
import type { MoneyUnit } from '../../../ui/format.ts';
import { yearColumn } from '../model/edit-cells.ts';
import { FIELDS, type FieldContext, isFieldKey } from '../model/fields.ts';
import type { GroupKey, GroupRow, LineRow } from '../model/grid-rows.ts';
import type { YearCell } from '../model/occurrences.ts';
import { faultText, timeText } from '../words.ts';
import { changeText } from './ChangesBar.tsx';
import type { CellView } from './cell-view.ts';
import marks from './changes.module.css';
import type { ColumnKey, SumRow } from './columns.tsx';
import classes from './plan-grid.module.css';

/** Handed down from the columns: a hook in each of several hundred cells would be what makes scrolling slow. */
export interface Worded {
  readonly words: Words;
}

export interface FieldSetup extends Worded {
  readonly context: FieldContext;
  readonly unit: MoneyUnit;
  readonly startMonth: number;
}

export function fieldView(row: LineRow, column: ColumnKey, setup: FieldSetup): CellView {
  const fault = row.faults.find((one) => one.column === column);
  if (fault !== undefined) return misread(fault.text, fault.fault, setup.words);
  if (column === 'title') {
    const label = (year: number) => setup.words.f.accountingYear(year, setup.startMonth);
    const change = row.change === null ? null : changeText(row.change, setup.words, label);
    return {
      content: <TitleCell row={row} words={setup.words} change={change?.short ?? null} />,
      title: change === null ? row.line.title : `${row.line.title}: ${change.full}`,
    };
  }
  return { content: fieldText(row, column, setup) };
}

function fieldText(
  { line, eachOre, totalOre }: LineRow,
  column: ColumnKey,
  { context, unit, startMonth, words }: FieldSetup,
): string | null {
  const { f } = words;
  switch (column) {
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
      return eachOre === null ? '–' : f.amount(eachOre, unit);
    case 'total':
      return f.amount(totalOre, unit);
    default:
      return isFieldKey(column) ? FIELDS[column].write(line, context) : null;
  }
}

/** The work's name, and beside it whether its last change is safe. */
function TitleCell({ row, words, change }: Worded & { readonly row: LineRow; readonly change: string | null }) {
  const { t, language } = words;
  const { status, line } = row;
  if (status.kind === 'none' && change === null) return line.title;
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
      <span className={classes['name']}>{line.title}</span>
      {change === null ? null : (
        <span className={marks['tag']} data-mark={row.change?.mark}>
          {change}
        </span>
      )}
      {word === null ? null : (
        <span className={classes['status']} data-status={status.kind}>
          {word}
        </span>
      )}
    </span>
  );
}

function misread(text: string, code: string, words: Words): CellView {
  return {
    title: faultText(code, words),
    content: (
      <span className={classes['misread']}>
        <IconAlertTriangle size={13} aria-label={words.t('planWork.grid.misread')} />
        {text}
      </span>
    ),
  };
}

export interface AmountSetup extends Worded {
  readonly unit: MoneyUnit;
  readonly currency: string;
  readonly editable: boolean;
  readonly startMonth: number;
}

/** Null where nothing stands in the year. */
export function amountView(row: LineRow, year: number, setup: AmountSetup): CellView | null {
  if (row.faults.length > 0) {
    const fault = row.faults.find((one) => one.column === yearColumn(year));
    if (fault !== undefined) return misread(fault.text, fault.fault, setup.words);
  }
  const cell = row.years.get(year);
  if (cell === undefined) return null;
  const { words, currency, unit } = setup;
  const label = (one: number) => words.f.accountingYear(one, setup.startMonth);
  const { mark, title } = markOf(cell, year, words, label, currency);
  const [only, second] = cell.occurrences;
  if (only === undefined) return { content: mark, title, look: 'left' };
  const text = only.priceUnknown ? '?' : words.f.amount(cell.amountOre, unit);
  return {
    title: title ?? words.f.money(cell.amountOre, currency),
    marked: mark !== null,
    dragged: setup.editable && second === undefined && only.origin !== 'done' ? only.plannedYear : undefined,
    content:
      mark === null ? (
        text
      ) : (
        <>
          <span className={classes['mark']}>{mark}</span>
          {text}
        </>
      ),
  };
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
      <span className={classes['count']}>
        {t('planWork.grid.lines', { count: row.count, shown: f.integer(row.count) })}
      </span>
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
          ? t('planWork.grid.sum', { count: row.count, shown: f.integer(row.count) })
          : t('planWork.grid.sumOf', { shown: f.integer(row.count), total: f.integer(row.total) })}
      </b>
      <span className={classes['count']}>{basis}</span>
      <span className={classes['headTotal']}>
        {f.amount(row.totalOre, unit)} {f.unit(currency, unit)}
      </span>
    </span>
  );
}
