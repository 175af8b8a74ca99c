/** A workspace whose one draft has as many lines and years as a plan may grow to, all of it made through the contract as a person's edits are. */
import { randomUUID } from 'node:crypto';
import type { PlanChange } from '../../contract/plan-edit.ts';
import type { Activity } from '../../domain/plan/activity.ts';
import type { BenchClient } from './client.ts';
import { generatedPlan } from './generated-plan.ts';
import { fillWithDemo } from './workspaces.ts';

export const GRID_LINES = 2_000;
export const GRID_YEARS = 40;

/** Loads the demo portfolio and gives one of its drafts `lines` lines instead of its own. The number of the department. */
export async function fillWithGridPlan(client: BenchClient, lines = GRID_LINES): Promise<string> {
  await fillWithDemo(client);
  const drafts = (await client.portfolio.departments({})).filter(({ planStatus }) => planStatus === 'draft');
  const number = drafts[0]?.number;
  if (number === undefined) throw new Error('the demo portfolio has no draft');
  const plan = await client.plan.get({ number });
  const parts = await client.department.parts({ number, group: null });
  const removed = plan.activities.map(({ id }): PlanChange => ({ kind: 'remove', activityId: id }));
  const made = generatedPlan(lines).map((activity, index): PlanChange => {
    const part = parts[index % parts.length];
    return { kind: 'create', activityId: randomUUID(), fields: { ...fieldsOf(activity), partId: part?.id ?? null } };
  });
  const changes: PlanChange[] = [{ kind: 'terms', fields: { horizonYears: GRID_YEARS } }, ...removed, ...made];
  const result = await client.planEdit.edit({ planId: plan.id, label: 'bench', changes });
  if (!result.ok) throw new Error(`the plan was refused: ${JSON.stringify(result.faults[0])}`);
  return number;
}

function fieldsOf(activity: Activity) {
  const { title, kind, quantityMilli, unit, unitPriceOre, vatIncluded, firstYear, intervalYears, statutory } = activity;
  const { scaffoldBp, adviserBp, contingencyBp } = activity.surcharges;
  return {
    ...{ title, kind, quantityMilli, unit, unitPriceOre, vatIncluded, firstYear, intervalYears, statutory },
    ...{ group: activity.fkGroup, scaffoldBp, adviserBp, contingencyBp, funding: [...activity.funding] },
  };
}
