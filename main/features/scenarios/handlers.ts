import type { DepartmentRows } from '../../../db/queries/department.ts';
import type { PlanSettings } from '../../../domain/plan/edit-defaults.ts';
import { applyScenario, compareScenario } from '../../../domain/scenario/scenario.ts';
import { os } from '../base.ts';
import type { AppContext } from '../context.ts';
import { departmentRows, versionOr } from '../department/handlers.ts';
import { NotFoundError } from '../failures.ts';
import { type PlanFigures, planFigures } from '../plan/plan-figures.ts';
import { planView } from '../plan/plan-view.ts';
import { freshSummaries } from '../portfolio/refresh.ts';
import { currentSettings } from '../settings/current.ts';
import { bundleStoredPlan } from './bundle.ts';
import { copyScenario, keepScenario, keptScenarios, removeScenario, renameScenario } from './kept.ts';
import { levelResult, levelStoredPlan } from './level.ts';
import { scenarioFromInput } from './scenario-model.ts';
import { solveProvision } from './solve.ts';
import { twinsOf } from './twins.ts';

export const scenariosHandlers = {
  evaluate: os.scenarios.evaluate.handler(async ({ context, input, signal }) => {
    const rows = departmentRows(context, input.number, versionOr(input.planId));
    const stored = figuresOf(rows).input;
    const scenario = scenarioFromInput(input.scenario, stored);
    const { level } = input.scenario;
    const windowYears = input.scenario.windowYears ?? planSettings(context).levelWindowYears;
    const levelled =
      level === null
        ? stored
        : (await levelStoredPlan(rows, applyScenario(stored, scenario), context.catalogue, level, windowYears, signal))
            .input;
    // A levelled scenario is compared with the stored plan as well: its lines carry the years they were moved to.
    const changed = level === null ? applyScenario(stored, scenario) : levelled;
    const comparison = compareScenario(stored, scenario, changed);
    const plan = planView(
      rows,
      planFigures(rows, () => changed),
    );
    if (!plan) throw new NotFoundError('plan', input.number);
    return {
      name: comparison.name,
      plan,
      figures: [...comparison.figures],
      years: [...comparison.years],
      notIndexed: comparison.after.notIndexed.map((entry) => ({ ...entry })),
    };
  }),
  solve: os.scenarios.solve.handler(({ context, input }) => {
    const rows = departmentRows(context, input.number, versionOr(input.planId));
    return solveProvision(rows, figuresOf(rows), input.capBp);
  }),
  level: os.scenarios.level.handler(async ({ context, input, signal }) => {
    const rows = departmentRows(context, input.number, versionOr(input.planId));
    const before = figuresOf(rows).input;
    const { objective } = input;
    const windowYears = input.windowYears ?? planSettings(context).levelWindowYears;
    const { levelling, input: after } = await levelStoredPlan(
      rows,
      before,
      context.catalogue,
      objective,
      windowYears,
      signal,
    );
    return levelResult(before, after, levelling, objective, windowYears);
  }),
  bundle: os.scenarios.bundle.handler(({ context, input }) => {
    const rows = departmentRows(context, input.number, versionOr(input.planId));
    const withinYears = input.withinYears ?? planSettings(context).bundleWithinYears;
    return bundleStoredPlan(rows, figuresOf(rows).input, context.catalogue, withinYears);
  }),
  kept: os.scenarios.kept.handler(({ context, input }) => keptScenarios(context, input.planId)),
  keep: os.scenarios.keep.handler(({ context, input }) => keepScenario(context, input)),
  rename: os.scenarios.rename.handler(({ context, input }) => renameScenario(context, input)),
  remove: os.scenarios.remove.handler(({ context, input }) => removeScenario(context, input)),
  copy: os.scenarios.copy.handler(({ context, input }) => copyScenario(context, input)),
  twins: os.scenarios.twins.handler(async ({ context, input }) => twinsOf(await freshSummaries(context), input.number)),
};

function planSettings({ db }: Pick<AppContext, 'db'>): PlanSettings {
  return currentSettings(db.reader).plan;
}

function figuresOf(rows: DepartmentRows): PlanFigures {
  const figures = planFigures(rows);
  if (!figures) throw new NotFoundError('plan', rows.department.number);
  return figures;
}
