/**
 * Keeps the undoing of imports out of plans past their draft (design rule 2: a plan in force is immutable).
 * Answers for which rows stay although the import wrote them: a plan past its draft goes only as it came, whole and with nothing built on
 * it since; else its rows stay, and so do department, building and part it speaks of where the import had made them.
 */
import type { EntityName } from '../../db/entities.ts';
import { isAsItArrived, isMadeBy, readGrounds, readPlansPastDraft } from '../../db/queries/versions.ts';
import type { Reader } from '../../db/read.ts';
import type { WriteTx } from '../../db/write/writer.ts';
import { isPastDraft } from './plan-guard.ts';

/** Rows that are part of a plan, as an import may write them. */
const CONTENT: ReadonlySet<EntityName> = new Set(['activity', 'occurrence_override', 'plan_decision']);
/** Rows that a plan speaks of. */
const GROUNDS: ReadonlySet<EntityName> = new Set(['organisation', 'department', 'building', 'building_part']);

/** `reader` shows the workspace as it was before the undoing. */
export function createUndoGuard(reader: Reader, cause: string) {
  let kept: { readonly plans: ReadonlySet<string>; readonly grounds: ReadonlySet<string> } | null = null;
  const known = () => {
    kept ??= keptRows(reader, cause);
    return kept;
  };
  return (tx: WriteTx, entity: EntityName, id: string): boolean => {
    if (entity === 'plan') return known().plans.has(id);
    if (GROUNDS.has(entity)) return known().grounds.has(id) && isMadeBy(reader, id, cause);
    if (!CONTENT.has(entity)) return false;
    const row = tx.get(entity, id) as { readonly plan_id?: unknown } | undefined;
    return typeof row?.plan_id === 'string' && known().plans.has(row.plan_id);
  };
}

function keptRows(reader: Reader, cause: string) {
  const kept = readPlansPastDraft(reader).filter(
    ({ id }) => isPastDraft(reader, id) && !isAsItArrived(reader, id, cause),
  );
  return {
    plans: new Set(kept.map(({ id }) => id)),
    grounds: new Set(kept.flatMap((plan) => readGrounds(reader, plan))),
  };
}
