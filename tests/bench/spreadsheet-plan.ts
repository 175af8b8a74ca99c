/**
 * The plan as a person would build it in a spreadsheet: a formula per activity and year, sums, the fund and the required provision.
 * Answers for: the same work as the domain does, so that the two may be compared. No stored results: the reader has to calculate.
 */
import { Formula, Workbook, type Worksheet } from 'wasm-xlsxwriter';
import { fund401ShareBp, priceActivity } from '../../domain/plan/activity.ts';
import type { PlanInput } from '../../domain/scenario/evaluate.ts';
import { readTable } from '../../main/import/readers/index.ts';

const SUM_ROWS = ['spending', 'drawn', 'provision', 'balance', 'required by then'] as const;
const FIRST_YEAR_COLUMN = 7;

export function planSpreadsheet(input: PlanInput, rateBp: number): Uint8Array {
  const { activities, baseYear, horizonYears, fund } = input;
  const workbook = new Workbook();
  try {
    const sheet = workbook.addWorksheet();
    ['title', 'first', 'interval', 'quantity', 'price', 'factor', 'fund'].forEach((name, column) => {
      sheet.write(0, column, name);
    });
    const years = Array.from({ length: horizonYears }, (_, k) => baseYear + k);
    for (const [k, year] of years.entries()) sheet.write(0, FIRST_YEAR_COLUMN + k, year);
    const growth = 1 + rateBp / 10_000;
    activities.forEach((activity, i) => {
      const { surcharges, vatIncluded, vatRateBp } = activity;
      const added = 1 + (surcharges.scaffoldBp + surcharges.adviserBp + surcharges.contingencyBp) / 10_000;
      const row = i + 1;
      const n = row + 1;
      if (priceActivity(activity) === null) throw new Error('every generated activity has a price');
      sheet.write(row, 0, activity.title);
      sheet.write(row, 1, activity.firstYear);
      // Once = an interval beyond the horizon.
      sheet.write(row, 2, activity.intervalYears ?? 1_000);
      sheet.write(row, 3, (activity.quantityMilli ?? 0) / 1000);
      sheet.write(row, 4, (activity.unitPriceOre ?? 0) / 100);
      sheet.write(row, 5, added * (vatIncluded ? 1 : 1 + vatRateBp / 10_000));
      sheet.write(row, 6, fund401ShareBp(activity) / 10_000);
      years.forEach((_, k) => {
        const column = columnName(FIRST_YEAR_COLUMN + k);
        const occurs = `AND(${column}$1>=$B${n},MOD(${column}$1-$B${n},$C${n})=0)`;
        formula(sheet, row, FIRST_YEAR_COLUMN + k, `=IF(${occurs},ROUND($D${n}*$E${n}*$F${n}*${growth}^${k},2),0)`);
      });
    });
    writeFund(sheet, activities.length, horizonYears, fund, growth);
    return workbook.saveToBufferSync();
  } finally {
    workbook.free();
  }
}

function writeFund(sheet: Worksheet, count: number, years: number, fund: PlanInput['fund'], growth: number): void {
  const last = count + 1;
  const first = count + 1;
  for (const [i, name] of SUM_ROWS.entries()) sheet.write(first + i, 0, name);
  for (let k = 0; k < years; k += 1) {
    const column = columnName(FIRST_YEAR_COLUMN + k);
    const [drawn, provision] = [2, 3].map((i) => `${column}${first + i}`);
    const before = k === 0 ? `${fund.openingBalanceOre / 100}` : `${columnName(FIRST_YEAR_COLUMN + k - 1)}${first + 4}`;
    const cells = `${column}2:${column}${last}`;
    const drawnSoFar = `$${columnName(FIRST_YEAR_COLUMN)}${first + 2}:${drawn}`;
    const put = (i: number, text: string) => formula(sheet, first + i, FIRST_YEAR_COLUMN + k, text);
    put(0, `=SUM(${cells})`);
    put(1, `=SUMPRODUCT(${cells},$G$2:$G$${last})`);
    put(2, `=ROUND(${fund.provisionOre / 100}*${growth}^${k},2)`);
    put(3, `=${before}+${provision}-${drawn}`);
    put(4, `=(SUM(${drawnSoFar})-${fund.openingBalanceOre / 100}+${fund.floorOre / 100})/${k + 1}`);
  }
  const line = first + SUM_ROWS.length;
  sheet.write(line, 0, REQUIRED);
  const [from, to] = [columnName(FIRST_YEAR_COLUMN), columnName(FIRST_YEAR_COLUMN + years - 1)];
  formula(sheet, line, 1, `=MAX(0,${from}${line}:${to}${line})`);
}

const REQUIRED = 'required provision';

/** The required provision that the spreadsheet found, in kroner. */
export function requiredInSpreadsheet(saved: Uint8Array): number {
  for (const batch of readTable({ name: 'plan.xlsx', bytes: saved }, {})) {
    for (const { cells } of batch) if (cells[0] === REQUIRED) return Number(cells[1]);
  }
  throw new Error('the spreadsheet lost its last row');
}

function formula(sheet: Worksheet, row: number, column: number, text: string): void {
  sheet.writeFormula(row, column, new Formula(text));
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
