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

export const departmentHandlers = {
  get: os.department.get.handler(({ context, input }) =>
    departmentView(departmentRows(context, input.number), context.today()),
  ),
  condition: os.department.condition.handler(({ context, input }) => {
    const rows = departmentRows(context, input.number);
    return conditionView(rows, assessedParts(rows), context.today());
  }),
  parts: os.department.parts.handler(({ context, input }) => {
    const rows = departmentRows(context, input.number);
    return partRows(rows, readFindings(context.db.reader, rows.department.id), input.group);
  }),
  boardPack: os.department.boardPack.handler(({ context, input }) => {
    const rows = departmentRows(context, input.number, versionOr(input.planId, 'boards'));
    const parts = partRows(rows, readFindings(context.db.reader, rows.department.id), null);
    const today = context.today();
    return buildBoardPack(departmentView(rows, today), new Map(parts.map((part) => [part.id, part])), today);
  }),
};
