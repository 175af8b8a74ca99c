/**
 * Grading a part in an inspection: from its findings, by a person's own judgement, or not at all with a reason.
 * Answers for which grade counts when findings change, and for what an assessment lacks. The arithmetic is that of domain/condition.
 * Must never replace a grade that a person gave with a reason.
 */
import {
  DEFAULT_PART_GRADE_SETTINGS,
  type Finding,
  gradeFromFindings,
  type PartGradeSettings,
} from '../condition/part-grade.ts';
import { DEFAULT_ROLL_UP_SETTINGS, type RollUpSettings } from '../condition/roll-up.ts';
import {
  type AssessmentState,
  type Degree,
  type ExtentClass,
  extentClassFromShareBp,
  type Score,
  scoreFromObservation,
} from '../condition/score.ts';

export interface FindingFacts {
  readonly id: string;
  readonly severity: Degree | null;
  readonly intensity: Degree | null;
  readonly extentClass: ExtentClass | null;
  /** Basis points of the part; decides the class when given. */
  readonly extentBp: number | null;
}

/** The class that counts: of the share where it is known, else the one that was chosen. */
export function effectiveExtent({
  extentClass,
  extentBp,
}: Pick<FindingFacts, 'extentClass' | 'extentBp'>): ExtentClass | null {
  return extentBp === null ? extentClass : extentClassFromShareBp(extentBp);
}

/** The score of one finding; null while its observation is not complete. */
export function findingScore(finding: FindingFacts): Score | null {
  const complete = completeFinding(finding);
  return complete === null ? null : scoreFromObservation(complete.observation);
}

function completeFinding(finding: FindingFacts): Finding | null {
  const { id, severity, intensity, extentBp } = finding;
  const extentClass = effectiveExtent(finding);
  if (severity === null || intensity === null || extentClass === null) return null;
  return { id, observation: { severity, intensity, extentClass }, extentShareBp: extentBp };
}

/** What the complete findings of a part give; null without any. */
export function computedScore(
  findings: readonly FindingFacts[],
  settings: PartGradeSettings = DEFAULT_PART_GRADE_SETTINGS,
  rollUp: RollUpSettings = DEFAULT_ROLL_UP_SETTINGS,
): Score | null {
  const complete = findings.flatMap((finding) => completeFinding(finding) ?? []);
  return complete.length === 0 ? null : gradeFromFindings(complete, settings, rollUp).score;
}

export interface Grade {
  readonly state: AssessmentState;
  readonly score: Score | null;
  readonly isEstimate: boolean;
  readonly reason: string | null;
}

/** True when somebody has said how the part is, or why it is not known. A grade that is only begun has neither. */
export function isAssessed(grade: Pick<Grade, 'state' | 'score'>): boolean {
  return grade.state !== 'graded' || grade.score !== null;
}

/**
 * The grade after a part's findings changed, or null when it stays as it is: a grade with a reason is a person's own and stays, a state
 * (not accessible, …) too; everything else follows the findings, and a grade that came from findings which are gone is begun again.
 */
export function followFindings(
  grade: Grade | null,
  computed: { readonly before: Score | null; readonly after: Score | null },
): Pick<Grade, 'score' | 'isEstimate'> | null {
  const { before, after } = computed;
  if (before === after) return null;
  if (grade === null) return after === null ? null : { score: after, isEstimate: false };
  if (grade.state !== 'graded' || hasText(grade.reason)) return null;
  if (after === null && grade.score !== before) return null;
  return grade.score === after && !grade.isEstimate ? null : { score: after, isEstimate: false };
}

export type AssessmentLack = 'state_without_reason' | 'own_grade_without_reason' | 'jump_without_reason';

/** What an assessment still needs before a report can be closed with it; `jumpFrom` as of `asksWhy`. */
export function assessmentLacks(
  grade: GradeWithJump,
  computed: Score | null,
  previous: Score | null,
  jumpFrom: number,
): readonly AssessmentLack[] {
  const lacks: AssessmentLack[] = [];
  if (grade.state !== 'graded' && !hasText(grade.reason)) lacks.push('state_without_reason');
  if (grade.state === 'graded' && computed !== null && grade.score !== computed && !hasText(grade.reason)) {
    lacks.push('own_grade_without_reason');
  }
  if (asksWhy(grade, previous, jumpFrom)) lacks.push('jump_without_reason');
  return lacks;
}

/** The reason a person must still be asked for about a grade; that of the grade itself comes before that of its jump. */
export function lackingReason(
  grade: GradeWithJump,
  computed: Score | null,
  previous: Score | null,
  jumpFrom: number,
): 'own' | 'jump' | null {
  const lacks = assessmentLacks(grade, computed, previous, jumpFrom);
  if (lacks.includes('own_grade_without_reason')) return 'own';
  return lacks.includes('jump_without_reason') ? 'jump' : null;
}

export type GradeWithJump = Grade & { readonly jumpReason: string | null };

/** True for a grade `jumpFrom` or more away from the last one, with no reason given. */
export function asksWhy(
  grade: Pick<GradeWithJump, 'state' | 'score' | 'jumpReason'>,
  previous: Score | null,
  jumpFrom: number,
): boolean {
  if (grade.state !== 'graded' || grade.score === null || previous === null) return false;
  return Math.abs(grade.score - previous) >= jumpFrom && !hasText(grade.jumpReason);
}

export function hasText(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
