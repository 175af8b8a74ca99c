/**
 * The English survey through a real engine, in a process of its own, so that its memory is nobody else's. Prints one JSON document.
 * Run by uk-survey.bench.ts: `node uk-survey-child.ts FILE.csv.gz`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startBenchEngine } from './client.ts';
import { percentile } from './measure.ts';
import { watchCalls } from './watch-calls.ts';

export interface SurveyRun {
  readonly rows: number;
  readonly created: number;
  /** Reading, mapping, checks, operations, commit. */
  readonly importMs: number;
  /** The first overview afterwards: the summaries of all departments. */
  readonly summariesMs: number;
  readonly calls: number;
  readonly p95Ms: number;
  readonly slowestMs: number;
  /** Of the process, before and at its highest. */
  readonly idleMb: number;
  readonly peakMb: number;
}

if (import.meta.main) {
  const path = process.argv[2] ?? '';
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-bench-'));
  const { engine, connect } = await startBenchEngine(dataDir, new URL('../../dist/main/worker.js', import.meta.url));
  const importer = connect();
  const watch = watchCalls(connect(), '1266');
  const idleMb = peakMb();
  const files = [new File([new Uint8Array(readFileSync(path))], basename(path))];
  const start = performance.now();
  const stream = await importer.imports.run({ files, profile: 'uk-condition-survey', dryRun: false, language: 'da' });
  let counts = { read: 0, created: 0 };
  for await (const step of stream) if (step.kind === 'result') counts = step.result;
  const importMs = performance.now() - start;
  await importer.portfolio.overview({});
  const summariesMs = performance.now() - start - importMs;
  const calls = await watch.stop();
  const run: SurveyRun = {
    rows: counts.read,
    created: counts.created,
    importMs,
    summariesMs,
    calls: calls.length,
    p95Ms: percentile(calls, 0.95),
    slowestMs: percentile(calls, 1),
    idleMb,
    peakMb: peakMb(),
  };
  console.log(JSON.stringify(run));
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The most memory the process ever held, as the system counts it. */
function peakMb(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_024;
}
