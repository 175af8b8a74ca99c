/**
 * One intention of an inspector on an open report: grades, findings, parts, climate, review, the report's own fields.
 * Answers for: all of it or nothing, one transaction, one step of undo; each row is judged as it stands after the whole edit.
 */
import type { InspectionChange, InspectionEditResult } from '../../../contract/inspection.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { readEstate } from '../../../db/queries/inspection.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { ANSWER_FIELDS, kindFromText, statusFromText } from '../../../domain/inspection/report.ts';
import { assertNever } from '../../../domain/result.ts';
import type { AppContext } from '../context.ts';
import { inOrder } from '../steps/in-order.ts';
import { assess, confirm } from './change-assessment.ts';
import { changeAnswer, changeRisk, removeRisk } from './change-climate.ts';
import { changeFinding, regrade, removeFinding } from './change-finding.ts';
import { addPart, changePart, retirePart, splitPart } from './change-part.ts';
import { changeReport, changeReviewItem } from './change-report.ts';
import type { CodedFault, FieldFault } from './faults.ts';
import { type GradeFacts, previousGrades } from './gather.ts';
import { assertReportOpen, reportOf } from './report-open.ts';
import { createSheet, type Sheet } from './sheet.ts';

interface Edit {
  readonly reportId: string;
  readonly label: string;
  readonly changes: readonly InspectionChange[];
}

/** What a change is applied to. */
export interface Bench {
  readonly app: AppContext;
  readonly sheet: Sheet;
  readonly report: EntityRow<'condition_report'>;
  /** Parts whose findings changed: their grade follows when all changes are in. */
  readonly regraded: Set<string>;
  /** The grades that stood before this report, read when they are first asked for. */
  readonly previous: () => ReadonlyMap<string, GradeFacts>;
}

/** Throws NotFoundError for no report and RefusedError `report_closed` or `report_imported`; faults in the changes are a result. */
export function editReport(app: AppContext, edit: Edit): Promise<InspectionEditResult> {
  return inOrder(app, async () => {
    const { db, actor } = app;
    const done = await db.writer.run({ actor, cause: 'edit' }, (tx) => change(app, tx, edit));
    if (done.value.length > 0) return { ok: false, faults: [...done.value] };
    // After the edit, in a transaction of its own: what a crash in between costs is the step's name and place.
    if (done.group !== null) await db.local.noteStep(done.group, { label: edit.label, scope: edit.reportId });
    app.changes.announce(done.changed);
    return { ok: true, group: done.group, savedAtMs: app.clock.nowMs() };
  });
}

/** The faults; when there are none, everything is written. */
async function change(app: AppContext, tx: WriteTx, { reportId, changes }: Edit): Promise<readonly CodedFault[]> {
  const report = isAnswersOnly(changes) ? assertAnswerable(tx, reportId) : assertReportOpen(tx, reportId);
  const sheet = createSheet(tx);
  const bench: Bench = { app, sheet, report, regraded: new Set(), previous: once(() => previousOf(app, report)) };
  const faults: CodedFault[] = [];
  for (const [index, one] of changes.entries()) {
    for (const fault of apply(bench, one)) faults.push({ index, ...fault });
    await tx.breathe();
  }
  if (faults.length > 0) return faults;
  for (const partId of bench.regraded) regrade(bench, partId);
  await sheet.write(tx);
  return [];
}

/** The answers to an external review stay open after closing; nothing else does. */
function assertAnswerable(tx: WriteTx, reportId: string): EntityRow<'condition_report'> {
  const report = reportOf(tx, reportId);
  const isClosedReview = kindFromText(report.kind) === 'review' && statusFromText(report.status) !== 'open';
  return isClosedReview ? report : assertReportOpen(tx, reportId);
}

function isAnswersOnly(changes: readonly InspectionChange[]): boolean {
  return changes.every((one) => {
    if (one.kind !== 'review_item') return false;
    const fields = Object.keys(one.fields);
    // A change of nothing would still make the row.
    return fields.length > 0 && fields.every((field) => ANSWER_FIELDS.has(field));
  });
}

function apply(bench: Bench, one: InspectionChange): readonly FieldFault[] {
  switch (one.kind) {
    case 'report':
      return changeReport(bench, one.fields);
    case 'assess':
      return assess(bench, one.partId, one.set);
    case 'confirm':
      return confirm(bench, one.partIds);
    case 'finding':
      return changeFinding(bench, one);
    case 'remove_finding':
      return removeFinding(bench, one.findingId);
    case 'add_part':
      return addPart(bench, one);
    case 'change_part':
      return changePart(bench, one);
    case 'split_part':
      return splitPart(bench, one);
    case 'retire_part':
      return retirePart(bench, one);
    case 'climate_answer':
      return changeAnswer(bench, one);
    case 'climate_risk':
      return changeRisk(bench, one);
    case 'remove_climate_risk':
      return removeRisk(bench, one.riskId);
    case 'review_item':
      return changeReviewItem(bench, one);
    default:
      return assertNever(one);
  }
}

function previousOf({ db }: AppContext, report: EntityRow<'condition_report'>): ReadonlyMap<string, GradeFacts> {
  const { reports, assessments } = readEstate(db.reader, report.department_id);
  return previousGrades({ report, reports, assessments });
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
