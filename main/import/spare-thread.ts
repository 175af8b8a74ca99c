/**
 * Importing threads: started when asked for, and one kept a while for what mostly follows (a look at files, a preview, the import).
 * A thread that has read a file reads the next one in two thirds of the time: its code is compiled and has been seen at work.
 * Answers for the limits of their memory. Must never keep one that was refused, cancelled or that failed: it ends, whatever it was given.
 */
import { Worker } from 'node:worker_threads';

/** Heap of the thread: the largest known file needs a tenth of it. */
const HEAP_MB = 320;
/** Room for what lives shortly. With 16 a workbook took a sixth longer; by itself it grows to 128 on a large machine, and is no faster. */
const YOUNG_MB = 48;
/** A person looks at a preview for so long, mostly; then its memory is worth more than the start of the next. */
const KEPT_MS = 120_000;

let spare: { readonly code: string; readonly thread: Worker; readonly forget: () => void } | null = null;

/** The one that is kept, or a new one. Nobody listens to it. */
export function takeThread(worker: URL): Worker {
  if (spare?.code === worker.href) {
    const { thread, forget } = spare;
    forget();
    thread.ref();
    return thread;
  }
  return new Worker(worker, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
}

/** Keeps a thread that has done its work. It holds up no program's end, and one that dies meanwhile is forgotten. */
export function keepThread(worker: URL, thread: Worker): void {
  dropSpare();
  const late = setTimeout(dropSpare, KEPT_MS).unref();
  const forget = () => {
    clearTimeout(late);
    deafen(thread);
    spare = null;
  };
  thread.unref();
  thread.on('error', forget);
  thread.on('exit', forget);
  spare = { code: worker.href, thread, forget };
}

/** Takes our listeners away, by name: the thread has some of its own. */
export function deafen(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
}

function dropSpare(): void {
  if (spare === null) return;
  const { thread, forget } = spare;
  forget();
  thread.terminate();
}
