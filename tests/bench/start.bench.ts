/** What a start costs: the engine against a bare thread with SQLite, the command line against a bare Node. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DATABASE_FILE } from '../../db/open.ts';
import { startBenchEngine } from './client.ts';
import { type BenchRow, median, medianMs, ratioRow } from './measure.ts';
import { fillWithDemo, withWorkspace } from './workspaces.ts';

const RUNS = 7;
const ENTRY = fileURLToPath(new URL('../../main/cli/tilstand.js', import.meta.url));

export function run(): Promise<BenchRow[]> {
  return withWorkspace(fillWithDemo, async (dataDir) => {
    const bare = await medianOf(RUNS, () => bareThread(join(dataDir, DATABASE_FILE)));
    const engine = await medianOf(RUNS, () => engineStart(dataDir));
    const node = await medianMs(RUNS, () => processEnd(['-e', '0']));
    // Once unmeasured: the first start after a change of the sources compiles them.
    await processEnd([ENTRY, 'help']);
    const help = await medianMs(RUNS, () => processEnd([ENTRY, 'help']));
    const departments = await medianMs(RUNS, () => processEnd([ENTRY, 'departments', '--data', dataDir]));
    return [
      ratioRow('engine: start to first answer, against a bare thread with SQLite', 'ms', engine, bare, 15),
      ratioRow('command line: help, against node -e 0', 'ms', help, node, 20),
      ratioRow('command line: departments of the demo portfolio, against node -e 0', 'ms', departments, node, 20),
    ];
  });
}

/** From nothing to the first answer; the orderly end is not part of it. */
async function engineStart(dataDir: string): Promise<number> {
  const start = performance.now();
  const { engine, connect } = await startBenchEngine(dataDir);
  await connect().workspace.info();
  const ms = performance.now() - start;
  await engine.stop();
  return ms;
}

function bareThread(file: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./bare-worker.ts', import.meta.url), { workerData: file });
    let ms = Number.NaN;
    worker.once('message', () => {
      ms = performance.now() - start;
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve(ms));
  });
}

async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) times.push(await measure());
  return median(times);
}

function processEnd(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`))));
  });
}
