/**
 * Checked rows become rows: one transaction, one group of operations, all or nothing.
 * Answers for setting only the fields the file speaks of, for taking each row of the file whole or not at all, and for counting it once.
 */
import type { ImportResult } from '../../contract/imports.ts';
import type { EntityName, EntityPatch } from '../../db/entities.ts';
import type { Database } from '../../db/open.ts';
import type { WriteTx } from '../../db/write/writer.ts';
import { type Findings, NOWHERE } from './findings.ts';
import { type CheckedBatch, type CheckedContent, type CheckedRecord, createUnpacker } from './packed-batch.ts';
import { fitPlan } from './plans/plan-fitting.ts';
import { createPlanGuard, type PlanGuard } from './plans/plan-guard.ts';
import { type Outcome, rowOutcome } from './row-outcome.ts';

export interface Counts {
  /** Rows of the files. */
  readonly created: number;
  readonly updated: number;
  readonly locked: number;
  readonly byEntity: ImportResult['byEntity'];
}

export interface CommitInput {
  readonly reader: Database['reader'];
  readonly findings: Findings;
  /** Kinds of which one row may be spoken of by several tables: counted once all the same. */
  readonly revisited: ReadonlySet<EntityName>;
  /** Kinds of things rows are about (row-outcome.ts). */
  readonly main: ReadonlySet<EntityName>;
  /** Gets the ids of all that the files speak of. */
  readonly seen?: Map<EntityName, Set<string>> | undefined;
  readonly signal: AbortSignal | undefined;
  /** Told of each row of the files with what becomes of it: for a preview. */
  readonly observe?: ((row: ObservedRow) => void) | undefined;
}

export interface ObservedChange {
  readonly entity: EntityName;
  readonly id: string;
  readonly outcome: Outcome;
  /** Field → before and after; all fields that are filled for a new row. */
  readonly fields: readonly { readonly field: string; readonly old: unknown; readonly new: unknown }[];
}

export interface ObservedRow {
  readonly file: string | null;
  readonly sheet: string;
  /** Null for what becomes of a row that was told of before, once the sheet is read. */
  readonly row: number | null;
  readonly locked: boolean;
  readonly outcome: Outcome;
  readonly changes: readonly ObservedChange[];
}

/** Where in the files a record comes from; records of one row stand together. */
interface SourceRow {
  readonly file: string | null;
  readonly sheet: string;
  readonly row: number;
  /** As it came: its sign tells it from another thing of the same row. */
  readonly mark: number;
  readonly records: CheckedRecord[];
}

/** Takes checked records in the order of the files, and says at the end what became of them. */
export interface Taker {
  take(batch: CheckedBatch): Promise<void>;
  finish(): Counts;
}

/** Writes what it takes into the transaction. */
export function createTaker(tx: WriteTx, input: CommitInput): Taker {
  const tally = createTally(input.revisited);
  const guard = createPlanGuard(input.reader, tx);
  const unpack = createUnpacker();
  let current: SourceRow | null = null;
  const close = () => {
    if (current !== null) takeRow(tx, current, guard, tally, input);
    current = null;
  };
  return {
    async take(batch) {
      const { file, sheet } = batch;
      for (const record of unpack(batch)) {
        if (current === null || current.mark !== record.row || current.sheet !== sheet || current.file !== file) {
          close();
          current = { file, sheet, row: Math.abs(record.row), mark: record.row, records: [] };
          await tx.breathe();
          input.signal?.throwIfAborted();
        }
        current.records.push(record);
      }
      if (batch.spans === undefined) return;
      close();
      for (const span of batch.spans) fitPlan(tx, span, batch, input);
    },
    finish() {
      close();
      return tally.counts();
    },
  };
}

function takeRow(
  tx: WriteTx,
  row: SourceRow,
  guard: PlanGuard,
  tally: Tally,
  { findings, observe, main, seen }: Pick<CommitInput, 'findings' | 'observe' | 'main' | 'seen'>,
): void {
  if (seen !== undefined) for (const { entity, id } of row.records) noteSeen(seen, entity, id);
  const locked = row.records.find(
    ({ entity, id, content }) => guard.watches(entity) && guard.isLocked(entity, id, content().set),
  );
  if (locked !== undefined) {
    const where = { ...NOWHERE, file: row.file, sheet: row.sheet, row: row.row };
    findings.add('error', 'import_plan_locked', where, { title: String(locked.content().set['title'] ?? '') });
    tally.lock();
    observe?.({ file: row.file, sheet: row.sheet, row: row.row, locked: true, outcome: 'unchanged', changes: [] });
    return;
  }
  const changes: ObservedChange[] = [];
  const outcomes = row.records.map((record) => {
    const before = observe === undefined ? undefined : tx.get(record.entity, record.id);
    const outcome = tally.record(record.entity, record.id, putRecord(tx, record));
    if (observe !== undefined) changes.push(observed(record, before as StoredFields | undefined, outcome));
    return { entity: record.entity, outcome };
  });
  const outcome = rowOutcome(outcomes, main);
  tally.row(outcome);
  observe?.({ file: row.file, sheet: row.sheet, row: row.row, locked: false, outcome, changes });
}

