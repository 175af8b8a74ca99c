import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WriteTx } from '../../../db/write/writer.ts';
import { openPlanWorkspace, PLAN, type PlanWorkspace } from '../plan-edit/testing.ts';
import { listYearWork } from './list.ts';

let workspace: PlanWorkspace;
beforeAll(async () => {
  workspace = await openPlanWorkspace();
});
afterAll(() => workspace.close());

const ALL = { organisationId: null, departmentNumber: null, fromYear: null, years: 2 };
const on = (today: string) => ({ ...workspace.context, today: () => today });

test('with no plan in force it still says which years there is nothing in', async () => {
  await workspace.elsewhere((tx) => {
    tx.put('organisation', 'o2', { ...ORGANISATION, number: '2', accounting_start_month: 7 });
  });
  expect(await listYearWork(on('2027-03-01'), ALL)).toEqual({
    fromYear: 2026,
    spans: [
      { accountingStartMonth: 1, fromYear: 2027, toYear: 2028 },
      { accountingStartMonth: 7, fromYear: 2026, toYear: 2027 },
    ],
    rows: [],
    totals: [],
  });
});

test('each organisation’s rows are of its own accounting years, and totals are kept apart by them', async () => {
  await workspace.elsewhere((tx) => {
    tx.put('plan', PLAN, { status: 'in_force', base_year: 2026 });
    line(tx, 'calendar', { department_id: 'd1', plan_id: PLAN });
    tx.put('department', 'd9', { organisation_id: 'o2', number: '9', name: 'Afdeling 9' });
    const plan = tx.get('plan', PLAN);
    if (plan === undefined) throw new Error('the workspace has a plan');
    const { id: _id, stamp: _stamp, ...fields } = plan;
    tx.put('plan', 'plan-9', { ...fields, department_id: 'd9' });
    line(tx, 'july', { department_id: 'd9', plan_id: 'plan-9' });
  });
  // 1 March 2027 lies in calendar year 2027 and in the year from July 2026 to June 2027.
  const { rows, totals, spans } = await listYearWork(on('2027-03-01'), ALL);
  expect(spans.map(({ accountingStartMonth, fromYear }) => [accountingStartMonth, fromYear])).toEqual([
    [1, 2027],
    [7, 2026],
  ]);
  expect(rows.map(({ activityId, year, accountingStartMonth }) => [activityId, year, accountingStartMonth])).toEqual([
    ['july', 2026, 7],
    ['calendar', 2027, 1],
    ['july', 2027, 7],
    ['calendar', 2028, 1],
  ]);
  expect(totals.map(({ year, accountingStartMonth, budgetOre }) => [year, accountingStartMonth, budgetOre])).toEqual([
    [2026, 7, 1_000_00],
    [2027, 1, 1_000_00],
    [2027, 7, 1_000_00],
    [2028, 1, 1_000_00],
  ]);
});

test('of one organisation there is one span; a year asked for is the same number for all', async () => {
  const own = await listYearWork(on('2027-03-01'), { ...ALL, organisationId: 'o2' });
  expect(own.spans).toEqual([{ accountingStartMonth: 7, fromYear: 2026, toYear: 2027 }]);
  const asked = await listYearWork(on('2027-03-01'), { ...ALL, fromYear: 2030, years: 1 });
  expect(asked.spans.map(({ fromYear, toYear }) => [fromYear, toYear])).toEqual([
    [2030, 2030],
    [2030, 2030],
  ]);
  expect(asked.rows.map(({ year }) => year)).toEqual([2030, 2030]);
});

const ORGANISATION = { name: 'Boligforeningen Prøven', currency: 'DKK', horizon_years: 30 };

/** A work of 1.000 kr. every year from 2026. */
function line(tx: WriteTx, id: string, place: { readonly department_id: string; readonly plan_id: string }): void {
  tx.put('activity', id, {
    ...place,
    title: 'Rensning af tagrender',
    kind: 'maintenance',
    account: 116,
    fk_group: 2,
    amount_ore: 1_000_00,
    vat_rate_bp: 2_500,
    vat_included: 1,
    scaffold_bp: 0,
    adviser_bp: 0,
    contingency_bp: 0,
    first_year: 2026,
    interval_years: 1,
  });
}
