/** A proposal that is taken gives the plan the figures it promised, to the øre, and is one step of undo. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanChange } from '../../contract/plan-edit.ts';
import { gatherAt } from '../../domain/plan/levelling/bundle.ts';
import { activityOf, lineOf } from '../../renderer/features/plan-work/model/plan-line.ts';
import { startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
let number: string;
let planId: string;
beforeAll(async () => {
  engine = await startWithDemo();
  const departments = await engine.client.portfolio.departments();
  number = departments.find(({ planStatus }) => planStatus === 'draft')?.number ?? '';
  const { id, baseYear } = await plan();
  planId = id;
  const { buildings } = await engine.client.department.get({ number });
  // Two buildings with three works each, a year apart, with scaffolds of 10, 20 and 30 %.
  const changes = buildings.slice(0, 2).flatMap((building, n) =>
    [1_000, 2_000, 3_000].map(
      (scaffoldBp, index): PlanChange => ({
        kind: 'create',
        activityId: randomUUID(),
        fields: {
          title: `Arbejde ${n}.${index}`,
          firstYear: baseYear + 4 + index,
          intervalYears: 15,
          amountOre: 500_000_00,
          scaffoldBp,
          buildingId: building.id,
        },
      }),
    ),
  );
  await engine.client.planEdit.edit({ planId, label: 'Arbejder', changes });
}, 60_000);
afterAll(() => engine.stop());

const plan = () => engine.client.plan.get({ number });

test('bundles', async () => {
  const before = await plan();
  const { bundles, figures } = await engine.client.scenarios.bundle({ number, planId, withinYears: 3 });
  const mine = bundles.filter(({ members }) => members.some(({ title }) => title.startsWith('Arbejde ')));
  // Of 50,000, 100,000 and 150,000 kr. the dearest stands: 150,000 kr. is saved on each building.
  expect(mine.map(({ savingOre, members }) => [savingOre, members.length])).toEqual([
    [150_000_00, 3],
    [150_000_00, 3],
  ]);
  expect(mine.map(({ buildingNumber }) => buildingNumber)).not.toContain(null);
  const lines = new Map(before.activities.map((view) => [view.id, activityOf(lineOf(view))]));
  const changes = bundles.flatMap(({ year, members }) =>
    gatherAt(
      members.flatMap(({ activityId }) => lines.get(activityId) ?? []),
      year,
    ).members.flatMap(({ activityId, fromYear, overrides }): PlanChange[] => {
      const moved = overrides.find(({ kind }) => kind === 'moved');
      const amount = overrides.find(({ kind }) => kind === 'amount');
      if (overrides.length === 0) return [];
      return [
        {
          kind: 'occurrence',
          activityId,
          plannedYear: fromYear,
          set: {
            movedToYear: moved?.kind === 'moved' ? moved.toYear : null,
            amountOre: amount?.kind === 'amount' ? amount.amountOre : null,
            skipped: false,
            reason: null,
          },
        },
      ];
    }),
  );
  await engine.client.planEdit.edit({ planId, label: 'Saml', changes });
  const after = await plan();
  const promised = (name: string) => figures.find(({ figure }) => figure === name)?.after;
  expect(after.totalOre).toBe(before.totalOre - bundles.reduce((sum, { savingOre }) => sum + savingOre, 0));
  expect(promised('totalOre')).toBe(after.totalOre);
  expect(promised('requiredLevelOre')).toBe(after.requiredProvisionOre);
  expect(promised('peakOre')).toBe(Math.max(...after.years.map(({ spendingOre }) => spendingOre)));
  expect(promised('lowestBalanceOre')).toBe(after.lowestBalance.ore);
  await engine.client.planEdit.undo({ planId });
  expect(await plan()).toEqual(before);
});

test('bundles that were taken are not proposed again', async () => {
  const [first] = (await engine.client.scenarios.bundle({ number, planId, withinYears: 3 })).bundles;
  const [member] = first?.members ?? [];
  const set = { movedToYear: null, amountOre: 1_00, skipped: false, reason: null };
  const change = {
    kind: 'occurrence' as const,
    activityId: member?.activityId ?? '',
    plannedYear: member?.fromYear ?? 0,
    set,
  };
  await engine.client.planEdit.edit({ planId, label: 'Eget beløb', changes: [change] });
  const again = (await engine.client.scenarios.bundle({ number, planId, withinYears: 3 })).bundles;
  expect(again.flatMap(({ members }) => members.map(({ activityId }) => activityId))).not.toContain(member?.activityId);
  await engine.client.planEdit.undo({ planId });
});
