/** A preview as the page sees it: idle, working with a stage, done, cancelled or failed. A new one ends the one before. */
import { useRef, useState } from 'react';
import type { Preview } from '../../../../contract/import-assist.ts';
import type { PreviewProgress } from '../../../../contract/imports.ts';
import { isAbort } from '../../../ui/error-text.ts';
import type { RunState } from '../run-state.ts';

export type PreviewState =
  | Exclude<RunState, { kind: 'done' | 'saved' }>
  | { readonly kind: 'done'; readonly preview: Preview };

export interface PreviewRun {
  readonly state: PreviewState;
  readonly start: (call: (signal: AbortSignal) => Promise<AsyncIterable<PreviewProgress>>) => Promise<void>;
  readonly cancel: () => void;
}

export function usePreview(): PreviewRun {
  const [state, setState] = useState<PreviewState>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);

  async function start(call: (signal: AbortSignal) => Promise<AsyncIterable<PreviewProgress>>): Promise<void> {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const set = (next: PreviewState) => {
      if (abort.current === controller) setState(next);
    };
    set({ kind: 'working', dryRun: true, stage: null, done: 0, total: null });
    let isDone = false;
    try {
      for await (const message of await call(controller.signal)) {
        isDone = message.kind === 'preview';
        if (message.kind === 'preview') set({ kind: 'done', preview: message.preview });
        else set({ ...message, kind: 'working', dryRun: true });
      }
      if (!isDone) set({ kind: 'cancelled' });
    } catch (error) {
      set(isAbort(error) || controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error });
    }
  }

  return { state, start, cancel: () => abort.current?.abort() };
}
