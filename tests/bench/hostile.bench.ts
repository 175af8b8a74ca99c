/**
 * Reliability row 22: files that bring importers down, through the built engine, each in a process of its own. Refused when they are looked
 * at and when they are imported, in time and memory, while another client goes on working.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../scripts/build.ts';
import type { HostileRun } from './hostile-child.ts';
import { HOSTILE_FILES } from './hostile-files.ts';
import { type BenchRow, limitRow } from './measure.ts';

const CHILD = fileURLToPath(new URL('./hostile-child.ts', import.meta.url));
/** From reliability.md; the memory is what the import adds to the app. */
const REFUSED_MS = 2_000;
const MEMORY_MB = 300;
const WHOLE_MB = 450;
const CALL_MS = 100;

export async function run(): Promise<BenchRow[]> {
  await buildIfStale('desktop');
  const folder = mkdtempSync(join(tmpdir(), 'tilstand-hostile-'));
  try {
    return Object.entries(HOSTILE_FILES).flatMap(([what, make]) => {
      const { name, bytes } = make();
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const told = execFileSync(process.execPath, [CHILD, path], { encoding: 'utf8' });
      return rowsOf(what, JSON.parse(told) as HostileRun);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(what: string, run: HostileRun): BenchRow[] {
  const { looked, imported } = run;
  if (looked === null || imported === null) throw new Error(`${what} was not refused: ${looked}, ${imported}`);
  return [
    limitRow(`${what}: ${looked} when looked at`, 'ms', run.lookedMs, REFUSED_MS),
    limitRow(`${what}: ${imported} when imported`, 'ms', run.importedMs, REFUSED_MS),
    limitRow(`${what}: memory beside the app's own`, 'MB', run.peakMb - run.idleMb, MEMORY_MB),
    limitRow(`${what}: peak memory of the whole process`, 'MB', run.peakMb, WHOLE_MB),
    limitRow(`${what}: calls of a second client, p95`, 'ms', run.p95Ms, CALL_MS),
  ];
}
