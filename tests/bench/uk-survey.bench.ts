/**
 * The English survey from file to overview, through the built engine, in turn with a bare read-and-insert of the same file; each in a process
 * of its own.
 * Answers for a row that says so where the sample is not there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale, PROJECT_ROOT } from '../../scripts/build.ts';
import { type BenchRow, limitRow, median, ratioRow } from './measure.ts';
import type { SurveyRun } from './uk-survey-child.ts';

const FILE = join(PROJECT_ROOT, '../shared/samples/uk-condition-survey/survey.csv.gz');
const RUNS = 3;
/** From the sample's README. */
const ROWS = 254_878;

export async function run(): Promise<BenchRow[]> {
  if (!existsSync(FILE)) return [leftOut()];
  await buildIfStale('desktop');
  const bare: number[] = [];
  const runs: SurveyRun[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    bare.push(Number(child('bare-survey.ts')));
    const one = JSON.parse(child('uk-survey-child.ts')) as SurveyRun;
    if (one.rows !== ROWS || one.created !== ROWS)
      throw new Error(`${one.rows} read, ${one.created} created of ${ROWS}`);
    runs.push(one);
  }
  const of = (figure: (one: SurveyRun) => number) => median(runs.map(figure));
  const bareMs = median(bare);
  return [
    ratioRow(
      'English survey, 254,878 rows: import and summaries, against bare read-and-insert',
      'ms',
      of(({ importMs, summariesMs }) => importMs + summariesMs),
      bareMs,
      4,
    ),
    ratioRow(
      'of it the import until it is committed',
      'ms',
      of(({ importMs }) => importMs),
      bareMs,
      4,
    ),
    limitRow('peak memory of the whole process', 'MB', Math.max(...runs.map(({ peakMb }) => peakMb)), 450),
    limitRow(
      'calls of a second client meanwhile, p95',
      'ms',
      of(({ p95Ms }) => p95Ms),
      100,
    ),
    limitRow(
      'the slowest of them',
      'ms',
      of(({ slowestMs }) => slowestMs),
      2_000,
    ),
  ];
}

function child(name: string): string {
  const script = fileURLToPath(new URL(name, import.meta.url));
  return execFileSync(process.execPath, [script, FILE], { encoding: 'utf8', maxBuffer: 1_000_000 });
}

function leftOut(): BenchRow {
  return {
    name: 'English survey: skipped, no sample data',
    unit: '',
    value: 0,
    baseline: null,
    ratio: null,
    target: 'the sample',
    ok: true,
  };
}
