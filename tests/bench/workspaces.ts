/** Workspaces to measure on: the demo portfolio, and a typical estate of 100,000 parts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportProgress } from '../../contract/imports.ts';
import { type BenchClient, startBenchEngine } from './client.ts';
import { generatedDepartments, generatedParts } from './generated-parts.ts';

export const ESTATE_PARTS = 100_000;

export type Fill = (client: BenchClient) => Promise<void>;

export const fillWithDemo: Fill = async (client) => {
  await untilDone(await client.workspace.loadDemo({ language: 'da' }));
};

export const fillWithEstate: Fill = async (client) => {
  const files = [
    new File([new Uint8Array(generatedDepartments(ESTATE_PARTS))], 'departments.csv'),
    new File([new Uint8Array(generatedParts(ESTATE_PARTS))], 'parts.csv'),
  ];
  await untilDone(await client.imports.run({ files, profile: 'bench-parts', dryRun: false, language: 'da' }));
};

/** A filled and closed workspace for `work`, gone afterwards. */
export async function withWorkspace<T>(fill: Fill, work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-bench-'));
  try {
    const { engine, connect } = await startBenchEngine(dataDir);
    try {
      await fill(connect());
    } finally {
      await engine.stop();
    }
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function untilDone(steps: AsyncIterable<ImportProgress>): Promise<void> {
  for await (const step of steps) if (step.kind === 'result') return;
  throw new Error('the import ended without a result');
}
