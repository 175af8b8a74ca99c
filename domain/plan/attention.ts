/**
 * Points of attention that rules propose to the boards, and how they meet what people made of them.
 * Answers for code and facts of every proposal (the sentences are elsewhere), and for a dismissed point staying so until its facts change.
 * Must never write a point, hide one that a person kept, nor put a figure in it that changes from day to day.
 */

import { isPastPessimisticEnd, type LifeSpan } from '../condition/ageing.ts';
import { median } from '../condition/median.ts';
import type { FundCourse } from '../fund/fund-course.ts';
import { at } from '../list.ts';
import { DEFAULT_TRAFFIC_LIGHT_SETTINGS } from '../portfolio/traffic-light.ts';
import { purseWarnings } from '../procurement/purse-check.ts';
import { exVatOre, type Procedure, procurementRule, type ThresholdTable } from '../procurement/thresholds.ts';
import { daysBetween, firstDayOf } from '../time/accounting-year.ts';
import type { Activity } from './activity.ts';
import type { Occurrence, PlanExpansion } from './expand.ts';
import type { FollowUpProposal } from './follow-up.ts';

export type Facts = Readonly<Record<string, string | number | null>>;

export interface ProposedPoint {
  readonly code: string;
  readonly facts: Facts;
}

export interface AttentionInput {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly startMonth: number;
  readonly activities: readonly Activity[];
  readonly expansion: PlanExpansion;
  readonly course: Pick<FundCourse, 'lowest' | 'yearsBelowFloor'>;
  readonly floorOre: number;
  /** Installation year and life of parts, by id. */
  readonly parts: ReadonlyMap<string, { readonly builtYear: number | null; readonly life: LifeSpan | null }>;
  /** Year of a line's first occurrence in the version this one was copied from, by the line's id here. */
  readonly earlierYears: ReadonlyMap<string, number>;
  /** null = no building parts. */
  readonly condition: { readonly medianAgeDays: number | null; readonly notInspectedShareBp: number } | null;
  /** null = unknown. */
  readonly reviewDueOn: string | null;
  readonly thresholds: ThresholdTable;
  /** Climate risks answered by neither a line nor a reason; null = not known, no rule fires. */
  readonly openClimateRisks: number | null;
  readonly followUp: readonly FollowUpProposal[];
}

export interface AttentionSettings {
  /** A year above this many times the median of the years with spending is a peak. */
  readonly peakTimes: number;
  readonly dataOldDays: number;
  readonly notInspectedAboveBp: number;
  readonly reviewDueWithinDays: number;
  /** Procedures the boards are told of; what needs two or three bids is daily business and shown on the line itself. */
  readonly procedures: readonly Procedure[];
}

/** [D], to be changed by an administrator; ages and shares as for the traffic light. */
export const DEFAULT_ATTENTION_SETTINGS: AttentionSettings = {
  peakTimes: 3,
  dataOldDays: DEFAULT_TRAFFIC_LIGHT_SETTINGS.dataOldDays,
  notInspectedAboveBp: DEFAULT_TRAFFIC_LIGHT_SETTINGS.notInspectedAboveBp,
  reviewDueWithinDays: DEFAULT_TRAFFIC_LIGHT_SETTINGS.reviewDueWithinDays,
  procedures: ['licitation', 'eu_tender'],
};

/** Every rule on one version of a plan, in fixed order: money, time, purse, purchase, knowledge, follow-up. */
export function proposeAttention(input: AttentionInput, settings: AttentionSettings): readonly ProposedPoint[] {
  const byActivity = Map.groupBy(input.expansion.occurrences, ({ activityId }) => activityId);
  const firsts = new Map([...byActivity].map(([id, list]) => [id, firstOf(list)]));
  return [
    ...fundPoints(input),
    ...peakPoints(input, settings),
    ...input.activities.flatMap((activity) => movedPoint(activity, firsts.get(activity.id), input) ?? []),
    ...input.activities.flatMap((activity) => pursePoints(activity, byActivity.has(activity.id))),
    ...input.activities.flatMap((one) => procurementPoint(one, byActivity.get(one.id) ?? [], input, settings) ?? []),
    ...knowledgePoints(input, settings),
    ...input.followUp.flatMap((proposal) => followUpPoint(proposal) ?? []),
  ];
}

