/**
 * The year's work: plans in force with their department, the lines that may have work in some years, and what happened to them.
 * Answers for few rows: lines without work near the years asked for stay in the file. What an occurrence is, domain/ says.
 */
import { sql } from 'kysely';
import { IN_FORCE } from '../../domain/plan/status-machine.ts';
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';
import { readOrigins } from './versions.ts';

export interface PlanInForce {
  readonly plan: EntityRow<'plan'>;
  readonly department: EntityRow<'department'>;
  readonly organisation: EntityRow<'organisation'> | null;
}

/** Every plan in force or reported; of a department with two (two laptops), both. */
export function readPlansInForce(
  reader: Reader,
  only: { readonly organisationId: string | null; readonly departmentId: string | null },
): readonly PlanInForce[] {
  const { query } = reader;
  let plans = query
    .selectFrom('plan')
    .innerJoin('department', 'department.id', 'plan.department_id')
    .selectAll('plan')
    .where('plan.deleted_at', 'is', null)
    .where('department.deleted_at', 'is', null)
    .where('plan.status', 'in', [...IN_FORCE]);
  if (only.organisationId !== null) plans = plans.where('department.organisation_id', '=', only.organisationId);
  if (only.departmentId !== null) plans = plans.where('department.id', '=', only.departmentId);
  const departments = byId(reader.all(query.selectFrom('department').selectAll().where('deleted_at', 'is', null)));
  const organisations = byId(reader.all(query.selectFrom('organisation').selectAll()));
  return reader.all(plans.orderBy('plan.version_no', 'desc').orderBy('plan.id')).flatMap((plan) => {
    const department = departments.get(plan.department_id);
    if (department === undefined) return [];
    return [{ plan, department, organisation: organisations.get(department.organisation_id) ?? null }];
  });
}

/** Months in which the accounting years of the organisations begin, of all or of one; each once. */
export function readStartMonths(reader: Reader, organisationId: string | null): readonly number[] {
  let months = reader.query
    .selectFrom('organisation')
    .select('accounting_start_month')
    .distinct()
    .where('deleted_at', 'is', null);
  if (organisationId !== null) months = months.where('id', '=', organisationId);
  return reader.all(months.orderBy('accounting_start_month')).map((row) => row.accounting_start_month);
}

/** Lines of a plan that may have work in these years: by their rule, by a decision that moved it there, or by being postponed there. */
export function readLinesWithWork(
  reader: Reader,
  plan: EntityRow<'plan'>,
  fromYear: number,
  toYear: number,
): readonly EntityRow<'activity'>[] {
  const lines = reader.query
    .selectFrom('activity')
    .selectAll()
    .where('plan_id', '=', plan.id)
    .where('deleted_at', 'is', null)
    .orderBy('id');
  // The entry may be of the version before, about the line this one was copied from: then every line is looked at.
  if (hasPostponedTo(reader, plan, fromYear, toYear)) return reader.all(lines);
  // A superset by plain arithmetic: the last year of the rule up to `toYear` is not before `fromYear`.
  const byRule = sql<boolean>`(first_year <= ${toYear} AND coalesce(last_year, ${toYear}) >= ${fromYear} AND
    first_year + CASE WHEN interval_years IS NULL THEN 0 ELSE (${toYear} - first_year) / interval_years * interval_years END >= ${fromYear})`;
  const moved = sql<boolean>`id IN (SELECT activity_id FROM occurrence_override WHERE plan_id = ${plan.id}
    AND moved_to_year BETWEEN ${fromYear} AND ${toYear})`;
  return reader.all(lines.where(sql<boolean>`(${byRule} OR ${moved})`));
}

function hasPostponedTo(reader: Reader, plan: EntityRow<'plan'>, fromYear: number, toYear: number): boolean {
  const { query } = reader;
  const versions = query.selectFrom('plan').select('id').where('department_id', '=', plan.department_id);
  const q = query
    .selectFrom('follow_up')
    .select('id')
    .where('plan_id', 'in', versions)
    .where('deleted_at', 'is', null)
    .where('to_year', '>=', fromYear)
    .where('to_year', '<=', toYear);
  return reader.first(q.limit(1)) !== undefined;
}

/** Decisions on occurrences of a plan, or of one of its lines. */
export function readOverrides(
  reader: Reader,
  planId: string,
  activityId: string | null = null,
): readonly EntityRow<'occurrence_override'>[] {
  const q = reader.query
    .selectFrom('occurrence_override')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('deleted_at', 'is', null);
  return reader.all((activityId === null ? q : q.where('activity_id', '=', activityId)).orderBy('id'));
}

/**
 * What happened to the occurrences of these lines, by line: their own follow-up, else that of the line each was copied from, so that a
 * new version in the middle of a year loses nothing. Of one planned year the newest version's entry counts.
 */
export function followUpsByLine(
  reader: Reader,
  plan: EntityRow<'plan'>,
  lines: readonly Pick<EntityRow<'activity'>, 'id'>[],
): ReadonlyMap<string, readonly EntityRow<'follow_up'>[]> {
  const stored = Map.groupBy(readFollowUps(reader, plan), (row) => row.activity_id);
  if (stored.size === 0) return new Map();
  const origins = plan.origin_plan_id === null ? new Map<string, string>() : readOrigins(reader, plan.department_id);
  const found = new Map<string, readonly EntityRow<'follow_up'>[]>();
  for (const { id } of lines) {
    const byYear = new Map<number, EntityRow<'follow_up'>>();
    const seen = new Set<string>();
    for (let line: string | undefined = id; line !== undefined && !seen.has(line); line = origins.get(line)) {
      seen.add(line);
      for (const row of stored.get(line) ?? []) if (!byYear.has(row.planned_year)) byYear.set(row.planned_year, row);
    }
    if (byYear.size > 0) found.set(id, [...byYear.values()]);
  }
  return found;
}

/** Of the plan and of every version of its department that it may have come from. */
function readFollowUps(reader: Reader, plan: EntityRow<'plan'>): readonly EntityRow<'follow_up'>[] {
  const { query } = reader;
  const q = query.selectFrom('follow_up').selectAll().where('deleted_at', 'is', null).orderBy('id');
  if (plan.origin_plan_id === null) return reader.all(q.where('plan_id', '=', plan.id));
  const versions = query.selectFrom('plan').select('id').where('department_id', '=', plan.department_id);
  return reader.all(q.where('plan_id', 'in', versions));
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
