/** Looking at the overview and at a department: on the demo portfolio and on an estate of 100,000 parts, against one scan of the same rows in SQL. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DATABASE_FILE } from '../../db/open.ts';
import { startBenchEngine } from './client.ts';
import { type BenchRow, limitRow, medianMs, ratioRow } from './measure.ts';
import { type Fill, fillWithDemo, fillWithEstate, withWorkspace } from './workspaces.ts';

const RUNS = 15;
/** reliability.md and the issue: an interactive call answers in under 100 ms. */
const INTERACTIVE_MS = 100;
const DEPARTMENT_TABLES = ['building', 'building_part', 'condition_report', 'assessment', 'plan', 'activity'];

export async function run(): Promise<BenchRow[]> {
  return [
    ...(await measure('demo portfolio', fillWithDemo, '0207')),
    ...(await measure('estate of 100,000 parts', fillWithEstate, 'B00007')),
  ];
}

function measure(what: string, fill: Fill, number: string): Promise<BenchRow[]> {
  return withWorkspace(fill, async (dataDir) => {
    const bare = await bareMs(join(dataDir, DATABASE_FILE), number);
    const { engine, connect } = await startBenchEngine(dataDir);
    try {
      const client = connect();
      // Nothing is kept yet: this one computes the figures of every department.
      const first = await medianMs(1, () => client.portfolio.overview({}));
      const overview = await medianMs(RUNS, () => client.portfolio.overview({}));
      const department = await medianMs(RUNS, () => client.department.get({ number }));
      return [
        ratioRow(`overview, ${what}, against one SQL scan of all parts`, 'ms', overview, bare.scan, overviewMost(what)),
        limitRow(`overview, ${what}`, 'ms', overview, INTERACTIVE_MS),
        limitRow(`the first overview after the import, ${what}`, 'ms', first, 2_000),
        ratioRow(`department, ${what}, against reading its rows`, 'ms', department, bare.rows, 20),
        limitRow(`department, ${what}`, 'ms', department, INTERACTIVE_MS),
      ];
    } finally {
      await engine.stop();
    }
  });
}

/** On the demo the scan is over before any answer could have crossed to another thread and back; on an estate the summaries must win. */
function overviewMost(what: string): number {
  return what.startsWith('demo') ? 15 : 1;
}

/** What anybody would write without summaries and without an engine. */
async function bareMs(file: string, number: string): Promise<{ scan: number; rows: number }> {
  const db = new Sqlite(file, { readonly: true });
  const scan = db.prepare(
    `SELECT department_id, fk_group, count(*), sum(quantity_milli * unit_value_ore / 1000) FROM building_part
     WHERE deleted_at IS NULL GROUP BY department_id, fk_group`,
  );
  const { id } = db.prepare('SELECT id FROM department WHERE number = ?').get(number) as { id: string };
  const reads = DEPARTMENT_TABLES.map((table) => db.prepare(`SELECT * FROM ${table} WHERE department_id = ?`));
  const figures = {
    scan: await medianMs(RUNS, () => scan.all()),
    rows: await medianMs(RUNS, () => reads.map((read) => read.all(id))),
  };
  db.close();
  return figures;
}
