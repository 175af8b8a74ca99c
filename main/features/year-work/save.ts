/**
 * What happened to one occurrence of a plan in force.
 * Answers for the rules of each status, and for two laptops meeting in one row. Writes follow-up only: the plan stays as it is, what
 * follow-up means for it is proposed to the next version.
 */
import { refusal } from '../../../contract/errors.ts';
import type { EditResult } from '../../../contract/plan.ts';
import type { KeptFollowUp } from '../../../contract/year-work.ts';
import { followUpsByLine, readOverrides } from '../../../db/queries/year-work.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { expandActivity } from '../../../domain/plan/expand.ts';
import { checkFollowUp, type FollowUp } from '../../../domain/plan/follow-up.ts';
import { IN_FORCE, statusFromText } from '../../../domain/plan/status-machine.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { activityFromRow } from '../plan/plan-model.ts';
import { keptFollowUp } from './follow-up-row.ts';

export type FollowUpInput = FollowUp & { readonly note: string | null; readonly seen: KeptFollowUp | null };

export async function saveFollowUp(app: AppContext, input: FollowUpInput): Promise<EditResult> {
  const result = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, (tx) => write(app, tx, input));
  app.changes.announce(result.changed);
  return { group: result.group, changed: result.operations };
}

function write(app: AppContext, tx: WriteTx, input: FollowUpInput): void {
  const { activityId, plannedYear, doneOn, toYear } = input;
  const row = tx.get('activity', activityId);
  if (!row || row.deleted_at !== null) throw new NotFoundError('activity', activityId);
  const plan = tx.get('plan', row.plan_id);
  if (!plan || plan.deleted_at !== null) throw new NotFoundError('version', row.plan_id);
  const status = statusFromText(plan.status);
  if (status === null || !IN_FORCE.has(status)) throw new RefusedError(refusal('follow_up_not_in_force'));

  const activity = activityFromRow(row, readOverrides(app.db.reader, plan.id, activityId));
  const frame = { baseYear: plan.base_year, horizonYears: plan.horizon_years };
  const occurrence = expandActivity(activity, frame).find((one) => one.plannedYear === plannedYear);
  if (occurrence === undefined) throw new RefusedError(refusal('follow_up_no_occurrence', { plannedYear }));
  const checked = checkFollowUp(input, occurrence.year, app.today());
  if (!checked.ok)
    throw new RefusedError(refusal(checked.error, { year: occurrence.year, plannedYear, toYear, doneOn }));

  if (input.seen !== null) {
    const kept = followUpsByLine(app.db.reader, plan, [row])
      .get(activityId)
      ?.find((one) => one.planned_year === plannedYear);
    // Two people at one work: the second one sees what the first wrote before it is written over.
    if (!isSame(keptFollowUp(kept), input.seen)) throw new RefusedError(refusal('follow_up_changed'));
  }

  tx.put('follow_up', uuid5(app.db.workspaceId, `follow_up:${activityId}:${plannedYear}`), {
    department_id: plan.department_id,
    plan_id: plan.id,
    activity_id: activityId,
    planned_year: plannedYear,
    status: input.status,
    reason: input.reason || null,
    to_year: toYear,
    contract_ore: input.contractOre,
    actual_ore: input.actualOre,
    done_on: doneOn,
    note: input.note || null,
    deleted_at: null,
  });
}

function isSame(a: KeptFollowUp, b: KeptFollowUp): boolean {
  return Object.entries(a).every(([field, value]) => Reflect.get(b, field) === value);
}
