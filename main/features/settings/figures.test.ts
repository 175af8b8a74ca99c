/** Each default that plans and reports rest on: changing it changes the figure by what a hand calculation says, and back. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WriteTx } from '../../../db/write/writer.ts';
import { departmentView } from '../department/department-view.ts';
import { departmentRows } from '../department/handlers.ts';
import { climateView, readClimate } from '../inspection/climate.ts';
import { planWorkspace } from '../plan/workspace-view.ts';
import { lineBackground } from '../plan-edit/background.ts';
import { priceFinder } from '../plan-edit/own-prices.ts';
import { planSources } from '../plan-edit/sources.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace, ROOF } from '../plan-edit/testing.ts';
import { resetSetting, saveSetting } from './settings.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

const set = (key: string, value: number) => saveSetting(w.context, { key, value, note: null });
const reset = (key: string) => resetSetting(w.context, key);
const line = (n: number) =>
  planWorkspace(w.context, '1', null).plan?.activities.find(({ id }) => id === lineId(n)) ?? null;

test('VAT counts for new lines and for prices without it; a line that stands keeps its own', async () => {
  const fields = { quantityMilli: 1_000, unit: 'stk', unitPriceOre: 100_000, vatIncluded: false };
  await w.edit('', create(1, fields));
  await set('plan.vatRateBp', 1_000);
  await w.edit('', create(2, fields));
  // 1.000 kr. without VAT: 1.250 kr. at 25 %, 1.100 kr. at 10 %.
  expect([line(1)?.occurrenceOre, line(2)?.occurrenceOre]).toEqual([125_000, 110_000]);
  expect(planWorkspace(w.context, '1', null).department.newLineVatBp).toBe(1_000);
});

test('VAT is what an offer without it is raised by', async () => {
  await w.elsewhere((tx) => {
    for (const n of [1, 2, 3, 4, 5]) {
      tx.put('price_observation', `o${n}`, {
        class_key: 'tag-tegl',
        unit: 'm2',
        unit_price_ore: 200_000,
        vat_included: 0,
        price_date: '2026-10-01',
        source: 'offer',
      });
    }
  });
  const cls = w.context.catalogue.classes.find(({ key }) => key === 'tag-tegl');
  const price = () => priceFinder(w.context, 'DKK', ['tag-tegl'])(cls, 'm2').bank?.unitPriceOre;
  expect(price()).toBe(250_000);
  await set('plan.vatRateBp', 0);
  expect(price()).toBe(200_000);
  await reset('plan.vatRateBp');
  expect(price()).toBe(250_000);
});

const graded = (tx: WriteTx) => {
  const of = { department_id: 'd1', part_id: ROOF, report_id: 'r1' };
  tx.put('condition_report', 'r1', {
    department_id: 'd1',
    kind: 'inspection',
    status: 'done',
    method: 'tilstand-sie',
    method_version: 1,
    held_on: '2026-05-01',
  });
  tx.put('assessment', 'a1', {
    ...of,
    state: 'graded',
    score: 4,
    source: 'inspection',
    assessed_on: '2026-05-01',
  });
  tx.put('finding', 'f1', { ...of, defect: 'Løse tegl', severity: 1, score: 4 });
};

test('the windows after a grade move the year that damage calls for, in sources and in the line’s panel', async () => {
  await w.elsewhere(graded);
  await w.edit('', create(1, { partId: ROOF, firstYear: 2050 }));
  const years = () => [
    planSources(w.context, PLAN).unanswered.map(({ suggested }) => suggested.firstYear),
    lineBackground(w.context, lineId(1)).ageing?.year,
  ];
  // Score 4 in 2026: three years, and five when they are set.
  expect(years()).toEqual([[2029], 2029]);
  await set('ageing.expected4', 5);
  expect(years()).toEqual([[2031], 2031]);
  await reset('ageing.expected4');
  expect(years()).toEqual([[2029], 2029]);
});

test('the grace decides whether a later line answers damage', async () => {
  await w.elsewhere(graded);
  await w.edit('', create(1, { partId: ROOF, firstYear: 2032 }));
  const open = () => planSources(w.context, PLAN).unanswered.length;
  // Called for in 2029: 2032 is three years late, which is one more than the two that ship.
  expect(open()).toBe(1);
  await set('plan.graceYears', 3);
  expect(open()).toBe(0);
});

test('the limits of a risk decide its class', async () => {
  await w.elsewhere((tx) => {
    graded(tx);
    const risk = { department_id: 'd1', report_id: 'r1', hazard: 'wind', probability: 3, consequence: 3 };
    tx.put('climate_risk', 'k1', risk);
  });
  const view = () => climateView(w.context, readClimate(w.context, 'r1'), new Map());
  // 3 × 3 = 9, the lowest high score that ships.
  expect(view().risks[0]).toMatchObject({ riskScore: 9, riskClass: 'high' });
  await set('climate.highFrom', 10);
  expect(view().risks[0]).toMatchObject({ riskScore: 9, riskClass: 'medium' });
  expect(view().limits).toEqual({ medium: 4, high: 10 });
});

test('the bands of the backlog decide its word; what was done or dropped is none of it', async () => {
  await w.elsewhere((tx) => {
    tx.put('plan', PLAN, { status: 'in_force', base_year: 2024 });
    // 1.850 m² at 1.000 kr.: a value of 1.850.000 kr.
    tx.put('building_part', ROOF, { unit_value_ore: 100_000 });
    graded(tx);
    for (const [id, year] of [
      ['late', 2024],
      ['done', 2025],
      ['dropped', 2025],
      ['now', 2026],
    ] as const) {
      tx.put('activity', id, {
        department_id: 'd1',
        plan_id: PLAN,
        title: id,
        kind: 'maintenance',
        account: 116,
        fk_group: 2,
        amount_ore: 11_100_000,
        vat_rate_bp: 2_500,
        vat_included: 1,
        scaffold_bp: 0,
        adviser_bp: 0,
        contingency_bp: 0,
        first_year: year,
      });
    }
    const said = { department_id: 'd1', plan_id: PLAN, planned_year: 2025 };
    tx.put('follow_up', 'u1', { ...said, activity_id: 'done', status: 'done', actual_ore: 1, done_on: '2025-06-01' });
    tx.put('follow_up', 'u2', { ...said, activity_id: 'dropped', status: 'dropped', reason: 'Ikke nødvendigt' });
  });
  const backlog = () => departmentView(w.context, departmentRows(w.context, '1')).backlog;
  // 111.000 kr. of 1.850.000 kr. is 6 %: above 5, not above 10.
  expect(backlog()).toEqual({ ore: 11_100_000, beforeYear: 2026, indexBp: 600, band: 'fair' });
  await set('backlog.goodBp', 700);
  expect(backlog()).toMatchObject({ indexBp: 600, band: 'good' });
  await reset('backlog.goodBp');
  expect(backlog()).toMatchObject({ band: 'fair' });
});
