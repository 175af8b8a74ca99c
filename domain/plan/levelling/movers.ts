/**
 * What levelling may move, and where to.
 * Answers for the permitted shifts of each activity with its money per year at each shift.
 * Must never move a statutory line, leave a window, change the plan's sum, or pass the pessimistic end of a part's life.
 */
import { addAt } from '../../list.ts';
import type { Activity } from '../activity.ts';
import { expandActivity, type Occurrence, type PlanFrame } from '../expand.ts';

export type Objective = 'peak' | 'provision' | 'rise';

export interface LevelTerms {
  /** Use fixed prices: a shift that would change the plan's sum is not offered. */
  readonly frame: PlanFrame;
  readonly objective: Objective;
  /** For the objective `provision`. */
  readonly openingBalanceOre: number;
  readonly floorOre: number;
  /** Latest first year by activity: the pessimistic end of its part's life; an activity with a reason is left out. */
  readonly latestYearById?: ReadonlyMap<string, number>;
}

/** Money of one activity at one shift: amounts per year index of the horizon. */
export interface Shift {
  /** Years the first occurrence moves; 0 = stays. */
  readonly by: number;
  readonly spending: readonly (readonly [yearIndex: number, ore: number])[];
  readonly drawn: readonly (readonly [yearIndex: number, ore: number])[];
}

export interface Mover {
  readonly activity: Activity;
  /** At least two, in ascending order, always with 0. */
  readonly shifts: readonly Shift[];
}

export type StayReason = 'statutory' | 'no_window' | 'has_decisions' | 'window_empty';

export interface LevelModel {
  readonly movers: readonly Mover[];
  /** Spending and draws per year of everything that does not move. */
  readonly fixedSpending: readonly number[];
  readonly fixedDrawn: readonly number[];
  /** Why the other lines stay. */
  readonly staying: readonly { readonly activityId: string; readonly reason: StayReason }[];
}

/** Splits a plan into what may move and what stays. Movers are in the order of the plan. */
export function levelModel(activities: readonly Activity[], terms: LevelTerms): LevelModel {
  const { frame } = terms;
  const movers: Mover[] = [];
  const staying: { activityId: string; reason: StayReason }[] = [];
  const fixedSpending = new Array<number>(frame.horizonYears).fill(0);
  const fixedDrawn = new Array<number>(frame.horizonYears).fill(0);
  for (const activity of activities) {
    const shifts = permittedShifts(activity, terms);
    if (shifts.length > 1) {
      movers.push({ activity, shifts });
      continue;
    }
    staying.push({ activityId: activity.id, reason: stayReason(activity) });
    for (const { year, amountOre, drawnOre } of expandActivity(activity, frame)) {
      const index = year - frame.baseYear;
      addAt(fixedSpending, index, amountOre);
      addAt(fixedDrawn, index, drawnOre);
    }
  }
  return { movers, fixedSpending, fixedDrawn, staying };
}

/** The activity moved by a number of years: first and last year move together, so the number of occurrences stays. */
export function shifted(activity: Activity, by: number): Activity {
  const { lastYear } = activity;
  return { ...activity, firstYear: activity.firstYear + by, lastYear: lastYear === null ? null : lastYear + by };
}

function permittedShifts(activity: Activity, terms: LevelTerms): readonly Shift[] {
  const { frame } = terms;
  const { window, firstYear } = activity;
  if (activity.statutory || window === null || activity.overrides.length > 0) return [];
  const current = expandActivity(activity, frame);
  const total = sumOf(current);
  if (total === 0) return [];
  const latest = Math.min(window.latestYear, terms.latestYearById?.get(activity.id) ?? window.latestYear);
  const shifts: Shift[] = [];
  for (let by = window.earliestYear - firstYear; by <= Math.max(0, latest - firstYear); by += 1) {
    const occurrences = by === 0 ? current : expandActivity(shifted(activity, by), frame);
    const sameSum = sumOf(occurrences) === total && occurrences.length === current.length;
    // Work of every year gains nothing from beginning a year earlier or later.
    const sameYears = by !== 0 && occurrences.every(({ year }, i) => year === current[i]?.year);
    if (sameSum && !sameYears) shifts.push(shiftOf(by, occurrences, frame));
  }
  return shifts;
}

function shiftOf(by: number, occurrences: readonly Occurrence[], frame: PlanFrame): Shift {
  return {
    by,
    spending: occurrences.map(({ year, amountOre }) => [year - frame.baseYear, amountOre] as const),
    drawn: occurrences.map(({ year, drawnOre }) => [year - frame.baseYear, drawnOre] as const),
  };
}

function stayReason(activity: Activity): StayReason {
  if (activity.statutory) return 'statutory';
  if (activity.window === null) return 'no_window';
  return activity.overrides.length > 0 ? 'has_decisions' : 'window_empty';
}

function sumOf(occurrences: readonly Occurrence[]): number {
  let sum = 0;
  for (const { amountOre } of occurrences) sum += amountOre;
  return sum;
}
