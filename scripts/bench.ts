/**
 * `npm run bench [NAME…]`: runs tests/bench/*.bench.ts, prints one table of figures and writes out/bench.json.
 * Answers for: a measurement that breaks is a row that says so. Seconds are shown; what is judged is a ratio or a stated limit.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BenchRow } from '../tests/bench/measure.ts';
import { formatTable } from './bench-table.ts';
import { buildIfStale, PROJECT_ROOT } from './build.ts';

const FOLDER = join(PROJECT_ROOT, 'tests/bench');

async function runFile(name: string): Promise<BenchRow[]> {
  try {
    const { run } = (await import(pathToFileURL(join(FOLDER, name)).href)) as { run: () => Promise<BenchRow[]> };
    return await run();
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return [
      {
        name: `${name} broke: ${reason}`,
        unit: '',
        value: 0,
        baseline: null,
        ratio: null,
        target: 'to run',
        ok: false,
      },
    ];
  }
}

const asked = process.argv.slice(2);
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.bench.ts') && (asked.length === 0 || asked.some((word) => name.includes(word))))
  .sort();
await buildIfStale('renderer');
const rows: BenchRow[] = [];
for (const file of files) {
  console.error(`measuring ${file} …`);
  rows.push(...(await runFile(file)));
}
console.log(formatTable(rows));
mkdirSync(join(PROJECT_ROOT, 'out'), { recursive: true });
writeFileSync(join(PROJECT_ROOT, 'out/bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.length > 0 && rows.every(({ ok }) => ok) ? 0 : 1;
