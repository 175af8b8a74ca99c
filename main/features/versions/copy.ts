/**
 * A new version: a copy of an earlier one in draft, moved on to its base year.
 * Answers for lines in their order, each knowing where it came from, with the decisions that still mean something; decisions of the
 * boards, follow-up, scenarios and points of attention belong to the version they were made for and stay there. One step of undo.
 */
import { refusal } from '../../../contract/errors.ts';
import type { EntityName, EntityPatch, EntityRow } from '../../../db/entities.ts';
import { versionState } from '../../../db/queries/department.ts';
import { readPlanRows, readPlans } from '../../../db/queries/versions.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import type { Activity } from '../../../domain/plan/activity.ts';
import { openVersion, replacedBy } from '../../../domain/plan/status-machine.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { writeStep } from '../steps/write-step.ts';
import { type NextVersionChoice, outlineNext } from './outline.ts';
import { type StoredDecision, storedDecisions } from './stored-decision.ts';

export interface NewVersion extends NextVersionChoice {
  /** null = as the outline has it. */
  readonly openingBalanceOre: number | null;
}

export async function createVersion(
  app: AppContext,
  wanted: NewVersion,
): Promise<{ readonly planId: string; readonly versionNo: number }> {
  return (await writeStep(app, '', (tx) => copyPlan(app, tx, wanted))).value;
}

async function copyPlan(app: AppContext, tx: WriteTx, wanted: NewVersion) {
  const origin = tx.get('plan', wanted.planId);
  if (!origin || origin.deleted_at !== null) throw new NotFoundError('version', wanted.planId);
  // Nobody else writes while this transaction runs, so the reader sees what it started from.
  const versions = readPlans(app.db.reader, origin.department_id).map(versionState);
  const replacement = replacedBy(versions, origin.id);
  if (replacement !== null) throw new RefusedError(refusal('version_superseded', { versionNo: replacement.versionNo }));
  const open = openVersion(versions);
  if (open !== null) throw new RefusedError(refusal('version_open', { versionNo: open.versionNo }));

  const { view, next, isSameYears } = outlineNext(app, wanted);
  const stored = readPlanRows(app.db.reader, origin);
  const planId = app.random.uuid();
  const versionNo = Math.max(...versions.map((version) => version.versionNo)) + 1;
  tx.put('plan', planId, {
    ...fieldsOf<'plan'>(origin),
    version_no: versionNo,
    status: 'draft',
    base_year: view.baseYear,
    opening_balance_ore: wanted.openingBalanceOre ?? view.openingBalance.ore,
    provision_ore: view.provisionOre,
    origin_plan_id: origin.id,
    made_on: app.today(),
  });
  const goesOn = new Set(next.activities.map(({ id }) => id));
  const lines = stored.activities.filter(({ id }) => goesOn.has(id));
  const copies = await copyLines(app, tx, planId, lines);
  const decisions = isSameYears ? stored.overrides.map(asStored) : next.activities.flatMap(decisionsOf);
  for (const { lineId, fields } of decisions) {
    const activityId = copies.get(lineId);
    // A decision about a line that is gone says nothing any more.
    if (activityId === undefined) continue;
    const place = { department_id: origin.department_id, plan_id: planId, activity_id: activityId };
    tx.put('occurrence_override', app.random.uuid(), { ...fields, ...place });
    await tx.breathe();
  }
  return { planId, versionNo };
}

async function copyLines(
  app: AppContext,
  tx: WriteTx,
  planId: string,
  lines: readonly EntityRow<'activity'>[],
): Promise<ReadonlyMap<string, string>> {
  // Lines without a number of their own stand in the order of their ids.
  const ids = lines.map(() => app.random.uuid()).sort();
  const copies = new Map(lines.map(({ id }, index) => [id, ids[index] ?? '']));
  for (const line of lines) {
    const fields = fieldsOf<'activity'>(line);
    tx.put('activity', copies.get(line.id) ?? '', { ...fields, plan_id: planId, origin_activity_id: line.id });
    await tx.breathe();
  }
  return copies;
}

interface LineDecision {
  readonly lineId: string;
  readonly fields: EntityPatch<'occurrence_override'> | StoredDecision;
}

function asStored(row: EntityRow<'occurrence_override'>): LineDecision {
  return { lineId: row.activity_id, fields: fieldsOf<'occurrence_override'>(row) };
}

function decisionsOf(activity: Activity): LineDecision[] {
  return storedDecisions(activity).map((fields) => ({ lineId: activity.id, fields }));
}

function fieldsOf<E extends EntityName>(row: EntityRow<E>): EntityPatch<E> {
  const { id: _id, stamp: _stamp, deleted_at: _deleted, ...fields } = row;
  return fields as unknown as EntityPatch<E>;
}
