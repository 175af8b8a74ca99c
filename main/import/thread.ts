/**
 * The engine's side of the importing thread: gives it work, answers its questions, takes its batches one at a time.
 * Answers for ending it whenever it did not come to a good end, and for turning its death by memory into a refusal a person understands.
 */
import type { EntityName } from '../../db/entities.ts';
import type { DetectInput, Detection } from './detection/analyse.ts';
import { type Finding, ImportRefusal, NOWHERE } from './findings.ts';
import type { CheckedBatch } from './packed-batch.ts';
import type { PipelineInput, PipelineStage, PipelineSummary } from './pipeline.ts';
import { deafen, keepThread, takeThread } from './spare-thread.ts';
import type { FromThread, Job, ToThread } from './thread-protocol.ts';

export interface ThreadIo {
  lookup(entity: EntityName, ids: readonly string[]): readonly string[];
  take(batch: CheckedBatch): Promise<void>;
  progress(stage: PipelineStage, done: number, total: number | null): void;
}

export interface ThreadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Code of the thread, where it is not the source's. */
  readonly worker?: URL | undefined;
}

/** From source, or beside the bundle. */
export const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './import-worker.js', import.meta.url);

/** After an import of more than this the memory of its thread is worth more than the start of the next. */
const KEPT_ROWS = 10_000;

/**
 * Resolves when all batches are taken. Rejects with ImportRefusal, with the signal's reason, or with a bug. `isTrial`: the import itself
 * mostly follows.
 */
export function checkInThread(
  input: PipelineInput,
  io: ThreadIo,
  { isTrial = false, ...options }: ThreadOptions & { readonly isTrial?: boolean },
): Promise<PipelineSummary> {
  let taking: Promise<void> = Promise.resolve();
  const isKept = ({ rowsRead }: PipelineSummary) => isTrial || rowsRead <= KEPT_ROWS;
  const outcome = onThread<PipelineSummary>({ job: 'import', input }, isKept, options, (message, { answer, end }) => {
    if (message.kind === 'batch') {
      taking = taking.then(() => io.take(message.batch)).then(() => answer({ kind: 'credit' }));
      taking.catch(end.badly);
    } else if (message.kind === 'progress') io.progress(message.stage, message.done, message.total);
    else if (message.kind === 'done') taking.then(() => end.well(message.summary), end.badly);
    else if (message.kind === 'lookup')
      answer({ kind: 'found', request: message.request, ids: io.lookup(message.entity, message.ids) });
    else end.badly(new Error(`import thread sent ${message.kind} while importing`));
  });
  // A batch may still be on its way into the transaction: the caller ends that next.
  return outcome.finally(() => taking.catch(() => undefined));
}

/** Looks at files in a thread of its own. Rejects with ImportRefusal, with the signal's reason, or with a bug. */
export function detectInThread(input: DetectInput, options: ThreadOptions): Promise<Detection> {
  return onThread<Detection>(
    { job: 'detect', input },
    () => true,
    options,
    (message, { end }) => {
      if (message.kind === 'detected') end.well(message.detection);
      else end.badly(new Error(`import thread sent ${message.kind} while detecting`));
    },
  );
}

interface Conversation<T> {
  answer(message: ToThread): void;
  readonly end: { well(outcome: T): void; badly(reason: unknown): void };
}

type Heard = Exclude<FromThread, { readonly kind: 'refused' | 'bug' }>;

/** One job, from start to end. A thread that did it well is kept where more is to come; every other one is ended. */
async function onThread<T>(
  job: Job,
  isKept: (outcome: T) => boolean,
  { signal, worker = WORKER }: ThreadOptions,
  hear: (message: Heard, conversation: Conversation<T>) => void,
): Promise<T> {
  signal?.throwIfAborted();
  const thread = takeThread(worker);
  let cancel = () => {};
  try {
    const outcome = await new Promise<T>((well, badly) => {
      const answer = (message: ToThread) => thread.postMessage(message);
      const conversation = { answer, end: { well, badly } };
      thread.on('message', (message: FromThread) => {
        try {
          if (message.kind === 'refused') badly(refused(message.findings));
          else if (message.kind === 'bug')
            badly(new Error(`import thread: ${message.message}`, { cause: message.stack }));
          else hear(message, conversation);
        } catch (thrown) {
          badly(thrown);
        }
      });
      thread.on('error', (error: Error & { readonly code?: string }) => {
        badly(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error);
      });
      thread.on('exit', () => badly(new Error('import thread ended without a result')));
      cancel = () => badly(signal?.reason);
      signal?.addEventListener('abort', cancel);
      answer({ kind: 'job', job });
    });
    deafen(thread);
    if (isKept(outcome)) keepThread(worker, thread);
    // It has nothing left to do: the commit need not wait for its end.
    else void thread.terminate();
    return outcome;
  } catch (thrown) {
    await thread.terminate();
    throw thrown;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
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
