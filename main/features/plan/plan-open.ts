/**
 * The one guard of plans past their draft (design rule 2: a plan in force is immutable; a change is made in a new version).
 * Answers for: whoever writes a row of a plan asks here first, in the transaction that writes; what is refused changes nothing.
 * Only two things are written beside it: the status steps of `versions/` and follow-up, which is no part of the plan's content.
 */
import { refusal } from '../../../contract/errors.ts';
import type { EntityName, EntityRow } from '../../../db/entities.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { ATTENTION_OPEN, CONTENT_OPEN, type PlanStatus, statusFromText } from '../../../domain/plan/status-machine.ts';
import { NotFoundError, RefusedError } from '../failures.ts';

/** What a version is made of; follow-up is what happened to it later. */
const CONTENT: ReadonlySet<EntityName> = new Set([
  'plan',
  'plan_decision',
  'activity',
  'occurrence_override',
  'scenario',
  'attention_point',
]);

type Rows = Pick<WriteTx, 'get'>;

/** The plan, when its content may be edited. Throws NotFoundError for no plan and RefusedError for one past its draft. */
export function assertPlanOpen(tx: Rows, planId: string): EntityRow<'plan'> {
  return assertStatus(tx, planId, CONTENT_OPEN, 'plan_locked');
}

/** The plan, when its points of attention may be edited: until it is in force. Throws as `assertPlanOpen`. */
export function assertAttentionOpen(tx: Rows, planId: string): EntityRow<'plan'> {
  return assertStatus(tx, planId, ATTENTION_OPEN, 'attention_closed');
}

/** For undo: throws RefusedError when the row belongs to a plan past its draft, so that nothing of the group is taken back. */
export function assertUndoKeepsPlans(tx: Rows, entity: EntityName, id: string): void {
  const planId = planOf(tx, entity, id);
  const plan = planId === null ? undefined : tx.get('plan', planId);
  if (plan === undefined || plan.deleted_at !== null || isIn(CONTENT_OPEN, plan.status)) return;
  throw new RefusedError(refusal('plan_locked', { status: plan.status }));
}

/** The plan whose content the row is part of; null for all other rows. */
export function planOf(tx: Rows, entity: EntityName, id: string): string | null {
  if (!CONTENT.has(entity)) return null;
  if (entity === 'plan') return id;
  const row = tx.get(entity, id) as { readonly plan_id?: unknown } | undefined;
  return typeof row?.plan_id === 'string' ? row.plan_id : null;
}

function assertStatus(
  tx: Rows,
  planId: string,
  open: ReadonlySet<PlanStatus>,
  code: 'plan_locked' | 'attention_closed',
): EntityRow<'plan'> {
  const plan = tx.get('plan', planId);
  if (!plan || plan.deleted_at !== null) throw new NotFoundError('version', planId);
  if (!isIn(open, plan.status)) throw new RefusedError(refusal(code, { status: plan.status }));
  return plan;
}

/** A status nobody knows (from a newer app) is open for nothing. */
function isIn(open: ReadonlySet<PlanStatus>, stored: string): boolean {
  const status = statusFromText(stored);
  return status !== null && open.has(status);
}
