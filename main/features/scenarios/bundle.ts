/** Works gathered on one scaffold: what may move and how far, and what all proposals together do to the key figures. */
import type { BundleResult } from '../../../contract/scenarios.ts';
import type { DepartmentRows } from '../../../db/queries/department.ts';
import type { Catalogue } from '../../../domain/classification/catalogue.ts';
import { bundleProposals, withBundle } from '../../../domain/plan/levelling/bundle.ts';
import { atPlanLevel } from '../../../domain/plan/price-factors.ts';
import { evaluatePlan, type PlanInput } from '../../../domain/scenario/evaluate.ts';
import { keyFigures } from '../../../domain/scenario/scenario.ts';
import { differencesOf, levelTerms, withWindow } from './level.ts';

/** `withinYears`: how far apart the works may lie, and how far a work without a window of its own may move either way. */
export function bundleStoredPlan(
  rows: DepartmentRows,
  input: PlanInput,
  catalogue: Catalogue,
  withinYears: number,
): BundleResult {
  const activities = input.activities.map((activity) =>
    atPlanLevel(withWindow(activity, input, withinYears), input.prices, input.series),
  );
  const terms = levelTerms(rows, input, catalogue, activities, 'provision');
  const bundles = bundleProposals(activities, terms, withinYears);
  const titles = new Map(input.activities.map(({ id, title }) => [id, title]));
  const numbers = new Map(rows.buildings.map(({ id, number }) => [id, number]));
  const after = withBundle(input.activities, { members: bundles.flatMap(({ members }) => members) });
  return {
    withinYears,
    bundles: bundles.map(({ buildingId, year, savingOre, provisionChangeOre, members }) => ({
      buildingId,
      buildingNumber: numbers.get(buildingId) ?? null,
      year,
      savingOre,
      provisionChangeOre,
      members: members.map(({ activityId, fromYear, scaffoldOre, keepsScaffold }) => ({
        activityId,
        title: titles.get(activityId) ?? '',
        fromYear,
        scaffoldOre,
        keepsScaffold,
      })),
    })),
    figures: differencesOf(keyFigures(evaluatePlan(input)), keyFigures(evaluatePlan({ ...input, activities: after }))),
  };
}
