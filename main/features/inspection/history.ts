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

/** Newest first: `created` with what the row is told by, the contract's name of a field, or `deleted` (0 or 1). Throws NotFoundError. */
export function rowFieldHistory(app: AppContext, rowId: string): HistoryEntry[] {
  const log = rowHistory(app.db.reader, rowId);
  const told = TOLD[log[0]?.entity ?? ''];
  if (told === undefined) throw new NotFoundError('row', rowId);
  const fields = new Map(Object.entries(told.columns).map(([field, column]) => [column, field]));
  const known = new Map<string, Value>();
  const entries: HistoryEntry[] = [];
  for (const [index, { patch, hlc, actor, cause }] of log.entries()) {
    const made = { atMs: decodeStamp(hlc).ms, actor, cause: cause.split(':', 1)[0] ?? '' };
    const values = JSON.parse(patch) as Record<string, Value>;
    if (index === 0) entries.push({ ...made, field: 'created', from: null, to: values[told.by] ?? null });
    for (const [column, value] of Object.entries(values)) {
      const from = known.get(column) ?? null;
      known.set(column, value);
      if (index === 0 || from === value) continue;
      if (column === 'deleted_at') {
        entries.push({ ...made, field: 'deleted', from: from === null ? 0 : 1, to: value === null ? 0 : 1 });
      }
      const field = fields.get(column);
      if (field !== undefined)
        entries.push({ ...made, field, from: named(app, column, from), to: named(app, column, value) });
    }
  }
  return entries.reverse().slice(0, MOST_ENTRIES);
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
