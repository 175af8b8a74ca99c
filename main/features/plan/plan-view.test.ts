import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDepartmentById, readDepartment } from '../../../db/queries/department.ts';
import { openPlanWorkspace, PLAN, type PlanWorkspace } from '../plan-edit/testing.ts';
import { undoState } from '../plan-edit/undo.ts';
import { planView } from './plan-view.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

function view() {
  const { reader } = w.context.db;
  const department = findDepartmentById(reader, 'd1');
  return department === null ? null : planView(readDepartment(reader, department, { planId: PLAN }));
}

test('a draft is edited; a status of a newer app is none, and is neither edited nor called a draft', async () => {
  expect(view()).toMatchObject({ status: 'draft', editable: true });
  await w.elsewhere((tx) => tx.put('plan', PLAN, { status: 'from_tomorrow' }));
  expect(view()).toMatchObject({ status: 'superseded', editable: false });
  expect(undoState(w.context, PLAN)).toEqual({ undo: null, redo: null });
});
