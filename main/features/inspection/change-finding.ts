/**
 * Making, changing and removing findings, and the grade that follows from them.
 * Answers for the score being computed here and never taken from the page. The rule of following is domain/inspection/grading.
 */
import type { InspectionChange } from '../../../contract/inspection.ts';
import type { EntityPatch, EntityRow } from '../../../db/entities.ts';
import { readPartFindings } from '../../../db/queries/inspection.ts';
import { computedScore, effectiveExtent, findingScore, followFindings } from '../../../domain/inspection/grading.ts';
import { assessmentId, patchOf } from './change-assessment.ts';
import { gradedPart, isFault } from './change-part.ts';
import type { Bench } from './edit.ts';
import { type FieldFault, fault, NONE } from './faults.ts';
import { FINDING_COLUMNS, toPatch } from './fields.ts';
import { findingFacts } from './finding-facts.ts';
import { freePhotos } from './free-photos.ts';
import { gradeFacts } from './gather.ts';

type FindingChange = Extract<InspectionChange, { kind: 'finding' }>;
type Row = Omit<EntityRow<'finding'>, 'stamp'>;

export function changeFinding(bench: Bench, { findingId, partId, fields }: FindingChange): readonly FieldFault[] {
  const part = gradedPart(bench, partId);
  if (isFault(part)) return [part];
  const { app, sheet, report } = bench;
  const known = sheet.get('finding', findingId);
  if (known !== null && (known.report_id !== report.id || known.part_id !== partId)) {
    return fault('findingId', 'inspection_finding_moved');
  }
  // A text that was saved late must not make it anew; the history gives it back whole.
  const isLate = known === null && Object.keys(fields).length === 1 && sheet.isTaken('finding', findingId);
  if (isLate) return fault('findingId', 'inspection_finding_gone');
  if (fields.theme != null && !app.inspection.themes.some(({ key }) => key === fields.theme)) {
    return fault('theme', 'inspection_theme_unknown');
  }
  const patch: EntityPatch<'finding'> = toPatch(FINDING_COLUMNS, fields);
  // A class chosen by hand replaces a share given before.
  const share = fields.extentClass !== undefined && fields.extentBp === undefined ? { extent_bp: null } : {};
  const begun = known ?? blankFinding(bench, findingId, partId);
  const row = { ...begun, ...patch, ...share } as Row;
  const facts = findingFacts(row);
  const observation = {
    severity: facts.severity,
    intensity: facts.intensity,
    extent_class: effectiveExtent(facts),
    extent_bp: facts.extentBp,
    score: findingScore(facts),
  };
  const { id: _id, deleted_at: _deleted, ...whole } = begun;
  sheet.put('finding', findingId, { ...(known === null ? whole : {}), ...patch, ...observation });
  bench.regraded.add(partId);
  return NONE;
}

export function removeFinding(bench: Bench, findingId: string): readonly FieldFault[] {
  const known = bench.sheet.get('finding', findingId);
  if (known === null || known.report_id !== bench.report.id) return fault('findingId', 'inspection_finding_gone');
  bench.sheet.remove('finding', findingId);
  freePhotos(bench, 'finding_id', findingId);
  bench.regraded.add(known.part_id);
  return NONE;
}

function blankFinding(bench: Bench, id: string, partId: string): Row {
  const blank = Object.fromEntries(Object.values(FINDING_COLUMNS).map((column) => [column, null]));
  const lastSortNo = Math.max(0, ...findingsOf(bench, partId).map(({ sort_no }) => sort_no ?? 0));
  return {
    ...(blank as unknown as Row),
    id,
    deleted_at: null,
    department_id: bench.report.department_id,
    report_id: bench.report.id,
    part_id: partId,
    score: null,
    sort_no: lastSortNo + 1,
  };
}

/** Findings of a part as the changes so far leave them. */
function findingsOf({ app, sheet, report }: Bench, partId: string): Row[] {
  const stored = readPartFindings(app.db.reader, report.id, partId);
  const drafted = sheet.drafted('finding');
  const kept: Row[] = stored.filter(({ id }) => !drafted.has(id));
  for (const row of drafted.values()) {
    if (row !== null && row.part_id === partId && row.report_id === report.id) kept.push(row);
  }
  return kept;
}

/** Lets the part's grade follow its findings, after all changes are in. */
export function regrade(bench: Bench, partId: string): void {
  const { app, sheet, report } = bench;
  const id = assessmentId(bench, partId);
  const known = sheet.get('assessment', id);
  const stored = readPartFindings(app.db.reader, report.id, partId);
  const computed = {
    before: computedScore(stored.map(findingFacts)),
    after: computedScore(findingsOf(bench, partId).map(findingFacts)),
  };
  const grade = known === null ? null : { ...gradeFacts(known as EntityRow<'assessment'>), reason: known.reason };
  const follows = followFindings(grade, computed);
  if (follows === null) return;
  if (follows.score === null && known !== null && known.note === null) {
    // Nothing is left of what it was made of.
    sheet.remove('assessment', id);
    return;
  }
  sheet.put('assessment', id, {
    ...(known === null ? { ...patchOf(bench, partId, null), note: null, reason: null, jump_reason: null } : {}),
    state: 'graded',
    score: follows.score,
    is_estimate: follows.isEstimate ? 1 : 0,
    confirms_id: null,
  });
}
