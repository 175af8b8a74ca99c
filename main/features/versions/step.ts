/**
 * One step of a version's life, with the decision that belongs to it.
 * Answers for status and decision in one transaction, and for the version in force being superseded in that same one.
 * Must never write anything else of a plan: this is the only writer of plans past their draft.
 */

import type { PlanStatus } from '../../../contract/common.ts';
import { refusal } from '../../../contract/errors.ts';
import type { DecisionInput, PlanVersion } from '../../../contract/versions.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { versionState } from '../../../db/queries/department.ts';
import { readDecisions, readPlans } from '../../../db/queries/versions.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import {
  checkStep,
  type DecisionBody,
  earlierDay,
  IN_FORCE,
  stepEffects,
  type VersionState,
} from '../../../domain/plan/status-machine.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { writeStep } from '../steps/write-step.ts';
import { versionFigures, versionView } from './version-view.ts';

export interface StepRequest {
  readonly planId: string;
  readonly to: PlanStatus;
  readonly decision: DecisionInput | null;
}

export async function takeStep(app: AppContext, request: StepRequest): Promise<PlanVersion> {
  await writeStep(app, '', (tx) => goOn(app, tx, request));
  const version = versionFigures(app, request.planId);
  return versionView(version, readPlans(app.db.reader, version.rows.plan.department_id).map(versionState));
}

function goOn(app: AppContext, tx: WriteTx, { planId, to, decision }: StepRequest): void {
  const plan = tx.get('plan', planId);
  if (!plan || plan.deleted_at !== null) throw new NotFoundError('version', planId);
  const versions = readPlans(app.db.reader, plan.department_id).map(versionState);
  const decisions = readDecisions(app.db.reader, plan);
  const from = versionState(plan).status;
  const onRecord = decisions.map(({ body, decided_on: decidedOn }) => ({ body, decidedOn }));
  const earlierOn = earlierDay(from, to, onRecord);
  const step = checkStep(from, to, decision, { today: app.today(), earlierOn });
  if (!step.ok) {
    const { votesFor, votesAgainst, decidedOn } = decision ?? {};
    const detail = { decidedOn, earlierOn, votesFor: votesFor ?? 0, votesAgainst: votesAgainst ?? 0 };
    throw new RefusedError(refusal(step.error, withoutGaps(detail)));
  }
  const effects = stepEffects(versions, planId, to);
  if (!effects.ok) throw new RefusedError(refusal(effects.error, { versionNo: newestInForce(versions) }));
  for (const { id, status } of effects.value) tx.put('plan', id, { status });
  const { body } = step.value;
  if (body !== null && decision !== null) record(app, tx, plan, body, to, decision, decisions);
}

/** One record per body and version: the meeting that was named when the plan was presented is the one that decides. */
function record(
  app: AppContext,
  tx: WriteTx,
  plan: EntityRow<'plan'>,
  body: DecisionBody,
  outcome: PlanStatus,
  decision: DecisionInput,
  decisions: readonly EntityRow<'plan_decision'>[],
): void {
  const known = decisions.findLast((one) => one.body === body);
  const id = known?.id ?? uuid5(app.db.workspaceId, `plan_decision:${plan.id}:${body}`);
  tx.put('plan_decision', id, {
    department_id: plan.department_id,
    plan_id: plan.id,
    body,
    decided_on: decision.decidedOn,
    votes_for: decision.votesFor,
    votes_against: decision.votesAgainst,
    votes_blank: decision.votesBlank,
    text: decision.text?.trim() || (known?.text ?? null),
    outcome,
    deleted_at: null,
  });
}

function newestInForce(versions: readonly VersionState[]): number {
  return Math.max(0, ...versions.filter(({ status }) => IN_FORCE.has(status)).map(({ versionNo }) => versionNo));
}

function withoutGaps(detail: Readonly<Record<string, string | number | null | undefined>>) {
  return Object.fromEntries(Object.entries(detail).flatMap(([name, value]) => (value == null ? [] : [[name, value]])));
}
