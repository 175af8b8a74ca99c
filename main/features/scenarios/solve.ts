/** Everything the board asks about the yearly provision, from the domain's solvers. */
import type { SolveResult } from '../../../contract/scenarios.ts';
import type { DepartmentRows } from '../../../db/queries/department.ts';
import { fundCourse } from '../../../domain/fund/fund-course.ts';
import { costOfWaiting, smallestCappedPath } from '../../../domain/fund/provision-path.ts';
import { rentEffect } from '../../../domain/fund/rent-effect.ts';
import type { ProvisionInput } from '../../../domain/fund/required-provision.ts';
import { sensitivity } from '../../../domain/fund/sensitivity.ts';
import type { PlanFigures } from '../plan/plan-figures.ts';

export function solveProvision(rows: DepartmentRows, figures: PlanFigures, capBp: number | null): SolveResult {
  const { fund, activities } = figures.input;
  const need = needOf(figures);
  const atAverage = fundCourse({ ...need, provisionOre: figures.averageOre, provisionIndexBp: 0 }).lowest;
  const titles = new Map(activities.map((activity) => [activity.id, activity.title]));
  const rent = rentEffect({
    currentProvisionOre: fund.provisionOre,
    proposedProvisionOre: Math.max(fund.provisionOre, figures.requiredLevelOre),
    areaM2: rows.department.area_m2,
    dwellings: rows.department.dwellings,
    homeAreaM2: null,
  });
  return {
    provisionOre: fund.provisionOre,
    requiredLevelOre: figures.requiredLevelOre,
    requiredIndexedOre: figures.requiredIndexedOre,
    provisionIndexBp: fund.provisionIndexBp,
    averageOre: figures.averageOre,
    bindingYear: figures.bindingYear,
    lowestBalanceAtAverage: atAverage ? { year: atAverage.year, ore: atAverage.balanceOre } : null,
    capped: capBp === null ? null : cappedPath(figures, capBp),
    waiting: costOfWaiting(need, fund.provisionOre),
    rent:
      rent.basis === 'unknown'
        ? null
        : { perM2YearOre: rent.changeOrePerM2Year, perHomeMonthOre: rent.changeOrePerHomeMonth, basis: rent.basis },
    sensitivity: sensitivity(need, figures.expansion.occurrences).map((entry) => ({
      ...entry,
      title: titles.get(entry.activityId) ?? '',
    })),
  };
}

function cappedPath(figures: PlanFigures, capBp: number): SolveResult['capped'] {
  const need = needOf(figures);
  const { provisionOre } = figures.input.fund;
  const { feasible, levelOre, pathOre, broken } = smallestCappedPath(need, provisionOre, capBp);
  const path = need.years.map(({ year }, index) => ({ year, provisionOre: pathOre[index] ?? 0 }));
  return { capBp, feasible, levelOre, path, broken };
}

/** What every solver is asked about: the fund by the terms of the plan, its draws at the plan's price basis. */
function needOf({ input: { fund }, expansion }: PlanFigures): ProvisionInput {
  const { openingBalanceOre, floorOre, interestBp = 0 } = fund;
  return { openingBalanceOre, floorOre, interestBp, years: expansion.byYear };
}
