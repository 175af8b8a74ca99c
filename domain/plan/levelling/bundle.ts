/**
 * Bundling: works on one building gathered in one year, so that the scaffold stands once.
 * Answers for proposals with the year, the decisions that carry them out, the scaffold saved and the effect on h*.
 * Must never move a statutory line or leave a window, and saves scaffold only, never the work itself.
 */

import type { DrawYear } from '../../fund/fund-course.ts';
import { requiredLevelProvisionOre } from '../../fund/required-provision.ts';
import { addAt, at, compareText } from '../../list.ts';
import { shareOre } from '../../money/ore.ts';
import { type Activity, type OccurrenceOverride, priceActivity } from '../activity.ts';
import { expandActivity, expandPlan } from '../expand.ts';
import type { LevelTerms } from './movers.ts';

export interface BundleMember {
  readonly activityId: string;
  readonly fromYear: number;
  /** Scaffold of this work incl. VAT; saved for all members but the one whose scaffold costs most. */
  readonly scaffoldOre: number;
  readonly keepsScaffold: boolean;
  /** Decisions that carry the proposal out for this occurrence. */
  readonly overrides: readonly OccurrenceOverride[];
}

export interface Bundle {
  readonly buildingId: string;
  readonly year: number;
  /** By id. */
  readonly members: readonly BundleMember[];
  readonly savingOre: number;
  /** Change of h* when carried out alone; negative = less must be set aside. */
  readonly provisionChangeOre: number;
}

/** What all proposals for one plan are worked out against. */
interface BundleContext {
  readonly terms: LevelTerms;
  /** The plan's draws as it stands. */
  readonly years: readonly DrawYear[];
}

interface Candidate {
  readonly activity: Activity;
  readonly scaffoldOre: number;
  readonly earliest: number;
  readonly latest: number;
}

/**
 * Proposals for works with a scaffold on the same building whose first occurrences lie within `withinYears` of each other
 * and can meet in one year; largest saving first. Works already in one year are bundled too: they pay two scaffolds today.
 */
export function bundleProposals(
  activities: readonly Activity[],
  terms: LevelTerms,
  withinYears: number,
): readonly Bundle[] {
  const byBuilding = new Map<string, Candidate[]>();
  for (const activity of activities) {
    const candidate = candidateOf(activity, terms);
    if (candidate === null || activity.buildingId === null) continue;
    const list = byBuilding.get(activity.buildingId);
    if (list === undefined) byBuilding.set(activity.buildingId, [candidate]);
    else list.push(candidate);
  }
  const context: BundleContext = { terms, years: expandPlan(activities, terms.frame).byYear };
  const bundles: Bundle[] = [];
  for (const [buildingId, candidates] of byBuilding) {
    const sorted = candidates.sort(
      (a, b) => a.activity.firstYear - b.activity.firstYear || byText(a.activity, b.activity),
    );
    for (let rest = sorted; rest.length > 1; ) {
      const group = firstGroup(rest, withinYears);
      if (group.length > 1) bundles.push(bundleOf(buildingId, group, context));
      rest = rest.filter((candidate) => !group.includes(candidate));
    }
  }
  return bundles.sort(
    (a, b) => b.savingOre - a.savingOre || compareText(a.buildingId, b.buildingId) || a.year - b.year,
  );
}

/** The plan with one proposal carried out. */
export function withBundle(activities: readonly Activity[], bundle: Pick<Bundle, 'members'>): readonly Activity[] {
  const byActivity = new Map(bundle.members.map((member) => [member.activityId, member.overrides]));
  return activities.map((activity) => {
    const overrides = byActivity.get(activity.id);
    return overrides === undefined ? activity : { ...activity, overrides: [...activity.overrides, ...overrides] };
  });
}

/**
 * The first occurrences of some works gathered in one year: the dearest scaffold stands, the others are saved. One work alone moves and
 * saves nothing. For taking part of a proposal: with the works that are left, another scaffold may be the one that stands.
 */
