/**
 * The sheet «Fond 401»: opening balance, provision, draw and closing balance of every year.
 * Answers for formulas that follow the plan sheet, so that a changed amount moves the fund, with our figures as results.
 * Must never store a formula that does not come to our figure: there the number stands instead.
 */
import type { Worksheet } from 'wasm-xlsxwriter';
import type { Language } from '../../../contract/common.ts';
import type { PlanView } from '../../../contract/plan.ts';
import { shareOre } from '../../../domain/money/ore.ts';
import { accountingYearLabel } from '../../../domain/time/accounting-year.ts';
import { cellName, columnName, putMoney, putMoneyFormula, putText, type Styles } from './cells.ts';
import { drawnInYear, type PlanLayout } from './plan-sheet.ts';
import { WORKBOOK_TEXTS, type WorkbookTexts } from './texts.ts';

const [YEAR, OPENING, PROVISION] = [0, 1, 2] as const;

/** Interest has a column where the plan has interest; the columns after it move on by one. */
function layoutOf(hasInterest: boolean) {
  const first = hasInterest ? 4 : 3;
  const names = ['year', 'opening', 'provision', ...(hasInterest ? (['interest'] as const) : [])] as const;
  const columns = [...names, 'drawn', 'balance', 'floor', 'mark'] as const satisfies readonly (keyof WorkbookTexts)[];
  return { columns, INTEREST: 3, DRAWN: first, BALANCE: first + 1, FLOOR: first + 2, MARK: first + 3 };
}

export function writeFundSheet(
  sheet: Worksheet,
  view: PlanView,
  plan: PlanLayout,
  language: Language,
  styles: Styles,
): void {
  const texts = WORKBOOK_TEXTS[language];
  const hasInterest = view.years.some(({ interestOre }) => interestOre !== 0);
  const { columns, INTEREST, DRAWN, BALANCE, FLOOR, MARK } = layoutOf(hasInterest);
  columns.forEach((key, column) => {
    putText(sheet, 0, column, texts[key], styles, column === YEAR || column === MARK ? styles.head : styles.headRight);
  });
  sheet.setColumnWidth(YEAR, 14).setColumnRangeWidth(OPENING, FLOOR, 18).setColumnWidth(MARK, 44);

  let openingOre = view.openingBalanceOre;
  view.years.forEach((year, index) => {
    const row = index + 1;
    const isLowest = year.year === view.lowestBalance.year;
    const money = isLowest ? styles.moneyMarked : styles.money;
    const label = accountingYearLabel(year.year, view.accountingStartMonth);
    if (view.accountingStartMonth === 1) sheet.writeNumberWithFormat(row, YEAR, year.year, styles.year);
    else putText(sheet, row, YEAR, label, styles);

    if (index === 0) putMoney(sheet, row, OPENING, openingOre, money, 'shown');
    else putMoneyFormula(sheet, row, OPENING, `=${cellName(row - 1, BALANCE)}`, openingOre, money);

    // A level provision follows the first year's cell, so that one change shows its effect over all the years.
    const isLevel = index > 0 && year.provisionOre === view.years[0]?.provisionOre;
    if (isLevel) putMoneyFormula(sheet, row, PROVISION, `=${cellName(1, PROVISION)}`, year.provisionOre, money);
    else putMoney(sheet, row, PROVISION, year.provisionOre, money, 'shown');

    if (hasInterest) {
      const opening = cellName(row, OPENING);
      writeInterest(sheet, [row, INTEREST], opening, openingOre, year.interestOre, view.interestBp, money);
    }

    if (drawnInYear(plan, view.activities, index) === year.drawnOre) {
      putMoneyFormula(sheet, row, DRAWN, drawnFormula(plan, index, texts.sheetPlan), year.drawnOre, money);
    } else {
      putMoney(sheet, row, DRAWN, year.drawnOre, money, 'shown');
    }

    const added = [OPENING, PROVISION, ...(hasInterest ? [INTEREST] : [])]
      .map((column) => cellName(row, column))
      .join('+');
    const balance = `=${added}-${cellName(row, DRAWN)}`;
    if (openingOre + year.provisionOre + year.interestOre - year.drawnOre === year.balanceOre) {
      putMoneyFormula(sheet, row, BALANCE, balance, year.balanceOre, money);
    } else {
      putMoney(sheet, row, BALANCE, year.balanceOre, money, 'shown');
    }
    putMoney(sheet, row, FLOOR, view.floorOre, money, 'shown');
    const marks = [isLowest ? `◄ ${texts.lowest}` : '', year.belowFloor ? texts.belowFloor : ''].filter(
      (m) => m !== '',
    );
    putText(sheet, row, MARK, marks.join(', '), styles, isLowest ? styles.textMarked : styles.text);
    openingOre = year.balanceOre;
  });

  sheet.setFreezePanes(1, 1);
}

/** On a positive opening balance only, rounded to whole øre as the plan does it. */
function writeInterest(
  sheet: Worksheet,
  [row, column]: readonly [number, number],
  openingCell: string,
  openingOre: number,
  interestOre: number,
  rateBp: number,
  format: Styles['money'],
): void {
  const expectedOre = openingOre > 0 ? shareOre(openingOre, rateBp) : 0;
  if (rateBp !== 0 && expectedOre === interestOre) {
    const formula = `=ROUND(MAX(0,${openingCell})*${rateBp / 10_000},2)`;
    putMoneyFormula(sheet, row, column, formula, interestOre, format);
  } else {
    putMoney(sheet, row, column, interestOre, format, 'shown');
  }
}

/** Each amount's share rounded to two decimals, then added: the same order of steps as the plan itself. */
function drawnFormula(plan: PlanLayout, index: number, planSheet: string): string {
  const rows = (column: number, fixed: '' | '$') =>
    `'${planSheet}'!${fixed}${columnName(column)}$${plan.firstRow + 1}:${fixed}${columnName(column)}$${plan.lastRow + 1}`;
  const amounts = rows(plan.firstYearColumn + index, '');
  return `=SUMPRODUCT(ROUND(${amounts}*${rows(plan.shareColumn, '$')},2))`;
}
