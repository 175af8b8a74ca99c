/** Levelling of a stored plan: what may move, within which windows, and what the proposal does to the key figures. */
import type { LevelObjective, LevelResult } from '../../../contract/scenarios.ts';
import type { DepartmentRows } from '../../../db/queries/department.ts';
import type { Catalogue } from '../../../domain/classification/catalogue.ts';
import type { Activity } from '../../../domain/plan/activity.ts';
import type { Levelling } from '../../../domain/plan/levelling/level.ts';
import type { LevelTerms } from '../../../domain/plan/levelling/movers.ts';
import { atPlanLevel } from '../../../domain/plan/price-factors.ts';
import { evaluatePlan, type PlanInput } from '../../../domain/scenario/evaluate.ts';
import { keyFigures } from '../../../domain/scenario/scenario.ts';
import { levelInThread } from '../../optimise/level.ts';
import { lifeOf } from '../plan-edit/part-life.ts';

/**
 * Runs the levelling. `windowYears` is given to works that have no window of their own and are neither statutory nor yearly routine;
 * it is a proposal's setting, not a rule, and the result names it.
 */
export async function levelStoredPlan(
  rows: DepartmentRows,
  input: PlanInput,
  catalogue: Catalogue,
  objective: LevelObjective,
  windowYears: number,
  signal: AbortSignal | undefined,
): Promise<{ readonly levelling: Levelling; readonly input: PlanInput }> {
  const windowed = input.activities.map((activity) => withWindow(activity, input, windowYears));
  // Works are weighed at the plan's price level: how prices rise over the years is no reason to do them earlier.
  const activities = windowed.map((activity) => atPlanLevel(activity, input.prices, input.series));
  const terms = levelTerms(rows, input, catalogue, activities, objective);
  const levelling = await levelInThread({ activities, terms }, signal);
  const moved = new Map(levelling.activities.map((activity) => [activity.id, activity]));
  const asPriced = windowed.map((activity) => {
    const { amountOre, priceDate } = activity;
    return { ...(moved.get(activity.id) ?? activity), amountOre, priceDate };
  });
  return { levelling, input: { ...input, activities: asPriced } };
}

/** The frame, the fund and the ends of life that both levelling and bundling keep within. */
export function levelTerms(
  rows: DepartmentRows,
  { baseYear, horizonYears, fund }: PlanInput,
  catalogue: Catalogue,
  activities: readonly Activity[],
  objective: LevelObjective,
): LevelTerms {
  return {
    frame: { baseYear, horizonYears },
    objective,
    openingBalanceOre: fund.openingBalanceOre,
    floorOre: fund.floorOre,
    latestYearById: latestYears(rows, activities, catalogue),
  };
}

export function levelResult(
  before: PlanInput,
  after: PlanInput,
  levelling: Levelling,
  objective: LevelObjective,
  windowYears: number,
): LevelResult {
  const titles = new Map(before.activities.map((activity) => [activity.id, activity.title]));
  const was = keyFigures(evaluatePlan(before));
  const is = keyFigures(evaluatePlan(after));
  return {
    objective,
    windowYears,
    label: levelling.label,
    beforeOre: levelling.beforeOre,
    afterOre: levelling.afterOre,
    gapBp: levelling.gapBp,
    moves: levelling.moves.map(({ activityId, fromYear, toYear, amountOre, worthOre }) => ({
      activityId,
      title: titles.get(activityId) ?? '',
      fromYear,
      toYear,
      amountOre,
      worthOre,
    })),
    staying: levelling.staying.map((entry) => ({ ...entry })),
    figures: differencesOf(was, is),
  };
}

type Figures = ReturnType<typeof keyFigures>;

/** Every key figure before and after, also those that stay. */
export function differencesOf(was: Figures, is: Figures): LevelResult['figures'] {
  return (Object.keys(was) as (keyof Figures)[]).map((figure) => ({
    figure,
    before: was[figure],
    after: is[figure],
    change: was[figure] === null || is[figure] === null ? null : (is[figure] ?? 0) - (was[figure] ?? 0),
  }));
}

/** A work without a window of its own gets one, unless a law, its routine or its past keeps it where it is. */
export function withWindow(activity: Activity, { baseYear }: PlanInput, years: number): Activity {
  if (activity.window !== null || activity.statutory || years === 0) return activity;
  // Routine that comes every year or two has nothing to gain from moving and a schedule to lose.
  if (activity.intervalYears !== null && activity.intervalYears < 3) return activity;
  if (activity.firstYear < baseYear) return activity;
  const earliestYear = Math.max(baseYear, activity.firstYear - years);
  return { ...activity, window: { earliestYear, latestYear: activity.firstYear + years } };
}

/**
 * The pessimistic end of life of each activity's part: installed + lowest life, as `isPastPessimisticEnd` has it. Renewals only; upkeep has
 * no such end.
 */
function latestYears(
  rows: DepartmentRows,
  activities: readonly Activity[],
  catalogue: Catalogue,
): ReadonlyMap<string, number> {
  const classes = new Map(catalogue.classes.map((entry) => [entry.key, entry]));
  const parts = new Map(rows.parts.map((part) => [part.id, part]));
  const latest = new Map<string, number>();
  for (const { id, kind, partId, firstYear } of activities) {
    const part = partId === null ? undefined : parts.get(partId);
    if (kind !== 'renewal' || !part || part.installed_year === null) continue;
    const life = lifeOf(part, classes.get(part.class_key ?? ''))?.low ?? null;
    // A work already planned past that end is the plan's own decision; it may stay, not wait longer.
    if (life !== null) latest.set(id, Math.max(firstYear, part.installed_year + life));
  }
  return latest;
}
