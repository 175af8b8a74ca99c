/**
 * What calls for a line in the plan, and which lines answer it.
 * Answers for: damage that was found, and parts past their expected life, whether planned or not; and renewals planned long before the part
 * needs them (domain.md 8, point 10: plan from evidence, not from calendars). Must never change a plan: it proposes with a reason.
 */
import {
  type AgeingInput,
  type AgeingSettings,
  expectedEnd,
  type LifeSpan,
  nextWork,
  type WorkReason,
} from '../condition/ageing.ts';
import type { Score } from '../condition/score.ts';
import type { ActivityKind } from './activity.ts';

export interface SourcePart {
  readonly id: string;
  readonly classKey: string | null;
  readonly buildingId: string | null;
  readonly builtYear: number | null;
  readonly life: LifeSpan | null;
  readonly grade: AgeingInput['grade'];
}

export interface SourceFinding {
  readonly id: string;
  readonly score: Score | null;
  /** 1 minor · 2 serious · 3 critical. */
  readonly severity: number | null;
  readonly proposedYear: number | null;
  /** Year it was found. */
  readonly foundYear: number | null;
}

/** A line as far as it can answer something. */
export interface SourceLine {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly findingId: string | null;
  readonly partId: string | null;
  /** Of its part. */
  readonly classKey: string | null;
  readonly buildingId: string | null;
  readonly intervalYears: number | null;
  /** First year of the horizon in which it occurs; null = in none. */
  readonly firstOccurrence: number | null;
}

export interface Need {
  readonly partId: string;
  readonly classKey: string | null;
  readonly buildingId: string | null;
  readonly findingId: string | null;
  /** Year the work is suggested for. */
  readonly year: number;
  /** The part is to be replaced: routine work does not answer that. */
  readonly renewal: boolean;
  readonly life: LifeSpan | null;
}

export interface SourceYears {
  /** First year of the plan. */
  readonly baseYear: number;
  /** The accounting year of today. */
  readonly currentYear: number;
}

/** From this score on, or from this severity on, damage calls for work. */
const SCORE_CALLS = 3;
const SEVERITY_CALLS = 2;
/** From this score on the part is beyond repair by upkeep. */
const RENEWAL_SCORE = 5;
const GOOD_SCORE = 2;

export interface SourceSettings {
  /** A line this many years after the suggested one still answers it. */
  readonly graceYears: number;
  /** A renewal this many years before the expected end is early, for a part in good shape. */
  readonly earlyYears: number;
}

/** [D] */
export const DEFAULT_SOURCE_SETTINGS: SourceSettings = { graceYears: 2, earlyYears: 5 };

/** Serious or critical damage waits no longer than this score would let it, however small its extent. */
const HASTE_BY_SEVERITY: ReadonlyMap<number | null, Score> = new Map([
  [2, 3],
  [3, 4],
]);

/** True for damage of score 3 and worse, or whose severity is serious whatever its extent. */
export function findingCalls({ score, severity }: Pick<SourceFinding, 'score' | 'severity'>): boolean {
  return (score !== null && score >= SCORE_CALLS) || (severity !== null && severity >= SEVERITY_CALLS);
}

/** What a finding calls for: in the year its inspector proposed, else as soon as its score and severity say; never before the plan. */
export function findingNeed(
  finding: SourceFinding,
  part: SourcePart,
  years: SourceYears,
  settings: AgeingSettings,
): Need {
  const { severity, foundYear, proposedYear } = finding;
  const score = worse(finding.score, HASTE_BY_SEVERITY.get(severity) ?? null);
  const grade = score === null ? null : { score, year: foundYear ?? years.currentYear };
  const end = expectedEnd(
    { builtYear: null, life: null, grade, periodic: null, currentYear: years.currentYear },
    settings,
  );
  return {
    ...placeOf(part),
    findingId: finding.id,
    year: Math.max(years.baseYear, proposedYear ?? end?.year ?? years.baseYear),
    renewal: false,
    life: part.life,
  };
}

/**
 * What the age or the grade of a part calls for, with its reason; null when its expected life lasts beyond the start of the plan and its
 * grade demands nothing. The year is that of `nextWork`, never before the plan.
 */
export function ageingNeed(
  part: SourcePart,
  years: SourceYears,
  settings: AgeingSettings,
): { readonly need: Need; readonly reason: WorkReason } | null {
  const { builtYear, life, grade } = part;
  const next = nextWork({ builtYear, life, grade, periodic: null, currentYear: years.currentYear }, settings);
  if (next === null) return null;
  const demanded = next.reason.code === 'grade_demands';
  const outlived = builtYear !== null && life !== null && builtYear + life.expected <= years.baseYear;
  if (!demanded && !outlived) return null;
  const renewal = !demanded || (grade !== null && grade.score >= RENEWAL_SCORE);
  const need = { ...placeOf(part), findingId: null, year: Math.max(years.baseYear, next.year), renewal, life };
  return { need, reason: next.reason };
}

/**
 * True when a line does what is needed: it names the finding; or it is on the part, or on another part of the same class in the same
 * building, and occurs no later than the grace after the suggested year. Routine at less than half the part's life does not renew it.
 */
export function answers(line: SourceLine, need: Need, { graceYears }: SourceSettings): boolean {
  if (need.findingId !== null && line.findingId === need.findingId) return true;
  if (line.firstOccurrence === null || line.firstOccurrence > need.year + graceYears) return false;
  const { intervalYears } = line;
  if (need.renewal && intervalYears !== null && need.life !== null && intervalYears * 2 < need.life.expected)
    return false;
  if (line.partId === need.partId) return true;
  return need.classKey !== null && line.classKey === need.classKey && line.buildingId === need.buildingId;
}

/** The expected end of a part in good shape whose renewal is planned more than `earlyYears` before it; null when nothing is early. */
export function earlyRenewal(
  line: SourceLine,
  part: SourcePart,
  years: SourceYears,
  settings: AgeingSettings,
  { earlyYears }: SourceSettings,
): { readonly plannedYear: number; readonly suggestedYear: number; readonly score: Score } | null {
  const { grade, builtYear, life } = part;
  const plannedYear = line.firstOccurrence;
  if (line.kind !== 'renewal' || plannedYear === null || grade === null || grade.score > GOOD_SCORE) return null;
  const end = expectedEnd({ builtYear, life, grade, periodic: null, currentYear: years.currentYear }, settings);
  if (end === null || plannedYear >= end.year - earlyYears) return null;
  return { plannedYear, suggestedYear: end.year, score: grade.score };
}

function worse(a: Score | null, b: Score | null): Score | null {
  return (a ?? 0) >= (b ?? 0) ? a : b;
}

function placeOf({ id, classKey, buildingId }: SourcePart) {
  return { partId: id, classKey, buildingId };
}
