/**
 * A report of 300 parts with 2,000 findings: opening it and grading one part, over the port as a page does, against bare better-sqlite3
 * reading the same rows and writing the same row with the same durability.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DATABASE_FILE } from '../../db/open.ts';
import { openApp } from '../../main/features/app.ts';
import { startReport } from '../../main/features/inspection/start.ts';
import { startBenchEngine } from './client.ts';
import { type BenchRow, limitRow, medianMs, ratioRow } from './measure.ts';

const RUNS = 30;
const PARTS = 300;
const FINDINGS = 2_000;
/** The issue of the inspection. */
const OPEN_MS = 30;
const EDIT_MS = 10;
const TABLES = ['building', 'building_part', 'condition_report', 'assessment', 'finding'];

const partId = (n: number) => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export async function run(): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-bench-'));
  try {
    await fill(dataDir);
    return await measure(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(dataDir: string): Promise<BenchRow[]> {
  const file = join(dataDir, DATABASE_FILE);
  const bare = { read: await bareReadMs(file), write: await bareWriteMs(join(dataDir, 'bare.db')) };
  const { engine, connect } = await startBenchEngine(dataDir);
  try {
    const client = connect();
    const [report] = await client.inspection.list({ number: '1' });
    const reportId = report?.reportId ?? '';
    const open = await medianMs(RUNS, () => client.inspection.get({ reportId }));
    let n = 0;
    const edit = await medianMs(RUNS, () => {
      n += 1;
      const set = { score: ((n % 6) + 1) as 1, note: `nr. ${n}` };
      return client.inspection.edit({ reportId, label: 'x', changes: [{ kind: 'assess', partId: partId(n), set }] });
    });
    const undo = await medianMs(RUNS, () => client.inspection.undoState({ reportId }));
    const closing = await medianMs(RUNS, () => client.inspection.closing({ reportId }));
    return [
      ratioRow(
        'opening a report, 300 parts, 2,000 findings, over the port, against reading its rows',
        'ms',
        open,
        bare.read,
        15,
      ),
      limitRow('opening a report, 300 parts, 2,000 findings', 'ms', open, OPEN_MS),
      ratioRow('grading one part, against one row written as durably', 'ms', edit, bare.write, 40),
      limitRow('grading one part', 'ms', edit, EDIT_MS),
      limitRow('what undo would do, after each grade', 'ms', undo, EDIT_MS),
      limitRow('what is missing before closing', 'ms', closing, 50),
    ];
  } finally {
    await engine.stop();
  }
}

async function fill(dataDir: string): Promise<void> {
  const app = await openApp({ dataDir, host: 'cli', print: () => Promise.reject(new Error('no printer')) });
  const { context } = app;
  await context.db.writer.run({ actor: 'bench', cause: 'import:bench' }, async (tx) => {
    tx.put('department', 'd1', { organisation_id: 'o1', number: '1', name: 'Afdeling' });
    const report = { department_id: 'd1', kind: 'full', status: 'closed', method: 'tilstand-sie', method_version: 1 };
    tx.put('condition_report', 'before', { ...report, held_on: '2024-05-01' });
    for (let n = 0; n < PARTS; n += 1) {
      const fields = { department_id: 'd1', name: `Del ${n}`, fk_group: (n % 6) + 1, source: 'bench' };
      tx.put('building_part', partId(n), { ...fields, quantity_milli: 1_000, unit: 'm2', installed_year: 1970 });
      const grade = { department_id: 'd1', report_id: 'before', part_id: partId(n), source: 'inspection' };
      tx.put('assessment', `a${n}`, { ...grade, state: 'graded', score: (n % 6) + 1, assessed_on: '2024-05-01' });
      await tx.breathe();
    }
  });
  const asked = { number: '1', kind: 'full', heldOn: context.today(), inspector: 'bench', participants: null } as const;
  const { reportId } = await startReport(context, { ...asked, baselineReportId: 'before', walkOrder: 'route' });
  await context.db.writer.run({ actor: 'bench', cause: 'import:bench' }, async (tx) => {
    for (let n = 0; n < FINDINGS; n += 1) {
      const place = { department_id: 'd1', report_id: reportId, part_id: partId(n % PARTS) };
      const seen = { severity: (n % 3) + 1, intensity: 2, extent_class: (n % 5) + 1, score: 2 };
      tx.put('finding', `f${n}`, { ...place, ...seen, defect: `Skade ${n}`, note: 'Følges' });
      await tx.breathe();
    }
  });
  await app.close();
}

async function bareReadMs(file: string): Promise<number> {
  const db = new Sqlite(file, { readonly: true });
  const reads = TABLES.map((table) => db.prepare(`SELECT * FROM ${table} WHERE department_id = 'd1'`));
  const ms = await medianMs(RUNS, () => reads.map((read) => read.all()));
  db.close();
  return ms;
}

async function bareWriteMs(file: string): Promise<number> {
  const db = new Sqlite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE assessment (id TEXT PRIMARY KEY, part_id TEXT, state TEXT, score INTEGER, note TEXT) STRICT');
  const write = db.prepare('INSERT INTO assessment VALUES (?, ?, ?, ?, ?)');
  let n = 0;
  const ms = await medianMs(RUNS, () => {
    n += 1;
    write.run(`a${n}`, partId(n), 'graded', (n % 6) + 1, `nr. ${n}`);
  });
  db.close();
  return ms;
}
