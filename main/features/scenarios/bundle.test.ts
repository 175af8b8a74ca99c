/** A proposal that is taken gives the plan the figures it promised, to the øre, and is one step of undo. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlanChange } from '../../../contract/plan-edit.ts';
import { findDepartmentById, readDepartment } from '../../../db/queries/department.ts';
import { gatherAt } from '../../../domain/plan/levelling/bundle.ts';
import { planFigures } from '../plan/plan-figures.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace } from '../plan-edit/testing.ts';
import { takeBack } from '../plan-edit/undo.ts';
import { bundleStoredPlan } from './bundle.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
  await w.elsewhere((tx) => tx.put('building', 'b3', { department_id: 'd1', number: '3' }));
  // Two buildings with three works each, a year apart, with scaffolds of 50.000, 100.000 and 150.000 kr., and one a law keeps in its year.
  const works = ['b1', 'b3'].flatMap((buildingId, n) =>
    [1_000, 2_000, 3_000].map((scaffoldBp, index) =>
      create(3 * n + index + 1, {
        title: `Arbejde ${n}.${index}`,
        firstYear: 2031 + index,
        intervalYears: 15,
        amountOre: 500_000_00,
        scaffoldBp,
        buildingId,
      }),
    ),
  );
  await w.edit('Arbejder', ...works);
});
afterEach(() => w.close());

function state() {
  const { reader } = w.context.db;
  const department = findDepartmentById(reader, 'd1');
  if (department === null) throw new Error('no department');
  const rows = readDepartment(reader, department, { planId: PLAN });
  const figures = planFigures(rows);
  if (figures === null) throw new Error('no plan');
  return { rows, figures };
}

function proposed() {
  const { rows, figures } = state();
  return bundleStoredPlan(rows, figures.input, w.context.catalogue, 3);
}

test('all of them taken, the plan costs what was promised; one undo takes them back', async () => {
  const { bundles, figures } = proposed();
  // The dearest scaffold stands: 50.000 + 100.000 kr. are saved on each building. The middle year moves the works least.
  expect(bundles).toMatchObject([
    { buildingId: 'b1', buildingNumber: '1', year: 2032, savingOre: 150_000_00 },
    { buildingId: 'b3', buildingNumber: '3', year: 2032, savingOre: 150_000_00 },
  ]);
  expect(bundles[0]?.members.map(({ title, keepsScaffold }) => [title, keepsScaffold])).toEqual([
    ['Arbejde 0.0', false],
    ['Arbejde 0.1', false],
    ['Arbejde 0.2', true],
  ]);
  const before = state().figures;
  const shown = w.shown();
  const byId = new Map(before.input.activities.map((activity) => [activity.id, activity]));
  const changes = bundles.flatMap(({ year, members }) => {
    const works = members.flatMap(({ activityId }) => byId.get(activityId) ?? []);
    return gatherAt(works, year).members.map(({ activityId, fromYear, overrides }): PlanChange => {
      const set = {
        movedToYear: null as number | null,
        amountOre: null as number | null,
        skipped: false,
        reason: null,
      };
      for (const override of overrides) {
        if (override.kind === 'moved') set.movedToYear = override.toYear;
        if (override.kind === 'amount') set.amountOre = override.amountOre;
      }
      return { kind: 'occurrence', activityId, plannedYear: fromYear, set };
    });
  });
  expect(await w.edit('Saml', ...changes)).toMatchObject({ ok: true });
  const after = state().figures;
  // Every first time costs 300.000 kr. less; the second time, fifteen years on, is as it was.
  expect(after.expansion.totalOre).toBe(before.expansion.totalOre - 300_000_00);
  const promised = (name: string) => figures.find(({ figure }) => figure === name)?.after;
  expect(promised('totalOre')).toBe(after.expansion.totalOre);
  expect(promised('requiredLevelOre')).toBe(after.requiredLevelOre);
  expect(promised('peakOre')).toBe(after.peakOre);
  expect(promised('lowestBalanceOre')).toBe(after.course.lowest?.balanceOre);
  expect(proposed().bundles).toEqual([]);
  await takeBack(w.context, PLAN, 'undo');
  expect(w.shown()).toEqual(shown);
});

test('a work that a law keeps in its year, and one past its part’s life, hold the others to them', async () => {
  const set = (n: number, fields: Extract<PlanChange, { kind: 'update' }>['fields']): PlanChange => ({
    kind: 'update',
    activityId: lineId(n),
    fields,
  });
  await w.edit('Lov', set(1, { statutory: true }), set(4, { statutory: true }), set(6, { statutory: true }));
  // On building 3 the two works with a year of their own cannot meet; the middle one goes with the first.
  expect(proposed().bundles.map(({ buildingNumber, year, members }) => [buildingNumber, year, members.length])).toEqual(
    [
      ['1', 2031, 3],
      ['3', 2031, 2],
    ],
  );
});
