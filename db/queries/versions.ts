/** Versions of a department's plan with their lines, decisions and points; and what rests on a version. Rows as stored. */
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

/** Newest first. */
export function readPlans(reader: Reader, departmentId: string): readonly EntityRow<'plan'>[] {
  const q = reader.query
    .selectFrom('plan')
    .selectAll()
    .where('department_id', '=', departmentId)
    .where('deleted_at', 'is', null);
  return reader.all(q.orderBy('version_no', 'desc').orderBy('id'));
}

export interface PlanRows {
  readonly plan: EntityRow<'plan'>;
  readonly activities: readonly EntityRow<'activity'>[];
  readonly overrides: readonly EntityRow<'occurrence_override'>[];
  readonly decisions: readonly EntityRow<'plan_decision'>[];
}

/** One version whole, its lines in the order they are shown in. */
export function readPlanRows(reader: Reader, plan: EntityRow<'plan'>): PlanRows {
  const { query } = reader;
  return {
    plan,
    activities: reader.all(
      query
        .selectFrom('activity')
        .selectAll()
        .where('plan_id', '=', plan.id)
        .where('deleted_at', 'is', null)
        .orderBy('fk_group')
        .orderBy('sort_no')
        .orderBy('id'),
    ),
    overrides: reader.all(
      query
        .selectFrom('occurrence_override')
        .selectAll()
        .where('plan_id', '=', plan.id)
        .where('deleted_at', 'is', null)
        .orderBy('planned_year')
        .orderBy('id'),
    ),
    decisions: readDecisions(reader, plan),
  };
}

/** In the order of their days; undated ones first. */
export function readDecisions(reader: Reader, plan: EntityRow<'plan'>): readonly EntityRow<'plan_decision'>[] {
  const q = reader.query
    .selectFrom('plan_decision')
    .selectAll()
    .where('department_id', '=', plan.department_id)
    .where('plan_id', '=', plan.id)
    .where('deleted_at', 'is', null);
  return reader.all(q.orderBy('decided_on').orderBy('id'));
}

/** Line → the line it was copied from, through all versions of a department, deleted lines included: a chain may lead through them. */
export function readOrigins(reader: Reader, departmentId: string): ReadonlyMap<string, string> {
  const q = reader.query
    .selectFrom('activity')
    .select(['id', 'origin_activity_id'])
    .where('department_id', '=', departmentId)
    .where('origin_activity_id', 'is not', null);
  return new Map(reader.all(q).map((row) => [row.id, row.origin_activity_id ?? '']));
}

export function findOrganisation(reader: Reader, id: string): EntityRow<'organisation'> | null {
  return reader.first(reader.query.selectFrom('organisation').selectAll().where('id', '=', id)) ?? null;
}

/** Number of each building of a department, by its id. */
export function readBuildingNumbers(reader: Reader, departmentId: string): ReadonlyMap<string, string> {
  const q = reader.query.selectFrom('building').select(['id', 'number']).where('department_id', '=', departmentId);
  return new Map(reader.all(q).map(({ id, number }) => [id, number]));
}

/** Balance of an account at the end of an accounting year, as the accounts have it; null = not known. */
export function readBalance(
  reader: Reader,
  departmentId: string,
  account: number,
  accountingYear: number,
): EntityRow<'fund_balance'> | null {
  const q = reader.query
    .selectFrom('fund_balance')
    .selectAll()
    .where('department_id', '=', departmentId)
    .where('account', '=', account)
    .where('accounting_year', '=', accountingYear)
    .where('balance_ore', 'is not', null)
    .where('deleted_at', 'is', null);
  // Two laptops may each have brought it in: every laptop picks the same.
  return reader.first(q.orderBy('id').limit(1)) ?? null;
}

export function readAttentionPoints(reader: Reader, planId: string): readonly EntityRow<'attention_point'>[] {
  const q = reader.query
    .selectFrom('attention_point')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('deleted_at', 'is', null);
  return reader.all(q.orderBy('sort_no').orderBy('id'));
}

/**
 * True when the plan arrived whole by this cause (an import) and nothing rests on it since: no later operation on its row, no
 * follow-up, no point of attention, no version copied from it. Only then may undoing that cause take a plan past its draft away.
 */
