/**
 * Sends edits to the engine: one at a time, in the order they were made, also after the page has moved on.
 * Answers for stopping at the first edit that the world refused (disk, line), so that none is overtaken or lost.
 * Must never send an edit twice by itself: whether a broken call took effect is for the person to see.
 */

export interface OutEdit<Change> {
  readonly seq: number;
  readonly label: string;
  readonly changes: readonly Change[];
}

export type OutEvent<Change, Answer> =
  | { readonly kind: 'sending'; readonly edit: OutEdit<Change> }
  | { readonly kind: 'answered'; readonly edit: OutEdit<Change>; readonly result: Answer }
  | { readonly kind: 'failed'; readonly edit: OutEdit<Change>; readonly error: unknown };

export interface Outbox<Change> {
  push(edit: Omit<OutEdit<Change>, 'seq'>): OutEdit<Change>;
  /** Sends the edit that failed once more, and those behind it. */
  retry(): void;
  /** Gives up the edit that failed, and goes on with those behind it. */
  discard(): void;
  /** Resolves when nothing waits any more; false when an edit failed. */
  settled(): Promise<boolean>;
}

export function startOutbox<Change, Answer>(
  send: (edit: OutEdit<Change>) => Promise<Answer>,
  tell: (event: OutEvent<Change, Answer>) => void,
): Outbox<Change> {
  const queue: OutEdit<Change>[] = [];
  let waiting: ((well: boolean) => void)[] = [];
  let running = false;
  let halted = false;
  let lastSeq = 0;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (let edit = queue[0]; edit !== undefined && !halted; edit = queue[0]) {
      tell({ kind: 'sending', edit });
      try {
        const result = await send(edit);
        queue.shift();
        tell({ kind: 'answered', edit, result });
      } catch (error) {
        halted = true;
        tell({ kind: 'failed', edit, error });
      }
    }
    running = false;
    const listeners = waiting;
    waiting = [];
    for (const listener of listeners) listener(!halted);
  }

  return {
    push(made) {
      lastSeq += 1;
      const edit = { ...made, seq: lastSeq };
      queue.push(edit);
      // In a task of its own, so that the page can show the edit before it is told that it is being sent.
      queueMicrotask(() => void run());
      return edit;
    },
    retry() {
      halted = false;
      void run();
    },
    discard() {
      if (!halted) return;
      queue.shift();
      halted = false;
      void run();
    },
    settled: () =>
      queue.length === 0 || halted ? Promise.resolve(!halted) : new Promise((resolve) => waiting.push(resolve)),
  };
}
