/**
 * `npm test`: every check there is, one after the other, and one count of them all.
 * Answers for: each runner closes with one line, the last line is `N passed, N failed`, and the exit code says the same.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './build.ts';
import { run } from './run.ts';
import { addUp, closingLine, readVitestReport, type Tally } from './tally.ts';

const REPORTS = join(PROJECT_ROOT, 'out/test');
const TSC = 'node_modules/typescript/bin/tsc';

interface Runner {
  readonly name: string;
  readonly work: () => Promise<Tally>;
}

const RUNNERS: readonly Runner[] = [
  {
    name: 'types',
    work: () => check(['domain', 'tsconfig.node.json', 'preload', 'renderer'].map((part) => [TSC, '-p', part])),
  },
  { name: 'lint', work: () => check([['node_modules/@biomejs/biome/bin/biome', 'check', '.']]) },
  { name: 'rules', work: () => check([['scripts/check-rules.ts']]) },
  { name: 'unit', work: () => vitest('unit') },
  { name: 'build', work: () => check([['scripts/build.ts']]) },
  { name: 'e2e', work: () => vitest('e2e') },
];

/** Programs that must all end well; together they are one check. */
async function check(programs: readonly (readonly string[])[]): Promise<Tally> {
  let failed = 0;
  for (const [program = '', ...args] of programs) {
    const { code } = await run(process.execPath, [join(PROJECT_ROOT, program), ...args], {
      cwd: PROJECT_ROOT,
      stdio: 'inherit',
    });
    if (code !== 0) failed = 1;
  }
  return { passed: 1 - failed, failed, skipped: 0 };
}

async function vitest(project: string): Promise<Tally> {
  mkdirSync(REPORTS, { recursive: true });
  const report = join(REPORTS, `${project}.json`);
  rmSync(report, { force: true });
  const { code } = await run(
    process.execPath,
    [
      join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    { cwd: PROJECT_ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return readVitestReport(() => readFileSync(report, 'utf8'), code);
}

const asked = process.argv.slice(2);
const tallies: Tally[] = [];
for (const { name, work } of RUNNERS.filter((runner) => asked.length === 0 || asked.includes(runner.name))) {
  console.log(`\n── ${name}`);
  const startedMs = performance.now();
  const tally = await work();
  console.log(closingLine(name, tally, performance.now() - startedMs));
  tallies.push(tally);
}
const all = addUp(tallies);
process.exitCode = all.failed === 0 && all.passed > 0 ? 0 : 1;
console.log(`\n${all.passed} passed, ${all.failed} failed`);
