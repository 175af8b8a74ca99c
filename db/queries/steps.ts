/**
 * The steps of one thing (a plan, a report) in the log: what this laptop's edits and undos did to it, oldest first.
 * Answers for bounded work on a log of any length: only so many of this laptop's latest groups are looked at.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../read.ts';

/** Steps that can be taken back, and how many of the latest groups of this laptop are looked through for them. */
const MOST_STEPS = 200;
const MOST_GROUPS = 5_000;
/** Whose a group is shows in its first operations. */
const LOOKED_AT = 19;

export interface StepRow {
  readonly group: string;
  readonly cause: string;
  readonly atMs: number;
  readonly changes: number;
  readonly label: string | null;
  readonly spent: number;
  /** What the change that came first was made to. */
  readonly title: string | null;
}

/** SQL about one operation `o` of a group `l` (of `cause_range`). */
export interface StepScope {
  /** True for an operation on what the steps are of. */
  readonly isOwn: RawBuilder<unknown>;
  /** True for an operation that makes its group no step: it made the thing or decided about it, and is not taken back by undo. */
  readonly isDecision: RawBuilder<unknown>;
  /** The name of the row, for a step nobody named. */
  readonly title: RawBuilder<unknown>;
}

/** The latest edits and undos of this laptop in the scope, oldest first. */
export function readSteps(
  reader: Reader,
  replica: string,
  { isOwn, isDecision, title }: StepScope,
): readonly StepRow[] {
  const rows = reader.all<StepRow>({
    compile: () =>
      sql<StepRow>`
        WITH latest AS (
          SELECT first_seq, last_seq, cause, at_ms FROM cause_range
          WHERE replica = ${replica} AND (cause = 'edit' OR cause GLOB 'undo:*-*') ORDER BY first_seq DESC LIMIT ${MOST_GROUPS}
        )
        SELECT ${replica} || '-' || l.first_seq AS "group", l.cause, l.at_ms AS atMs, l.last_seq - l.first_seq + 1 AS changes,
          s.label, coalesce(s.spent, 0) AS spent,
          (SELECT ${title} FROM operation o WHERE o.replica = ${replica} AND o.seq = l.first_seq) AS title
        FROM latest l LEFT JOIN plan_step s ON s.grp = ${replica} || '-' || l.first_seq
        WHERE EXISTS (
          SELECT 1 FROM operation o
          WHERE o.replica = ${replica} AND o.seq BETWEEN l.first_seq AND min(l.last_seq, l.first_seq + ${LOOKED_AT}) AND ${isOwn}
        ) AND NOT EXISTS (
          SELECT 1 FROM operation o WHERE o.replica = ${replica} AND o.seq BETWEEN l.first_seq AND l.last_seq AND ${isDecision}
        )
        ORDER BY l.first_seq DESC LIMIT ${MOST_STEPS}`.compile(reader.query),
  });
  return rows.reverse();
}
