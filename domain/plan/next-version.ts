/**
 * The next version of a plan: the years move on, and what happened in the years left behind is carried over.
 * Answers for nothing being done twice and nothing being lost: work done or given up before the new base year is history, work put off
 * becomes a decision with its reason, work nobody finished is moved into the base year or left behind, as the planner says.
 * Must never touch a year that both versions have: what follow-up means there is proposed, not done (follow-up.ts).
 */
import { at } from '../list.ts';
import { evaluatePlan, type PlanInput } from '../scenario/evaluate.ts';
import { accountingYearOf } from '../time/accounting-year.ts';
import { type Activity, isPlannedYear, type OccurrenceOverride } from './activity.ts';
import { expandActivity, expandPlan, type Occurrence } from './expand.ts';
import type { FollowUp } from './follow-up.ts';

export interface NextVersionInput {
  readonly origin: PlanInput;
  /** By the origin's lines. */
  readonly followUps: readonly FollowUp[];
  /** 1–12. */
  readonly startMonth: number;
  /** A year of the origin's horizon. */
  readonly baseYear: number;
  /** Work of earlier years that nobody has called done: into the base year, or left behind as carried out. */
  readonly unfinished: 'move' | 'leave';
  /** Stands with work that is moved into the base year. */
  readonly reason: string | null;
}

export interface NextVersion {
  /** The lines that go on, in their order, with the decisions that still mean something. */
  readonly activities: readonly Activity[];
  /** What the fund holds when the base year begins, by plan and follow-up; whole øre. */
  readonly openingBalanceOre: number;
  /** Provision of the base year, whole øre. */
  readonly provisionOre: number;
  readonly carried: CarriedOver;
}

/** Occurrences of the years left behind, each counted once. */
export interface CarriedOver {
  readonly done: number;
  readonly dropped: number;
  readonly postponed: number;
  /** Not finished: moved into the base year. */
  readonly moved: number;
  /** Not finished: left behind, or taken over by the line's own occurrence in the base year. */
  readonly left: number;
  /** Lines with nothing more to come: they stay in the origin only. */
  readonly endedLines: number;
}

/**
 * The base year a new version begins with: the origin's while that lies ahead, else the accounting year after the current one.
 * Years are accounting years of the organisation.
 */
export function defaultBaseYear(originBaseYear: number, currentYear: number): number {
  return originBaseYear > currentYear ? originBaseYear : currentYear + 1;
}

/** How far ahead of the default a base year may be chosen. */
const YEARS_AHEAD = 5;

/** The base years there is a choice between: from the origin's own on, within its horizon, because the balance comes from there. */
export function baseYearChoices(
  origin: Pick<PlanInput, 'baseYear' | 'horizonYears'>,
  currentYear: number,
): readonly number[] {
  const last = origin.baseYear + origin.horizonYears - 1;
  const most = Math.min(last, defaultBaseYear(origin.baseYear, currentYear) + YEARS_AHEAD);
  return Array.from({ length: Math.max(1, most - origin.baseYear + 1) }, (_, k) => origin.baseYear + k);
}

/**
 * What the next version begins with. With the origin's own base year everything stays as it is.
 * Throws RangeError for a base year outside the origin's horizon.
 */
export function nextVersion(input: NextVersionInput): NextVersion {
  const { origin, baseYear } = input;
  const last = origin.baseYear + origin.horizonYears - 1;
  if (baseYear < origin.baseYear || baseYear > last) {
    throw new RangeError(`The base year lies in ${origin.baseYear}–${last}, got ${baseYear}`);
  }
  const carried = { done: 0, dropped: 0, postponed: 0, moved: 0, left: 0, endedLines: 0 };
  if (baseYear === origin.baseYear) {
    const { openingBalanceOre, provisionOre } = origin.fund;
    return { activities: origin.activities, openingBalanceOre, provisionOre, carried };
  }
  const followUps = Map.groupBy(input.followUps, ({ activityId }) => activityId);
  const activities: Activity[] = [];
  const asItWent: Activity[] = [];
  for (const activity of origin.activities) {
    const line = carryLine(activity, followUps.get(activity.id) ?? [], input);
    for (const fate of line.fates) carried[fate] += 1;
    asItWent.push({ ...activity, overrides: line.past });
    const next = { ...activity, overrides: line.overrides };
    if (line.fates.length > 0 && hasEnded(next, input)) carried.endedLines += 1;
    else activities.push(next);
  }
  const { course } = evaluatePlan({ ...origin, activities: asItWent });
  // The base year is not the origin's first, so there is a year before it.
  const index = baseYear - origin.baseYear;
  return {
    activities,
    openingBalanceOre: at(course.years, index - 1).balanceOre,
    provisionOre: at(course.years, index).provisionOre,
    carried,
  };
}

/** Decisions that can still be seen in a plan that begins in `baseYear`: about its years, or moving work into them. */
export function decisionsFrom(activity: Activity, baseYear: number): readonly OccurrenceOverride[] {
  const lasting = activity.overrides.filter((one) => one.plannedYear >= baseYear || yearAfter(one) >= baseYear);
  const kept = new Set(lasting.map(({ plannedYear }) => plannedYear));
  return activity.overrides.filter(({ plannedYear }) => kept.has(plannedYear));
}

function yearAfter(override: OccurrenceOverride): number {
  if (override.kind === 'moved') return override.toYear;
  return override.kind === 'done' ? override.inYear : override.plannedYear;
}

