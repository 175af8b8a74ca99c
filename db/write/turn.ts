/**
 * One writer at a time.
 * Answers for: everything that writes on the single writing connection waits here, in order, so that a long transaction which lets
 * other calls run in between can never be joined by a stranger.
 */

export interface Turn {
  /** Runs `work` when all earlier ones are done; a failure of one never blocks the next. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** True while somebody has the turn. */
  readonly busy: boolean;
}

export function createTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    get busy() {
      return waiting > 0;
    },
    take<T>(work: () => Promise<T>): Promise<T> {
      waiting += 1;
      const mine = last.then(work, work).finally(() => {
        waiting -= 1;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
