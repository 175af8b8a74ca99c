/** What the page works out at every edit must be what the engine answers: the same plans, both ways, to the øre. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanChange } from '../../contract/plan-edit.ts';
import { applyChanges, type Names } from '../../renderer/features/plan-work/model/apply-change.ts';
import { evaluate, figuresOf, inputOf, stacksOf } from '../../renderer/features/plan-work/model/figures.ts';
import { yearCells } from '../../renderer/features/plan-work/model/occurrences.ts';
import { lineOf, newFields, termsOf } from '../../renderer/features/plan-work/model/plan-line.ts';
import { startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startWithDemo();
});
afterAll(async () => {
  await engine.stop();
});

const NO_NAMES: Names = { newLineVatBp: 2_500, buildings: new Map(), parts: new Map() };
const FIGURES = [
  'years',
  'totalOre',
  'drawnTotalOre',
  'lowestBalance',
  'yearsBelowFloor',
  'requiredProvisionOre',
  'requiredIndexedProvisionOre',
  'bindingYear',
  'averageProvisionOre',
  'rent',
] as const;

async function planOf(number: string, planId: string | null = null) {
  const view = await engine.client.plan.get({ number, planId });
  const { master } = await engine.client.department.get({ number });
  return { view, content: { lines: view.activities.map(lineOf), terms: termsOf(view) }, rentBase: master };
}

describe('figures of the page', () => {
  it('are those of the engine for every plan of the demo portfolio', async () => {
    const departments = await engine.client.portfolio.departments({});
    expect(departments.length).toBeGreaterThan(20);
    for (const { number } of departments) {
      const { view, content, rentBase } = await planOf(number);
      const figures = figuresOf(evaluate(content, view), content, view, rentBase);
      for (const name of FIGURES) expect(figures[name], `${number} ${name}`).toEqual(view[name]);
      const groups = stacksOf(evaluate(content, view), inputOf(content, view), 'group');
      expect(groups.map(({ amountsOre }) => amountsOre)).toEqual(view.groupYears.map(({ years }) => years));
    }
  });

  it('split by purse add up to the spending of each year', async () => {
    const { view, content } = await planOf('0105');
    const stacks = stacksOf(evaluate(content, view), inputOf(content, view), 'purse');
    expect(stacks.length).toBeGreaterThan(1);
    for (const [index, year] of view.years.entries()) {
      const sum = stacks.reduce((total, { amountsOre }) => total + (amountsOre[index] ?? 0), 0);
      expect(sum, String(year.year)).toBe(year.spendingOre);
    }
  });

  it('stand in the cells of the grid as the engine gives them', async () => {
    const { view } = await planOf('0105');
    for (const activity of view.activities) {
      const cells = [...yearCells(lineOf(activity), view)].map(([year, { amountOre }]) => [year, amountOre]);
      expect(cells, activity.title).toEqual(activity.occurrences.map(({ year, amountOre }) => [year, amountOre]));
    }
  });

  it('are those of the engine after an edit of every kind', async () => {
    const [draft] = (await engine.client.portfolio.departments({})).filter(({ planStatus }) => planStatus === 'draft');
    const number = draft?.number ?? '';
    const { view, content, rentBase } = await planOf(number);
    const [first, second] = content.lines;
    if (first === undefined || second === undefined) throw new Error('the demo draft has lines');
    const fields = newFields(
      {
        title: 'Ny linje',
        firstYear: 2030,
        quantityMilli: 1_500,
        unitPriceOre: 3_333,
        group: 5,
      },
      2_500,
    );
    const funding = [
      { purse: 'fund401' as const, shareBp: 3_333 },
      { purse: 'loan' as const, shareBp: 6_667 },
    ];
    const changes: PlanChange[] = [
      {
        kind: 'create',
        activityId: '0192f3a0-0000-7000-8000-000000000001',
        fields: { ...fields, vatIncluded: false, scaffoldBp: 1_250, funding },
      },
      {
        kind: 'occurrence',
        activityId: first.id,
        plannedYear: first.firstYear,
        set: { movedToYear: first.firstYear + 2, skipped: false, amountOre: 77_777, reason: null },
      },
      { kind: 'update', activityId: second.id, fields: { funding, intervalYears: 3 } },
      {
        kind: 'terms',
        fields: { provisionOre: 12_345_678, provisionIndexBp: 175, floorOre: 5_000_000, horizonYears: 40 },
      },
    ];
    const shown = applyChanges(content, changes, NO_NAMES);
    const figures = figuresOf(evaluate(shown, view), shown, view, rentBase);
    expect(await engine.client.planEdit.edit({ planId: view.id, label: 'prøve', changes })).toMatchObject({ ok: true });
    const answer = await engine.client.plan.get({ number, planId: view.id });
    for (const name of FIGURES) expect(figures[name], name).toEqual(answer[name]);
  });
});
