/**
 * An import as a stream: progress as it comes, the result last. Leaving the stream cancels the import.
 * Answers for: progress is thinned to what a screen can show and never slows the work down.
 */
import type { ImportProgress, ImportResult } from '../../../contract/imports.ts';

export type Progress = Extract<ImportProgress, { kind: 'progress' }>;

export function importStream(
  start: (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<ImportResult>,
  outer: AbortSignal | undefined,
): AsyncGenerator<ImportProgress, void, void> {
  return workStream<ImportResult, ImportProgress>(start, (result) => ({ kind: 'result', result }), outer);
}

/** The same for any work with progress and a last word. */
export async function* workStream<R, P>(
  start: (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<R>,
  last: (result: R) => P,
  outer: AbortSignal | undefined,
): AsyncGenerator<P | Progress, void, void> {
  const abort = new AbortController();
  const signal = outer ? AbortSignal.any([abort.signal, outer]) : abort.signal;
  let latest: Progress | null = null;
  let wake: () => void = () => undefined;
  let finished = false;
  const work = start((progress) => {
    latest = progress;
    wake();
  }, signal).finally(() => {
    finished = true;
    wake();
  });
  // The failure is thrown where the stream awaits it below; until then it must not count as unhandled.
  work.catch(() => undefined);
  try {
    while (!finished) {
      if (latest === null) await new Promise<void>((resolve) => (wake = resolve));
      const progress: Progress | null = latest;
      latest = null;
      if (progress) yield progress;
    }
    yield last(await work);
  } finally {
    abort.abort();
  }
}