type Fate = Exclude<keyof CarriedOver, 'endedLines'>;

interface CarriedLine {
  readonly fates: readonly Fate[];
  /** Of the next version. */
  readonly overrides: readonly OccurrenceOverride[];
  /** Of the origin as it went: what its fund has paid by the base year. */
  readonly past: readonly OccurrenceOverride[];
}

function carryLine(activity: Activity, entries: readonly FollowUp[], input: NextVersionInput): CarriedLine {
  const byYear = new Map(entries.map((entry) => [entry.plannedYear, entry]));
  const occurrences = expandActivity(activity, input.origin);
  let inBaseYear = occurrences.some(({ year }) => year === input.baseYear);
  const fates: Fate[] = [];
  let overrides = decisionsFrom(activity, input.baseYear);
  let past = activity.overrides;
  for (const occurrence of occurrences) {
    const carry = carryOccurrence(occurrence, byYear.get(occurrence.plannedYear), input, inBaseYear);
    if (carry === null) continue;
    fates.push(carry.fate);
    // Two rounds that were both missed are made up for by one.
    if (carry.fate === 'moved') inBaseYear = true;
    overrides = replaced(overrides, occurrence.plannedYear, next(activity, occurrence.plannedYear, carry.next, input));
    if (carry.past !== null) past = replaced(past, occurrence.plannedYear, carry.past);
  }
  return { fates, overrides, past };
}

interface Carry {
  readonly fate: Fate;
  /** null = it is over: the next version does not have it. */
  readonly next: readonly OccurrenceOverride[] | null;
  /** null = the fund paid it as the origin has it. */
  readonly past: readonly OccurrenceOverride[] | null;
}

/** null = both versions have its year, and it is not done: it stays as it is. */
function carryOccurrence(
  { plannedYear, year }: Occurrence,
  entry: FollowUp | undefined,
  { baseYear, startMonth, unfinished, reason }: NextVersionInput,
  inBaseYear: boolean,
): Carry | null {
  if (entry?.status === 'done' && entry.doneOn !== null && entry.actualOre !== null) {
    const { actualOre } = entry;
    const inYear = accountingYearOf(entry.doneOn, startMonth);
    const paid: OccurrenceOverride = { kind: 'done', plannedYear, inYear, actualOre };
    if (inYear < baseYear) return { fate: 'done', next: null, past: [paid] };
    return year >= baseYear ? null : { fate: 'done', next: [paid], past: [paid] };
  }
  if (year >= baseYear) return null;
  if (entry?.status === 'dropped') {
    return { fate: 'dropped', next: null, past: [{ kind: 'skipped', plannedYear, reason: entry.reason }] };
  }
  const postponedTo = entry?.status === 'postponed' ? entry.toYear : null;
  const moved = (toYear: number, why: string | null): OccurrenceOverride[] => [
    { kind: 'moved', plannedYear, toYear, reason: why },
  ];
  if (postponedTo !== null && postponedTo >= baseYear) {
    const to = moved(postponedTo, entry?.reason ?? null);
    return { fate: 'postponed', next: to, past: to };
  }
  // A work of every year that was not called done is not done twice in the next one.
  if (unfinished === 'leave' || inBaseYear) {
    return { fate: 'left', next: null, past: postponedTo === null ? null : moved(postponedTo, null) };
  }
  const to = moved(baseYear, entry?.reason ?? reason);
  return { fate: 'moved', next: to, past: to };
}

/** The decisions of one occurrence in the next version; an amount of its own stands beside a move. */
function next(
  activity: Activity,
  plannedYear: number,
  decided: Carry['next'],
  { baseYear }: NextVersionInput,
): readonly OccurrenceOverride[] {
  // The rule no longer reaches it, or it must not come again.
  if (decided === null)
    return plannedYear < baseYear ? [] : [{ kind: 'skipped', plannedYear, reason: reasonOf(activity, plannedYear) }];
  const own = activity.overrides.filter((one) => one.plannedYear === plannedYear && one.kind === 'amount');
  const kept = decided.filter((one) => one.kind !== 'moved' || one.toYear !== plannedYear);
  return decided.some(({ kind }) => kind === 'moved') ? [...kept, ...own] : kept;
}

function reasonOf({ overrides }: Activity, plannedYear: number): string | null {
  for (const one of overrides) if (one.plannedYear === plannedYear && one.kind === 'moved') return one.reason;
  return null;
}

function replaced(
  overrides: readonly OccurrenceOverride[],
  plannedYear: number,
  by: readonly OccurrenceOverride[],
): readonly OccurrenceOverride[] {
  return [...overrides.filter((one) => one.plannedYear !== plannedYear), ...by];
}

/** True when a line that had work in the years left behind has none to come. */
function hasEnded(activity: Activity, { origin, baseYear }: NextVersionInput): boolean {
  const { byActivity, beyondHorizon } = expandPlan([activity], { baseYear, horizonYears: origin.horizonYears });
  if (beyondHorizon.length > 0 || byActivity.some(({ occurrenceCount }) => occurrenceCount > 0)) return false;
  // A later occurrence that was decided away may be taken back: its line stays.
  return !activity.overrides.some(
    (one) =>
      one.kind === 'skipped' &&
      one.plannedYear >= baseYear &&
      isPlannedYear(activity, one.plannedYear) &&
      activity.intervalYears !== null,
  );
}
