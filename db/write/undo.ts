/**
 * Taking operations back: a group (one intention) or all that a cause wrote (an import).
 * Answers for: only what nobody has changed since is taken back; the rest is named and left alone. Undoing is itself an ordinary group
 * of operations, so it can be undone (redo), it syncs, and the log never loses a line.
 */
import { compareStamps } from '../../domain/sync/hlc.ts';
import { type EntityName, isEntityName, isFinal } from '../entities.ts';
import type { Statements } from '../storage/statements.ts';
import { selectRow } from './apply.ts';
import type { FieldValue } from './patch.ts';
import { fieldsOf, isChangedSince, type Logged, rowLog, winner } from './row-log.ts';
import { createWithdrawn, standing, standsOnOthers, undoingsIn } from './withdrawn.ts';
import type { WriteResult, Writer, WriteTx } from './writer.ts';

export interface UndoReport {
  /** Rows marked as deleted because the undone operations had made them. */
  readonly removed: number;
  /** Rows that got earlier values back. */
  readonly restored: number;
  readonly leftAlone: readonly { readonly entity: string; readonly id: string; readonly field: string }[];
}

export type UndoTarget = { readonly group: string } | { readonly cause: string };

interface Range {
  readonly replica: string;
  readonly first: number;
  readonly last: number;
}

export interface UndoRules {
  /** True for a row that must stay as it is, whoever changed it last; it is named among those left alone. May throw: nothing is undone. */
  readonly keeps?: (tx: WriteTx, entity: EntityName, id: string) => boolean;
  /** May add writes of its own to the same transaction. */
  readonly finish?: (tx: WriteTx, report: UndoReport) => void;
}

/** Undoes a target in one transaction. An unknown target undoes nothing. */
export async function undoOperations(
  writer: Writer,
  target: UndoTarget,
  actor: string,
  { keeps, finish }: UndoRules = {},
): Promise<WriteResult<UndoReport>> {
  const name = 'group' in target ? target.group : target.cause;
  return writer.run({ actor, cause: `undo:${name}` }, async (tx) => {
    // Of a step, what stood before it comes back; of an import, what stands without all that was taken back.
    const withdrawn = 'cause' in target ? createWithdrawn(undoingsIn(writer.statements)) : null;
    const report = { removed: 0, restored: 0, leftAlone: [] as UndoReport['leftAlone'][number][] };
    for (const range of rangesOf(writer.statements, target)) {
      const seen = new Set<string>();
      for (let seq = range.last; seq >= range.first; seq -= 1) {
        const row = rowAt(writer.statements, range.replica, seq);
        if (!row || seen.has(row.id) || !isEntityName(row.entity)) continue;
        seen.add(row.id);
        if (isFinal(row.entity) || keeps?.(tx, row.entity, row.id)) {
          report.leftAlone.push({ entity: row.entity, id: row.id, field: '*' });
          continue;
        }
        undoRow(writer.statements, tx, row.entity, row.id, { range, withdrawn, report });
        await tx.breathe();
      }
    }
    finish?.(tx, report);
    return report;
  });
}

function rangesOf(statements: Statements, target: UndoTarget): readonly Range[] {
  const columns = 'SELECT replica, first_seq AS first, last_seq AS last FROM cause_range';
  if ('cause' in target) {
    return statements.get(`${columns} WHERE cause = ? ORDER BY first_seq DESC`).all(target.cause) as Range[];
  }
  const [replica, first] = target.group.split('-');
  return statements
    .get(`${columns} WHERE replica = ? AND first_seq = ?`)
    .all(replica ?? '', Number(first) || 0) as Range[];
}

function rowAt(statements: Statements, replica: string, seq: number): { id: string; entity: string } | undefined {
  return statements.get('SELECT row_id AS id, entity FROM operation WHERE replica = ? AND seq = ?').get(replica, seq) as
    | { id: string; entity: string }
    | undefined;
}

interface Undoing {
  readonly range: Range;
  /** Null for a step of a person. */
  readonly withdrawn: ((log: readonly Logged[]) => ReadonlySet<Logged>) | null;
  readonly report: { removed: number; restored: number; leftAlone: UndoReport['leftAlone'][number][] };
}

function undoRow(
  statements: Statements,
  tx: WriteTx,
  entity: EntityName,
  id: string,
  { range, withdrawn, report }: Undoing,
): void {
  const row = selectRow(statements, entity, id);
  if (!row) return;
  const log = rowLog(statements, id);
  const undone = log.filter(({ replica, seq }) => replica === range.replica && seq >= range.first && seq <= range.last);
  const fields = fieldsOf(undone);
  const gone = withdrawn?.(log);
  const isMaker = ({ hlc }: Logged) => compareStamps(hlc, row['stamp'] as Uint8Array) === 0;
  // Made again by an import after the one that had made it was taken back: it goes with the second as it went with the first.
  const isBackAgain =
    undone.some(({ patch }) => patch['deleted_at'] === null) &&
    [...(gone ?? [])].some((operation) => isMaker(operation));
  const created = isBackAgain || undone.some(isMaker);
  const foreign = (created ? fieldsOf(log) : fields).filter((field) =>
    gone === undefined ? isChangedSince(log, undone, field) : standsOnOthers(log, undone, gone, field),
  );
  for (const field of foreign) report.leftAlone.push({ entity, id, field });
  if (created) {
    if (foreign.length === 0 && tx.remove(entity, id)) report.removed += 1;
    return;
  }
  const patch: Record<string, FieldValue> = {};
  for (const field of fields) {
    if (foreign.includes(field)) continue;
    const first = undone.find((operation) => Object.hasOwn(operation.patch, field));
    const before =
      gone === undefined
        ? first && winner(log, field, log.indexOf(first))
        : standing(log, field, gone, new Set(undone));
    if (before) patch[field] = before.patch[field] ?? null;
  }
  if (Object.keys(patch).length > 0 && tx.put(entity, id, patch) === 'updated') report.restored += 1;
}
