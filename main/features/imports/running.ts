/**
 * The imports of this process that have not ended yet, by the id they will be listed under.
 * Answers for a page that went away in the middle of one being told the truth when it comes back: not before the import has ended.
 */

import { refuseImport } from '../../import/findings.ts';

export interface RunningImports {
  /** Follows an import to its end, and hands its outcome on. Throws ImportRefusal where one of that id is running. */
  follow<T>(batch: string, start: () => Promise<T>): Promise<T>;
  /** Resolves when it has ended, however; at once where it is not running. */
  ended(batch: string): Promise<void>;
}

export function createRunningImports(): RunningImports {
  const running = new Map<string, Promise<void>>();
  return {
    async follow(batch, start) {
      if (running.has(batch)) refuseImport('batch_taken');
      const work = start();
      const end = () => void running.delete(batch);
      running.set(batch, work.then(end, end));
      return work;
    },
    async ended(batch) {
      await running.get(batch);
    },
  };
}

/** Of all workspaces of this process. */
export const runningImports = createRunningImports();
