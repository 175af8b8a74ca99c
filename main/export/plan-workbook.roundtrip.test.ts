/** What two readers that know nothing of our writer find in the plan workbook: our own and a foreign one. */
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { sampleDepartment, samplePlan } from '../../tests/fixtures/sample-department.ts';
import { type Row, readTable } from '../import/readers/index.ts';
import { planWorkbook } from './plan-workbook.ts';

const plan = samplePlan();
const written = planWorkbook(plan, sampleDepartment().master, 'da', Date.UTC(2026, 10, 21));
const kroner = (ore: number) => ore / 100;

test('our own reader gets every amount and every sum back, and no notice but that there are formulas', async () => {
  const notices: string[] = [];
  const batches = readTable(
    { name: 'plan.xlsx', bytes: await written },
    { sheet: 'Plan', onNotice: (notice) => notices.push(notice.code) },
  );
  const rows: Row[] = [...batches].flat();
  expect(new Set(notices)).toEqual(new Set(['formulas_present']));
  const years = rows[0]?.cells.slice(17, 47);
  expect(years).toEqual(plan.years.map(({ year }) => year));
  plan.activities.forEach((activity, index) => {
    const cells = rows[index + 1]?.cells ?? [];
    expect(cells[2]).toBe(activity.title);
    expect(cells[47]).toBe(kroner(activity.totalOre));
    for (const { year, amountOre } of activity.occurrences)
      expect(cells[17 + year - plan.baseYear]).toBe(kroner(amountOre));
  });
  const sums = rows.at(-1)?.cells ?? [];
  expect(sums.slice(17, 47).map((cell) => cell ?? 0)).toEqual(plan.years.map(({ spendingOre }) => kroner(spendingOre)));
  expect(sums[47]).toBe(kroner(plan.totalOre));
});

test('a foreign reader finds the three sheets and the course of the fund', async () => {
  const sheets = await readXlsxFile(Buffer.from(await written));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Plan', 'Fond 401', 'Om planen']);
  const fund = sheets[1]?.data.slice(1) ?? [];
  expect(fund.map((row) => row[4])).toEqual(plan.years.map(({ balanceOre }) => kroner(balanceOre)));
  expect(fund.map((row) => row[3])).toEqual(plan.years.map(({ drawnOre }) => kroner(drawnOre)));
  const lowest = fund.findIndex((row) => String(row[6] ?? '').includes('laveste saldo'));
  expect(plan.years[lowest]?.year).toBe(plan.lowestBalance.year);
});
