/**
 * Levelling in a thread of its own.
 * Answers for: the solver blocks nobody's click, and a person who leaves ends it at once (the thread holds no database).
 */
import { Worker } from 'node:worker_threads';
import type { Activity } from '../../domain/plan/activity.ts';
import type { Levelling } from '../../domain/plan/levelling/level.ts';
import type { LevelTerms } from '../../domain/plan/levelling/movers.ts';

export interface LevelTask {
  readonly activities: readonly Activity[];
  /** Without functions: the task crosses to another thread. */
  readonly terms: LevelTerms;
}

/** From source, or the bundle beside the bundled engine. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './level-worker.ts' : './level-worker.js', import.meta.url);

/** Rejects with the signal's reason when given up, with the thread's error when it dies. */
export function levelInThread(task: LevelTask, signal: AbortSignal | undefined): Promise<Levelling> {
  signal?.throwIfAborted();
  const thread = new Worker(WORKER, { workerData: task });
  return new Promise<Levelling>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the optimising thread ended without an answer')));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  }).finally(() => thread.terminate());
}