function fundPoints({ course, floorOre }: AttentionInput): ProposedPoint[] {
  const [firstYear] = course.yearsBelowFloor;
  if (firstYear === undefined || course.lowest === null) return [];
  const { year: lowestYear, balanceOre: lowestBalanceOre, activityId } = course.lowest;
  return [{ code: 'fund_below_floor', facts: { firstYear, lowestYear, lowestBalanceOre, floorOre, activityId } }];
}

function peakPoints({ expansion }: AttentionInput, { peakTimes }: AttentionSettings): ProposedPoint[] {
  const spending = expansion.byYear.map(({ spendingOre }) => spendingOre).filter((ore) => ore > 0);
  const medianOre = median(spending);
  if (medianOre === null) return [];
  return expansion.byYear
    .filter(({ spendingOre }) => spendingOre > peakTimes * medianOre)
    .map(({ year, spendingOre }) => ({
      code: 'peak_year',
      facts: { year, spendingOre, medianOre, times: peakTimes, activityId: largestIn(expansion.occurrences, year) },
    }));
}

/** Only a renewal ends the life of its part, and only one that somebody moved later is told: a plan made late is the plan's own decision. */
function movedPoint(activity: Activity, first: Occurrence | undefined, input: AttentionInput): ProposedPoint | null {
  const part = activity.partId === null ? undefined : input.parts.get(activity.partId);
  if (activity.kind !== 'renewal' || first === undefined || part === undefined) return null;
  const { builtYear, life } = part;
  const fromYear = Math.min(first.plannedYear, input.earlierYears.get(activity.id) ?? first.plannedYear);
  // A later cycle starts from a renewal that the part's installation year does not tell of yet.
  if (first.plannedYear !== activity.firstYear) return null;
  if (first.year <= fromYear || builtYear === null || life === null) return null;
  if (!isPastPessimisticEnd(first.year, builtYear, life)) return null;
  const { id: activityId, partId } = activity;
  return {
    code: 'moved_past_end',
    facts: { activityId, partId, fromYear, toYear: first.year, endYear: builtYear + life.low },
  };
}

function pursePoints(activity: Activity, isInHorizon: boolean): ProposedPoint[] {
  if (!isInHorizon) return [];
  const { id: activityId, account } = activity;
  return purseWarnings(activity).map((code) => ({ code, facts: { activityId, account } }));
}

/** The first occurrence of a line that needs one of the procedures, by the thresholds of its accounting year's first day. */
function procurementPoint(
  { id: activityId, procurementKind, vatRateBp }: Activity,
  occurrences: readonly Occurrence[],
  { thresholds, startMonth }: AttentionInput,
  { procedures }: AttentionSettings,
): ProposedPoint | null {
  if (procurementKind === null) return null;
  for (const { year, amountOre } of occurrences.toSorted((a, b) => a.year - b.year)) {
    const exVat = exVatOre(amountOre, vatRateBp);
    const rule = procurementRule(thresholds, procurementKind, exVat, firstDayOf(year, startMonth));
    if (!rule.ok || !procedures.includes(rule.value.procedure)) continue;
    const { procedure, fromOre, mark } = rule.value;
    return { code: `procurement_${procedure}`, facts: { activityId, year, exVatOre: exVat, fromOre, mark } };
  }
  return null;
}

function knowledgePoints(input: AttentionInput, settings: AttentionSettings): ProposedPoint[] {
  const points: ProposedPoint[] = [];
  const { condition, reviewDueOn, today, expansion, openClimateRisks } = input;
  const ageDays = condition?.medianAgeDays ?? 0;
  if (ageDays > settings.dataOldDays) points.push({ code: 'data_old', facts: { years: Math.floor(ageDays / 365.25) } });
  const unseenBp = condition?.notInspectedShareBp ?? 0;
  if (unseenBp > settings.notInspectedAboveBp) {
    points.push({ code: 'not_inspected', facts: { sharePercent: Math.round(unseenBp / 100) } });
  }
  if (reviewDueOn !== null) {
    const days = daysBetween(today, reviewDueOn);
    if (days < 0) points.push({ code: 'review_overdue', facts: { dueOn: reviewDueOn } });
    else if (days <= settings.reviewDueWithinDays) points.push({ code: 'review_due', facts: { dueOn: reviewDueOn } });
  }
  const unpriced = expansion.byActivity.filter(({ priceUnknown }) => priceUnknown).length;
  if (unpriced > 0) points.push({ code: 'price_unknown', facts: { activities: unpriced } });
  if (openClimateRisks !== null && openClimateRisks > 0) {
    points.push({ code: 'climate_without_line', facts: { risks: openClimateRisks } });
  }
  return points;
}

