/** Levelling lets a renewal wait as long as the sources of the plan say its part holds. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDepartmentById, readDepartment } from '../../../db/queries/department.ts';
import { planFigures } from '../plan/plan-figures.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace, ROOF } from '../plan-edit/testing.ts';
import { levelTerms } from './level.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
  await w.edit('Tag', create(1, { kind: 'renewal', partId: ROOF, firstYear: 2028, amountOre: 1_000_00 }));
});
afterEach(() => w.close());

function latestYear() {
  const { reader } = w.context.db;
  const department = findDepartmentById(reader, 'd1');
  if (department === null) throw new Error('no department');
  const rows = readDepartment(reader, department, { planId: PLAN });
  const figures = planFigures(rows);
  if (figures === null) throw new Error('no plan');
  const { input } = figures;
  return levelTerms(rows, input, w.context.catalogue, input.activities, 'peak').latestYearById?.get(lineId(1));
}

test('by the life of its class where the part has none of its own', async () => {
  // Clay tiles hold at least 40 years (domain.md 4.2).
  await w.elsewhere((tx) => tx.put('building_part', ROOF, { installed_year: 1995 }));
  expect(latestYear()).toBe(2035);
});

test('by the part’s own life, never by one end of each', async () => {
  await w.elsewhere((tx) => tx.put('building_part', ROOF, { installed_year: 1995, life_expected: 45 }));
  expect(latestYear()).toBe(2040);
  await w.elsewhere((tx) => tx.put('building_part', ROOF, { life_low: 38 }));
  expect(latestYear()).toBe(2033);
});
