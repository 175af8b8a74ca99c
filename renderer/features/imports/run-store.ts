/**
 * An import that is running in this window, wherever in the app its person is.
 * Answers for coming back to it: leaving the screen lets it run to its end, and a click in the menu must not undo a person's work.
 * Must never hold more than one: the second click of a double click is the first one.
 */
import type { ImportProgress } from '../../../contract/imports.ts';
import { isAbort } from '../../ui/error-text.ts';
import { afterProgress, type RunState } from './run-state.ts';

export type StartRun = (signal: AbortSignal) => Promise<AsyncIterable<ImportProgress>>;

export interface RunStore {
  state(): RunState;
  subscribe(listener: () => void): () => void;
  /** Runs it to its end; null where one is running already. */
  start(dryRun: boolean, call: StartRun): Promise<RunState | null>;
  cancel(): void;
  /** What ended is put away; what runs stays. */
  reset(): void;
}

export function createRunStore(): RunStore {
  let state: RunState = { kind: 'idle' };
  let abort: AbortController | null = null;
  const listeners = new Set<() => void>();
  const set = (next: RunState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(dryRun, call) {
      if (abort !== null) return null;
      const controller = new AbortController();
      abort = controller;
      let current: RunState = { kind: 'working', dryRun, stage: null, done: 0, total: null };
      set(current);
      try {
        for await (const message of await call(controller.signal)) {
          current = afterProgress(current, message);
          set(current);
        }
        if (current.kind === 'working') current = { kind: 'cancelled' };
      } catch (error) {
        current = isAbort(error) || controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error };
      }
      abort = null;
      set(current);
      return current;
    },
    cancel: () => abort?.abort(),
    reset() {
      if (abort === null && state.kind !== 'idle') set({ kind: 'idle' });
    },
  };
}

/** The import assistant's. */
export const importRun = createRunStore();
