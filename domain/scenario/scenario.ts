/**
 * Scenarios: the same plan under other prices, provisions, horizons, funding or decisions on single works.
 * Answers for what a scenario changes and for the differences it makes, as a list.
 * Must never change the plan itself: a scenario is a view until a person makes a new version of it.
 */
import { at } from '../list.ts';
import type { Activity, FundingShare, OccurrenceOverride } from '../plan/activity.ts';
import { evaluatePlan, type PlanEvaluation, type PlanInput } from './evaluate.ts';

export interface Scenario {
  readonly name: string;
  /** Current prices at this yearly rate in basis points; null keeps the plan's price basis. */
  readonly priceRateBp: number | null;
  /** Added to the plan's own price steps. */
  readonly priceSteps: readonly { readonly year: number; readonly changeBp: number }[];
  readonly provisionOre: number | null;
  readonly provisionIndexBp: number | null;
  readonly floorOre: number | null;
  readonly horizonYears: number | null;
  readonly activityChanges: readonly ActivityChange[];
}

export interface ActivityChange {
  readonly activityId: string;
  readonly funding: readonly FundingShare[] | null;
  readonly firstYear: number | null;
  readonly drop: boolean;
  /** Added to the activity's own overrides; one for the same year and kind replaces it. */
  readonly overrides: readonly OccurrenceOverride[];
}

/** A scenario that changes nothing. */
export const UNCHANGED: Omit<Scenario, 'name'> = {
  priceRateBp: null,
  priceSteps: [],
  provisionOre: null,
  provisionIndexBp: null,
  floorOre: null,
  horizonYears: null,
  activityChanges: [],
};

/** Price scenarios a board asks for first: +2, +4 and +6 % a year (domain.md 6.1). */
export const PRICE_SCENARIOS: readonly Scenario[] = [200, 400, 600].map((priceRateBp) => ({
  ...UNCHANGED,
  name: `price_${priceRateBp}`,
  priceRateBp,
}));

/** The plan's input under a scenario. */
export function applyScenario(input: PlanInput, scenario: Scenario): PlanInput {
  const { fund, prices } = input;
  const changes = new Map(scenario.activityChanges.map((change) => [change.activityId, change]));
  const { provisionPathOre, provisionSteps, ...terms } = fund;
  const keepsProvision = scenario.provisionOre === null && scenario.provisionIndexBp === null;
  return {
    ...input,
    horizonYears: scenario.horizonYears ?? input.horizonYears,
    prices: {
      ...prices,
      ...(scenario.priceRateBp === null ? {} : { mode: 'current', rateBp: scenario.priceRateBp }),
      steps: [...prices.steps, ...scenario.priceSteps],
    },
    fund: {
      ...terms,
      // A path belongs to the provision it was made for; another provision sets it aside. Beyond its end it stays level.
      ...(provisionPathOre !== undefined && keepsProvision
        ? { provisionPathOre: toLength(provisionPathOre, scenario.horizonYears ?? input.horizonYears) }
        : {}),
      // Steps stand on the provision they follow: another one sets them aside, another index does not.
      ...(provisionSteps !== undefined && scenario.provisionOre === null ? { provisionSteps } : {}),
      provisionOre: scenario.provisionOre ?? fund.provisionOre,
      provisionIndexBp: scenario.provisionIndexBp ?? fund.provisionIndexBp,
      floorOre: scenario.floorOre ?? fund.floorOre,
    },
    activities: input.activities.flatMap((activity) => changeActivity(activity, changes.get(activity.id))),
  };
}

export type KeyFigure =
  | 'totalOre'
  | 'drawnOre'
  | 'peakOre'
  | 'requiredLevelOre'
  | 'requiredIndexedOre'
  | 'averageOre'
  | 'lowestBalanceOre'
  | 'lowestYear'
  | 'yearsBelowFloor';

