/**
 * Moving a large write-ahead log into the database beside everybody's work.
 * Answers for: after an import of a country (650 MB of log) no call waits the seconds that this takes. Nothing depends on its being done:
 * what is committed is committed, and a log that stays is read and moved later. Must never write anything of its own.
 */
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Up to this size the next commit moves the log in passing: some tens of milliseconds. */
const SMALL_BYTES = 32 * 1024 * 1024;

/** From source, or beside the bundle. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './checkpoint-worker.ts' : './checkpoint-worker.js',
  import.meta.url,
);

/** Moves the log of a database file where it is large. Ends with the process at the latest; settles also when the thread fails. */
export function checkpointBeside(file: string): Promise<void> {
  if (sizeOf(`${file}-wal`) <= SMALL_BYTES) return Promise.resolve();
  return new Promise((resolve) => {
    const thread = new Worker(WORKER, { workerData: file, resourceLimits: { maxYoungGenerationSizeMb: 4 } });
    // A full or failing disk shows itself to whoever writes next, in words.
    thread.on('error', () => undefined);
    thread.on('exit', () => resolve());
    thread.unref();
  });
}

/** 0 where it cannot be told: what is committed must not end as a failure because its log could not be looked at. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
