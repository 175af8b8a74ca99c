/** A real engine in its thread with the demo portfolio in it, for the tests of a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportProgress, ImportResult } from '../../contract/imports.ts';
import { type BenchClient, startBenchEngine } from '../bench/client.ts';

export type Client = BenchClient;

export interface TestEngine {
  readonly client: Client;
  readonly dataDir: string;
  /** Another page on the same engine. */
  connect(): Client;
  stop(): Promise<void>;
}

export async function startTestEngine(): Promise<TestEngine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-features-'));
  const { engine, connect } = await startBenchEngine(dataDir);
  return {
    client: connect(),
    dataDir,
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

/** What a call was refused with, as it arrives over the port; throws when it was done. */
export async function refusedCode(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (thrown) {
    const { code, data } = thrown as { code: string; data: { code?: string } };
    return code === 'REFUSED' ? (data.code ?? '') : code;
  }
  throw new Error('it was done although it should have been refused');
}

export const DECIDED = { decidedOn: '2026-09-10', votesFor: 31, votesAgainst: 4, votesBlank: 2, text: 'Godkendt.' };

/** Takes a draft through meeting and board into force. */
export async function putInForce({ client }: TestEngine, planId: string): Promise<void> {
  const board = { decidedOn: '2026-10-01', text: 'Taget til efterretning.' };
  await client.versions.transition({ planId, to: 'in_review' });
  await client.versions.transition({ planId, to: 'presented', decision: { decidedOn: '2026-09-10' } });
  await client.versions.transition({ planId, to: 'approved', decision: DECIDED });
  await client.versions.transition({ planId, to: 'board_treated', decision: board });
  await client.versions.transition({ planId, to: 'in_force' });
}