export interface FigureDifference {
  readonly figure: KeyFigure;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

export interface ScenarioComparison {
  readonly name: string;
  readonly before: PlanEvaluation;
  readonly after: PlanEvaluation;
  /** Key figures that differ, in fixed order. */
  readonly figures: readonly FigureDifference[];
  /** Years whose spending or balance differs; null where a year lies in one horizon only. */
  readonly years: readonly {
    readonly year: number;
    readonly spendingBeforeOre: number | null;
    readonly spendingAfterOre: number | null;
    readonly balanceBeforeOre: number | null;
    readonly balanceAfterOre: number | null;
  }[];
}

/**
 * Works the plan out with and without the scenario and lists what differs. `changed` is the plan under the scenario where
 * more was done to it than the scenario says (its works levelled, for instance).
 */
export function compareScenario(
  input: PlanInput,
  scenario: Scenario,
  changed: PlanInput = applyScenario(input, scenario),
): ScenarioComparison {
  const before = evaluatePlan(input);
  const after = evaluatePlan(changed);
  const figures = figureDifferences(keyFigures(before), keyFigures(after));
  return { name: scenario.name, before, after, figures, years: differingYears(before, after) };
}

/** The key figures that differ, in fixed order. */
export function figureDifferences(
  figuresBefore: ReturnType<typeof keyFigures>,
  figuresAfter: ReturnType<typeof keyFigures>,
): readonly FigureDifference[] {
  return (Object.keys(figuresBefore) as KeyFigure[]).flatMap((figure) => {
    const [was, is] = [figuresBefore[figure], figuresAfter[figure]];
    if (was === is) return [];
    return [{ figure, before: was, after: is, change: was === null || is === null ? null : is - was }];
  });
}

/** The key figures of an evaluation, in the order they are listed. */
export function keyFigures(evaluation: PlanEvaluation): Readonly<Record<KeyFigure, number | null>> {
  const { expansion, course } = evaluation;
  return {
    totalOre: expansion.totalOre,
    drawnOre: expansion.drawnOre,
    peakOre: evaluation.peakOre,
    requiredLevelOre: evaluation.requiredLevelOre,
    requiredIndexedOre: evaluation.requiredIndexedOre,
    averageOre: evaluation.averageOre,
    lowestBalanceOre: course.lowest?.balanceOre ?? null,
    lowestYear: course.lowest?.year ?? null,
    yearsBelowFloor: course.yearsBelowFloor.length,
  };
}

function toLength(path: readonly number[], years: number): readonly number[] {
  return Array.from({ length: years }, (_, i) => at(path, Math.min(i, path.length - 1)));
}

function changeActivity(activity: Activity, change: ActivityChange | undefined): Activity[] {
  if (change === undefined) return [activity];
  if (change.drop) return [];
  const replaced = new Set(change.overrides.map(({ plannedYear, kind }) => `${plannedYear}|${kind}`));
  const kept = activity.overrides.filter(({ plannedYear, kind }) => !replaced.has(`${plannedYear}|${kind}`));
  return [
    {
      ...activity,
      funding: change.funding ?? activity.funding,
      firstYear: change.firstYear ?? activity.firstYear,
      overrides: [...kept, ...change.overrides],
    },
  ];
}

function differingYears(before: PlanEvaluation, after: PlanEvaluation): ScenarioComparison['years'] {
  const rows = (evaluation: PlanEvaluation) =>
    new Map(
      evaluation.expansion.byYear.map(({ year, spendingOre }, i) => [
        year,
        { spendingOre, balanceOre: at(evaluation.course.years, i).balanceOre },
      ]),
    );
  const [was, is] = [rows(before), rows(after)];
  const years = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b);
  return years
    .map((year) => ({
      year,
      spendingBeforeOre: was.get(year)?.spendingOre ?? null,
      spendingAfterOre: is.get(year)?.spendingOre ?? null,
      balanceBeforeOre: was.get(year)?.balanceOre ?? null,
      balanceAfterOre: is.get(year)?.balanceOre ?? null,
    }))
    .filter((row) => row.spendingBeforeOre !== row.spendingAfterOre || row.balanceBeforeOre !== row.balanceAfterOre);
}
