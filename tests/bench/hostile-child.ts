/**
 * One hostile file through a real engine, looked at and then imported, in a process of its own, so that its memory is nobody else's. Prints
 * one JSON document. Run by hostile.bench.ts: `node hostile-child.ts FILE`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { mappingSchema } from '../../contract/import-mapping.ts';
import { type BenchClient, startBenchEngine } from './client.ts';
import { percentile } from './measure.ts';
import { watchCalls } from './watch-calls.ts';

export interface HostileRun {
  /** Codes of the refusals: when it was looked at, when it was imported; null where it was not refused. */
  readonly looked: string | null;
  readonly imported: string | null;
  readonly lookedMs: number;
  readonly importedMs: number;
  /** Calls of a second client meanwhile. */
  readonly p95Ms: number;
  readonly idleMb: number;
  readonly peakMb: number;
}

if (import.meta.main) {
  const path = process.argv[2] ?? '';
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-bench-'));
  const { engine, connect } = await startBenchEngine(dataDir, new URL('../../dist/main/worker.js', import.meta.url));
  const importer = connect();
  // The engine and its reading of a request are warm, as in an app that is in use.
  await importer.workspace.info();
  const watch = watchCalls(connect(), '0101');
  const idleMb = peakMb();
  const files = () => [new File([new Uint8Array(readFileSync(path))], basename(path))];
  const [looked, lookedMs] = await refusalOf(() =>
    importer.imports.detect({ files: files(), kind: 'parts', language: 'da' }),
  );
  const [imported, importedMs] = await refusalOf(() => bringIn(importer, files(), basename(path)));
  const calls = await watch.stop();
  const run: HostileRun = {
    looked,
    imported,
    lookedMs,
    importedMs,
    p95Ms: percentile(calls, 0.95),
    idleMb,
    peakMb: peakMb(),
  };
  console.log(JSON.stringify(run));
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** As if a person had settled the columns by hand: what is refused is the file. */
async function bringIn(client: BenchClient, files: File[], file: string): Promise<void> {
  const columns = ['partKey', 'departmentNumber'].map((field, at) => ({ heading: '', at, field }));
  const table = {
    file,
    sheet: file.endsWith('.xlsx') ? 'Ark1' : '',
    kind: 'parts',
    headerRow: 1,
    headerRows: 0,
    columns,
  };
  const mapping = mappingSchema.parse({
    format: 'tilstand-mapping',
    version: 1,
    tables: [{ ...table, constants: [{ field: 'partName', value: 'Tag' }] }],
  });
  for await (const _step of await client.imports.run({ files, mapping, dryRun: false, language: 'da' }));
}

async function refusalOf(work: () => Promise<unknown>): Promise<[code: string | null, ms: number]> {
  const start = performance.now();
  try {
    await work();
    return [null, performance.now() - start];
  } catch (thrown) {
    const { data, message } = thrown as { data?: { code?: string }; message: string };
    return [data?.code ?? message, performance.now() - start];
  }
}

/** The most memory the process ever held, as the system counts it. */
function peakMb(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_024;
}