function noteSeen(seen: Map<EntityName, Set<string>>, entity: EntityName, id: string): void {
  const ids = seen.get(entity);
  if (ids === undefined) seen.set(entity, new Set([id]));
  else ids.add(id);
}

type StoredFields = Readonly<Record<string, unknown>>;

function observed(record: CheckedRecord, before: StoredFields | undefined, outcome: Outcome): ObservedChange {
  const { entity, id } = record;
  const content = record.content();
  const isNew = before === undefined;
  const set = isNew ? { ...content.create, ...content.set } : nearOf(content, before);
  const fields = Object.entries(set).flatMap(([field, value]) => {
    const old = before?.[field] ?? null;
    return (isNew ? value === null : old === value) ? [] : [{ field, old, new: value }];
  });
  return { entity, id, outcome, fields: outcome === 'unchanged' ? [] : fields };
}

function nearOf({ set, near }: CheckedContent, row: StoredFields): CheckedContent['set'] {
  return near === undefined ? set : withoutNear(set, near, row);
}

function putRecord(tx: WriteTx, record: CheckedRecord): Outcome {
  const { entity, id, prepared } = record;
  if (prepared !== null && tx.insert(prepared.shape, id, prepared.patch, prepared.values)) return 'created';
  const content = record.content();
  const row = tx.get(entity, id);
  const isNew = row === undefined;
  const set = isNew ? content.set : nearOf(content, row as StoredFields);
  // `db/write` checks the fields against the entity; the patch was made for it by a profile that was checked as well.
  const patch = { ...(isNew ? content.create : {}), ...set, deleted_at: null } as EntityPatch<EntityName>;
  const outcome = tx.put(entity, id, patch);
  // What an undone import had taken away comes back: new to the person who looks.
  return isNew || row.deleted_at !== null ? 'created' : outcome;
}

/** What differs no more than its tolerance is as it was. */
function withoutNear(
  set: CheckedContent['set'],
  near: Readonly<Record<string, number>>,
  row: Readonly<Record<string, unknown>>,
): CheckedContent['set'] {
  const isNear = ([field, value]: [string, unknown]) => {
    const [tolerance, old] = [near[field], row[field]];
    return (
      tolerance !== undefined &&
      typeof value === 'number' &&
      typeof old === 'number' &&
      Math.abs(value - old) <= tolerance
    );
  };
  return Object.fromEntries(Object.entries(set).filter((entry) => !isNear(entry)));
}

interface Tally {
  record(entity: EntityName, id: string, outcome: Outcome): Outcome;
  row(outcome: Outcome): void;
  lock(): void;
  counts(): Counts;
}

function createTally(revisited: ReadonlySet<EntityName>): Tally {
  const before = new Map<string, Outcome>();
  const entities = new Map<EntityName, Record<Outcome, number>>();
  let created = 0;
  let updated = 0;
  let locked = 0;
  return {
    record(entity, id, outcome) {
      const figures = entities.get(entity) ?? { created: 0, updated: 0, unchanged: 0 };
      entities.set(entity, figures);
      const earlier = revisited.has(entity) ? before.get(id) : undefined;
      // The first outcome stands, but for a row that was unchanged until now.
      if (earlier !== undefined && (earlier !== 'unchanged' || outcome === 'unchanged')) return outcome;
      if (earlier !== undefined) figures[earlier] -= 1;
      figures[outcome] += 1;
      if (revisited.has(entity)) before.set(id, outcome);
      return outcome;
    },
    row(outcome) {
      if (outcome === 'created') created += 1;
      else if (outcome === 'updated') updated += 1;
    },
    lock() {
      locked += 1;
    },
    counts: () => ({
      created,
      updated,
      locked,
      byEntity: [...entities].map(([entity, figures]) => ({ entity, ...figures })),
    }),
  };
}
