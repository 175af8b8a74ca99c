/** Runs a program to its end. Never rejects: a program that could not be started is an outcome too. */
import { type SpawnOptions, spawn } from 'node:child_process';

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  /** Why it could not even be started. */
  readonly failed?: string;
}

export function run(command: string, args: readonly string[], options: SpawnOptions): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], options);
    child.once('error', (error) => resolve({ code: null, signal: null, failed: error.message }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}
