/**
 * A new version: a copy of an earlier one in draft.
 * Answers for lines and overrides whole and in their order, each knowing where it came from; decisions, follow-up, scenarios and points
 * of attention belong to the version they were made for and stay there. One step of undo.
 */
import { refusal } from '../../../contract/errors.ts';
import type { EntityName, EntityPatch, EntityRow } from '../../../db/entities.ts';
import { versionState } from '../../../db/queries/department.ts';
import { readPlanRows, readPlans } from '../../../db/queries/versions.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { openVersion } from '../../../domain/plan/status-machine.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';

export async function createVersion(
  app: AppContext,
  originId: string,
): Promise<{ readonly planId: string; readonly versionNo: number }> {
  const result = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, (tx) => copyPlan(app, tx, originId));
  app.changes.announce(result.changed);
  return result.value;
}

async function copyPlan(app: AppContext, tx: WriteTx, originId: string) {
  const origin = tx.get('plan', originId);
  if (!origin || origin.deleted_at !== null) throw new NotFoundError('version', originId);
  // Nobody else writes while this transaction runs, so the reader sees what it started from.
  const versions = readPlans(app.db.reader, origin.department_id).map(versionState);
  const open = openVersion(versions);
  if (open !== null) throw new RefusedError(refusal('version_open', { versionNo: open.versionNo }));

  const { activities, overrides } = readPlanRows(app.db.reader, origin);
  const planId = app.random.uuid();
  const versionNo = Math.max(...versions.map((version) => version.versionNo)) + 1;
  tx.put('plan', planId, {
    ...fieldsOf<'plan'>(origin),
    version_no: versionNo,
    status: 'draft',
    origin_plan_id: originId,
    made_on: app.today(),
  });
  // Lines without a number of their own stand in the order of their ids.
  const ids = activities.map(() => app.random.uuid()).sort();
  const copies = new Map(activities.map(({ id }, index) => [id, ids[index] ?? '']));
  for (const activity of activities) {
    tx.put('activity', copies.get(activity.id) ?? '', {
      ...fieldsOf<'activity'>(activity),
      plan_id: planId,
      origin_activity_id: activity.id,
    });
    await tx.breathe();
  }
  for (const override of overrides) {
    const activityId = copies.get(override.activity_id);
    // A decision about a line that is gone says nothing any more.
    if (activityId === undefined) continue;
    const fields = fieldsOf<'occurrence_override'>(override);
    tx.put('occurrence_override', app.random.uuid(), { ...fields, plan_id: planId, activity_id: activityId });
    await tx.breathe();
  }
  return { planId, versionNo };
}

function fieldsOf<E extends EntityName>(row: EntityRow<E>): EntityPatch<E> {
  const { id: _id, stamp: _stamp, deleted_at: _deleted, ...fields } = row;
  return fields as unknown as EntityPatch<E>;
}
