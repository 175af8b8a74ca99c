/**
 * The grade of a part with several findings.
 * Answers for the score computed from the findings and for a part's own grade that differs, kept with its reason.
 * Must never replace a person's grade by a computed one in silence, nor the other way round.
 */
import { at } from '../list.ts';
import { err, ok, type Result } from '../result.ts';
import { type RollUpSettings, scoreFromRatioPpm } from './roll-up.ts';
import { type ExtentClass, type Observation, type Score, scoreFromObservation } from './score.ts';

export interface Finding {
  readonly id: string;
  readonly observation: Observation;
  /** Share of the part in basis points; null = only the class is known. */
  readonly extentShareBp: number | null;
}

export interface PartGradeSettings {
  /** worst: the worst finding decides (default; adding a finding never improves a part) · ratio: the weighted formula. */
  readonly method: 'worst' | 'ratio';
  /** Share assumed for an extent class alone, class 1–5, in basis points: the middle of each class [D]. */
  readonly classShareBp: readonly [number, number, number, number, number];
}

export const DEFAULT_PART_GRADE_SETTINGS: PartGradeSettings = {
  method: 'worst',
  classShareBp: [100, 600, 2_000, 5_000, 8_500],
};

export interface ComputedGrade {
  readonly score: Score;
  readonly worst: { readonly findingId: string; readonly score: Score } | null;
  /** R = Σ extent × f(score) + (1 − Σ extent) × 1.00, in millionths (domain.md 3.2). */
  readonly ratioPpm: number;
  readonly ratioScore: Score;
}

export interface OwnGrade {
  readonly score: Score;
  readonly reason: string;
}

export interface PartGrade {
  readonly score: Score;
  readonly computed: ComputedGrade;
  /** Set when a person graded the part otherwise than its findings say. */
  readonly ownReason: string | null;
}

/** Score of an inspected part from its findings; no finding at all = score 1. */
export function gradeFromFindings(
  findings: readonly Finding[],
  settings: PartGradeSettings,
  rollUp: RollUpSettings,
): ComputedGrade {
  let worst: ComputedGrade['worst'] = null;
  let shareSum = 0;
  let weighted = 0;
  for (const finding of findings) {
    const score = scoreFromObservation(finding.observation);
    const share = finding.extentShareBp ?? classShareOf(finding.observation.extentClass, settings);
    shareSum += share;
    weighted += share * at(rollUp.factorsPpm, score - 1);
    if (worst === null || score > worst.score || (score === worst.score && finding.id < worst.findingId)) {
      worst = { findingId: finding.id, score };
    }
  }
  // Overlapping findings may cover more than the whole part; their extents then share the part between them.
  const whole = Math.max(10_000, shareSum);
  const ratioPpm = Math.round((weighted + (whole - shareSum) * 1_000_000) / whole);
  const ratioScore = scoreFromRatioPpm(ratioPpm, rollUp);
  return { score: settings.method === 'ratio' ? ratioScore : (worst?.score ?? 1), worst, ratioPpm, ratioScore };
}

/**
 * The part's grade: its own where a person gave one, else the computed one.
 * An own grade that differs needs a reason: refused with `reason_missing` otherwise.
 */
export function partGrade(computed: ComputedGrade, own: OwnGrade | null): Result<PartGrade, 'reason_missing'> {
  if (own === null || own.score === computed.score) return ok({ score: computed.score, computed, ownReason: null });
  const reason = own.reason.trim();
  return reason === '' ? err('reason_missing') : ok({ score: own.score, computed, ownReason: reason });
}

function classShareOf(extentClass: ExtentClass, settings: PartGradeSettings): number {
  return at(settings.classShareBp, extentClass - 1);
}
