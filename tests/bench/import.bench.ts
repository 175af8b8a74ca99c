/** Bringing in 100,000 building parts: rows per second against a bare read-and-insert of the same file, and what everybody else feels meanwhile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { readTable } from '../../main/import/readers/index.ts';
import { type BenchClient, startBenchEngine } from './client.ts';
import { generatedDepartments, generatedParts } from './generated-parts.ts';
import { type BenchRow, limitRow, median, percentile } from './measure.ts';
import { watchCalls } from './watch-calls.ts';

const ROWS = 100_000;

export async function run(): Promise<BenchRow[]> {
  const parts = generatedParts(ROWS);
  const bareMs = median([1, 2, 3].map(() => bareReadAndInsert(parts)));
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-bench-'));
  const { engine, connect } = await startBenchEngine(dataDir);
  try {
    const importer = connect();
    const second = connect();
    // Something to read and something to edit while the import runs.
    await importFiles(importer, [new File([new Uint8Array(generatedDepartments(ROWS))], 'departments.csv')]);
    const watch = watchCalls(second, 'B00007');
    const start = performance.now();
    const result = await importFiles(importer, [new File([new Uint8Array(parts)], 'parts.csv')]);
    const importMs = performance.now() - start;
    const calls = await watch.stop();
    if (result.created !== ROWS) throw new Error(`imported ${result.created} of ${ROWS} rows`);
    const rate = ROWS / (importMs / 1000);
    const bareRate = ROWS / (bareMs / 1000);
    return [
      {
        name: 'import 100,000 parts from CSV, against bare read-and-insert',
        unit: 'rows/s',
        value: rate,
        baseline: bareRate,
        ratio: rate / bareRate,
        target: '≥ 0.1 × baseline',
        ok: rate / bareRate >= 0.1,
      },
      limitRow(
        `calls of a second client during the import, p95 of ${calls.length}`,
        'ms',
        percentile(calls, 0.95),
        100,
      ),
      limitRow('the slowest of them', 'ms', percentile(calls, 1), 500),
    ];
  } finally {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function importFiles(client: BenchClient, files: File[]) {
  const stream = await client.imports.run({ files, profile: 'bench-parts', dryRun: false, language: 'da' });
  for await (const step of stream) if (step.kind === 'result') return step.result;
  throw new Error('no result');
}

/** The least anybody would have to do: read the same bytes, insert the same columns, two indexes, one transaction. No log, no checks. */
function bareReadAndInsert(bytes: Uint8Array): number {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-bare-'));
  try {
    const start = performance.now();
    const db = new Sqlite(join(dataDir, 'bare.db'));
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(`CREATE TABLE part (id TEXT PRIMARY KEY, department TEXT, grp TEXT, name TEXT, location TEXT, quantity TEXT, unit TEXT, installed TEXT,
      value TEXT) STRICT; CREATE INDEX a ON part (department)`);
    const insert = db.prepare('INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    db.exec('BEGIN');
    let first = true;
    for (const batch of readTable({ name: 'parts.csv', bytes }, {})) {
      for (const row of batch) {
        if (!first) insert.run(...row.cells);
        first = false;
      }
    }
    db.exec('COMMIT');
    db.close();
    return performance.now() - start;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
