/** Versions as the page lists them: figures by `evaluatePlan`, decisions, and the steps each may take. */
import type { PlanVersion } from '../../../contract/versions.ts';
import { versionState } from '../../../db/queries/department.ts';
import { findPlan } from '../../../db/queries/plan-edit.ts';
import { type PlanRows, readPlanRows, readPlans } from '../../../db/queries/versions.ts';
import { nextStatuses, type PlanStatus, stepEffects, type VersionState } from '../../../domain/plan/status-machine.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { type PlanFigures, planFigures } from '../plan/plan-figures.ts';
import { decisionViews, statusOf } from '../plan/plan-view.ts';

export interface VersionFigures {
  readonly rows: PlanRows;
  readonly figures: PlanFigures;
}

/** A version with its figures. Throws NotFoundError. */
export function versionFigures(app: Pick<AppContext, 'db'>, planId: string): VersionFigures {
  const plan = findPlan(app.db.reader, planId);
  if (plan === null) throw new NotFoundError('version', planId);
  const rows = readPlanRows(app.db.reader, plan);
  const figures = planFigures(rows);
  if (figures === null) throw new NotFoundError('version', planId);
  return { rows, figures };
}

/** Newest first. */
export function listVersions(app: Pick<AppContext, 'db'>, departmentId: string): PlanVersion[] {
  const plans = readPlans(app.db.reader, departmentId);
  const states = plans.map(versionState);
  return plans.map((plan) => versionView(versionFigures(app, plan.id), states));
}

/** One version; `versions` are all of its department, for the steps it may take beside them. */
export function versionView({ rows, figures }: VersionFigures, versions: readonly VersionState[]): PlanVersion {
  const { plan, activities, decisions } = rows;
  const { lowest } = figures.course;
  return {
    planId: plan.id,
    versionNo: plan.version_no,
    status: statusOf(plan.status),
    baseYear: plan.base_year,
    madeOn: plan.made_on,
    originPlanId: plan.origin_plan_id,
    activities: activities.length,
    totalOre: figures.expansion.totalOre,
    provisionOre: plan.provision_ore,
    requiredProvisionOre: figures.requiredLevelOre,
    requiredFirstYearOre: figures.requiredIndexedOre,
    lowestBalance: { year: lowest?.year ?? plan.base_year, ore: lowest?.balanceOre ?? plan.opening_balance_ore },
    decisions: decisionViews(decisions),
    next: nextSteps(plan.id, versions),
  };
}

function nextSteps(planId: string, versions: readonly VersionState[]): PlanStatus[] {
  const own = versions.find(({ id }) => id === planId);
  return own === undefined ? [] : nextStatuses(own.status).filter((to) => stepEffects(versions, planId, to).ok);
}
