/**
 * The outbox of one inspection: what it sends is kept on this machine until it is acknowledged.
 * Answers for telling a broken line from a refusal, and for an edit sent twice being one: its rows carry ids made here, its fields values and no differences.
 */
import { ORPCError } from '@orpc/client';
import type { InspectionChange, inspectionEditResultSchema } from '../../../contract/inspection.ts';
import { EngineAwayError } from '../../app/connection.ts';
import { startOutbox } from '../../app/outbox.ts';
import { client, connection } from '../../app/rpc.ts';
import type { Acks } from './inspection-queries.ts';
import type { InspectionAction } from './model/inspection-model.ts';
import type { UnsentEdit } from './model/unsent.ts';
import { openJournal } from './unsent.ts';

type Answer = (typeof inspectionEditResultSchema)['_output'];

const LONGEST_LABEL = 80;

export interface InspectionOutbox {
  /** `again`: a page before this one may have sent it. Gives back its number. */
  push(edit: UnsentEdit & { readonly again: boolean }): { readonly seq: number };
  retry(): void;
  discard(): void;
  settled(): Promise<boolean>;
  /** The newest change of the report that this page shows. */
  seen(atMs: number | null): void;
  /** The page moves on: what is stuck may be taken over by the next visit. */
  letGo(): void;
}

export function startInspectionOutbox(
  reportId: string,
  acks: Acks,
  tell: (action: InspectionAction) => void,
): InspectionOutbox {
  const journal = openJournal(reportId);
  const tried = new Set<number>();
  let stuck: number | null = null;

  const outbox = startOutbox<InspectionChange, Answer>(
    async ({ seq, label, changes }) => {
      const again = tried.has(seq);
      tried.add(seq);
      const result = await sendOn(() =>
        client.inspection.edit({ reportId, label: label.slice(0, LONGEST_LABEL), changes: [...changes] }),
      );
      const answer =
        again && isDone(result, changes) ? { ok: true as const, group: null, savedAtMs: Date.now() } : result;
      // Counted at once: a report asked for from now on holds this edit.
      if (answer.ok) acks.count += 1;
      return answer;
    },
    (event) => {
      // Waiting and sending look the same; telling them apart would draw everything twice for each key.
      if (event.kind === 'sending') return;
      const { seq } = event.edit;
      if (event.kind === 'failed') {
        stuck = seq;
        return tell({ kind: 'failed', seq, error: event.error });
      }
      const { result } = event;
      if (result.ok) journal.seen(result.savedAtMs);
      journal.drop(seq);
      tell(
        result.ok ? { kind: 'saved', seq, atMs: result.savedAtMs } : { kind: 'refused', seq, faults: result.faults },
      );
    },
  );

  return {
    push({ again, ...edit }) {
      const made = outbox.push(edit);
      if (again) tried.add(made.seq);
      journal.put(made.seq, edit);
      return made;
    },
    retry() {
      stuck = null;
      outbox.retry();
    },
    discard() {
      if (stuck !== null) journal.drop(stuck);
      stuck = null;
      outbox.discard();
    },
    settled: outbox.settled,
    seen: journal.seen,
    letGo() {
      if (stuck !== null) journal.letGo();
    },
  };
}

/** A call that ended with its line was perhaps not heard; the engine's own refusals are typed. */
async function sendOn(call: () => Promise<Answer>): Promise<Answer> {
  const before = connection.state();
  try {
    return await call();
  } catch (error) {
    if (error instanceof ORPCError) throw error;
    // The line tells its callers first, and the page in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const now = connection.state();
    const same = before.kind === 'open' && now.kind === 'open' && before.serial === now.serial;
    throw same ? error : new EngineAwayError();
  }
}

/** Sent once more, what was made is there already and what was taken away is not: that is what was wanted. */
function isDone(result: Answer, changes: readonly InspectionChange[]): boolean {
  return (
    !result.ok &&
    result.faults.every(
      ({ index, code }) =>
        code === 'inspection_part_exists' ||
        (changes[index]?.kind.startsWith('remove_') === true && code.endsWith('_gone')),
    )
  );
}
