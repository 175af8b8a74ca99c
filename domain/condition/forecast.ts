/**
 * Forecast of condition, year by year, for three futures: nothing done, the plan carried out, everything on time.
 * Answers for the share of value per score in every year of a horizon.
 * Must never count an uninspected part as good: it stays a share of its own until work renews it.
 */
import { addAt, at } from '../list.ts';
import { assertSafeInteger, multiplyDivideRounded } from '../money/ore.ts';
import { shareOfBp, sharesBp } from './median.ts';
import { type RollUpSettings, scoreFromRatioPpm } from './roll-up.ts';
import { SCORES, type Score } from './score.ts';

export type Future = 'nothing_done' | 'plan_carried_out' | 'all_on_time';

export interface ForecastPart {
  readonly id: string;
  /** Weight; whole and ≥ 0. */
  readonly replacementValueOre: number;
  /** Score at the start of the base year; null = not inspected. */
  readonly score: Score | null;
  /** Year it is expected to have reached score 6; null = unknown, its score then stays as it is. */
  readonly endYear: number | null;
  /** Years from renewal to score 6; null = unknown, a renewed part then stays at 1. */
  readonly lifeYears: number | null;
  /** Years in which the plan renews the part. */
  readonly renewalYears: readonly number[];
  /** Yearly chance in basis points to go from score s to s + 1, for s = 1–5; used instead of the ends when given. */
  readonly transitionsBp: readonly [number, number, number, number, number] | null;
}

export interface ForecastYear {
  readonly year: number;
  /** Seven entries: score 1 to 6, then not inspected; shares of value that sum to 10,000. */
  readonly sharesBp: readonly number[];
  /** Roll-up over the inspected value; null when nothing is inspected. */
  readonly ratioPpm: number | null;
  readonly score: Score | null;
  /** Share of value at score 5 and 6. */
  readonly poorShareBp: number;
}

export interface ForecastFrame {
  readonly baseYear: number;
  readonly horizonYears: number;
}

/** Condition at the end of each year of the horizon. Deterministic; parts in any order give the same figures. */
export function forecastCondition(
  parts: readonly ForecastPart[],
  frame: ForecastFrame,
  future: Future,
  settings: RollUpSettings,
): readonly ForecastYear[] {
  const { baseYear, horizonYears } = frame;
  const weights = Array.from({ length: horizonYears }, () => [0, 0, 0, 0, 0, 0, 0]);
  for (const part of parts) {
    if (part.transitionsBp === null) addByEnd(part, part.endYear, baseYear, future, weights);
    else addByTransitions(part, part.transitionsBp, baseYear, future, weights);
  }
  return weights.map((row, index) => forecastYear(baseYear + index, row, settings));
}

/**
 * Straight line from the score at the start to 6 in the end year; after a renewal from 1 to 6 over its life.
 * All on time: renewed in the year it would reach 6.
 */
function addByEnd(
  part: ForecastPart,
  endYear: number | null,
  baseYear: number,
  future: Future,
  weights: number[][],
): void {
  let from: number = part.score ?? 1;
  let since = baseYear - 1;
  let end = part.score === null ? null : endYear;
  let known = part.score !== null;
  // An uninspected part's end year is still known from its age, so "on time" can renew it.
  let due = endYear;
  for (const [index, row] of weights.entries()) {
    const year = baseYear + index;
    const onTime = future === 'all_on_time' && due !== null && year >= due;
    const planned = future === 'plan_carried_out' && part.renewalYears.includes(year);
    if (onTime || planned) {
      from = 1;
      since = year;
      end = part.lifeYears === null ? null : year + Math.max(1, part.lifeYears);
      due = end;
      known = true;
    }
    const slot = known ? Math.min(6, Math.floor(lineAt(year, from, since, end) + 1e-9)) - 1 : 6;
    addAt(row, slot, part.replacementValueOre);
  }
}

function lineAt(year: number, from: number, since: number, end: number | null): number {
  if (end === null || from >= 6) return from;
  if (year >= end) return 6;
  return year <= since ? from : from + ((6 - from) * (year - since)) / (end - since);
}

/** Spreads the part's value over the scores by its yearly chances, in whole øre; a renewal puts all of it back to 1. */
function addByTransitions(
  part: ForecastPart,
  transitionsBp: readonly number[],
  baseYear: number,
  future: Future,
  weights: number[][],
): void {
  const value = part.replacementValueOre;
  let spread = [0, 0, 0, 0, 0, 0, 0];
  spread[part.score === null ? 6 : part.score - 1] = value;
  for (const [index, row] of weights.entries()) {
    const year = baseYear + index;
    const next = [...spread];
    for (let s = 4; s >= 0; s -= 1) {
      const moving = multiplyDivideRounded(at(spread, s), at(transitionsBp, s), 10_000);
      addAt(next, s, -moving);
      addAt(next, s + 1, moving);
    }
    spread = next;
    if (future === 'plan_carried_out' && part.renewalYears.includes(year)) spread = [value, 0, 0, 0, 0, 0, 0];
    if (future === 'all_on_time') {
      // What reaches 6 is renewed in the same year.
      addAt(spread, 0, at(spread, 5));
      spread[5] = 0;
    }
    for (const [slot, weight] of spread.entries()) addAt(row, slot, weight);
  }
}

function forecastYear(year: number, weights: readonly number[], settings: RollUpSettings): ForecastYear {
  const inspected = weights.slice(0, 6).reduce((sum, weight) => sum + weight, 0);
  let weighted = 0n;
  for (const [slot] of SCORES.entries()) weighted += BigInt(at(weights, slot)) * BigInt(at(settings.factorsPpm, slot));
  const divisor = BigInt(inspected);
  const ratioPpm = inspected === 0 ? null : Number((2n * weighted + divisor) / (2n * divisor));
  const poor = at(weights, 4) + at(weights, 5);
  return {
    year,
    sharesBp: sharesBp(weights),
    ratioPpm,
    score: ratioPpm === null ? null : scoreFromRatioPpm(ratioPpm, settings),
    poorShareBp: shareOfBp(poor, assertSafeInteger(inspected + at(weights, 6))),
  };
}
