/**
 * Closing a report: what is missing, what is unusual, and the closing itself.
 * Answers for the check and the closing seeing the same rows; a report is closed whole or not at all.
 */
import { refusal } from '../../../contract/errors.ts';
import type { ClosingCheck, ReportHeader } from '../../../contract/inspection-view.ts';
import { countPhotos } from '../../../db/queries/inspection.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { isScore } from '../../../domain/condition/score.ts';
import { type ClosingPart, closingCheck } from '../../../domain/inspection/closing.ts';
import { computedScore } from '../../../domain/inspection/grading.ts';
import { kindFromText } from '../../../domain/inspection/report.ts';
import { isDay } from '../../../domain/time/accounting-year.ts';
import type { AppContext } from '../context.ts';
import { RefusedError } from '../failures.ts';
import { lifeOf } from '../plan-edit/part-life.ts';
import { inOrder } from '../steps/in-order.ts';
import { readClimate, sectionOf } from './climate.ts';
import { findingFacts } from './finding-facts.ts';
import { type Gathered, type GatheredPart, gather } from './gather.ts';
import { reportHeader } from './report-header.ts';
import { assertReportOpen } from './report-open.ts';
import { reviewView } from './review-form.ts';
import { reviewGround } from './view.ts';

/** Throws NotFoundError. */
export function checkClosing(app: AppContext, reportId: string): ClosingCheck {
  return check(app, gather(app, reportId), null);
}

function check(app: AppContext, gathered: Gathered, statement: string | null): ClosingCheck {
  const { report, walk } = gathered;
  const kind = kindFromText(report.kind);
  const climate = readClimate(app, report.id);
  const photos = countPhotos(app.db.reader, report.id);
  const currentYear = Number(app.today().slice(0, 4));
  const form = kind === 'review' ? reviewView(app, report.id, reviewGround(gathered, currentYear)) : [];
  const result = closingCheck(
    {
      kind,
      heldOn: report.held_on,
      inspector: report.inspector,
      statement: statement ?? report.statement,
      parts: walk.map((part) => closingPart(part, photos.byPart, currentYear)),
      climate: sectionOf(app, climate),
      risks: new Map(climate.risks.map(({ id, hazard }) => [id, hazard])),
      reviewGaps: form.filter(({ gaps }) => gaps.length > 0).length,
      today: app.today(),
    },
    app.inspection.rules,
  );
  const points = (all: typeof result.missing) => all.map((one) => ({ ...one, facts: { ...one.facts } }));
  return { missing: points(result.missing), unusual: points(result.unusual), canClose: result.canClose };
}

function closingPart(
  { row, cls, grade, previous, findings }: GatheredPart,
  photos: ReadonlyMap<string, number>,
  currentYear: number,
): ClosingPart {
  return {
    id: row.id,
    name: row.name,
    grade: grade === null ? null : { ...grade, reason: grade.row.reason, jumpReason: grade.row.jump_reason },
    assessedOn: grade?.assessedOn ?? null,
    computed: computedScore(findings.map(findingFacts)),
    previous: previous?.score ?? null,
    findings: findings.map((finding) => ({
      id: finding.id,
      defect: finding.defect,
      score: isScore(finding.score) ? finding.score : null,
      proposedWork: finding.proposed_work,
      proposedYear: finding.proposed_year,
      theme: finding.theme,
    })),
    photos: photos.get(row.id) ?? 0,
    age: row.installed_year === null ? null : currentYear - row.installed_year,
    lifeHigh: lifeOf(row, cls ?? undefined)?.high ?? null,
  };
}

/** Throws NotFoundError and RefusedError: closed already, a day that cannot be, or `report_not_complete`. */
export function closeReport(
  app: AppContext,
  {
    reportId,
    statement,
    closedOn,
  }: { readonly reportId: string; readonly statement: string; readonly closedOn: string },
): Promise<ReportHeader> {
  return inOrder(app, async () => {
    const { db, actor } = app;
    const done = await db.writer.run({ actor, cause: 'edit' }, (tx) => {
      const report = assertReportOpen(tx, reportId);
      const heldOn = report.held_on;
      if (!isDay(closedOn)) throw new RefusedError(refusal('report_day_invalid', { heldOn: closedOn }));
      if (closedOn > app.today()) throw new RefusedError(refusal('report_closed_in_future', { closedOn }));
      // Nobody else writes while this transaction runs, so what is read is what is closed.
      const { missing } = check(app, gather(app, reportId), statement);
      if (missing.length > 0) throw new RefusedError(refusal('report_not_complete', { count: missing.length }));
      if (heldOn !== null && closedOn < heldOn) {
        throw new RefusedError(refusal('report_closed_before_held', { closedOn, heldOn }));
      }
      if (kindFromText(report.kind) === 'review') noteReview(tx, report.department_id, heldOn);
      tx.put('condition_report', reportId, {
        status: 'closed',
        statement,
        closed_at_ms: closingInstant(app, closedOn),
      });
    });
    app.changes.announce(done.changed);
    const { report, department, reports } = gather(app, reportId);
    return reportHeader(app, report, department, reports);
  });
}

/** The moment itself on the day it is closed; an earlier day, entered later, stands as its noon. */
function closingInstant(app: AppContext, closedOn: string): number {
  return closedOn === app.today() ? app.clock.nowMs() : Date.parse(`${closedOn}T12:00:00Z`);
}

/** From then on the years to the next review are counted. */
function noteReview(tx: WriteTx, departmentId: string, heldOn: string | null): void {
  const last = tx.get('department', departmentId)?.last_review_on ?? '';
  if (heldOn !== null && heldOn > last) tx.put('department', departmentId, { last_review_on: heldOn });
}
