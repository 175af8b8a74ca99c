/**
 * Starting, revising and discarding a report.
 * Answers for: each in one transaction; a revision is a copy of everything with ids of its own, and photos name the same files.
 */
import { refusal } from '../../../contract/errors.ts';
import type { ReportKind } from '../../../contract/inspection-view.ts';
import { readReports } from '../../../db/queries/inspection.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { CONDITION_METHOD } from '../../../domain/condition/score.ts';
import type { WalkOrder } from '../../../domain/inspection/station.ts';
import { isDay } from '../../../domain/time/accounting-year.ts';
import type { AppContext } from '../context.ts';
import { departmentOf } from '../department/handlers.ts';
import { NotFoundError, RefusedError } from '../failures.ts';

export interface StartRequest {
  readonly number: string;
  readonly kind: ReportKind;
  readonly heldOn: string;
  readonly inspector: string;
  readonly participants: string | null;
  readonly baselineReportId: string | null;
  readonly walkOrder: WalkOrder;
}

/** Throws NotFoundError for no such department or baseline, RefusedError `report_day_invalid`. */
export async function startReport(app: AppContext, request: StartRequest): Promise<{ readonly reportId: string }> {
  const department = departmentOf(app, request.number);
  if (!isDay(request.heldOn)) throw new RefusedError(refusal('report_day_invalid', { heldOn: request.heldOn }));
  const { baselineReportId } = request;
  const known = readReports(app.db.reader, department.id);
  if (baselineReportId !== null && !known.some(({ id }) => id === baselineReportId)) {
    throw new NotFoundError('report', baselineReportId);
  }
  const reportId = app.random.uuid();
  const write = (tx: WriteTx) => {
    tx.put('condition_report', reportId, {
      department_id: department.id,
      kind: request.kind,
      held_on: request.heldOn,
      inspector: request.inspector,
      participants: request.participants,
      status: 'open',
      method: CONDITION_METHOD.name,
      method_version: CONDITION_METHOD.version,
      baseline_report_id: baselineReportId,
      walk_order: request.walkOrder,
      revision_no: 1,
    });
  };
  const done = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, write);
  app.changes.announce(done.changed);
  return { reportId };
}
