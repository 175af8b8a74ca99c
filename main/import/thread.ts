/**
 * The engine's side of the importing thread: starts it, answers its questions, takes its batches one at a time.
 * Answers for ending it in every case, and for turning its death by memory into a refusal a person understands.
 */
import { Worker } from 'node:worker_threads';
import type { EntityName } from '../../db/entities.ts';
import type { DetectInput, Detection } from './detection/analyse.ts';
import { type Finding, ImportRefusal, NOWHERE } from './findings.ts';
import type { CheckedBatch } from './packed-batch.ts';
import type { PipelineInput, PipelineStage, PipelineSummary } from './pipeline.ts';
import type { FromThread, Job, ToThread } from './thread-protocol.ts';

export interface ThreadIo {
  lookup(entity: EntityName, ids: readonly string[]): readonly string[];
  take(batch: CheckedBatch): Promise<void>;
  progress(stage: PipelineStage, done: number, total: number | null): void;
}

/** From source, or beside the bundle. */
export const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './import-worker.js', import.meta.url);
/** Heap of the thread: the largest known file needs a tenth of it. */
const HEAP_MB = 320;
/** Room for what lives shortly: by itself it grows to 128 MB on a large machine, and is no faster. */
const YOUNG_MB = 16;

/** Resolves when all batches are taken. Rejects with ImportRefusal, with the signal's reason, or with a bug. */
export function checkInThread(
  input: PipelineInput,
  io: ThreadIo,
  signal: AbortSignal | undefined,
  worker: URL = WORKER,
): Promise<PipelineSummary> {
  signal?.throwIfAborted();
  const thread = startThread(worker, { job: 'import', input });
  const answer = (message: ToThread) => thread.postMessage(message);
  let taking: Promise<void> = Promise.resolve();
  let hasAnswered = false;

  const outcome = new Promise<PipelineSummary>((resolve, reject) => {
    const take = (batch: CheckedBatch) => {
      taking = taking.then(() => io.take(batch)).then(() => answer({ kind: 'credit' }));
      taking.catch(reject);
    };
    thread.on('message', (message: FromThread) => {
      hasAnswered = message.kind === 'done' || message.kind === 'refused' || message.kind === 'bug';
      try {
        if (message.kind === 'batch') take(message.batch);
        else if (message.kind === 'progress') io.progress(message.stage, message.done, message.total);
        else if (message.kind === 'done') taking.then(() => resolve(message.summary), reject);
        else if (message.kind === 'refused') reject(refused(message.findings));
        else if (message.kind === 'bug')
          reject(new Error(`import thread: ${message.message}`, { cause: message.stack }));
        else if (message.kind === 'detected') reject(new Error('import thread detected instead of importing'));
        else answer({ kind: 'found', request: message.request, ids: io.lookup(message.entity, message.ids) });
      } catch (thrown) {
        reject(thrown);
      }
    });
    thread.on('error', (error: Error & { readonly code?: string }) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error);
    });
    thread.on('exit', () => {
      // After its answer the thread ends at once, often before the last batch is taken.
      if (!hasAnswered) reject(new Error('import thread ended without a result'));
    });
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return outcome.finally(async () => {
    await thread.terminate();
    // A batch may still be on its way into the transaction: the caller ends that next.
    await taking.catch(() => undefined);
  });
}

/** Looks at files in a thread of its own. Rejects with ImportRefusal, with the signal's reason, or with a bug. */
export async function detectInThread(
  input: DetectInput,
  signal: AbortSignal | undefined,
  worker: URL = WORKER,
): Promise<Detection> {
  signal?.throwIfAborted();
  const thread = startThread(worker, { job: 'detect', input });
  try {
    return await new Promise<Detection>((resolve, reject) => {
      thread.on('message', (message: FromThread) => {
        if (message.kind === 'detected') resolve(message.detection);
        else if (message.kind === 'refused') reject(refused(message.findings));
        else if (message.kind === 'bug')
          reject(new Error(`import thread: ${message.message}`, { cause: message.stack }));
      });
      thread.on('error', (error: Error & { readonly code?: string }) => {
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error);
      });
      thread.on('exit', () => reject(new Error('import thread ended without a result')));
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  } finally {
    await thread.terminate();
  }
}

function startThread(worker: URL, job: Job): Worker {
  return new Worker(worker, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
}

function refused(findings: readonly Finding[]): Error {
  const [first, ...others] = findings;
  return first === undefined
    ? new Error('import thread refused without a reason')
    : new ImportRefusal([first, ...others]);
}

function tooHeavy(): ImportRefusal {
  return new ImportRefusal([{ level: 'error', code: 'needs_too_much_memory', params: {}, ...NOWHERE }]);
}
