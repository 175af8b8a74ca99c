/**
 * What has happened to one part in one report: its grade, its findings (removed ones too) and the part itself, in one list.
 * Answers for the edit that sets an old value back: an ordinary one, so that it is checked, undone and told like any other. Writes nothing.
 */
import { type InspectionChange, inspectionChangeSchema, type PartHistoryEntry } from '../../../contract/inspection.ts';
import { findingIdsOfPart, findReport } from '../../../db/queries/inspection.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { FINDING_COLUMNS, PART_COLUMNS } from './fields.ts';
import { type FieldChange, type RowChanges, readRowChanges } from './history.ts';

type Value = string | number | null;
type Row = ReadonlyMap<string, Value>;

/** More entries than anybody reads; the newest count. */
const MOST_ENTRIES = 500;
const GRADE = ['state', 'score', 'is_estimate', 'reason', 'jump_reason'] as const;

/** Newest first; empty for a part that nobody has written in. Throws NotFoundError for no report. */
export function partHistory(
  app: AppContext,
  { reportId, partId }: { readonly reportId: string; readonly partId: string },
): PartHistoryEntry[] {
  if (findReport(app.db.reader, reportId) === null) throw new NotFoundError('report', reportId);
  const assessmentId = uuid5(app.db.workspaceId, `assessment:${reportId}:${partId}`);
  const rowIds = [assessmentId, ...findingIdsOfPart(app.db.reader, reportId, partId), partId];
  return rowIds
    .flatMap((rowId) => {
      const row = readRowChanges(app, rowId);
      return row === null ? [] : row.changes.map((change) => ({ rowId, row, change }));
    })
    .toSorted((a, b) => Buffer.compare(b.change.hlc, a.change.hlc))
    .slice(0, MOST_ENTRIES)
    .map(({ rowId, row, change }) => ({
      ...change.entry,
      rowId,
      of: OF[row.entity] ?? 'part',
      findingName: row.entity === 'finding' ? textOf(row.now.get('defect')) : null,
      back: checked(backTo(row, change, { rowId, partId })),
    }));
}

const OF: Readonly<Record<string, PartHistoryEntry['of']>> = { assessment: 'assessment', finding: 'finding' };

interface Names {
  readonly rowId: string;
  readonly partId: string;
}

/** What is stored may be older than today's rules; what they would refuse is not offered. */
function checked(change: object | null): InspectionChange | null {
  const read = inspectionChangeSchema.safeParse(change);
  return read.success ? read.data : null;
}

/** Null where there is nothing to set back: the value stands already, or it follows from others. */
function backTo({ entity, now }: RowChanges, { entry, before }: FieldChange, names: Names): object | null {
  if (entry.field === 'created') return null;
  const isGone = now.get('deleted_at') != null;
  if (entity === 'assessment') return gradeBack(entry.field, before, now, isGone, names.partId);
  if (entity === 'finding') return findingBack(entry.field, before, now, isGone, names);
  return isGone ? null : partBack(entry.field, before, now, names.partId);
}

/** State, grade and their reasons make sense only together. */
function gradeBack(field: string, before: Row, now: Row, isGone: boolean, partId: string): object | null {
  const kind = 'assess';
  if (field === 'note') {
    const note = before.get('note') ?? null;
    return isGone || isSame(before, now, ['note']) ? null : { kind, partId, set: { note } };
  }
  if (!['score', 'state', 'deleted'].includes(field) || (!isGone && isSame(before, now, GRADE))) return null;
  const state = before.get('state') ?? null;
  const score = before.get('score') ?? null;
  if (before.get('deleted_at') != null || (state === 'graded' && score === null)) return null;
  const set = {
    state,
    score,
    isEstimate: before.get('is_estimate') === 1,
    reason: before.get('reason') ?? null,
    jumpReason: before.get('jump_reason') ?? null,
    ...(isGone ? { note: before.get('note') ?? null } : {}),
  };
  return { kind, partId, set };
}

/** Class and share of the extent go together; a removed finding comes back whole. */
function findingBack(
  field: string,
  before: Row,
  now: Row,
  isGone: boolean,
  { rowId: findingId, partId }: Names,
): object | null {
  const kind = 'finding';
  if (field === 'deleted') {
    if (!isGone || before.get('deleted_at') != null) return null;
    return { kind, findingId, partId, fields: fieldsOf(FINDING_COLUMNS, Object.keys(FINDING_COLUMNS), before) };
  }
  const fields = field === 'extentClass' || field === 'extentBp' ? ['extentClass', 'extentBp'] : [field];
  const columns = columnsOf(FINDING_COLUMNS, fields);
  if (isGone || columns.length === 0 || isSame(before, now, columns)) return null;
  return { kind, findingId, partId, fields: fieldsOf(FINDING_COLUMNS, fields, before) };
}

function partBack(field: string, before: Row, now: Row, partId: string): object | null {
  if (field === 'retiredOn') {
    if (isSame(before, now, ['retired_on'])) return null;
    const on = before.get('retired_on') ?? null;
    return { kind: 'retire_part', partId, on, reason: before.get('retired_reason') ?? null };
  }
  const columns = columnsOf(PART_COLUMNS, [field]);
  if (columns.length === 0 || isSame(before, now, columns)) return null;
  return { kind: 'change_part', partId, fields: fieldsOf(PART_COLUMNS, [field], before) };
}

type Columns = Readonly<Record<string, string>>;

function columnsOf(names: Columns, fields: readonly string[]): string[] {
  return fields.flatMap((field) => names[field] ?? []);
}

function fieldsOf(names: Columns, fields: readonly string[], row: Row): Record<string, Value> {
  return Object.fromEntries(fields.map((field) => [field, row.get(names[field] ?? '') ?? null]));
}

function isSame(a: Row, b: Row, columns: readonly string[]): boolean {
  return columns.every((column) => (a.get(column) ?? null) === (b.get(column) ?? null));
}

function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
