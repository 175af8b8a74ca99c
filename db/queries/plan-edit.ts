/**
 * What editing a plan reads: the steps of a plan in the log, its decisions on single occurrences, the log of one line.
 * Answers for bounded work on a log of any length: only so many of this laptop's latest groups are looked at.
 */
import { sql } from 'kysely';
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

/** Steps that can be taken back, and how many of the latest groups of this laptop are looked through for them. */
const MOST_STEPS = 200;
const MOST_GROUPS = 5_000;

export interface StepRow {
  readonly group: string;
  readonly cause: string;
  readonly atMs: number;
  readonly changes: number;
  readonly label: string | null;
  readonly spent: number;
  /** The line whose change came first. */
  readonly title: string | null;
}

export function findPlan(reader: Reader, planId: string): EntityRow<'plan'> | null {
  const q = reader.query.selectFrom('plan').selectAll().where('id', '=', planId).where('deleted_at', 'is', null);
  return reader.first(q) ?? null;
}

/**
 * The latest edits and undos of this laptop that touched the plan, oldest first. A group that sets a plan's status is no step: it made
 * the version, or decided about it, and is not taken back by undo. Whether a group is of the plan shows in its first operations.
 */
export function planSteps(reader: Reader, replica: string, planId: string): readonly StepRow[] {
  const rows = reader.all<StepRow>({
    compile: () =>
      sql<StepRow>`
        WITH latest AS (
          SELECT first_seq, last_seq, cause, at_ms FROM cause_range
          WHERE replica = ${replica} AND (cause = 'edit' OR cause GLOB 'undo:*-*') ORDER BY first_seq DESC LIMIT ${MOST_GROUPS}
        )
        SELECT ${replica} || '-' || l.first_seq AS "group", l.cause, l.at_ms AS atMs, l.last_seq - l.first_seq + 1 AS changes,
          s.label, coalesce(s.spent, 0) AS spent,
          (SELECT a.title FROM operation o JOIN activity a ON a.id = CASE o.entity WHEN 'activity' THEN o.row_id
             WHEN 'occurrence_override' THEN (SELECT activity_id FROM occurrence_override WHERE id = o.row_id) END
           WHERE o.replica = ${replica} AND o.seq = l.first_seq) AS title
        FROM latest l LEFT JOIN plan_step s ON s.grp = ${replica} || '-' || l.first_seq
        WHERE EXISTS (
          SELECT 1 FROM operation o WHERE o.replica = ${replica} AND o.seq BETWEEN l.first_seq AND min(l.last_seq, l.first_seq + 19)
            AND ${planId} = CASE o.entity
              WHEN 'plan' THEN o.row_id
              WHEN 'activity' THEN (SELECT plan_id FROM activity WHERE id = o.row_id)
              WHEN 'occurrence_override' THEN (SELECT plan_id FROM occurrence_override WHERE id = o.row_id)
              WHEN 'scenario' THEN (SELECT plan_id FROM scenario WHERE id = o.row_id)
              WHEN 'attention_point' THEN (SELECT plan_id FROM attention_point WHERE id = o.row_id) END
        ) AND NOT EXISTS (
          SELECT 1 FROM operation o WHERE o.replica = ${replica} AND o.seq BETWEEN l.first_seq AND l.last_seq
            AND o.entity = 'plan' AND json_type(o.patch, '$.status') IS NOT NULL
        )
        ORDER BY l.first_seq DESC LIMIT ${MOST_STEPS}`.compile(reader.query),
  });
  return rows.reverse();
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
