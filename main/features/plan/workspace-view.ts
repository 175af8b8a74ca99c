/**
 * What a plan's workspace opens with.
 * Answers for one answer that holds all of the first screen and no more: it is asked for again after every edit.
 */
import type { PlanWorkspace } from '../../../contract/plan.ts';
import { type DepartmentRows, readDepartment } from '../../../db/queries/department.ts';
import { IN_FORCE, statusFromText } from '../../../domain/plan/status-machine.ts';
import type { AppContext } from '../context.ts';
import { newerVersion } from '../department/department-view.ts';
import { departmentOf, departmentRows } from '../department/handlers.ts';
import { currentSettings } from '../settings/current.ts';
import { planView } from './plan-view.ts';

/** Throws NotFoundError for no such department, and for a version that is not one of its plan's. */
export function planWorkspace(app: AppContext, number: string, planId: string | null): PlanWorkspace {
  const rows = rowsToWorkOn(app, number, planId);
  const { department, buildings, parts } = rows;
  const numbers = new Map(buildings.map((building) => [building.id, building.number]));
  const plan = planView(rows);
  return {
    department: {
      number: department.number,
      name: department.name,
      areaM2: department.area_m2,
      dwellings: department.dwellings,
      newLineVatBp: currentSettings(app.db.reader).plan.vatRateBp,
      buildings: buildings.map(({ id, number: buildingNumber }) => ({ id, number: buildingNumber })),
      parts: parts.map(({ id, name, building_id }) => ({
        id,
        name,
        buildingNumber: building_id === null ? null : (numbers.get(building_id) ?? null),
      })),
    },
    plan: plan === null ? null : { ...plan, activities: plan.activities.map(onlyDone) },
    inForce: inForce(rows),
  };
}

function rowsToWorkOn(app: AppContext, number: string, planId: string | null): DepartmentRows {
  if (planId !== null) return departmentRows(app, number, { planId });
  const deciding = departmentRows(app, number);
  const newer = newerVersion(deciding);
  // Who opens the plan wants to work on it: the version under way, where there is one.
  return newer === null ? deciding : readDepartment(app.db.reader, departmentOf(app, number), { planId: newer.planId });
}

function onlyDone<T extends { readonly occurrences: readonly { readonly origin: string }[] }>(activity: T): T {
  return { ...activity, occurrences: activity.occurrences.filter(({ origin }) => origin === 'done') };
}

function inForce({ plan, versions }: DepartmentRows): PlanWorkspace['inForce'] {
  const found = versions.find(({ id, status }) => {
    const known = statusFromText(status);
    return id !== plan?.id && known !== null && IN_FORCE.has(known);
  });
  return found === undefined ? null : { planId: found.id, versionNo: found.version_no };
}
