import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlanChange } from '../../../contract/plan-edit.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace, ROOF } from '../plan-edit/testing.ts';
import { listAttention } from './attention.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

function moveRoofTo(movedToYear: number): PlanChange {
  const set = { movedToYear, skipped: false, amountOre: null, reason: null };
  return { kind: 'occurrence', activityId: lineId(1), plannedYear: 2030, set };
}

const pastEnd = () =>
  listAttention(w.context, PLAN).flatMap(({ code, facts }) => (code === 'moved_past_end' ? [facts['endYear']] : []));

test('a part with a life of its own is judged by that, as everywhere else, and not by its class', async () => {
  await w.elsewhere((tx) => tx.put('building_part', ROOF, { life_expected: 90 }));
  await w.edit('', create(1, { kind: 'renewal', partId: ROOF, firstYear: 2030, amountOre: 100_00 }));
  await w.edit('', moveRoofTo(2040));
  // Installed in 1960: its own 90 years end in 2050, however short the class may last.
  expect(pastEnd()).toEqual([]);
  await w.edit('', moveRoofTo(2051));
  expect(pastEnd()).toEqual([2050]);
});
