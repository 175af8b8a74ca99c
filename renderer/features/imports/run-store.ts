/**
 * An import that is running in this window, wherever in the app its person is.
 * Answers for coming back to it: leaving the screen lets it run to its end, a click in the menu must not undo a person's work, and
 * what is said of its end is what the engine knows, not what the page supposes.
 * Must never hold more than one: the second click of a double click is the first one.
 */
import { ORPCError } from '@orpc/client';
import type { ImportProgress } from '../../../contract/imports.ts';
import { isAbort } from '../../ui/error-text.ts';
import { afterProgress, type RunState } from './run-state.ts';

export type StartRun = (signal: AbortSignal) => Promise<AsyncIterable<ImportProgress>>;

/** The id an import is to be listed under, and what it is of. */
export interface Saving {
  readonly batch: string;
  readonly files: readonly string[];
}

/** What a run that saves asks of its surroundings. */
export interface RunKeeper {
  /** Holds the page until the answer is called. */
  hold(): () => void;
  /** It is under way: written down where it outlives this page. */
  begun(saving: Saving): void;
  /** Its end is known here. */
  ended(batch: string): void;
  /** Whether it was saved after all; answers when it has ended. */
  becameOf(batch: string): Promise<boolean>;
}

const UNKEPT: RunKeeper = {
  hold: () => () => undefined,
  begun: () => undefined,
  ended: () => undefined,
  becameOf: async () => false,
};

export interface RunStore {
  state(): RunState;
  /** The import that is running here. */
  batch(): string | null;
  subscribe(listener: () => void): () => void;
  /** Runs it to its end; null where one is running already. */
  start(dryRun: boolean, call: StartRun, saving?: Saving): Promise<RunState | null>;
  cancel(): void;
  /** What ended is put away; what runs stays. */
  reset(): void;
}

export function createRunStore(keeper: RunKeeper = UNKEPT): RunStore {
  let state: RunState = { kind: 'idle' };
  let abort: AbortController | null = null;
  let batch: string | null = null;
  const listeners = new Set<() => void>();
  const set = (next: RunState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function endOf(run: Promise<RunState>, signal: AbortSignal): Promise<RunState> {
    try {
      const end = await run;
      return end.kind === 'working' ? await afterCancel() : end;
    } catch (error) {
      return isAbort(error) || signal.aborted ? await afterCancel() : { kind: 'failed', error };
    }
  }

  /** It may have been saved in the moment it was cancelled. */
  async function afterCancel(): Promise<RunState> {
    if (batch === null) return { kind: 'cancelled' };
    if (state.kind === 'working') set({ ...state, stopping: true });
    try {
      return { kind: (await keeper.becameOf(batch)) ? 'saved' : 'cancelled' };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }

  return {
    state: () => state,
    batch: () => batch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(dryRun, call, saving) {
      if (abort !== null) return null;
      const controller = new AbortController();
      abort = controller;
      const letGo = saving === undefined ? () => undefined : keeper.hold();
      if (saving !== undefined) keeper.begun(saving);
      batch = saving?.batch ?? null;
      const run = async () => {
        let current: RunState = { kind: 'working', dryRun, stage: null, done: 0, total: null };
        set(current);
        for await (const message of await call(controller.signal)) {
          current = afterProgress(current, message);
          set(current);
        }
        return current;
      };
      const end = await endOf(run(), controller.signal);
      abort = null;
      letGo();
      // A line that broke leaves open what became of it: whoever finds it written down asks.
      if (batch !== null && (end.kind !== 'failed' || end.error instanceof ORPCError)) keeper.ended(batch);
      batch = null;
      set(end);
      return end;
    },
    cancel: () => abort?.abort(),
    reset() {
      if (abort === null && state.kind !== 'idle') set({ kind: 'idle' });
    },
  };
}
