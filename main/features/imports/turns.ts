/**
 * One import or preview of a workspace at a time: the next is told that it waits, and may be cancelled while it does.
 * Answers for the turn being given on whatever becomes of the work. Must never hold up anything but imports.
 */

export interface Turns {
  take<T>(workspace: object, turn: Turn, work: () => Promise<T>): Promise<T>;
}

export interface Turn {
  readonly signal: AbortSignal | undefined;
  /** Told when another import has to end first. */
  readonly onWait: () => void;
}

export function createTurns(): Turns {
  const last = new WeakMap<object, Promise<void>>();
  return {
    async take(workspace, { signal, onWait }, work) {
      const before = last.get(workspace);
      const mine = Promise.withResolvers<void>();
      // Whoever gives up waiting does not let the next one pass the one before.
      const mineAndBefore = Promise.all([before, mine.promise]).then(() => {
        if (last.get(workspace) === mineAndBefore) last.delete(workspace);
      });
      last.set(workspace, mineAndBefore);
      try {
        if (before !== undefined) {
          onWait();
          await orAborted(before, signal);
        }
        return await work();
      } finally {
        mine.resolve();
      }
    },
  };
}

function orAborted(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return promise;
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([promise, aborted.promise]).finally(() => signal.removeEventListener('abort', abort));
}

/** Of all workspaces of this process. */
export const importTurns = createTurns();
