/**
 * A climate risk answered by a line of the plan in draft.
 * Answers for line and binding in one group, the line made by the same rules as any other and tagged climate.
 */
import { refusal } from '../../../contract/errors.ts';
import { readPlans } from '../../../db/queries/versions.ts';
import { statusFromText } from '../../../domain/plan/status-machine.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { writePlanChanges } from '../plan-edit/edit.ts';
import { inOrder } from '../steps/in-order.ts';
import { assertReportOpen } from './report-open.ts';

interface Request {
  readonly riskId: string;
  readonly firstYear: number;
  readonly amountOre: number;
}

/** Throws NotFoundError, RefusedError: report not open, `report_plan_missing`, `risk_has_line`, or the line's own fault. */
export function planRisk(
  app: AppContext,
  { riskId, firstYear, amountOre }: Request,
): Promise<{ readonly activityId: string; readonly planId: string }> {
  return inOrder(app, async () => {
    const activityId = app.random.uuid();
    const done = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, async (tx) => {
      const risk = tx.get('climate_risk', riskId);
      if (!risk || risk.deleted_at !== null) throw new NotFoundError('risk', riskId);
      assertReportOpen(tx, risk.report_id);
      const bound = risk.activity_id === null ? undefined : tx.get('activity', risk.activity_id);
      if (bound && bound.deleted_at === null) throw new RefusedError(refusal('risk_has_line'));
      const plan = readPlans(app.db.reader, risk.department_id).find(
        ({ status }) => statusFromText(status) === 'draft',
      );
      if (plan === undefined) throw new RefusedError(refusal('report_plan_missing'));
      const fields = {
        // A measure that was emptied again is no title.
        title: risk.measure?.trim() || hazardName(app, risk.hazard),
        firstYear,
        amountOre,
        priceDate: app.today(),
        cause: risk.note,
        tags: ['climate' as const],
      };
      const faults = await writePlanChanges(app, tx, plan.id, [{ kind: 'create', activityId, fields }]);
      const [first] = faults;
      if (first !== undefined) throw new RefusedError(refusal(first.code));
      tx.put('climate_risk', riskId, { activity_id: activityId });
      return { planId: plan.id, title: fields.title };
    });
    if (done.group !== null) await app.db.local.noteStep(done.group, { label: done.value.title.slice(0, 80) });
    app.changes.announce(done.changed);
    return { activityId, planId: done.value.planId };
  });
}

/** A line is named in Danish, as all that is written in a plan. */
function hazardName({ inspection }: AppContext, hazard: string): string {
  return `Klimasikring: ${inspection.hazards.find((one) => one.hazard === hazard)?.nameDa ?? hazard}`;
}
