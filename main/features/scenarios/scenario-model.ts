/** A scenario as typed → the domain's scenario, checked against the plan it is for. */
import { refusal } from '../../../contract/errors.ts';
import type { ScenarioInput } from '../../../contract/scenarios.ts';
import type { PlanInput } from '../../../domain/scenario/evaluate.ts';
import { type Scenario, UNCHANGED } from '../../../domain/scenario/scenario.ts';
import { RefusedError } from '../failures.ts';

/** Throws RefusedError when it names an activity the plan does not have, or a funding split that is not whole. */
export function scenarioFromInput(input: ScenarioInput, plan: PlanInput): Scenario {
  const known = new Set(plan.activities.map((activity) => activity.id));
  for (const change of input.activities) {
    if (!known.has(change.activityId)) {
      throw new RefusedError(refusal('scenario_unknown_activity', { activity: change.activityId }));
    }
    if (change.funding !== null && change.funding.reduce((sum, { shareBp }) => sum + shareBp, 0) !== 10_000) {
      throw new RefusedError(refusal('scenario_funding_not_whole', { activity: change.activityId }));
    }
  }
  const { name, priceRateBp, priceSteps, provisionOre, provisionIndexBp, floorOre, horizonYears } = input;
  return {
    ...UNCHANGED,
    name,
    priceRateBp,
    priceSteps,
    provisionOre,
    provisionIndexBp,
    floorOre,
    horizonYears,
    activityChanges: input.activities.map((change) => ({ ...change, overrides: [] })),
  };
}
