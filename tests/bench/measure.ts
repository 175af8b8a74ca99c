/**
 * What every measurement shares: a row of the table, and figures that noise moves least.
 * Answers for: seconds are shown, but what is judged is a ratio to a baseline measured in the same run (two shared cores are noisy).
 */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface BenchRow {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** The same unit, measured in the same run; null where the target is absolute. */
  readonly baseline: number | null;
  /** value ÷ baseline. */
  readonly ratio: number | null;
  readonly target: string;
  readonly ok: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** What one side of a comparison has left behind is not cleared away at the other's cost; and live bytes are counted without it. */
export function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

let collect: (() => void) | null = null;

/** Median milliseconds of some runs. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** A row judged by its ratio to the baseline: at most `most` times as much. */
export function ratioRow(name: string, unit: string, value: number, baseline: number, most: number): BenchRow {
  const ratio = value / baseline;
  return { name, unit, value, baseline, ratio, target: `≤ ${most} × baseline`, ok: ratio <= most };
}

/** A row judged by itself, against a figure the issue gives. */
export function limitRow(name: string, unit: string, value: number, most: number): BenchRow {
  return { name, unit, value, baseline: null, ratio: null, target: `≤ ${most} ${unit}`, ok: value <= most };
}