export function gatherAt(works: readonly Activity[], year: number): Pick<Bundle, 'members' | 'savingOre'> {
  const keeper = works.toSorted(
    (a, b) => scaffoldOf(b) - scaffoldOf(a) || a.firstYear - b.firstYear || byText(a, b),
  )[0];
  const members = works.toSorted(byText).map((activity) => {
    const scaffoldOre = scaffoldOf(activity);
    const keepsScaffold = activity === keeper;
    const overrides: OccurrenceOverride[] = [];
    const plannedYear = activity.firstYear;
    const reason = 'bundle';
    if (plannedYear !== year) overrides.push({ kind: 'moved', plannedYear, toYear: year, reason });
    const price = priceActivity(activity);
    if (!keepsScaffold && price !== null) {
      overrides.push({ kind: 'amount', plannedYear, amountOre: price.totalOre - scaffoldOre, reason });
    }
    return { activityId: activity.id, fromYear: plannedYear, scaffoldOre, keepsScaffold, overrides };
  });
  return { members, savingOre: members.reduce((sum, one) => (one.keepsScaffold ? sum : sum + one.scaffoldOre), 0) };
}

/** Scaffold of one occurrence incl. VAT, whole øre; 0 where the price is unknown. */
function scaffoldOf(activity: Activity): number {
  const scaffoldOre = priceActivity(activity)?.scaffoldOre ?? 0;
  return activity.vatIncluded ? scaffoldOre : scaffoldOre + shareOre(scaffoldOre, activity.vatRateBp);
}

function candidateOf(activity: Activity, { frame, latestYearById }: LevelTerms): Candidate | null {
  const scaffoldOre = scaffoldOf(activity);
  if (scaffoldOre === 0 || activity.overrides.length > 0) return null;
  const { firstYear, window, statutory } = activity;
  const last = frame.baseYear + frame.horizonYears - 1;
  if (firstYear < frame.baseYear || firstYear > last) return null;
  const fixed = statutory || window === null;
  const latest = fixed
    ? firstYear
    : Math.min(window.latestYear, latestYearById?.get(activity.id) ?? window.latestYear, last);
  return {
    activity,
    scaffoldOre,
    earliest: fixed ? firstYear : Math.max(window.earliestYear, frame.baseYear),
    latest: Math.max(firstYear, latest),
  };
}

/** The earliest candidate and those after it that are near enough and share a year with all taken so far. */
function firstGroup(sorted: readonly Candidate[], withinYears: number): readonly Candidate[] {
  const group: Candidate[] = [];
  for (const candidate of sorted) {
    const all = [...group, candidate];
    const near = candidate.activity.firstYear - (group[0] ?? candidate).activity.firstYear <= withinYears;
    const earliest = Math.max(...all.map((one) => one.earliest));
    const latest = Math.min(...all.map((one) => one.latest));
    if (near && earliest <= latest) group.push(candidate);
  }
  return group;
}

function bundleOf(buildingId: string, group: readonly Candidate[], { terms, years }: BundleContext): Bundle {
  const year = meetingYear(group);
  const works = group.map(({ activity }) => activity);
  const { members, savingOre } = gatherAt(works, year);
  const before = drawsOf(works, terms);
  const change = drawsOf(withBundle(works, { members }), terms).map((ore, index) => ore - at(before, index));
  const after = years.map((one, index) => ({ ...one, drawnOre: one.drawnOre + at(change, index) }));
  const required = (draws: readonly DrawYear[]) => requiredLevelProvisionOre({ ...terms, years: draws });
  return { buildingId, year, members, savingOre, provisionChangeOre: required(after) - required(years) };
}

/** What some works draw on the fund, year by year: only the works that move are looked at, however long the plan is. */
function drawsOf(works: readonly Activity[], { frame }: LevelTerms): readonly number[] {
  const draws = new Array<number>(frame.horizonYears).fill(0);
  for (const activity of works) {
    for (const { year, drawnOre } of expandActivity(activity, frame)) addAt(draws, year - frame.baseYear, drawnOre);
  }
  return draws;
}

/** The common year that moves the works least; the later of two, because later money is cheaper money. */
function meetingYear(group: readonly Candidate[]): number {
  const earliest = Math.max(...group.map((one) => one.earliest));
  const latest = Math.min(...group.map((one) => one.latest));
  let best = { year: earliest, moved: Number.POSITIVE_INFINITY };
  for (let year = earliest; year <= latest; year += 1) {
    const moved = group.reduce((sum, one) => sum + Math.abs(one.activity.firstYear - year), 0);
    if (moved <= best.moved) best = { year, moved };
  }
  return best.year;
}

function byText(a: Activity, b: Activity): number {
  return compareText(a.id, b.id);
}
