/**
 * Work of earlier years that was planned and not done, against the replacement value of the parts.
 * Answers for nothing to say where no plan is in force, and where its years have not begun: nothing is late. The formulas are domain/'s.
 */
import type { DepartmentView } from '../../../contract/department.ts';
import type { DepartmentRows } from '../../../db/queries/department.ts';
import { followUpsByLine } from '../../../db/queries/year-work.ts';
import { backlogOre, type DueWork, type FciLimits, fciBand, fciBp } from '../../../domain/condition/backlog.ts';
import { IN_FORCE, statusFromText } from '../../../domain/plan/status-machine.ts';
import { accountingYearOf } from '../../../domain/time/accounting-year.ts';
import type { AppContext } from '../context.ts';
import type { PlanFigures } from '../plan/plan-figures.ts';

export function backlogView(
  { db, today }: Pick<AppContext, 'db' | 'today'>,
  rows: DepartmentRows,
  figures: PlanFigures | null,
  replacementValueOre: number,
  limits: FciLimits,
): DepartmentView['backlog'] {
  const status = rows.plan === null ? null : statusFromText(rows.plan.status);
  if (rows.plan === null || figures === null || status === null || !IN_FORCE.has(status)) return null;
  const startMonth = rows.organisation?.accounting_start_month ?? 1;
  const currentYear = accountingYearOf(today(), startMonth);
  if (rows.plan.base_year >= currentYear) return null;
  const said = followUpsByLine(db.reader, rows.plan, rows.activities);
  const works = figures.expansion.occurrences.flatMap(({ activityId, plannedYear, year, amountOre }): DueWork[] => {
    const entry = said.get(activityId)?.find(({ planned_year }) => planned_year === plannedYear);
    if (entry?.status === 'dropped') return [];
    const doneOn = entry?.status === 'done' ? entry.done_on : null;
    const doneYear = doneOn === null ? null : accountingYearOf(doneOn, startMonth);
    return [{ id: `${activityId}/${plannedYear}`, dueYear: year, amountOre, doneYear }];
  });
  const ore = backlogOre(works, currentYear);
  const indexBp = fciBp(ore, replacementValueOre);
  return { ore, beforeYear: currentYear, indexBp, band: indexBp === null ? null : fciBand(indexBp, limits) };
}
