/** A report's header for the page, and the list of a department's reports. Shapes rows; decides nothing. */
import type { ReportHeader, ReportListEntry } from '../../../contract/inspection-view.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { countReports, readParts, readReports } from '../../../db/queries/inspection.ts';
import { kindFromText, statusFromText } from '../../../domain/inspection/report.ts';
import { commentsDueOn } from '../../../domain/inspection/review.ts';
import type { AppContext } from '../context.ts';
import { departmentOf } from '../department/handlers.ts';

/** `siblings` are the reports of the same department: a newer revision is among them. */
export function reportHeader(
  app: AppContext,
  row: EntityRow<'condition_report'>,
  department: EntityRow<'department'>,
  siblings: readonly EntityRow<'condition_report'>[],
): ReportHeader {
  const kind = kindFromText(row.kind);
  return {
    reportId: row.id,
    departmentId: department.id,
    departmentNumber: department.number,
    departmentName: department.name,
    number: row.number,
    kind,
    status: statusFromText(row.status),
    heldOn: row.held_on,
    inspector: row.inspector,
    participants: row.participants,
    method: row.method,
    methodVersion: row.method_version,
    walkOrder: row.walk_order === 'building' ? 'building' : 'route',
    baselineReportId: row.baseline_report_id,
    statement: row.statement,
    summary: row.summary,
    closedAtMs: row.closed_at_ms,
    revisionNo: row.revision_no ?? 1,
    revisesReportId: row.revises_report_id,
    revisionReason: row.revision_reason,
    revisedById: siblings.find(({ revises_report_id }) => revises_report_id === row.id)?.id ?? null,
    provisionalOn: row.provisional_on,
    commentsDueOn: kind === 'review' ? commentsDueOn(row.provisional_on, app.inspection.rules.commentMonths) : null,
  };
}

/** Newest first. Throws NotFoundError. */
export function listReports(app: AppContext, number: string): ReportListEntry[] {
  const department = departmentOf(app, number);
  const { reader } = app.db;
  const reports = readReports(reader, department.id);
  const counts = new Map(countReports(reader, department.id).map((one) => [one.reportId, one]));
  const standing = readParts(reader, department.id).filter(({ retired_on }) => retired_on === null).length;
  return reports.map((row) => {
    const header = reportHeader(app, row, department, reports);
    const { assessed = 0, findings = 0, photos = 0 } = counts.get(row.id) ?? {};
    // What is closed was looked at; parts made since are no gap in it.
    const total = header.status === 'open' ? Math.max(standing, assessed) : assessed;
    return { ...header, progress: { total, done: assessed, left: total - assessed }, findings, photos };
  });
}
