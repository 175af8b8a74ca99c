/**
 * Taking an import back as one, also weeks later.
 * Answers for the batch's own bookkeeping: it stays in the list, marked as undone, in the same transaction as the undoing itself.
 */
import type { Clock, Database } from '../../db/open.ts';
import { undoOperations } from '../../db/write/undo.ts';
import { refuseImport } from './findings.ts';
import { createUndoGuard } from './undo-guard.ts';

export interface UndoneImport {
  readonly batch: string;
  readonly removed: number;
  readonly restored: number;
  /** Changed by someone since: left as they are, and named. */
  readonly leftAlone: readonly { readonly entity: string; readonly id: string; readonly field: string }[];
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
  return { batch, removed: value.removed - batchRows, restored: value.restored, leftAlone: [...value.leftAlone] };
}
