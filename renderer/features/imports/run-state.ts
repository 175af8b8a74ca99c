/**
 * One import run as the page sees it: idle, working with a stage, done, or failed.
 * Answers for the steps between the engine's messages and the screen. Must never decide what an import may do.
 */
import type { ImportProgress, ImportResult } from '../../../contract/imports.ts';

type Stage = Extract<ImportProgress, { kind: 'progress' }>['stage'];

export type RunState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working';
      readonly dryRun: boolean;
      readonly stage: Stage | null;
      readonly done: number;
      readonly total: number | null;
      /** It was cancelled, and what it had written is being taken back. */
      readonly stopping?: boolean;
    }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'cancelled' }
  /** It was saved before it could be cancelled. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly error: unknown };

export function afterProgress(state: RunState, message: ImportProgress): RunState {
  if (message.kind === 'result') return { kind: 'done', result: message.result };
  if (state.kind !== 'working') return state;
  return { ...state, stage: message.stage, done: message.done, total: message.total };
}

/** How a run came out, which decides the sentence over the figures. */
export type Outcome = 'errors' | 'partly' | 'nothing' | 'changes';

export function outcomeOf(result: ImportResult): Outcome {
  const changes = result.created + result.updated > 0;
  // A row that cannot be taken is named and left out; it never keeps the good ones from coming in (decision 0020).
  if (result.rejected > 0) return changes ? 'partly' : 'errors';
  if (result.findings.some((finding) => finding.level === 'error')) return 'errors';
  return changes ? 'changes' : 'nothing';
}