function followUpPoint(proposal: FollowUpProposal): ProposedPoint | null {
  const { activityId, plannedYear, year, budgetOre, actualOre, toYear, reason } = proposal;
  if (proposal.code === 'overspent' && actualOre !== null) {
    const facts = { activityId, plannedYear, budgetOre, actualOre, overOre: actualOre - budgetOre };
    return { code: 'follow_up_overspent', facts };
  }
  if (proposal.code === 'postponed') {
    return { code: 'follow_up_postponed', facts: { activityId, plannedYear, year, toYear, reason } };
  }
  if (proposal.code !== 'dropped') return null;
  return { code: 'follow_up_dropped', facts: { activityId, plannedYear, year, reason } };
}

export type PointStatus = 'proposed' | 'kept' | 'dismissed' | 'settled';

/** The code of a point that a person wrote. */
export const OWN_POINT = 'own';

export interface StoredPoint extends ProposedPoint {
  readonly id: string;
  readonly text: string | null;
  readonly proposal: string | null;
  readonly status: PointStatus;
}

export type MergedPoint = Omit<StoredPoint, 'id'> & { readonly id: string | null };

/**
 * Proposals beside what people made of them. A point that was dismissed or settled stays so until its facts change; a kept one follows
 * its facts. What a person kept or wrote stays when its rule no longer fires; a dismissed proposal that no rule makes is left out.
 * `isClosed` (plan in force): stored points stand with the facts they were decided on.
 */
export function mergePoints(
  proposed: readonly ProposedPoint[],
  stored: readonly StoredPoint[],
  isClosed: boolean,
): readonly MergedPoint[] {
  const byKey = new Map(stored.filter(({ code }) => code !== OWN_POINT).map((point) => [pointKey(point), point]));
  const merged: MergedPoint[] = proposed.map((point) => {
    const known = byKey.get(pointKey(point));
    if (known === undefined) return { ...point, id: null, text: null, proposal: null, status: 'proposed' };
    byKey.delete(pointKey(point));
    if (isClosed) return known;
    const isSame = canonicalFacts(known.facts) === canonicalFacts(point.facts);
    const isReopened = !isSame && (known.status === 'dismissed' || known.status === 'settled');
    return { ...known, facts: point.facts, status: isReopened ? 'proposed' : known.status };
  });
  const left = new Set([...byKey.values()].map(({ id }) => id));
  const rest = stored.filter(
    ({ id, code, status }) => code === OWN_POINT || (left.has(id) && (isClosed || status !== 'dismissed')),
  );
  return [...merged, ...rest];
}

/** What a point is about, where it is not a line (and one of its years). */
const ABOUT: Readonly<Record<string, readonly string[]>> = { fund_below_floor: [], peak_year: ['year'] };

/** What makes two points one: the rule and what it is about, not the figures. */
export function pointKey({ code, facts }: ProposedPoint): string {
  const about = ABOUT[code] ?? ['activityId', 'plannedYear'];
  return [code, ...about.map((name) => String(facts[name] ?? ''))].join('|');
}

/** Facts as text, the same whatever order they were put together in. */
export function canonicalFacts(facts: Facts): string {
  const names = Object.keys(facts).sort();
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, facts[name] ?? null])));
}

function firstOf(occurrences: readonly Occurrence[]): Occurrence | undefined {
  return occurrences.toSorted((a, b) => a.plannedYear - b.plannedYear)[0];
}

/** A year with spending has an occurrence; of equal ones the first. */
function largestIn(occurrences: readonly Occurrence[], year: number): string {
  const own = occurrences.filter((one) => one.year === year);
  return at(
    own.toSorted((a, b) => b.amountOre - a.amountOre),
    0,
  ).activityId;
}
