/**
 * Keeps imports out of plans past their draft (design rule 2: a plan in force is immutable).
 * Answers for which rows would change the content of such a plan, or bring its status back. A plan that this import makes, or that
 * has no line yet, takes its lines whatever its status: that is how a plan arrives from another system.
 */
import type { EntityName } from '../../../db/entities.ts';
import type { Reader } from '../../../db/read.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { isOnward, statusFromText } from '../../../domain/plan/status-machine.ts';
import type { Fields } from '../row-scope.ts';

export interface PlanGuard {
  /** True for the kinds of rows that plans are made of: of no other is there anything to ask. */
  watches(entity: EntityName): boolean;
  /** True when taking this row would change what was decided. */
  isLocked(entity: EntityName, id: string, set: Fields): boolean;
}

const WATCHED: ReadonlySet<EntityName> = new Set(['plan', 'plan_decision', 'activity', 'occurrence_override']);

/** Fields of a plan that move with its life, not its content. */
const LIFE_FIELDS: ReadonlySet<string> = new Set(['status']);

/** `reader` shows the workspace as it was before the import's transaction. */
export function createPlanGuard(reader: Reader, tx: WriteTx): PlanGuard {
  const known = new Map<string, boolean>();
  const isSettled = (planId: string): boolean => {
    const answer = known.get(planId);
    if (answer !== undefined) return answer;
    const settled = isPastDraft(reader, planId);
    known.set(planId, settled);
    return settled;
  };
  return {
    watches: (entity) => WATCHED.has(entity),
    isLocked(entity, id, set) {
      if (entity === 'plan') return isSettled(id) && (differs(tx, entity, id, set) || goesBack(tx, id, set));
      const planId = set['plan_id'];
      if (typeof planId !== 'string') return false;
      if (entity === 'plan_decision') return isSettled(planId) && rewrites(tx, id, set);
      if (entity !== 'activity' && entity !== 'occurrence_override') return false;
      return isSettled(planId) && differs(tx, entity, id, set);
    },
  };
}

/** A decision may arrive, or what was not known of it; what stands on record is not written over. */
function rewrites(tx: WriteTx, id: string, set: Fields): boolean {
  const row = tx.get('plan_decision', id) as Readonly<Record<string, unknown>> | undefined;
  if (row === undefined || row['deleted_at'] !== null) return false;
  return Object.entries(set).some(([field, value]) => row[field] !== null && row[field] !== value);
}

function goesBack(tx: WriteTx, id: string, set: Fields): boolean {
  const [was, is] = [tx.get('plan', id)?.status ?? '', set['status']].map((text) =>
    typeof text === 'string' ? statusFromText(text) : null,
  );
  return was != null && is != null && !isOnward(was, is);
}

/** True for a plan with lines whose status is not draft. */
export function isPastDraft({ query, first }: Reader, planId: string): boolean {
  const plan = first(
    query
      .selectFrom('plan')
      .select(['department_id', 'status'])
      .where('id', '=', planId)
      .where('deleted_at', 'is', null),
  );
  if (plan === undefined || plan.status === 'draft') return false;
  const line = first(
    query
      .selectFrom('activity')
      .select('id')
      .where('department_id', '=', plan.department_id)
      .where('plan_id', '=', planId)
      .where('deleted_at', 'is', null)
      .limit(1),
  );
  return line !== undefined;
}

function differs(tx: WriteTx, entity: EntityName, id: string, set: Fields): boolean {
  const row = tx.get(entity, id) as Readonly<Record<string, unknown>> | undefined;
  if (row === undefined || row['deleted_at'] !== null) return true;
  return Object.entries(set).some(([field, value]) => !LIFE_FIELDS.has(field) && row[field] !== value);
}
