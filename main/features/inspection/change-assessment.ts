/**
 * Grading a part, saying why it is not graded, taking a grade back, confirming the earlier one.
 * Answers for one assessment per part and report, of the same id on every laptop, so that two inspectors' entries meet in one row.
 */
import type { InspectionChange } from '../../../contract/inspection.ts';
import type { EntityPatch, EntityRow } from '../../../db/entities.ts';
import { readPartFindings } from '../../../db/queries/inspection.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import { gradedPart, isFault } from './change-part.ts';
import type { Bench } from './edit.ts';
import { type FieldFault, fault, NONE } from './faults.ts';
import type { GradeFacts } from './gather.ts';

type AssessSet = NonNullable<Extract<InspectionChange, { kind: 'assess' }>['set']>;
type Stored = Omit<EntityRow<'assessment'>, 'stamp'>;

/** Begun, not graded. */
const UNGRADED = {
  state: 'graded',
  score: null,
  is_estimate: 0,
  reason: null,
  jump_reason: null,
  confirms_id: null,
} as const satisfies EntityPatch<'assessment'>;

export function assessmentId({ app, report }: Pick<Bench, 'app' | 'report'>, partId: string): string {
  return uuid5(app.db.workspaceId, `assessment:${report.id}:${partId}`);
}

export function assess(bench: Bench, partId: string, set: AssessSet | null): readonly FieldFault[] {
  const part = gradedPart(bench, partId);
  if (isFault(part)) return [part];
  const id = assessmentId(bench, partId);
  const known = bench.sheet.get('assessment', id);
  if (set === null) {
    // What was written about the part is not taken away by the key that takes a grade back.
    if (known?.note == null) bench.sheet.remove('assessment', id);
    else bench.sheet.put('assessment', id, { ...patchOf(bench, partId, known), ...UNGRADED });
    return NONE;
  }
  const state = set.state ?? (typeof set.score === 'number' ? 'graded' : (known?.state ?? 'graded'));
  if (state !== 'graded' && typeof set.score === 'number') return fault('score', 'inspection_score_refused');
  const score = state === 'graded' ? (set.score ?? (set.score === null ? null : (known?.score ?? null))) : null;
  // Only a note may begin an assessment before its grade.
  if (state === 'graded' && score === null && (set.state !== undefined || set.score !== undefined)) {
    return fault('score', 'inspection_score_missing');
  }
  bench.sheet.put('assessment', id, { ...patchOf(bench, partId, known), ...merged(set, known, { state, score }) });
  return NONE;
}

function merged(
  set: AssessSet,
  known: Stored | null,
  { state, score }: { readonly state: string; readonly score: number | null },
): EntityPatch<'assessment'> {
  // A reason says why there is no grade, or why a grade is another than computed: with the state it loses its meaning.
  const keptReason = known === null || (known.state === 'graded') !== (state === 'graded') ? null : known.reason;
  const isSame = known !== null && known.state === state && known.score === score;
  return {
    state,
    score,
    is_estimate: state === 'graded' && (set.isEstimate ?? (known === null || known.is_estimate === 1)) ? 1 : 0,
    reason: set.reason === undefined ? keptReason : textOrNull(set.reason),
    jump_reason: set.jumpReason === undefined ? (known?.jump_reason ?? null) : textOrNull(set.jumpReason),
    note: set.note === undefined ? (known?.note ?? null) : textOrNull(set.note),
    confirms_id: isSame ? known.confirms_id : null,
  };
}

/** What every assessment of this report has in common; a row that is brought back begins anew. */
export function patchOf(
  { app, sheet, report }: Bench,
  partId: string,
  known: Stored | null,
): EntityPatch<'assessment'> {
  // As the changes so far leave it: the day may have been corrected just before.
  const heldOn = sheet.get('condition_report', report.id)?.held_on ?? null;
  return {
    department_id: report.department_id,
    report_id: report.id,
    part_id: partId,
    source: known?.source ?? 'inspection',
    assessed_on: known?.assessed_on ?? heldOn ?? app.today(),
    inspector: known?.inspector ?? report.inspector,
  };
}

/** The earlier grade still holds, and with it the findings it rests on: what a later report does not name again counts as settled. */
export function confirm(bench: Bench, partIds: readonly string[]): readonly FieldFault[] {
  const previous = bench.previous();
  const faults: FieldFault[] = [];
  for (const partId of partIds) {
    const part = gradedPart(bench, partId);
    if (isFault(part)) {
      faults.push(part);
      continue;
    }
    const grade = previous.get(partId) ?? previous.get(part.split_from_id ?? '');
    if (grade === undefined || grade.state !== 'graded') {
      faults.push({ field: 'partIds', code: 'inspection_nothing_to_confirm' });
      continue;
    }
    const id = assessmentId(bench, partId);
    bench.sheet.put('assessment', id, {
      ...patchOf(bench, partId, bench.sheet.get('assessment', id)),
      state: 'graded',
      score: grade.score,
      is_estimate: grade.isEstimate ? 1 : 0,
      reason: grade.row.reason,
      note: bench.sheet.get('assessment', id)?.note ?? null,
      jump_reason: null,
      confirms_id: grade.id,
    });
    takeOverFindings(bench, partId, grade);
  }
  return faults;
}

function takeOverFindings({ app, sheet, report }: Bench, partId: string, grade: GradeFacts): void {
  const { reader, workspaceId } = app.db;
  if (grade.partId !== partId || readPartFindings(reader, report.id, partId).length > 0) return;
  for (const row of readPartFindings(reader, grade.reportId, partId)) {
    const { id, stamp: _stamp, deleted_at: _deleted, ...fields } = row;
    sheet.put('finding', uuid5(workspaceId, `finding:${report.id}:${id}`), { ...fields, report_id: report.id });
  }
}

function textOrNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
