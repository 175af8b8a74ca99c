/**
 * The sheet «Plan»: one row per activity, years to the right, sums as formulas.
 * Answers for where each figure stands, so that the fund sheet can point at it.
 * Must never compute a sum that is not the sum of the cells it points at.
 */
import type { Worksheet } from 'wasm-xlsxwriter';
import type { Language } from '../../../contract/common.ts';
import type { ActivityView, PlanView } from '../../../contract/plan.ts';
import { shareOre, sumOre } from '../../../domain/money/ore.ts';
import { accountingYearLabel } from '../../../domain/time/accounting-year.ts';
import { cellName, columnName, putMoney, putMoneyFormula, putText, type Styles } from './cells.ts';
import { GROUP_NAMES, KIND_NAMES, WORKBOOK_TEXTS, type WorkbookTexts } from './texts.ts';

/** Where the fund sheet finds a year's amounts and the shares that the fund pays. */
export interface PlanLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly shareColumn: number;
  readonly firstYearColumn: number;
  readonly years: readonly number[];
  /** Amount per activity and year as written, whole øre. */
  readonly amountsOre: readonly (readonly number[])[];
}

interface Column {
  readonly key: keyof WorkbookTexts;
  readonly width: number;
  readonly put: (sheet: Worksheet, row: number, column: number, activity: ActivityView, styles: Styles) => void;
}

/** Columns up to and with the title stay in sight while scrolling. */
const FROZEN_COLUMNS = 3;

export function writePlanSheet(sheet: Worksheet, view: PlanView, language: Language, styles: Styles): PlanLayout {
  const texts = WORKBOOK_TEXTS[language];
  const columns = planColumns(language, texts);
  const years = view.years.map(({ year }) => year);
  const firstYearColumn = columns.length;
  const totalColumn = firstYearColumn + years.length;
  const shareColumn = columns.findIndex(({ key }) => key === 'fundShare');
  const firstRow = 1;
  // A plan without activities keeps one empty row: a sum over no cells would be no formula.
  const lastRow = Math.max(view.activities.length, 1);
  const sumRow = lastRow + 1;

  columns.forEach(({ key, width }, column) => {
    putText(sheet, 0, column, texts[key], styles, styles.head);
    sheet.setColumnWidth(column, width);
  });
  years.forEach((year, index) => {
    const column = firstYearColumn + index;
    if (view.accountingStartMonth === 1) sheet.writeNumberWithFormat(0, column, year, styles.headRight);
    else putText(sheet, 0, column, accountingYearLabel(year, view.accountingStartMonth), styles, styles.headRight);
  });
  putText(sheet, 0, totalColumn, texts.total, styles, styles.headRight);
  sheet.setColumnRangeWidth(firstYearColumn, totalColumn - 1, 14);
  sheet.setColumnWidth(totalColumn, 16);

  const amountsOre = view.activities.map((activity) => amountsByYear(activity, years));
  view.activities.forEach((activity, index) => {
    const row = firstRow + index;
    columns.forEach(({ put }, column) => {
      put(sheet, row, column, activity, styles);
    });
    const amounts = amountsOre[index] ?? [];
    amounts.forEach((ore, year) => {
      putMoney(sheet, row, firstYearColumn + year, ore, styles.money, 'blank');
    });
    const range = `${cellName(row, firstYearColumn)}:${cellName(row, totalColumn - 1)}`;
    putMoneyFormula(sheet, row, totalColumn, `=SUM(${range})`, sumOre(amounts), styles.moneyBold);
  });

  putText(sheet, sumRow, FROZEN_COLUMNS - 1, texts.total, styles, styles.textBold);
  const sumColumn = (column: number, ore: number) => {
    const name = columnName(column);
    const formula = `=SUM(${name}${firstRow + 1}:${name}${lastRow + 1})`;
    putMoneyFormula(sheet, sumRow, column, formula, ore, styles.moneyBold);
  };
  years.forEach((_, index) => {
    sumColumn(firstYearColumn + index, sumOre(amountsOre.map((amounts) => amounts[index] ?? 0)));
  });
  sumColumn(totalColumn, sumOre(amountsOre.map(sumOre)));

  sheet.setFreezePanes(1, FROZEN_COLUMNS);
  sheet.autofilter(0, 0, lastRow, totalColumn);
  return { firstRow, lastRow, shareColumn, firstYearColumn, years, amountsOre };
}

/** What the fund pays of a year's works: each amount's share rounded to whole øre, then added. */
export function drawnInYear(layout: PlanLayout, activities: readonly ActivityView[], index: number): number {
  return sumOre(activities.map((activity, row) => shareOre(layout.amountsOre[row]?.[index] ?? 0, activity.fund401Bp)));
}

function amountsByYear(activity: ActivityView, years: readonly number[]): number[] {
  return years.map((year) =>
    sumOre(activity.occurrences.filter((one) => one.year === year).map(({ amountOre }) => amountOre)),
  );
}

function planColumns(language: Language, texts: WorkbookTexts): readonly Column[] {
  const text =
    (read: (activity: ActivityView) => string | null): Column['put'] =>
    (sheet, row, column, activity, styles) => {
      putText(sheet, row, column, read(activity), styles);
    };
  const number =
    (read: (activity: ActivityView) => number | null, style: 'year' | 'quantity' | 'share' | 'money'): Column['put'] =>
    (sheet, row, column, activity, styles) => {
      const value = read(activity);
      if (value !== null) sheet.writeNumberWithFormat(row, column, value, styles[style]);
    };
  return [
    { key: 'group', width: 8, put: number((a) => a.group, 'year') },
    { key: 'groupName', width: 24, put: text((a) => GROUP_NAMES[language][a.group - 1] ?? null) },
    { key: 'title', width: 42, put: text((a) => a.title) },
    { key: 'part', width: 26, put: text((a) => a.partName) },
    { key: 'building', width: 10, put: text((a) => a.buildingNumber) },
    { key: 'location', width: 18, put: text((a) => a.location) },
    { key: 'kind', width: 15, put: text((a) => KIND_NAMES[language][a.kind]) },
    { key: 'account', width: 8, put: number((a) => a.account, 'year') },
    { key: 'cause', width: 24, put: text((a) => a.cause) },
    {
      key: 'quantity',
      width: 11,
      put: number((a) => (a.quantityMilli === null ? null : a.quantityMilli / 1000), 'quantity'),
    },
    { key: 'unit', width: 8, put: text((a) => a.unit) },
    {
      key: 'unitPrice',
      width: 12,
      put: number((a) => (a.unitPriceOre === null ? null : a.unitPriceOre / 100), 'money'),
    },
    { key: 'firstYear', width: 9, put: number((a) => a.firstYear, 'year') },
    { key: 'interval', width: 9, put: number((a) => a.intervalYears, 'year') },
    { key: 'statutory', width: 10, put: text((a) => (a.statutory ? texts.yes : null)) },
    { key: 'fundShare', width: 9, put: number((a) => a.fund401Bp / 10_000, 'share') },
    { key: 'remark', width: 18, put: text((a) => remark(a, texts)) },
  ];
}

function remark(activity: ActivityView, texts: WorkbookTexts): string | null {
  if (activity.priceUnknown) return texts.priceUnknown;
  return activity.beyondHorizon ? texts.beyondHorizon : null;
}