export function isAsItArrived(reader: Reader, planId: string, cause: string): boolean {
  const { query } = reader;
  if (!isUntouched(reader, planId, cause)) return false;
  const rests = (['follow_up', 'attention_point'] as const).map((table) =>
    reader.first(
      query.selectFrom(table).select('id').where('plan_id', '=', planId).where('deleted_at', 'is', null).limit(1),
    ),
  );
  const copies = query.selectFrom('plan').select('id').where('origin_plan_id', '=', planId);
  return [...rests, reader.first(copies.where('deleted_at', 'is', null).limit(1))].every((row) => row === undefined);
}

/** True when this cause (an import) made the row or brought it back, and nobody else has written in it since. */
export function isUntouched({ query, all }: Reader, rowId: string, cause: string): boolean {
  const operations = all(
    query.selectFrom('operation').select(['cause', 'patch']).where('row_id', '=', rowId).orderBy('hlc'),
  );
  const arrival = operations.findIndex((operation) => operation.cause === cause && makesTheRow(operation.patch));
  return arrival >= 0 && operations.slice(arrival).every((operation) => operation.cause === cause);
}

export function readPlansPastDraft(reader: Reader): readonly EntityRow<'plan'>[] {
  const q = reader.query.selectFrom('plan').selectAll().where('deleted_at', 'is', null).where('status', '!=', 'draft');
  return reader.all(q);
}

/** Ids of what a plan speaks of: its department and organisation, and the buildings and parts of its lines. */
export function readGrounds(reader: Reader, plan: EntityRow<'plan'>): readonly string[] {
  const { query } = reader;
  const department = reader.first(
    query.selectFrom('department').select('organisation_id').where('id', '=', plan.department_id),
  );
  const lines = reader.all(
    query
      .selectFrom('activity')
      .select(['building_id', 'part_id'])
      .where('plan_id', '=', plan.id)
      .where('deleted_at', 'is', null),
  );
  const ids = [
    plan.department_id,
    department?.organisation_id,
    ...lines.flatMap((row) => [row.building_id, row.part_id]),
  ];
  return ids.flatMap((id) => (id == null ? [] : [id]));
}

export function readReportsPastOpen(reader: Reader): readonly EntityRow<'condition_report'>[] {
  const q = reader.query.selectFrom('condition_report').selectAll().where('deleted_at', 'is', null);
  return reader.all(q.where('status', 'in', ['closed', 'imported']));
}

/** Ids of what a report speaks of: its department and organisation, and the parts of its rows with their buildings. */
export function readReportGrounds(
  { query, all, first }: Reader,
  report: Pick<EntityRow<'condition_report'>, 'id' | 'department_id'>,
): readonly string[] {
  const department = first(
    query.selectFrom('department').select('organisation_id').where('id', '=', report.department_id),
  );
  const parts = (['assessment', 'finding', 'photo', 'review_item'] as const).flatMap((table) =>
    all(query.selectFrom(table).select('part_id').where('report_id', '=', report.id).where('deleted_at', 'is', null)),
  );
  const named = [...new Set(parts.flatMap(({ part_id }) => part_id ?? []))];
  const buildings: (string | null)[] = [];
  for (let from = 0; from < named.length; from += 500) {
    const some = query
      .selectFrom('building_part')
      .select('building_id')
      .where('id', 'in', named.slice(from, from + 500));
    for (const { building_id } of all(some)) buildings.push(building_id);
  }
  const ids = [report.department_id, department?.organisation_id, ...named, ...buildings];
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

/** True when operations of this cause (an import) made the row or brought it back. */
export function isMadeBy(reader: Reader, id: string, cause: string): boolean {
  const q = reader.query.selectFrom('operation').select('patch').where('row_id', '=', id).where('cause', '=', cause);
  return reader.all(q).some(({ patch }) => makesTheRow(patch));
}

/** A first patch names every field, the deletion mark too; one that clears that mark brings the row back. */
function makesTheRow(patch: string): boolean {
  const fields = JSON.parse(patch) as Readonly<Record<string, unknown>>;
  return 'deleted_at' in fields && fields['deleted_at'] === null;
}
