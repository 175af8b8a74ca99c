/**
 * The history of a line, field by field: who, when, from, to.
 * Answers for: it is read from the log, so nothing is missing and nothing can be rewritten. What a field group only carried along is left out.
 */
import type { HistoryEntry } from '../../../contract/plan-edit.ts';
import { type LoggedChange, lineLog } from '../../../db/queries/plan-edit.ts';
import { decodeStamp } from '../../../domain/sync/hlc.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { LINE_FIELDS, OCCURRENCE_FIELDS } from './line-fields.ts';

type Value = HistoryEntry['from'];

/** More entries than anybody reads; the newest count. */
const MOST_ENTRIES = 1_000;

/**
 * Newest first. `field` is the field's name in the contract, `occurrence.<planned year>.<field>` for a decision about one occurrence,
 * `created` with the title, or `deleted` (0 or 1). Throws NotFoundError.
 */
export function lineHistory(app: AppContext, activityId: string): HistoryEntry[] {
  const { reader } = app.db;
  const activity = reader.first(reader.query.selectFrom('activity').selectAll().where('id', '=', activityId));
  if (!activity) throw new NotFoundError('activity', activityId);
  const named = nameOf(app);
  const rows = new Map<string, Map<string, Value>>();
  const entries: HistoryEntry[] = [];
  for (const change of lineLog(reader, activity)) {
    const before = rows.get(change.rowId);
    const known = before ?? new Map<string, Value>();
    rows.set(change.rowId, known);
    const patch = JSON.parse(change.patch) as Record<string, Value>;
    const made = { atMs: decodeStamp(change.hlc).ms, actor: change.actor, cause: change.cause.split(':', 1)[0] ?? '' };
    const isLine = change.entity === 'activity';
    if (isLine && before === undefined)
      entries.push({ ...made, field: 'created', from: null, to: patch['title'] ?? null });
    for (const [column, value] of Object.entries(patch)) {
      const from = known.get(column) ?? null;
      known.set(column, value);
      const field = fieldOf(change, column, known);
      if (field === null || isSame(column, from, value) || (isLine && before === undefined)) continue;
      entries.push(
        column === 'deleted_at'
          ? { ...made, field, from: from === null ? 0 : 1, to: value === null ? 0 : 1 }
          : { ...made, field, from: named(column, from), to: named(column, value) },
      );
    }
  }
  return entries.reverse().slice(0, MOST_ENTRIES);
}

/** Not skipped is how an occurrence begins, whether or not it is written. */
function isSame(column: string, from: Value, to: Value): boolean {
  return column === 'skipped' ? (from ?? 0) === (to ?? 0) : from === to;
}

function fieldOf({ entity }: LoggedChange, column: string, row: ReadonlyMap<string, Value>): string | null {
  const field =
    column === 'deleted_at' ? 'deleted' : (entity === 'activity' ? LINE_FIELDS : OCCURRENCE_FIELDS).get(column);
  if (field === undefined) return null;
  return entity === 'activity' ? field : `occurrence.${row.get('planned_year') ?? ''}.${field}`;
}

/** What a reference points to, by the name people know it by. */
function nameOf({ db: { reader } }: AppContext): (column: string, value: Value) => Value {
  const { query } = reader;
  return (column, value) => {
    if (typeof value !== 'string') return value;
    if (column === 'building_id') {
      return reader.first(query.selectFrom('building').select('number').where('id', '=', value))?.number ?? value;
    }
    if (column === 'part_id') {
      return reader.first(query.selectFrom('building_part').select('name').where('id', '=', value))?.name ?? value;
    }
    if (column === 'finding_id') {
      return reader.first(query.selectFrom('finding').select('defect').where('id', '=', value))?.defect ?? value;
    }
    return value;
  };
}
