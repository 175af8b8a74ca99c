/**
 * A thread that looks at one file after the other, as the importing thread looks at one. It dies of what that would die of.
 * For tests only; never imported by code that ships.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { analyse, type DetectInput } from '../detection/analyse.ts';
import { ImportRefusal } from '../findings.ts';
import type { TableFile } from '../readers/index.ts';

const known = workerData as Omit<DetectInput, 'files'>;

parentPort?.on('message', (files: readonly TableFile[]) => {
  try {
    parentPort?.postMessage({ detection: analyse({ ...known, files }) });
  } catch (thrown) {
    if (thrown instanceof ImportRefusal) parentPort?.postMessage({ refused: thrown.findings });
    else parentPort?.postMessage({ bug: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  }
});
