/**
 * The log of bugs, kept beside the data of the person whose machine it is.
 * Answers for: an id shown on screen is found again with its stack. Never grows past two files of a megabyte; never throws.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BugReport } from './errors.ts';

const MAX_BYTES = 1_000_000;

/** Makes the function that appends one JSON line per bug to `logs/errors.log` in the data folder. */
export function createBugLog(dataDir: string, nowMs: () => number = Date.now): (report: BugReport) => void {
  const folder = join(dataDir, 'logs');
  const file = join(folder, 'errors.log');
  return ({ id, path, error }) => {
    const line = JSON.stringify({ at: new Date(nowMs()).toISOString(), id, path, error: describe(error) });
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) > MAX_BYTES) renameSync(file, join(folder, 'errors.1.log'));
      appendFileSync(file, `${line}\n`);
    } catch {
      // A full or read-only disk must not turn one failure into two.
    }
  };
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
