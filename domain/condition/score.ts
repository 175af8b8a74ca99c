/**
 * The condition score of one observation.
 * Answers for the closed form max(1, S + I + E − 5) and for which states are not grades.
 * Must never turn a state (not inspected, …) into a score.
 */
import { at } from '../list.ts';

/** 1 excellent · 2 good · 3 fair · 4 worn · 5 poor · 6 very poor. */
export type Score = 1 | 2 | 3 | 4 | 5 | 6;

/** What is known about a part's condition. Only `graded` carries a score; `not_applicable` parts count nowhere. */
export type AssessmentState = 'graded' | 'not_inspected' | 'not_accessible' | 'study_further' | 'not_applicable';

export const ASSESSMENT_STATES: readonly AssessmentState[] = [
  'graded',
  'not_inspected',
  'not_accessible',
  'study_further',
  'not_applicable',
];

export const SCORES: readonly Score[] = [1, 2, 3, 4, 5, 6];

/** Stored with every computed score, so that an old report still prints the number it was printed with. */
export const CONDITION_METHOD = { name: 'tilstand-sie', version: 1 } as const;

/** 1 incidental (< 2 %) · 2 local (2–10 %) · 3 regular (10–30 %) · 4 considerable (30–70 %) · 5 general (≥ 70 %). */
export type ExtentClass = 1 | 2 | 3 | 4 | 5;

/** 1 minor · 2 serious · 3 critical; or 1 initial · 2 advanced · 3 end stage. */
export type Degree = 1 | 2 | 3;

export interface Observation {
  readonly severity: Degree;
  readonly intensity: Degree;
  readonly extentClass: ExtentClass;
}

/**
 * Condition score of one observation: max(1, severity + intensity + extent class − 5).
 * Closed form of the published 3 × 3 × 5 matrix of the Dutch method (domain.md 3.2).
 * Throws RangeError for values outside 1–3, 1–3, 1–5.
 */
export function scoreFromObservation(observation: Observation): Score {
  const { severity, intensity, extentClass } = observation;
  assertDegree(severity, 3);
  assertDegree(intensity, 3);
  assertDegree(extentClass, 5);
  return at(SCORES, Math.max(1, severity + intensity + extentClass - 5) - 1);
}

/** Extent class of a share of the part in basis points (0–10,000); limits 2, 10, 30 and 70 %. */
export function extentClassFromShareBp(shareBp: number): ExtentClass {
  if (!Number.isInteger(shareBp) || shareBp < 0 || shareBp > 10_000) {
    throw new RangeError(`An extent is 0 to 10,000 basis points, got ${shareBp}`);
  }
  if (shareBp < 200) return 1;
  if (shareBp < 1_000) return 2;
  if (shareBp < 3_000) return 3;
  return shareBp < 7_000 ? 4 : 5;
}

/** True for the numbers 1 to 6. */
export function isScore(value: unknown): value is Score {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 6;
}

function assertDegree(value: number, highest: number): void {
  if (!Number.isInteger(value) || value < 1 || value > highest) {
    throw new RangeError(`Severity and intensity are 1–3, extent class 1–5, got ${value}`);
  }
}
