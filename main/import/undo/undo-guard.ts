/**
 * Keeps the undoing of imports out of plans past their draft and of closed reports (design rule 2: what was decided or closed is immutable),
 * and from under what somebody has built on the import since: an open report, a draft, a renamed part.
 * Answers for which rows stay although the import wrote them: a plan past its draft goes only as it came, whole and with nothing built on
 * it since; else its rows stay, and so do department, building and part it speaks of where the import had made them. A closed report goes
 * with the import that made it, unless it was closed here; what any other closed report speaks of stays.
 */
import type { EntityName } from '../../../db/entities.ts';
import {
  isAsItArrived,
  isMadeBy,
  isUntouched,
  readGrounds,
  readPlansPastDraft,
  readReportGrounds,
  readReportsPastOpen,
} from '../../../db/queries/versions.ts';
import type { Reader } from '../../../db/read.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { isPastDraft } from '../plans/plan-guard.ts';
import { spokenOf } from './spoken-of.ts';

/** Rows that are part of a plan, as an import may write them. */
const CONTENT: ReadonlySet<EntityName> = new Set(['activity', 'occurrence_override', 'plan_decision']);
/** Rows that a report is made of. */
const REPORT_CONTENT: ReadonlySet<EntityName> = new Set([
  'assessment',
  'finding',
  'photo',
  'climate_answer',
  'climate_risk',
  'review_item',
]);
/** Rows that a plan or a report speaks of. */
const GROUNDS: ReadonlySet<EntityName> = new Set(['organisation', 'department', 'building', 'building_part']);

/** `reader` shows the workspace as it was before the undoing. */
export function createUndoGuard(reader: Reader, cause: string) {
  let kept: ReturnType<typeof keptRows> | null = null;
  const known = () => {
    kept ??= keptRows(reader, cause);
    return kept;
  };
  return (tx: WriteTx, entity: EntityName, id: string): boolean => {
    if (known().spokenOf.has(id)) return isMadeBy(reader, id, cause);
    if (entity === 'plan') return known().plans.has(id);
    if (entity === 'condition_report') return known().reports.has(id);
    if (REPORT_CONTENT.has(entity)) {
      const content = tx.get(entity, id) as { readonly report_id?: unknown } | undefined;
      return typeof content?.report_id === 'string' && known().reports.has(content.report_id);
    }
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
  const reports = readReportsPastOpen(reader);
  const goes = new Set(reports.filter((report) => arrivedWith(reader, report, cause)).map(({ id }) => id));
  const staying = reports.filter(({ id }) => !goes.has(id));
  return {
    spokenOf: spokenOf(reader, cause),
    plans: new Set(kept.map(({ id }) => id)),
    // One from a file may be taken back to what an earlier import had said of it; one that was closed here may not.
    reports: new Set(staying.filter(({ status }) => status === 'closed').map(({ id }) => id)),
    grounds: new Set([
      ...kept.flatMap((plan) => readGrounds(reader, plan)),
      ...staying.flatMap((report) => readReportGrounds(reader, report)),
    ]),
  };
}

/** Made by this import; one that was open then and has been closed since is no longer the import's. */
function arrivedWith(
  reader: Reader,
  { id, status }: ReturnType<typeof readReportsPastOpen>[number],
  cause: string,
): boolean {
  return isMadeBy(reader, id, cause) && (status !== 'closed' || isUntouched(reader, id, cause));
}
