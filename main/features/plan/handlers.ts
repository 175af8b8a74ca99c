import { refusal } from '../../../contract/errors.ts';
import type { EditResult } from '../../../contract/plan.ts';
import { undoOperations } from '../../../db/write/undo.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { os } from '../base.ts';
import type { AppContext } from '../context.ts';
import { departmentRows, versionOr } from '../department/handlers.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { assertUndoKeepsReports } from '../inspection/report-open.ts';
import { writePlanChanges } from '../plan-edit/edit.ts';
import { inOrder } from '../steps/in-order.ts';
import { writeStep } from '../steps/write-step.ts';
import { assertPlanOpen, assertUndoKeepsPlans } from './plan-open.ts';
import { planView } from './plan-view.ts';
import { planWorkspace } from './workspace-view.ts';

export const planHandlers = {
  get: os.plan.get.handler(({ context, input }) => {
    const view = planView(departmentRows(context, input.number, versionOr(input.planId)));
    if (!view) throw new NotFoundError('plan', input.number);
    return view;
  }),
  workspace: os.plan.workspace.handler(({ context, input }) => planWorkspace(context, input.number, input.planId)),
  setProvision: os.plan.setProvision.handler(({ context, input }) =>
    edit(context, input.label, (tx) => {
      assertPlanOpen(tx, input.planId);
      tx.put('plan', input.planId, { provision_ore: input.provisionOre });
    }),
  ),
  moveActivity: os.plan.moveActivity.handler(({ context, input }) =>
    edit(context, input.label, async (tx) => {
      const activity = tx.get('activity', input.activityId);
      if (!activity || activity.deleted_at !== null) throw new NotFoundError('activity', input.activityId);
      const { activityId, firstYear } = input;
      const fields = { firstYear };
      const faults = await writePlanChanges(context, tx, activity.plan_id, [{ kind: 'update', activityId, fields }]);
      const [fault] = faults;
      if (fault !== undefined) throw new RefusedError(refusal(fault.code));
    }),
  ),
  undo: os.plan.undo.handler(({ context, input }) =>
    inOrder(context, async () => {
      const { value, changed } = await undoOperations(context.db.writer, { group: input.group }, context.actor, {
        keeps: (tx, entity, id) => {
          assertUndoKeepsPlans(tx, entity, id);
          assertUndoKeepsReports(tx, entity, id);
          return false;
        },
      });
      context.changes.announce(changed);
      return { undone: value.removed + value.restored, leftAlone: value.leftAlone.length };
    }),
  ),
};

async function edit(app: AppContext, label: string, work: (tx: WriteTx) => void | Promise<void>): Promise<EditResult> {
  const result = await writeStep(app, label, work);
  return { group: result.group, changed: result.operations };
}
