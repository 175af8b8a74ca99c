/** All figures of a plan, composed from the domain's functions: expansion, fund course, required provision. */
import type { DepartmentRows } from '../../../db/queries/department.ts';
import { type FundCourse, fundCourse } from '../../../domain/fund/fund-course.ts';
import {
  averageProvisionOre,
  bindingYear,
  requiredIndexedProvisionOre,
  requiredLevelProvisionOre,
} from '../../../domain/fund/required-provision.ts';
import type { Activity } from '../../../domain/plan/activity.ts';
import { expandPlan, type PlanExpansion } from '../../../domain/plan/expand.ts';
import { activityFromRow } from './plan-model.ts';

export interface PlanFigures {
  readonly activities: readonly Activity[];
  readonly expansion: PlanExpansion;
  readonly course: FundCourse;
  readonly requiredOre: number;
  readonly requiredIndexedOre: number;
  readonly bindingYear: number | null;
  readonly averageOre: number;
}

/** Null when the department has no plan. */
export function planFigures(rows: DepartmentRows): PlanFigures | null {
  const { plan } = rows;
  if (plan === null) return null;
  const overrides = Map.groupBy(rows.overrides, (override) => override.activity_id);
  const activities = rows.activities.map((row) => activityFromRow(row, overrides.get(row.id) ?? []));
  const expansion = expandPlan(activities, {
    baseYear: plan.base_year,
    horizonYears: plan.horizon_years,
    priceYear: plan.price_year,
  });
  const fund = {
    openingBalanceOre: plan.opening_balance_ore,
    floorOre: plan.floor_ore,
    years: expansion.byYear,
  };
  const course = fundCourse({
    ...fund,
    provisionOre: plan.provision_ore,
    provisionIndexBp: plan.provision_index_bp,
    occurrences: expansion.occurrences,
  });
  return {
    activities,
    expansion,
    course,
    requiredOre: requiredLevelProvisionOre(fund),
    requiredIndexedOre: requiredIndexedProvisionOre({ ...fund, provisionIndexBp: plan.provision_index_bp }),
    bindingYear: bindingYear(fund),
    averageOre: averageProvisionOre(fund),
  };
}
