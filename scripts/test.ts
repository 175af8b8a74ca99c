/**
 * `npm test`: every check there is, one after the other, and one count of them all.
 * Answers for: each runner closes with one line, the last line is `N passed, N failed`, and the exit code says the same.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './build.ts';
import { run } from './run.ts';
import { addUp, closingLine, failedNames, readVitestReport, type Tally } from './tally.ts';

const REPORTS = join(PROJECT_ROOT, 'out/test');
const TSC = 'node_modules/typescript/bin/tsc';

/** What failed, by name; told again at the very end, where a cut log still shows it. */
const failures: string[] = [];

/** The tests that answer for the domain; levelling is proven with the solver beside it. */
const DOMAIN = ['domain/', 'main/optimise/'];
/** A rule with a branch that no test has seen is a rule nobody has proven. */
const COVERAGE = [
  '--coverage',
  '--coverage.include=domain/**/*.ts',
  '--coverage.exclude=domain/**/*.test.ts',
  '--coverage.exclude=domain/plan/activity-fixture.ts',
  '--coverage.reporter=text-summary',
  '--coverage.reportsDirectory=out/coverage',
  ...['branches', 'lines', 'functions'].map((what) => `--coverage.thresholds.${what}=100`),
];

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
  { name: 'domain', work: () => vitest('unit', 'domain', [...DOMAIN, ...COVERAGE]) },
  {
    name: 'unit',
    work: () =>
      vitest(
        'unit',
        'unit',
        DOMAIN.map((part) => `--exclude=${part}**`),
      ),
  },
  { name: 'build', work: () => check([['scripts/build.ts']]) },
  { name: 'e2e', work: () => vitest('e2e', 'e2e') },
];

/** Programs that must all end well; together they are one check. */
async function check(programs: readonly (readonly string[])[]): Promise<Tally> {
  let failed = 0;
  for (const [program = '', ...args] of programs) {
    const { code } = await run(process.execPath, [join(PROJECT_ROOT, program), ...args], {
      cwd: PROJECT_ROOT,
      stdio: 'inherit',
    });
    if (code === 0) continue;
    failed = 1;
    failures.push([program, ...args].join(' '));
  }
  return { passed: 1 - failed, failed, skipped: 0 };
}

async function vitest(project: string, name: string, options: readonly string[] = []): Promise<Tally> {
  mkdirSync(REPORTS, { recursive: true });
  const report = join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const { code } = await run(
    process.execPath,
    [
      join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs'),
      ...[
        'run',
        '--project',
        project,
        ...options,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ],
    { cwd: PROJECT_ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const read = () => readFileSync(report, 'utf8');
  for (const failure of failedNames(read, code)) failures.push(`${name}: ${failure.replaceAll(PROJECT_ROOT, '')}`);
  return readVitestReport(read, code);
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
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
console.log(`\n${all.passed} passed, ${all.failed} failed`);
