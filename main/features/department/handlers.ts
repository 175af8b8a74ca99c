import type { EntityRow } from '../../../db/entities.ts';
import {
  type DepartmentRows,
  findDepartmentByNumber,
  type PlanChoice,
  readDepartment,
  readFindings,
} from '../../../db/queries/department.ts';
import { os } from '../base.ts';
import { buildBoardPack } from '../board-pack/board-pack.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { newestFindings } from '../plan-edit/newest-findings.ts';
import { currentSettings } from '../settings/current.ts';
import { assessedParts, conditionView } from './condition-figures.ts';
import { departmentView, partRows } from './department-view.ts';

/** The department of a number, as it is written. Throws NotFoundError. */
export function departmentOf(app: AppContext, number: string): EntityRow<'department'> {
  const department = findDepartmentByNumber(app.db.reader, number);
  if (!department) throw new NotFoundError('department', number);
  return department;
}

/** Throws NotFoundError for no such department, and for a version that is not one of its plan's. */
export function departmentRows(app: AppContext, number: string, choice: PlanChoice = 'deciding'): DepartmentRows {
  const rows = readDepartment(app.db.reader, departmentOf(app, number), choice);
  if (typeof choice === 'object' && rows.plan === null) throw new NotFoundError('version', choice.planId);
  return rows;
}

/** The version asked for, or else the one that stands for the department in this place. */
export function versionOr(planId: string | null, otherwise: 'deciding' | 'boards' = 'deciding'): PlanChoice {
  return planId === null ? otherwise : { planId };
}

/** What the newest report of each part found; what it did not find again is settled. */
function standingFindings({ db }: AppContext, rows: DepartmentRows): readonly EntityRow<'finding'>[] {
  return newestFindings(rows, readFindings(db.reader, rows.department.id)).map(({ finding }) => finding);
}

export const departmentHandlers = {
  get: os.department.get.handler(({ context, input }) =>
    departmentView(context, departmentRows(context, input.number)),
  ),
  condition: os.department.condition.handler(({ context, input }) => {
    const rows = departmentRows(context, input.number);
    return conditionView(rows, assessedParts(rows), context.today(), currentSettings(context.db.reader).rollUp);
  }),
  parts: os.department.parts.handler(({ context, input }) => {
    const rows = departmentRows(context, input.number);
    return partRows(rows, standingFindings(context, rows), input.group);
  }),
  boardPack: os.department.boardPack.handler(({ context, input }) => {
    const rows = departmentRows(context, input.number, versionOr(input.planId, 'boards'));
    const parts = partRows(rows, standingFindings(context, rows), null);
    const view = departmentView(context, rows);
    return buildBoardPack(view, new Map(parts.map((part) => [part.id, part])), view.today);
  }),
};
