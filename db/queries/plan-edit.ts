/**
 * What editing a plan reads: the steps of a plan in the log, its decisions on single occurrences, the log of one line.
 * Rows as stored; never a rule.
 */
import { sql } from 'kysely';
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';
import { readSteps, type StepRow } from './steps.ts';

export function findPlan(reader: Reader, planId: string): EntityRow<'plan'> | null {
  const q = reader.query.selectFrom('plan').selectAll().where('id', '=', planId).where('deleted_at', 'is', null);
  return reader.first(q) ?? null;
}

/** The latest edits and undos of this laptop that touched the plan, oldest first. A group that sets a plan's status is no step. */
export function planSteps(reader: Reader, replica: string, planId: string): readonly StepRow[] {
  return readSteps(reader, replica, {
    isOwn: sql`${planId} = CASE o.entity
      WHEN 'plan' THEN o.row_id
      WHEN 'activity' THEN (SELECT plan_id FROM activity WHERE id = o.row_id)
      WHEN 'occurrence_override' THEN (SELECT plan_id FROM occurrence_override WHERE id = o.row_id)
      WHEN 'scenario' THEN (SELECT plan_id FROM scenario WHERE id = o.row_id)
      WHEN 'attention_point' THEN (SELECT plan_id FROM attention_point WHERE id = o.row_id) END`,
    isDecision: sql`o.entity = 'plan' AND json_type(o.patch, '$.status') IS NOT NULL`,
    title: sql`(SELECT title FROM activity WHERE id = CASE o.entity WHEN 'activity' THEN o.row_id
      WHEN 'occurrence_override' THEN (SELECT activity_id FROM occurrence_override WHERE id = o.row_id) END)`,
  });
}

/** The decisions on occurrences of some lines, also those taken back (they are brought back rather than made anew). */
export function lineOverrides(
  reader: Reader,
  planId: string,
  activityIds: readonly string[],
): readonly EntityRow<'occurrence_override'>[] {
  const q = reader.query.selectFrom('occurrence_override').selectAll().where('plan_id', '=', planId);
  // One text for any number of lines, so that the prepared statement is kept.
  return reader.all(
    q.where(sql<boolean>`activity_id IN (SELECT value FROM json_each(${JSON.stringify(activityIds)}))`).orderBy('id'),
  );
}

/** The highest sort number among the lines of a plan; 0 when there is none. */
export function lastSortNo(reader: Reader, planId: string): number {
  const q = reader.query.selectFrom('activity').select(({ fn }) => fn.max('sort_no').as('last'));
  return Number(reader.first(q.where('plan_id', '=', planId).where('deleted_at', 'is', null))?.last ?? 0);
}

export interface LoggedChange {
  readonly entity: string;
  readonly rowId: string;
  readonly hlc: Uint8Array;
  readonly patch: string;
  readonly actor: string;
  readonly cause: string;
}

/** What a group of operations wrote: by row id, each field with the value it was given last. */
export function groupValues(reader: Reader, group: string): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const [replica = '', first = ''] = group.split('-');
  const { query } = reader;
  const range = reader.first(
    query
      .selectFrom('cause_range')
      .select('last_seq as last')
      .where('replica', '=', replica)
      .where('first_seq', '=', Number(first) || 0),
  );
  const rows = new Map<string, Map<string, unknown>>();
  if (range === undefined) return rows;
  const operations = reader.all(
    query
      .selectFrom('operation')
      .select(['row_id as rowId', 'patch'])
      .where('replica', '=', replica)
      .where('seq', '>=', Number(first))
      .where('seq', '<=', range.last)
      .orderBy('seq'),
  );
  for (const { rowId, patch } of operations) {
    const row = rows.get(rowId) ?? new Map<string, unknown>();
    rows.set(rowId, row);
    for (const [field, value] of Object.entries(JSON.parse(patch) as object)) row.set(field, value);
  }
  return rows;
}

/** Every operation on the plan's own row, oldest first. */
export function planLog(reader: Reader, planId: string): readonly LoggedChange[] {
  const q = reader.query
    .selectFrom('operation')
    .select(['entity', 'row_id as rowId', 'hlc', 'patch', 'actor', 'cause']);
  return reader.all(q.where('row_id', '=', planId).where('entity', '=', 'plan').orderBy('hlc'));
}

/** All operations on a line and on the decisions about its occurrences, oldest first. */
export function lineLog(reader: Reader, activity: EntityRow<'activity'>): readonly LoggedChange[] {
  const { query } = reader;
  const overrides = query.selectFrom('occurrence_override').select('id').where('plan_id', '=', activity.plan_id);
  const ids = reader.all(overrides.where('activity_id', '=', activity.id)).map(({ id }) => id);
  return reader.all(
    query
      .selectFrom('operation')
      .select(['entity', 'row_id as rowId', 'hlc', 'patch', 'actor', 'cause'])
      .where('row_id', 'in', [activity.id, ...ids])
      .orderBy('hlc'),
  );
}
