/**
 * What changed, told to every page that listens.
 * Answers for: events say which rows changed, never what they hold; a slow listener gets a summary instead of a growing queue.
 */
import type { ChangeEvent } from '../../contract/workspace.ts';

/** More ids than this of one kind are told as "all of them". */
const MOST_IDS = 200;

export interface ChangeHub {
  announce(changed: ReadonlyMap<string, ReadonlySet<string>>): void;
  /** So much of these kinds has changed that all of it should be fetched again. */
  announceAll(entities: Iterable<string>): void;
  listen(signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent, void, void>;
}

export function createChangeHub(): ChangeHub {
  const listeners = new Set<(events: readonly ChangeEvent[]) => void>();
  const tell = (events: readonly ChangeEvent[]) => {
    if (events.length > 0) for (const listener of listeners) listener(events);
  };
  return {
    announceAll: (entities) => tell([...entities].map((entity) => ({ entity, ids: null }))),
    announce(changed) {
      const events = [...changed].map(([entity, ids]) => ({ entity, ids: ids.size > MOST_IDS ? null : [...ids] }));
      tell(events);
    },
    listen: (signal) => listen(listeners, signal),
  };
}

async function* listen(
  listeners: Set<(events: readonly ChangeEvent[]) => void>,
  signal: AbortSignal | undefined,
): AsyncGenerator<ChangeEvent, void, void> {
  const waiting = new Map<string, Set<string> | null>();
  let wake: () => void = () => undefined;
  const receive = (events: readonly ChangeEvent[]) => {
    for (const { entity, ids } of events) waiting.set(entity, joined(waiting.get(entity), ids));
    wake();
  };
  const stop = () => wake();
  listeners.add(receive);
  signal?.addEventListener('abort', stop);
  try {
    while (!signal?.aborted) {
      if (waiting.size === 0) await new Promise<void>((resolve) => (wake = resolve));
      const taken = [...waiting];
      waiting.clear();
      for (const [entity, ids] of taken) yield { entity, ids: ids === null ? null : [...ids] };
    }
  } finally {
    listeners.delete(receive);
    signal?.removeEventListener('abort', stop);
  }
}

function joined(known: Set<string> | null | undefined, ids: readonly string[] | null): Set<string> | null {
  if (known === null || ids === null) return null;
  const all = new Set([...(known ?? []), ...ids]);
  return all.size > MOST_IDS ? null : all;
}
