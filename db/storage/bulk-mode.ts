/**
 * The writing connection while very much is written at once.
 * Answers for: a larger cache, given back afterwards; and a log that nobody has to wait for: it is brought to the disk while it is filled, and no
 * commit moves it into the database in passing while bulk work goes on, or while what it left is being moved beside everybody's work.
 */
import type Sqlite from 'better-sqlite3';
import { CACHE_KB, moveLogInPassing } from './pragmas.ts';

/** The indexes of what comes then still fit, and no page goes out and in again. */
const BULK_CACHE_KB = 36_000;

export interface BulkMode {
  run<T>(work: () => Promise<T>): Promise<T>;
}

export interface LogCare {
  /** Started after each piece of bulk work; must settle, whatever happens to the one who moves. */
  move(): Promise<void>;
  /** Started with each piece of bulk work, until the signal says stop. Must not reject. */
  flush(signal: AbortSignal): Promise<unknown>;
}

export function createBulkMode(db: Sqlite.Database, log: LogCare): BulkMode {
  let holders = 0;
  const release = () => {
    holders -= 1;
    if (holders === 0 && db.open) moveLogInPassing(db, true);
  };
  return {
    async run(work) {
      holders += 1;
      db.pragma(`cache_size = -${BULK_CACHE_KB}`);
      moveLogInPassing(db, false);
      const flushing = new AbortController();
      void log.flush(flushing.signal);
      try {
        return await work();
      } finally {
        flushing.abort();
        db.pragma(`cache_size = -${CACHE_KB}`);
        db.pragma('shrink_memory');
        // Starting a thread takes a moment: whoever waits for the end of the work is answered first.
        setImmediate(() => log.move().then(release, release));
      }
    },
  };
}
