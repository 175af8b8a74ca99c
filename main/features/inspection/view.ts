/**
 * A report for the page: parts on their walk with the grade before beside the new one, climate, review, progress.
 * Shapes what was gathered; what follows from what is decided in domain/inspection.
 */
import type {
  AssessmentView,
  FindingFields,
  FindingView,
  InspectionPart,
  InspectionView,
  PartFields,
} from '../../../contract/inspection-view.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { countPhotos, lastChangeOf, type PhotoCounts } from '../../../db/queries/inspection.ts';
import { type AgeingSettings, expectedEnd } from '../../../domain/condition/ageing.ts';
import { isScore } from '../../../domain/condition/score.ts';
import { computedScore, isAssessed, lackingReason } from '../../../domain/inspection/grading.ts';
import { kindFromText } from '../../../domain/inspection/report.ts';
import { progressOf, STATIONS, stationOf } from '../../../domain/inspection/station.ts';
import type { AppContext } from '../context.ts';
import { lifeOf } from '../plan-edit/part-life.ts';
import { currentSettings } from '../settings/current.ts';
import { climateView, readClimate } from './climate.ts';
import { FINDING_COLUMNS, PART_COLUMNS, toFields } from './fields.ts';
import { findingFacts } from './finding-facts.ts';
import { type Gathered, type GatheredPart, type GradeFacts, gather } from './gather.ts';
import { reportHeader } from './report-header.ts';
import { reviewNumbers, reviewView } from './review-form.ts';

/** Throws NotFoundError. */
export function inspectionView(app: AppContext, reportId: string): InspectionView {
  const gathered = gather(app, reportId);
  const { report, department, reports, buildings, walk, status } = gathered;
  const photos = countPhotos(app.db.reader, reportId);
  const numbers = reviewNumbers(app);
  const currentYear = Number(app.today().slice(0, 4));
  const { ageing } = currentSettings(app.db.reader);
  const parts = walk.map((part) => partView(app, part, photos, numbers, { currentYear, ageing }));
  const kind = kindFromText(report.kind);
  return {
    report: reportHeader(app, report, department, reports),
    editable: status === 'open' && !app.db.readOnly,
    buildings: buildings.map(({ id, number, address, building_type }) => ({
      id,
      number,
      address,
      buildingType: building_type,
    })),
    parts,
    stations: STATIONS.map((station) => ({
      station,
      ...progressOf(parts.filter((part) => part.station === station).map(isDone)),
    })),
    progress: progressOf(parts.map(isDone)),
    climate: climateView(app, readClimate(app, reportId), photos.byRisk),
    review: kind === 'review' ? reviewView(app, reportId, reviewGround(gathered, currentYear)) : [],
    themes:
      kind === 'handover_1' || kind === 'handover_5'
        ? app.inspection.themes.map(({ key, da, en }) => ({ key, title: { da, en } }))
        : [],
    photos: photos.all,
    savedAtMs: lastChangeOf(app.db.reader, report),
  };
}

function isDone({ assessment }: InspectionPart): boolean {
  return assessment !== null && isAssessed(assessment);
}

function partView(
  app: AppContext,
  { row, group, cls, buildingNumber, grade, previous, previousThumb, findings }: GatheredPart,
  photos: PhotoCounts,
  numbers: ReadonlyMap<string, number>,
  { currentYear, ageing }: { readonly currentYear: number; readonly ageing: AgeingSettings },
): InspectionPart {
  const computed = computedScore(findings.map(findingFacts));
  const known = grade !== null && grade.score !== null ? grade : previous;
  const life = lifeOf(row, cls ?? undefined);
  const graded =
    known?.score == null || known.assessedOn === null
      ? null
      : { score: known.score, year: Number(known.assessedOn.slice(0, 4)) };
  const end = expectedEnd({ builtYear: row.installed_year, life, grade: graded, periodic: null, currentYear }, ageing);
  const { jumpFrom } = app.inspection.rules;
  return {
    ...toFields<PartFields>(PART_COLUMNS, row),
    partId: row.id,
    station: stationOf(group),
    buildingNumber,
    code: row.code,
    source: row.source,
    reviewNo: numbers.get(row.class_key ?? '') ?? null,
    expectedEndYear: end?.year ?? null,
    assessment: grade === null ? null : assessmentView(grade, computed),
    previous:
      previous === null
        ? null
        : {
            assessmentId: previous.id,
            reportId: previous.reportId,
            state: previous.state,
            score: previous.score,
            isEstimate: previous.isEstimate,
            assessedOn: previous.assessedOn,
            note: previous.row.note,
            photoThumbHash: previousThumb,
          },
    asksWhy:
      grade !== null &&
      lackingReason(
        { ...grade, reason: grade.row.reason, jumpReason: grade.row.jump_reason },
        computed,
        previous?.score ?? null,
        jumpFrom,
      ) !== null,
    findings: findings.toSorted(inOrder).map((finding) => findingView(finding, photos)),
    photos: photos.byPart.get(row.id) ?? 0,
  };
}

function assessmentView({ row, ...grade }: GradeFacts, computed: AssessmentView['computedScore']): AssessmentView {
  return {
    assessmentId: grade.id,
    state: grade.state,
    score: grade.score,
    isEstimate: grade.isEstimate,
    computedScore: computed,
    reason: row.reason,
    jumpReason: row.jump_reason,
    note: row.note,
    assessedOn: row.assessed_on,
    confirmed: row.confirms_id !== null,
  };
}

function findingView(row: EntityRow<'finding'>, photos: PhotoCounts): FindingView {
  const { severity, intensity, extentClass, extentBp } = findingFacts(row);
  return {
    ...toFields<FindingFields>(FINDING_COLUMNS, row),
    severity,
    intensity,
    extentClass,
    extentBp,
    findingId: row.id,
    score: isScore(row.score) ? row.score : null,
    photos: photos.byFinding.get(row.id) ?? 0,
  };
}

function inOrder(a: EntityRow<'finding'>, b: EntityRow<'finding'>): number {
  return (a.sort_no ?? 0) - (b.sort_no ?? 0) || (a.id < b.id ? -1 : 1);
}

/** What the review form fills itself from: the grade of this report, or the one before. */
export function reviewGround({ buildings, parts, walk, findings }: Gathered, currentYear: number) {
  const grades = new Map<string, GradeFacts>();
  for (const { row, grade, previous } of walk) {
    const known = grade !== null && isAssessed(grade) ? grade : previous;
    if (known !== null) grades.set(row.id, known);
  }
  return { buildings, parts, grades, findings, currentYear };
}
