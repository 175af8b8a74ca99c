/**
 * Findings that still say how things are: those of the newest report that looked at their part.
 * Answers for: what a later report did not find again is settled; a report that never saw the part settles nothing.
 */
import type { EntityRow } from '../../../db/entities.ts';
import type { DepartmentRows } from '../../../db/queries/department.ts';

export interface NewestFinding {
  readonly finding: EntityRow<'finding'>;
  readonly report: EntityRow<'condition_report'> | null;
}

export function newestFindings(
  { reports, assessments }: Pick<DepartmentRows, 'reports' | 'assessments'>,
  findings: readonly EntityRow<'finding'>[],
): readonly NewestFinding[] {
  const known = new Map(reports.map((report) => [report.id, report]));
  const newest = new Map<string, string>();
  // A grade that is only begun settles nothing.
  const looked = assessments.filter(({ state, score }) => state !== 'graded' || score !== null);
  for (const { part_id: partId, report_id: reportId } of [...looked, ...findings]) {
    const current = newest.get(partId);
    if (current === undefined || isLater(known.get(reportId), known.get(current))) newest.set(partId, reportId);
  }
  return findings
    .filter(({ part_id, report_id }) => newest.get(part_id) === report_id)
    .map((finding) => ({ finding, report: known.get(finding.report_id) ?? null }));
}

/** By day, and for two of one day by id, so that every laptop picks the same. A report without a day is older than all with one. */
function isLater(a: EntityRow<'condition_report'> | undefined, b: EntityRow<'condition_report'> | undefined): boolean {
  const dayA = a?.held_on ?? '';
  const dayB = b?.held_on ?? '';
  return dayA === dayB ? (a?.id ?? '') > (b?.id ?? '') : dayA > dayB;
}
