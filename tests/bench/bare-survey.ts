/**
 * What anybody would write to get the survey into a database, in a process of its own: read it with a common library, insert all rows and all
 * columns in one transaction, as durably as we do. No checks, no log, no summaries. Prints the milliseconds.
 * Run by uk-survey.bench.ts: `node bare-survey.ts FILE.csv.gz`.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import Papa from 'papaparse';

const folder = mkdtempSync(join(tmpdir(), 'tilstand-bare-'));
const start = performance.now();
const db = new Sqlite(join(folder, 'bare.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');

let insert: Sqlite.Statement<unknown[], unknown> | null = null;
/** A table as ours are: an id of 36 letters, and indexes on what is asked for. */
const begin = (headings: readonly string[]) => {
  const columns = headings.map((heading) => `"${heading}"`);
  db.exec(`CREATE TABLE survey (id TEXT NOT NULL PRIMARY KEY, ${columns.map((column) => `${column} TEXT`).join(', ')}) STRICT;
    CREATE INDEX survey_by_site ON survey (siteid); CREATE INDEX survey_by_building ON survey (buildingid)`);
  insert = db.prepare(`INSERT INTO survey VALUES (?, ${columns.map(() => '?').join(', ')})`);
  db.exec('BEGIN');
};
await new Promise<void>((resolve, reject) => {
  Papa.parse<string[]>(createReadStream(process.argv[2] ?? '').pipe(createGunzip()), {
    skipEmptyLines: true,
    step({ data }) {
      if (insert === null) begin(data);
      else insert.run(randomUUID(), ...data);
    },
    complete: () => resolve(),
    error: reject,
  });
});
db.exec('COMMIT');
db.close();
const ms = performance.now() - start;
rmSync(folder, { recursive: true, force: true });
console.log(ms);
