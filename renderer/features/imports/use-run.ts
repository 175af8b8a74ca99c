/**
 * Runs an import (or the demo) in the engine and follows its progress; cancelling aborts the call, and the engine rolls back.
 * Leaving the screen lets it run to its end: a click in the menu must not undo a person's work.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportProgress } from '../../../contract/imports.ts';
import { refetchAll } from '../../app/changes.ts';
import { isAbort } from '../../ui/error-text.ts';
import { afterProgress, type RunState } from './run-state.ts';

export type StartRun = (signal: AbortSignal) => Promise<AsyncIterable<ImportProgress>>;

export interface Run {
  readonly state: RunState;
  readonly start: (dryRun: boolean, call: StartRun) => Promise<RunState>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

export function useRun(): Run {
  const queries = useQueryClient();
  const [state, setState] = useState<RunState>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);
  const running = useRef<RunState | null>(null);

  async function start(dryRun: boolean, call: StartRun): Promise<RunState> {
    // The second click of a double click comes before the button is drawn as busy.
    if (running.current !== null) return running.current;
    const controller = new AbortController();
    abort.current = controller;
    let current: RunState = { kind: 'working', dryRun, stage: null, done: 0, total: null };
    running.current = current;
    setState(current);
    try {
      for await (const message of await call(controller.signal)) {
        current = afterProgress(current, message);
        setState(current);
      }
      if (controller.signal.aborted && current.kind === 'working') current = { kind: 'cancelled' };
    } catch (error) {
      current = isAbort(error) || controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error };
    }
    running.current = null;
    setState(current);
    if (!dryRun) await refetchAll(queries);
    return current;
  }

  return {
    state,
    start,
    cancel: () => abort.current?.abort(),
    reset: () => setState({ kind: 'idle' }),
  };
}
