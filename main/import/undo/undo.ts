/**
 * Taking an import back as one, also weeks later.
 * Answers for the batch's own bookkeeping: it stays in the list, marked as undone, in the same transaction as the undoing itself.
 * And for imports taken back in any order leaving nothing: what one had to leave for the sake of a later one goes with that one.
 */
import type { Clock, Database } from '../../../db/open.ts';
import { readUndoneImportsWithRows } from '../../../db/queries/undone-imports.ts';
import { undoOperations } from '../../../db/write/undo.ts';
import { refuseImport } from '../findings.ts';
import { type LeftRow, leftRows } from './left-rows.ts';
import { createUndoGuard } from './undo-guard.ts';

export interface UndoneImport {
  readonly batch: string;
  readonly removed: number;
  readonly restored: number;
  /** Changed by someone since, or needed by what stands on them: left as they are, and named. */
  readonly leftAlone: readonly LeftRow[];
}

export interface UndoDeps {
  readonly db: Pick<Database, 'reader' | 'writer'>;
  readonly clock: Clock;
  readonly actor: string;
}

/** Undoes a batch. Throws ImportRefusal when there is no such import or it was taken back before. */
export async function undoImport({ db, clock, actor }: UndoDeps, batch: string): Promise<UndoneImport> {
  const { query, first } = db.reader;
  const known = first(query.selectFrom('import_batch').select('undone_at_ms').where('id', '=', batch));
  if (known === undefined) refuseImport('unknown_batch', { batch: batch.slice(0, 64) });
  if (known.undone_at_ms !== null) refuseImport('batch_already_undone', { batch });
  let batchRows = 0;
  const cause = `import:${batch}`;
  const { value } = await undoOperations(db.writer, { cause }, actor, {
    keeps: createUndoGuard(db.reader, cause),
    finish: (tx) => {
      // The list of imports is a record of what happened: undoing must not erase its own entry.
      batchRows = tx.get('import_batch', batch)?.deleted_at === null ? 0 : 1;
      tx.put('import_batch', batch, { undone_at_ms: clock.nowMs(), deleted_at: null });
    },
  });
  const more = await takeLeftRows({ db, actor }, batch);
  return {
    batch,
    removed: value.removed - batchRows + more.removed,
    restored: value.restored + more.restored,
    leftAlone: leftRows(db.reader, cause, value.leftAlone),
  };
}

/** Rows that imports taken back before had to leave because this one stood on them. Each in a transaction of its own, with its own guard. */
async function takeLeftRows({ db, actor }: Omit<UndoDeps, 'clock'>, batch: string) {
  const more = { removed: 0, restored: 0 };
  for (const earlier of readUndoneImportsWithRows(db.reader)) {
    if (earlier === batch) continue;
    const cause = `import:${earlier}`;
    const guard = createUndoGuard(db.reader, cause);
    const { value } = await undoOperations(db.writer, { cause }, actor, {
      keeps: (tx, entity, id) => entity === 'import_batch' || guard(tx, entity, id),
    });
    more.removed += value.removed;
    more.restored += value.restored;
  }
  return more;
}
