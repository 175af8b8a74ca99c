/**
 * One intention of a person: one transaction, one step of undo with its name, told to every window.
 * Answers for steps one after another: what a step reads, it reads after everything asked for before it is written.
 * Must never be called from within another step: it would wait for itself.
 */
import type { WriteResult, WriteTx } from '../../../db/write/writer.ts';
import type { AppContext } from '../context.ts';
import { inOrder } from './in-order.ts';

/** `label` names the step in undo; empty = it is named by what it began with. What `work` throws, nothing is written of. */
export function writeStep<T>(
  app: AppContext,
  label: string,
  work: (tx: WriteTx) => T | Promise<T>,
): Promise<WriteResult<T>> {
  return inOrder(app, async () => {
    const done = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, work);
    // After the step, in a transaction of its own: what a crash in between costs is the step's name.
    if (done.group !== null && label !== '') await app.db.local.noteStep(done.group, { label });
    app.changes.announce(done.changed);
    return done;
  });
}
