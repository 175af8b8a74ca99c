/**
 * What a grade follows from, before the engine has answered: the observation of a finding, the findings of a part, the jump since last time.
 * Answers for reading the contract's plain numbers; the rules are the domain's. Must never store anything.
 */
import rules from '../../../../assets/inspection/rules.json';
import type { AssessmentView, FindingView, InspectionPart } from '../../../../contract/inspection-view.ts';
import type { Degree, ExtentClass, Score } from '../../../../domain/condition/score.ts';
import * as grading from '../../../../domain/inspection/grading.ts';

export const DEGREES = [1, 2, 3] as const satisfies readonly Degree[];
export const EXTENTS = [1, 2, 3, 4, 5] as const satisfies readonly ExtentClass[];

/** From this difference on a grade asks why. */
const JUMP_FROM = rules.jumpFrom.value;

export type ObservationFields = Pick<FindingView, 'severity' | 'intensity' | 'extentClass' | 'extentBp'>;

export interface ReadObservation {
  readonly severity: Degree | null;
  readonly intensity: Degree | null;
  /** From the share of the part where one is given. */
  readonly extentClass: ExtentClass | null;
  /** Null while something is missing. */
  readonly score: Score | null;
}

export function readObservation(fields: ObservationFields): ReadObservation {
  const facts = factsOf({ ...fields, findingId: '' });
  const extentClass = grading.effectiveExtent(facts);
  return { severity: facts.severity, intensity: facts.intensity, extentClass, score: grading.findingScore(facts) };
}

/** What the complete findings give; null without any. */
export function scoreOfFindings(
  findings: readonly (ObservationFields & { readonly findingId: string })[],
): Score | null {
  return grading.computedScore(findings.map(factsOf));
}

function factsOf(fields: ObservationFields & { readonly findingId: string }): grading.FindingFacts {
  return {
    id: fields.findingId,
    severity: DEGREES.find((degree) => degree === fields.severity) ?? null,
    intensity: DEGREES.find((degree) => degree === fields.intensity) ?? null,
    extentClass: EXTENTS.find((extent) => extent === fields.extentClass) ?? null,
    extentBp: fields.extentBp,
  };
}

export function asksWhy(part: Pick<InspectionPart, 'assessment' | 'previous'>): boolean {
  return lackingReason(part) !== null;
}

/** What must still be explained about the grade: that it is another than the findings give, or that it jumped. */
export function lackingReason({
  assessment,
  previous,
}: Pick<InspectionPart, 'assessment' | 'previous'>): 'own' | 'jump' | null {
  if (assessment === null) return null;
  return grading.lackingReason(assessment, assessment.computedScore, gradeOf(previous), JUMP_FROM);
}

/** True when going from the previous grade to this one asks why. */
export function isJump(part: Pick<InspectionPart, 'previous'>, score: Score): boolean {
  return grading.asksWhy({ state: 'graded', score, jumpReason: null }, gradeOf(part.previous), JUMP_FROM);
}

export function gradeOf(grade: Pick<AssessmentView, 'state' | 'score'> | null): Score | null {
  return grade === null || grade.state !== 'graded' ? null : grade.score;
}
