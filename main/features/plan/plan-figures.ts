/** A stored plan → the domain's input and its evaluation, as it stands or under a scenario. Composes; computes nothing itself. */
import type { EntityRow } from '../../../db/entities.ts';
import type { DepartmentRows } from '../../../db/queries/department.ts';
import type { ProvisionStep } from '../../../domain/fund/provision-path.ts';
import { type IndexSeries, parsePeriod } from '../../../domain/money/price-index.ts';
import { PRICES_AS_TYPED, type PriceBasis } from '../../../domain/plan/price-factors.ts';
import { evaluatePlan, type PlanEvaluation, type PlanInput } from '../../../domain/scenario/evaluate.ts';
import { activityFromRow } from './plan-model.ts';
import { storedSeries } from './price-series.ts';

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

/** The domain's input of a stored plan. */
export function planInput(plan: EntityRow<'plan'>, rows: Omit<PlanSource, 'plan'>): PlanInput {
  const overrides = Map.groupBy(rows.overrides, (override) => override.activity_id);
  return {
    activities: rows.activities.map((row) => activityFromRow(row, overrides.get(row.id) ?? [])),
    baseYear: plan.base_year,
    horizonYears: plan.horizon_years,
    prices: pricesOf(plan),
    series: indexOf(plan),
    fund: {
      openingBalanceOre: plan.opening_balance_ore,
      provisionOre: plan.provision_ore,
      provisionIndexBp: plan.provision_index_bp,
      floorOre: plan.floor_ore,
      provisionSteps: stepsFromJson(plan.provision_steps),
      interestBp: plan.interest_bp ?? 0,
    },
  };
}

/** Without an index prices stand as typed. */
function pricesOf(plan: EntityRow<'plan'>): PriceBasis {
  const level = plan.price_level === null ? null : parsePeriod(plan.price_level);
  const [index] = level === null ? [] : indexOf(plan);
  return {
    ...PRICES_AS_TYPED,
    ...(index === undefined ? {} : { level, series: index.id }),
    ...(plan.price_basis === 'current' ? { mode: 'current', rateBp: plan.price_rate_bp ?? 0 } : {}),
  };
}

function indexOf({ price_index: stored }: EntityRow<'plan'>): IndexSeries[] {
  const series = storedSeries(stored);
  return series === null ? [] : [series];
}

/** As stored: [{ "fromYear": 2031, "provisionOre": 100000 }], in the order of the years. */
export function stepsFromJson(text: string | null): ProvisionStep[] {
  const value: unknown = text === null ? [] : JSON.parse(text);
  const steps = (Array.isArray(value) ? value : []) as Partial<ProvisionStep>[];
  return steps
    .flatMap(({ fromYear, provisionOre }) =>
      typeof fromYear === 'number' && typeof provisionOre === 'number' ? [{ fromYear, provisionOre }] : [],
    )
    .sort((a, b) => a.fromYear - b.fromYear);
}
