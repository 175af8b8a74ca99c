/**
 * Bundling: works on one building gathered in one year, so that the scaffold stands once.
 * Answers for proposals with the year, the decisions that carry them out, the scaffold saved and the effect on h*.
 * Must never move a statutory line or leave a window, and saves scaffold only, never the work itself.
 */

import { requiredLevelProvisionOre } from '../../fund/required-provision.ts';
import { compareText } from '../../list.ts';
import { shareOre } from '../../money/ore.ts';
import { type Activity, type OccurrenceOverride, priceActivity } from '../activity.ts';
import { expandPlan } from '../expand.ts';
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
  const bundles: Bundle[] = [];
  for (const [buildingId, candidates] of byBuilding) {
    const sorted = candidates.sort((a, b) => a.activity.firstYear - b.activity.firstYear || byId(a, b));
    for (let rest = sorted; rest.length > 1; ) {
      const group = firstGroup(rest, withinYears);
      if (group.length > 1) bundles.push(bundleOf(buildingId, group, activities, terms));
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

function candidateOf(activity: Activity, { frame, latestYearById }: LevelTerms): Candidate | null {
  const price = priceActivity(activity);
  if (price === null || price.scaffoldOre === 0 || activity.overrides.length > 0) return null;
  const { firstYear, window, statutory } = activity;
  const last = frame.baseYear + frame.horizonYears - 1;
  if (firstYear < frame.baseYear || firstYear > last) return null;
  const fixed = statutory || window === null;
  const scaffoldOre = activity.vatIncluded
    ? price.scaffoldOre
    : price.scaffoldOre + shareOre(price.scaffoldOre, activity.vatRateBp);
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

function bundleOf(
  buildingId: string,
  group: readonly Candidate[],
  activities: readonly Activity[],
  terms: LevelTerms,
): Bundle {
  const year = meetingYear(group);
  const keeper = group.reduce((best, one) => (one.scaffoldOre > best.scaffoldOre ? one : best));
  const members = [...group].sort(byId).map(({ activity, scaffoldOre }) => {
    const keepsScaffold = activity === keeper.activity;
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
  const required = (plan: readonly Activity[]) =>
    requiredLevelProvisionOre({ ...terms, years: expandPlan(plan, terms.frame).byYear });
  return {
    buildingId,
    year,
    members,
    savingOre: members.reduce((sum, member) => (member.keepsScaffold ? sum : sum + member.scaffoldOre), 0),
    provisionChangeOre: required(withBundle(activities, { members })) - required(activities),
  };
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

function byId(a: Candidate, b: Candidate): number {
  return compareText(a.activity.id, b.activity.id);
}
