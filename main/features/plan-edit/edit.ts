/**
 * One intention of a person on a plan in draft: cells, lines, single occurrences, the fund's terms.
 * Answers for: all of it or nothing, one transaction, one step of undo; each line is judged as it stands after the whole edit.
 */
import type { PlanChange, PlanEditResult } from '../../../contract/plan-edit.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { lastSortNo, lineOverrides } from '../../../db/queries/plan-edit.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { decidesNothing } from '../../../domain/plan/edit-check.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { AppContext } from '../context.ts';
import { assertPlanOpen } from '../plan/plan-open.ts';
import { priceSeries } from '../plan/price-series.ts';
import { currentSettings } from '../settings/current.ts';
import { writeStep } from '../steps/write-step.ts';
import { draftFaults } from './check-drafts.ts';
import { type CodedFault, type Decision, draftLines, type LineDraft } from './line-drafts.ts';
import { priceOrigin } from './price-origin.ts';
import { type TermsFault, termsEdit } from './terms.ts';

interface Edit {
  readonly planId: string;
  readonly label: string;
  readonly changes: readonly PlanChange[];
}

/** Throws NotFoundError for no plan and RefusedError `plan_locked`; faults in the changes are a result. */
export async function editPlan(app: AppContext, { planId, label, changes }: Edit): Promise<PlanEditResult> {
  const { value, group, operations } = await writeStep(app, label, (tx) => writePlanChanges(app, tx, planId, changes));
  return value.length > 0 ? { ok: false, faults: [...value] } : { ok: true, group, changed: operations };
}

/** The faults; when there are none, everything is written, beside whatever else the transaction writes. Throws as `editPlan`. */
export async function writePlanChanges(
  app: AppContext,
  tx: WriteTx,
  planId: string,
  changes: readonly PlanChange[],
): Promise<readonly (CodedFault | TermsFault)[]> {
  const plan = assertPlanOpen(tx, planId);
  const { reader } = app.db;
  const { patch: terms, faults: termFaults } = termsEdit(plan, changes, () => priceSeries(reader));
  const { lines, faults } = draftLines(tx, plan, changes, {
    lastSortNo: () => lastSortNo(reader, planId),
    vatRateBp: currentSettings(reader).plan.vatRateBp,
  });
  const frame = {
    baseYear: terms.base_year ?? plan.base_year,
    horizonYears: terms.horizon_years ?? plan.horizon_years,
  };
  const all = [...termFaults, ...faults, ...draftFaults(tx, plan.department_id, frame, lines.values())];
  if (all.length > 0) return all.sort((a, b) => a.index - b.index);

  if (Object.keys(terms).length > 0) tx.put('plan', planId, terms);
  const decided = [...lines].filter(([, { decisions }]) => decisions.size > 0).map(([id]) => id);
  const decide = decider(app, tx, plan, decided);
  for (const [id, draft] of lines) {
    writeLine(app, tx, plan, id, draft);
    if (!draft.removed) for (const decision of draft.decisions.values()) decide(id, decision);
    await tx.breathe();
  }
  return [];
}

function writeLine(app: AppContext, tx: WriteTx, plan: EntityRow<'plan'>, id: string, draft: LineDraft): void {
  const { row, isNew, removed, changed } = draft;
  if (removed) {
    if (!isNew) tx.remove('activity', id);
    return;
  }
  if (!isNew && changed.size === 0) return;
  const { id: _id, stamp: _stamp, ...fields } = row as EntityRow<'activity'>;
  const before = isNew ? undefined : tx.get('activity', id);
  tx.put('activity', id, { ...fields, ...priceOrigin(app, tx, plan, before, draft) });
}

/** Writes decisions about occurrences; one row per occurrence, of the same name on every laptop. */
function decider({ db }: AppContext, tx: WriteTx, plan: EntityRow<'plan'>, lineIds: readonly string[]) {
  const rows = lineIds.length === 0 ? [] : lineOverrides(db.reader, plan.id, lineIds);
  const known = Map.groupBy(rows, (row) => `${row.activity_id}/${row.planned_year}`);
  return (activityId: string, { plannedYear, set }: Decision): void => {
    const key = `${activityId}/${plannedYear}`;
    const stored = known.get(key) ?? [];
    const live = stored.filter((row) => row.deleted_at === null);
    if (set === null || decidesNothing(plannedYear, set)) {
      for (const { id } of live) tx.remove('occurrence_override', id);
      return;
    }
    const [kept, ...doubles] = live;
    // Two laptops may each have decided; from now on there is one decision.
    for (const { id } of doubles) tx.remove('occurrence_override', id);
    const id = kept?.id ?? stored[0]?.id ?? uuid5(db.workspaceId, `occurrence_override:${key}`);
    tx.put('occurrence_override', id, {
      department_id: plan.department_id,
      plan_id: plan.id,
      activity_id: activityId,
      planned_year: plannedYear,
      moved_to_year: set.movedToYear === plannedYear ? null : set.movedToYear,
      skipped: set.skipped ? 1 : 0,
      amount_ore: set.amountOre,
      reason: set.reason,
      deleted_at: null,
    });
  };
}
