import type { EntityRow } from '../../../db/entities.ts';
import {
  type DepartmentRows,
  findDepartmentByNumber,
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

export function departmentRows(app: AppContext, number: string): DepartmentRows {
  return readDepartment(app.db.reader, departmentOf(app, number));
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
    const rows = departmentRows(context, input.number);
    const parts = partRows(rows, readFindings(context.db.reader, rows.department.id), null);
    const today = context.today();
    return buildBoardPack(departmentView(rows, today), new Map(parts.map((part) => [part.id, part])), today);
  }),
};
