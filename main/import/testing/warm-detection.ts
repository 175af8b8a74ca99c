/**
 * Detection for thousands of files: a thread that stays, with the importing thread's memory, given ten seconds for each file.
 * For tests only; never imported by code that ships.
 */
import { Worker } from 'node:worker_threads';
import type { DetectInput, Detection } from '../detection/analyse.ts';
import type { Finding } from '../findings.ts';
import type { TableFile } from '../readers/index.ts';

/** The issue: no hang over ten seconds. */
export const HANG_MS = 10_000;

export type Detected =
  | { readonly kind: 'detected'; readonly detection: Detection }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

export interface WarmDetection {
  /** Throws where the thread crashed, died or took longer than {@link HANG_MS}. */
  detect(files: readonly TableFile[]): Promise<Detected>;
  close(): Promise<void>;
}

interface Answer {
  readonly detection?: Detection;
  readonly refused?: readonly Finding[];
  readonly bug?: string;
}

export function startDetection(known: Omit<DetectInput, 'files'>): WarmDetection {
  const thread = new Worker(new URL('./detect-many.ts', import.meta.url), {
    workerData: known,
    resourceLimits: { maxOldGenerationSizeMb: 320 },
  });
  let settle: (answer: Answer) => void = () => undefined;
  thread.on('message', (answer: Answer) => settle(answer));
  thread.on('error', (error) => settle({ bug: error.stack ?? error.message }));
  thread.on('exit', () => settle({ bug: 'the thread ended' }));
  return {
    async detect(files) {
      const { promise, resolve } = Promise.withResolvers<Answer>();
      const hang = setTimeout(resolve, HANG_MS, { bug: 'no answer in ten seconds' });
      settle = resolve;
      thread.postMessage(files);
      const { detection, refused, bug } = await promise;
      clearTimeout(hang);
      if (detection !== undefined) return { kind: 'detected', detection };
      if (refused !== undefined) return { kind: 'refused', findings: refused };
      throw new Error(bug);
    },
    async close() {
      await thread.terminate();
    },
  };
}
