/**
 * The history of a plan's terms, field by field: who, when, from, to.
 * Answers for: it is read from the log as the history of a line is. What a version began with is no change.
 */
import type { HistoryEntry } from '../../../contract/plan-edit.ts';
import { findPlan, planLog } from '../../../db/queries/plan-edit.ts';
import { decodeStamp } from '../../../domain/sync/hlc.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { storedSeries } from '../plan/price-series.ts';
import { TERM_FIELDS } from './line-fields.ts';

type Value = HistoryEntry['from'];
type Row = Readonly<Record<string, Value>>;

/** More entries than anybody reads; the newest count. */
const MOST_ENTRIES = 1_000;

/** Newest first; `field` as an edit names it. Throws NotFoundError. */
export function termsHistory({ db: { reader } }: Pick<AppContext, 'db'>, planId: string): HistoryEntry[] {
  if (findPlan(reader, planId) === null) throw new NotFoundError('plan', planId);
  const entries: HistoryEntry[] = [];
  let row: Row | null = null;
  for (const { hlc, patch, actor, cause } of planLog(reader, planId)) {
    const before: Row | null = row;
    const after: Row = { ...before, ...(JSON.parse(patch) as Row) };
    row = after;
    if (before === null) continue;
    const made = { atMs: decodeStamp(hlc).ms, actor, cause: cause.split(':', 1)[0] ?? '' };
    for (const [column, field] of TERM_FIELDS) {
      const [from, to] = [shown(before, column), shown(after, column)];
      if (from !== to) entries.push({ ...made, field, from, to });
    }
  }
  return entries.reverse().slice(0, MOST_ENTRIES);
}

/** An index is told by its name and the level, not by its figures. */
function shown(row: Row, column: string): Value {
  const value = row[column] ?? null;
  if (column !== 'price_level' || value === null) return value;
  const index = row['price_index'];
  return `${(typeof index === 'string' ? storedSeries(index)?.name : null) ?? ''} ${value}`.trim();
}
