import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlanWorkspace, PLAN, type PlanWorkspace } from '../plan-edit/testing.ts';
import { outlineNext } from './outline.ts';

let workspace: PlanWorkspace;
beforeAll(async () => {
  workspace = await openPlanWorkspace();
});
afterAll(() => workspace.close());

const outline = (today: string, baseYear: number | null = null) =>
  outlineNext({ ...workspace.context, today: () => today }, { planId: PLAN, baseYear, unfinished: 'move' }).view;

/** The workspace's plan: from 2027, nothing in the fund, 100.000 kr. a year, no lines. */
test('the base year stays while it lies ahead, and is next year’s once it has begun', () => {
  expect(outline('2026-11-22').baseYear).toBe(2027);
  expect(outline('2027-01-01').baseYear).toBe(2028);
  expect(outline('2031-06-30')).toMatchObject({ baseYear: 2032, lastYear: 2061, provisionOre: 100_000_00 });
});

test('the opening balance is the course’s, until the accounts have their own', async () => {
  const computed = { ore: 100_000_00, source: 'course', courseOre: 100_000_00 };
  expect(outline('2027-06-30').openingBalance).toEqual(computed);
  const balance = { department_id: 'd1', account: 401, balance_ore: 87_654_00 };
  await workspace.elsewhere((tx) => {
    tx.put('fund_balance', 'wrong-year', { ...balance, accounting_year: 2026, balance_ore: 1 });
    tx.put('fund_balance', 'wrong-account', { ...balance, accounting_year: 2027, account: 402, balance_ore: 2 });
    tx.put('fund_balance', 'elsewhere', { ...balance, accounting_year: 2027, department_id: 'd2', balance_ore: 3 });
  });
  expect(outline('2027-06-30').openingBalance).toEqual(computed);
  await workspace.elsewhere((tx) => tx.put('fund_balance', 'booked', { ...balance, accounting_year: 2027 }));
  expect(outline('2027-06-30').openingBalance).toEqual({
    ore: 87_654_00,
    source: 'fund_balance',
    courseOre: 100_000_00,
  });
  // For the plan's own first year the balance of the year before it counts.
  expect(outline('2027-06-30', 2027).openingBalance).toEqual({ ore: 1, source: 'fund_balance', courseOre: 0 });
});
