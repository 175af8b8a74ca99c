/**
 * The history of an assessment, a finding, a part, a risk, an answer or a review row, field by field: who, when, from, to.
 * Answers for: it is read from the log, so nothing is missing and nothing can be rewritten. What a field group only carried along is left out.
 */
import type { HistoryEntry } from '../../../contract/plan-edit.ts';
import { rowHistory } from '../../../db/queries/inspection.ts';
import { decodeStamp } from '../../../domain/sync/hlc.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { FINDING_COLUMNS, PART_COLUMNS, REPORT_COLUMNS, REVIEW_COLUMNS, RISK_COLUMNS } from './fields.ts';

type Value = HistoryEntry['from'];
type Columns = Readonly<Record<string, string>>;

/** More entries than anybody reads; the newest count. */
const MOST_ENTRIES = 1_000;

const ASSESSMENT_COLUMNS = {
  state: 'state',
  score: 'score',
  isEstimate: 'is_estimate',
  reason: 'reason',
  jumpReason: 'jump_reason',
  note: 'note',
  assessedOn: 'assessed_on',
};

/** The field that a new row is told by. */
const TOLD: Readonly<Record<string, { readonly columns: Columns; readonly by: string }>> = {
  condition_report: { columns: { ...REPORT_COLUMNS, status: 'status' }, by: 'number' },
  assessment: { columns: ASSESSMENT_COLUMNS, by: 'score' },
  finding: { columns: { ...FINDING_COLUMNS, score: 'score' }, by: 'defect' },
  building_part: { columns: { ...PART_COLUMNS, retiredOn: 'retired_on', retiredReason: 'retired_reason' }, by: 'name' },
  climate_answer: { columns: { answer: 'answer', note: 'note' }, by: 'answer' },
  climate_risk: { columns: RISK_COLUMNS, by: 'hazard' },
  review_item: { columns: REVIEW_COLUMNS, by: 'review_no' },
};

/** One field of one operation, as stored. */
export interface FieldChange {
  readonly entry: HistoryEntry;
  readonly hlc: Uint8Array;
  /** The whole row before the operation, by column. */
  readonly before: ReadonlyMap<string, Value>;
}

export interface RowChanges {
  readonly entity: string;
  /** Oldest first. */
  readonly changes: readonly FieldChange[];
  /** The row as it is, by column. */
  readonly now: ReadonlyMap<string, Value>;
}

/** Newest first: `created` with what the row is told by, the contract's name of a field, or `deleted` (0 or 1). Throws NotFoundError. */
export function rowFieldHistory(app: AppContext, rowId: string): HistoryEntry[] {
  const told = readRowChanges(app, rowId);
  if (told === null) throw new NotFoundError('row', rowId);
  const entries = told.changes.map(({ entry }) => entry);
  return entries.reverse().slice(0, MOST_ENTRIES);
}

/** Null for a row that was never written, or that has no history to tell. */
export function readRowChanges(app: AppContext, rowId: string): RowChanges | null {
  const log = rowHistory(app.db.reader, rowId);
  const entity = log[0]?.entity ?? '';
  const told = TOLD[entity];
  if (told === undefined) return null;
  const fields = new Map(Object.entries(told.columns).map(([field, column]) => [column, field]));
  const now = new Map<string, Value>();
  const changes: FieldChange[] = [];
  for (const [index, { patch, hlc, actor, cause }] of log.entries()) {
    const before = new Map(now);
    const add = (field: string, from: Value, to: Value) => {
      const made = { atMs: decodeStamp(hlc).ms, actor, cause: cause.split(':', 1)[0] ?? '' };
      changes.push({ entry: { ...made, field, from, to }, hlc, before });
    };
    const values = JSON.parse(patch) as Record<string, Value>;
    if (index === 0) add('created', null, values[told.by] ?? null);
    for (const [column, value] of Object.entries(values)) {
      const from = now.get(column) ?? null;
      now.set(column, value);
      if (index === 0 || from === value) continue;
      if (column === 'deleted_at') add('deleted', from === null ? 0 : 1, value === null ? 0 : 1);
      const field = fields.get(column);
      if (field !== undefined) add(field, named(app, column, from), named(app, column, value));
    }
  }
  return { entity, changes, now };
}

/** What a reference points to, by the name people know it by. */
function named({ db: { reader } }: AppContext, column: string, value: Value): Value {
  if (typeof value !== 'string') return value;
  const { query } = reader;
  if (column === 'building_id') {
    return reader.first(query.selectFrom('building').select('number').where('id', '=', value))?.number ?? value;
  }
  if (column === 'part_id') {
    return reader.first(query.selectFrom('building_part').select('name').where('id', '=', value))?.name ?? value;
  }
  if (column === 'activity_id') {
    return reader.first(query.selectFrom('activity').select('title').where('id', '=', value))?.title ?? value;
  }
  return value;
}
