/** A stored plan → the domain's input and its evaluation, as it stands or under a scenario. Composes; computes nothing itself. */
import type { EntityRow } from '../../../db/entities.ts';
import type { DepartmentRows } from '../../../db/queries/department.ts';
import { PRICES_AS_TYPED, type PriceBasis } from '../../../domain/plan/price-factors.ts';
import { evaluatePlan, type PlanEvaluation, type PlanInput } from '../../../domain/scenario/evaluate.ts';
import { activityFromRow } from './plan-model.ts';

export interface PlanFigures extends PlanEvaluation {
  readonly input: PlanInput;
}

/** What a plan is figured from: one version with its lines. */
export type PlanSource = Pick<DepartmentRows, 'plan' | 'activities' | 'overrides'>;

/** Null when the department has no plan. `change` turns the plan's input into a scenario's. */
export function planFigures(
  rows: PlanSource,
  change: (input: PlanInput) => PlanInput = (input) => input,
): PlanFigures | null {
  const { plan } = rows;
  if (plan === null) return null;
  const input = change(planInput(plan, rows));
  return { input, ...evaluatePlan(input) };
}

export function planInput(plan: EntityRow<'plan'>, rows: Omit<PlanSource, 'plan'>): PlanInput {
  const overrides = Map.groupBy(rows.overrides, (override) => override.activity_id);
  return {
    activities: rows.activities.map((row) => activityFromRow(row, overrides.get(row.id) ?? [])),
    baseYear: plan.base_year,
    horizonYears: plan.horizon_years,
    prices: pricesOf(plan),
    series: [],
    fund: {
      openingBalanceOre: plan.opening_balance_ore,
      provisionOre: plan.provision_ore,
      provisionIndexBp: plan.provision_index_bp,
      floorOre: plan.floor_ore,
    },
  };
}

/** Prices stand as typed until index series can be brought in; a plan in current prices names its rate in the scenario. */
function pricesOf(plan: EntityRow<'plan'>): PriceBasis {
  return plan.price_basis === 'current' ? { ...PRICES_AS_TYPED, mode: 'current' } : PRICES_AS_TYPED;
}
