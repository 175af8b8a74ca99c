/** When the next external review is due, and what its form lacks today, a year ahead. Gathers; the rules are domain/inspection/review. */
import type { ReviewOutlook } from '../../../contract/inspection.ts';
import { readFindings } from '../../../db/queries/department.ts';
import { type EstateRows, readEstate, readReportRows } from '../../../db/queries/inspection.ts';
import { isAssessed } from '../../../domain/inspection/grading.ts';
import { newestByPart } from '../../../domain/inspection/newest.ts';
import { kindFromText, statusFromText, supersededReports } from '../../../domain/inspection/report.ts';
import { reviewDue } from '../../../domain/inspection/review.ts';
import type { AppContext } from '../context.ts';
import { departmentOf } from '../department/handlers.ts';
import { newestFindings } from '../plan-edit/newest-findings.ts';
import { currentSettings } from '../settings/current.ts';
import { gradeFacts } from './gather.ts';
import { reviewForm } from './review-form.ts';

/** Throws NotFoundError. */
export function reviewOutlook(app: AppContext, number: string): ReviewOutlook {
  const department = departmentOf(app, number);
  const { reader } = app.db;
  const estate = readEstate(reader, department.id);
  const superseded = supersededReports(estate.reports.map((row) => ({ revisesReportId: row.revises_report_id })));
  const assessments = estate.assessments.filter(({ report_id }) => !superseded.has(report_id));
  const due = reviewDue(
    [department.last_review_on, ...closedReviews(estate)],
    currentSettings(reader).reviewEveryYears,
    app.today(),
  );
  const open = estate.reports.find(
    ({ kind, status }) => kindFromText(kind) === 'review' && statusFromText(status) === 'open',
  );
  const form = reviewForm(
    app,
    {
      buildings: estate.buildings,
      parts: estate.parts,
      grades: newestByPart(assessments.map(gradeFacts).filter(isAssessed)),
      findings: newestFindings({ ...estate, assessments }, readFindings(reader, department.id)).map(
        ({ finding }) => finding,
      ),
      currentYear: Number(app.today().slice(0, 4)),
    },
    open ? readReportRows(reader, 'review_item', open.id) : [],
  );
  return {
    ...due,
    gaps: form
      .filter(({ gaps }) => gaps.length > 0)
      .map(({ buildingType, reviewNo, gaps }) => ({ buildingType, reviewNo, gaps })),
  };
}

/** Days of the reviews on record here. */
export function closedReviews({ reports }: Pick<EstateRows, 'reports'>): readonly (string | null)[] {
  return reports
    .filter(({ kind, status }) => kindFromText(kind) === 'review' && statusFromText(status) !== 'open')
    .map(({ held_on }) => held_on);
}
