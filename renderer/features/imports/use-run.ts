/** Runs an import in the engine and follows its progress; cancelling aborts the call, and the engine rolls back. */
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { refetchAll } from '../../app/changes.ts';
import type { RunState } from './run-state.ts';
import { createRunStore, type RunStore, type Saving, type StartRun } from './run-store.ts';

export interface Run {
  readonly state: RunState;
  /** Null where one is running already. */
  readonly start: (dryRun: boolean, call: StartRun, saving?: Saving) => Promise<RunState | null>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** `shared`: a run that outlives the screen; left out, the screen has one of its own. */
export function useRun(shared?: RunStore): Run {
  const queries = useQueryClient();
  const [own] = useState(() => createRunStore());
  const store = shared ?? own;
  const state = useSyncExternalStore(store.subscribe, store.state);
  return {
    state,
    async start(dryRun, call, saving) {
      const end = await store.start(dryRun, call, saving);
      if (end !== null && !dryRun) await refetchAll(queries);
      return end;
    },
    cancel: store.cancel,
    reset: store.reset,
  };
}
