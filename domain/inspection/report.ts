/**
 * What a condition report is: its kinds, whether it may still be written in, and which of several reports count.
 * Answers for: a closed or imported report is immutable, and a revision stands in the place of the report it revises.
 * Must never guess at a grade; a kind or status from elsewhere is read in favour of keeping the report as it is.
 */

/** walk: yearly markvandring · full: condition report · review: external granskning · handover: 1 and 5 years · check: afdelingstjek. */
export type ReportKind = 'walk' | 'full' | 'review' | 'handover_1' | 'handover_5' | 'check';

export const REPORT_KINDS: readonly ReportKind[] = ['walk', 'full', 'review', 'handover_1', 'handover_5', 'check'];

export type ReportStatus = 'open' | 'closed' | 'imported';

/** The kind as stored; what an import calls by another name is a full condition report. */
export function kindFromText(text: string): ReportKind {
  return REPORT_KINDS.find((kind) => kind === text) ?? 'full';
}

/** Only `open` and `closed` are written here; every other status came with a file, or from a newer app, and is not ours to change. */
export function statusFromText(text: string): ReportStatus {
  return text === 'open' || text === 'closed' ? text : 'imported';
}

/** Fields of the external review that stay open after closing: the months for comments run from then (domain.md 1.5 [V]). */
export const ANSWER_FIELDS: ReadonlySet<string> = new Set(['ourAnswer', 'answeredOn', 'outcome']);

/** Ids of the reports that a newer revision has taken the place of. */
export function supersededReports(reports: Iterable<{ readonly revisesReportId: string | null }>): ReadonlySet<string> {
  const superseded = new Set<string>();
  for (const { revisesReportId } of reports) if (revisesReportId !== null) superseded.add(revisesReportId);
  return superseded;
}
