/**
 * A workbook of 100,000 building parts × 15 columns, all of them brought in: opened, read, mapped, checked, logged and committed into an empty
 * workspace, against read-excel-file merely reading the same file. In turn, in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { mappingSchema } from '../../contract/import-mapping.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { type BenchClient, startBenchEngine } from './client.ts';
import { generatedPartList } from './generated-part-list.ts';
import { type BenchRow, collectGarbage, median, medianMs, ratioRow } from './measure.ts';

const ROWS = 100_000;
const RUNS = 5;

export async function run(): Promise<BenchRow[]> {
  await buildIfStale('desktop');
  const bytes = generatedPartList(ROWS);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    collectGarbage();
    theirs.push(await medianMs(1, () => readTheirs(bytes)));
    collectGarbage();
    ours.push(await inEmptyWorkspace((client) => importMs(client, bytes)));
  }
  return [
    ratioRow(
      'workbook 100,000 × 15 brought in, against read-excel-file merely reading it',
      'ms',
      median(ours),
      median(theirs),
      1,
    ),
  ];
}

async function readTheirs(bytes: Uint8Array): Promise<void> {
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  if (sheet?.data.length !== ROWS + 1) throw new Error(`read ${sheet?.data.length} rows`);
}

async function importMs(client: BenchClient, bytes: Uint8Array): Promise<number> {
  const files = [new File([new Uint8Array(bytes)], 'dele.xlsx')];
  // What a person confirms once, or a kept profile says: which column is which.
  const found = await client.imports.detect({ files, kind: 'parts', language: 'da' });
  const mapping = mappingSchema.parse(found.mapping);
  const start = performance.now();
  const stream = await client.imports.run({ files, mapping, dryRun: false, language: 'da' });
  for await (const step of stream) {
    if (step.kind !== 'result') continue;
    const ms = performance.now() - start;
    if (step.result.created !== ROWS) throw new Error(`imported ${step.result.created} of ${ROWS} rows`);
    return ms;
  }
  throw new Error('no result');
}

async function inEmptyWorkspace<T>(work: (client: BenchClient) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-bench-'));
  const { engine, connect } = await startBenchEngine(dataDir, new URL('../../dist/main/worker.js', import.meta.url));
  try {
    return await work(connect());
  } finally {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
