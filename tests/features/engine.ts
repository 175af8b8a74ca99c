/** A real engine in its thread with the demo portfolio in it, for the tests of a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportProgress, ImportResult } from '../../contract/imports.ts';
import { type BenchClient, startBenchEngine } from '../bench/client.ts';

export type Client = BenchClient;

export interface TestEngine {
  readonly client: Client;
  /** Another page on the same engine. */
  connect(): Client;
  stop(): Promise<void>;
}

export async function startTestEngine(): Promise<TestEngine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-features-'));
  const { engine, connect } = await startBenchEngine(dataDir);
  return {
    client: connect(),
    connect,
    async stop() {
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function startWithDemo(): Promise<TestEngine> {
  const engine = await startTestEngine();
  await lastOf(await engine.client.workspace.loadDemo({ language: 'da' }));
  return engine;
}

/** Walks an import to its end and gives the result. */
export async function lastOf(steps: AsyncIterable<ImportProgress>): Promise<ImportResult> {
  for await (const step of steps) if (step.kind === 'result') return step.result;
  throw new Error('the import ended without a result');
}

export function csv(name: string, text: string | Uint8Array): File {
  return new File([typeof text === 'string' ? text : new Uint8Array(text)], name);
}
