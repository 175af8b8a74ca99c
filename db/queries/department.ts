/**
 * Everything one department is made of, read in one synchronous stretch.
 * Answers for rows as stored; whatever is computed from them is computed in domain/.
 */
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

export interface DepartmentRows {
  readonly department: EntityRow<'department'>;
  readonly organisation: EntityRow<'organisation'> | null;
  readonly buildings: readonly EntityRow<'building'>[];
  readonly parts: readonly EntityRow<'building_part'>[];
  readonly reports: readonly EntityRow<'condition_report'>[];
  readonly assessments: readonly EntityRow<'assessment'>[];
  readonly plan: EntityRow<'plan'> | null;
  readonly activities: readonly EntityRow<'activity'>[];
  readonly overrides: readonly EntityRow<'occurrence_override'>[];
  readonly decisions: readonly EntityRow<'plan_decision'>[];
}

export function findDepartmentByNumber(reader: Reader, number: string): EntityRow<'department'> | null {
  const q = reader.query
    .selectFrom('department')
    .selectAll()
    .where('number', '=', number)
    .where('deleted_at', 'is', null);
  // Two departments of one number are a finding elsewhere; the older id keeps its place here.
  return reader.first(q.orderBy('id').limit(1)) ?? null;
}

export function findDepartmentById(reader: Reader, id: string): EntityRow<'department'> | null {
  const q = reader.query.selectFrom('department').selectAll().where('id', '=', id).where('deleted_at', 'is', null);
  return reader.first(q) ?? null;
}

export function readDepartment(reader: Reader, department: EntityRow<'department'>): DepartmentRows {
  const id = department.id;
  const { query } = reader;
  const plan = currentPlan(reader, id);
  return {
    department,
    organisation:
      reader.first(query.selectFrom('organisation').selectAll().where('id', '=', department.organisation_id)) ?? null,
    buildings: reader.all(
      query
        .selectFrom('building')
        .selectAll()
        .where('department_id', '=', id)
        .where('deleted_at', 'is', null)
        .orderBy('number'),
    ),
    parts: reader.all(
      query
        .selectFrom('building_part')
        .selectAll()
        .where('department_id', '=', id)
        .where('deleted_at', 'is', null)
        .orderBy('fk_group')
        .orderBy('sort_no')
        .orderBy('id'),
    ),
    reports: reader.all(
      query.selectFrom('condition_report').selectAll().where('department_id', '=', id).where('deleted_at', 'is', null),
    ),
    assessments: reader.all(
      query.selectFrom('assessment').selectAll().where('department_id', '=', id).where('deleted_at', 'is', null),
    ),
    plan,
    activities: plan ? readActivities(reader, plan) : [],
    overrides: plan
      ? reader.all(
          query
            .selectFrom('occurrence_override')
            .selectAll()
            .where('plan_id', '=', plan.id)
            .where('deleted_at', 'is', null),
        )
      : [],
    decisions: plan
      ? reader.all(
          query
            .selectFrom('plan_decision')
            .selectAll()
            .where('department_id', '=', id)
            .where('plan_id', '=', plan.id)
            .where('deleted_at', 'is', null)
            .orderBy('decided_on'),
        )
      : [],
  };
}

export function readFindings(reader: Reader, departmentId: string): readonly EntityRow<'finding'>[] {
  const q = reader.query.selectFrom('finding').selectAll().where('department_id', '=', departmentId);
  return reader.all(q.where('deleted_at', 'is', null).orderBy('id'));
}

/** The newest version that is not superseded. */
function currentPlan(reader: Reader, departmentId: string): EntityRow<'plan'> | null {
  const q = reader.query
    .selectFrom('plan')
    .selectAll()
    .where('department_id', '=', departmentId)
    .where('deleted_at', 'is', null)
    .where('status', '!=', 'superseded');
  return reader.first(q.orderBy('version_no', 'desc').orderBy('id').limit(1)) ?? null;
}

function readActivities(reader: Reader, plan: EntityRow<'plan'>): readonly EntityRow<'activity'>[] {
  const q = reader.query
    .selectFrom('activity')
    .selectAll()
    .where('department_id', '=', plan.department_id)
    .where('plan_id', '=', plan.id)
    .where('deleted_at', 'is', null);
  return reader.all(q.orderBy('fk_group').orderBy('sort_no').orderBy('id'));
}
