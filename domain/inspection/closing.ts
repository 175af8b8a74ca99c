/**
 * What a report still lacks before it can be closed, and what in it is unusual.
 * Answers for codes with their facts; the sentence is made where it is shown. What is missing stops the closing, what is unusual does not.
 * Must never mend anything.
 */
import type { Score } from '../condition/score.ts';
import type { ClimateSection } from './climate-section.ts';
import { assessmentLacks, type GradeWithJump, hasText, isAssessed } from './grading.ts';
import type { ReportKind } from './report.ts';

type Facts = Readonly<Record<string, string | number | null>>;

export interface ClosingPoint {
  readonly code: string;
  readonly partId: string | null;
  readonly findingId: string | null;
  readonly riskId: string | null;
  readonly facts: Facts;
}

export interface ClosingFinding {
  readonly id: string;
  readonly defect: string | null;
  /** null = the observation is not complete. */
  readonly score: Score | null;
  readonly proposedWork: string | null;
  readonly proposedYear: number | null;
  readonly theme: string | null;
}

export interface ClosingPart {
  readonly id: string;
  readonly name: string;
  readonly grade: GradeWithJump | null;
  readonly assessedOn: string | null;
  readonly computed: Score | null;
  readonly previous: Score | null;
  readonly findings: readonly ClosingFinding[];
  readonly photos: number;
  /** Years since it was put in, and the longest life known; null = unknown. */
  readonly age: number | null;
  readonly lifeHigh: number | null;
}

export interface ClosingReport {
  readonly kind: ReportKind;
  readonly heldOn: string | null;
  readonly inspector: string | null;
  readonly statement: string | null;
  readonly parts: readonly ClosingPart[];
  readonly climate: ClimateSection;
  /** Hazard of each open risk, by id. */
  readonly risks: ReadonlyMap<string, string>;
  /** Rows of the review form with something left open. */
  readonly reviewGaps: number;
  readonly today: string;
}

export interface ClosingSettings {
  readonly jumpFrom: number;
  readonly proposeFromScore: number;
}

export interface Closing {
  readonly missing: readonly ClosingPoint[];
  readonly unusual: readonly ClosingPoint[];
  readonly canClose: boolean;
}

/** The whole list, the report first, then its parts in the order given, then the climate section. */
export function closingCheck(report: ClosingReport, settings: ClosingSettings): Closing {
  const missing = [
    ...reportLacks(report),
    ...report.parts.flatMap((part) => partLacks(report, part, settings)),
    ...climateLacks(report),
  ];
  const unusual = [
    ...report.parts.flatMap((part) => partOddities(report, part, settings)),
    ...report.climate.withoutRisk.map((hazard) => point('climate_answer_without_risk', { hazard })),
    ...(report.reviewGaps > 0 ? [point('review_gaps', { count: report.reviewGaps })] : []),
  ];
  return { missing, unusual, canClose: missing.length === 0 };
}

function reportLacks({ heldOn, inspector, statement, parts, today }: ClosingReport): ClosingPoint[] {
  const lacks: ClosingPoint[] = [];
  if (heldOn === null) lacks.push(point('day_missing', {}));
  else if (heldOn > today) lacks.push(point('day_in_future', { heldOn }));
  if (!hasText(inspector)) lacks.push(point('inspector_missing', {}));
  if (!hasText(statement)) lacks.push(point('statement_missing', {}));
  if (parts.length === 0) lacks.push(point('no_parts', {}));
  return lacks;
}

function partLacks(
  { kind, today }: ClosingReport,
  { id, name, grade, assessedOn, computed, previous, findings }: ClosingPart,
  { jumpFrom }: ClosingSettings,
): ClosingPoint[] {
  const at = (code: string, facts: Facts = {}, findingId: string | null = null) =>
    point(code, { partName: name, ...facts }, id, findingId);
  const lacks: ClosingPoint[] = [];
  if (grade === null || !isAssessed(grade)) {
    // The external review samples parts; the others are not overlooked.
    if (kind !== 'review') lacks.push(at('part_not_assessed'));
  } else {
    for (const code of assessmentLacks(grade, computed, previous, jumpFrom)) {
      lacks.push(at(code, { state: grade.state, score: grade.score, computed, previous }));
    }
    if (assessedOn !== null && assessedOn > today) lacks.push(at('assessed_in_future', { assessedOn }));
  }
  for (const finding of findings) {
    if (finding.score === null) lacks.push(at('finding_incomplete', { defect: finding.defect }, finding.id));
  }
  return lacks;
}

function partOddities(
  { kind }: ClosingReport,
  { id, name, grade, findings, photos, age, lifeHigh }: ClosingPart,
  { proposeFromScore }: ClosingSettings,
): ClosingPoint[] {
  const at = (code: string, facts: Facts = {}, findingId: string | null = null) =>
    point(code, { partName: name, ...facts }, id, findingId);
  const odd: ClosingPoint[] = [];
  const score = grade === null || grade.state !== 'graded' ? null : grade.score;
  if (score !== null && score >= proposeFromScore) {
    if (!findings.some(({ proposedWork }) => hasText(proposedWork))) odd.push(at('poor_without_work', { score }));
    if (photos === 0) odd.push(at('poor_without_photo', { score }));
  }
  if (score !== null && age !== null && lifeHigh !== null && age > lifeHigh && score <= 2) {
    odd.push(at('good_beyond_life', { score, age, lifeHigh }));
  }
  for (const { id: findingId, defect, proposedWork, proposedYear, theme } of findings) {
    if (!hasText(defect)) odd.push(at('finding_without_defect', {}, findingId));
    if (hasText(proposedWork) && proposedYear === null) odd.push(at('work_without_year', { proposedWork }, findingId));
    const isHandover = kind === 'handover_1' || kind === 'handover_5';
    if (isHandover && theme === null) odd.push(at('finding_without_theme', { defect }, findingId));
  }
  return odd;
}

function climateLacks({ climate, risks }: ClosingReport): ClosingPoint[] {
  const byHazard = Map.groupBy(climate.unanswered, ({ hazard }) => hazard);
  const unanswered = [...byHazard].map(([hazard, all]) => point('climate_unanswered', { hazard, count: all.length }));
  const open = climate.openRisks.map((riskId) => ({
    ...point('risk_open', { hazard: risks.get(riskId) ?? null }),
    riskId,
  }));
  return [...unanswered, ...open];
}

function point(
  code: string,
  facts: Facts,
  partId: string | null = null,
  findingId: string | null = null,
): ClosingPoint {
  return { code, partId, findingId, riskId: null, facts };
}
