/**
 * Checks what neither types nor linter can: who imports whom, circles, the 400-line cap, calls that reach out, known-bad packages.
 * `node scripts/check-rules.ts` prints every violation and ends with 1 when there is one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { findCycle } from './rules/cycles.ts';
import { judgeImports, type Violation } from './rules/layers.ts';
import { judgeLockfile, type LockedPackages } from './rules/lockfile.ts';
import { type ModuleFacts, readModule } from './rules/module-facts.ts';

const MAX_LINES = 400;
const FOLDERS = ['domain', 'contract', 'db', 'main', 'preload', 'renderer', 'assets', 'scripts', 'tests', 'docs'];
const SHIPPED = /^(domain|contract|db|main|preload|renderer)\//;
const SOURCE = /\.(ts|tsx|js)$/;

/** All violations in a project folder, worst first to read: by file and line. */
export function checkRules(root: string): Violation[] {
  const modules = new Map(
    sourcesOf(root).map((file) => [file, readModule(file, readFileSync(join(root, file), 'utf8'))]),
  );
  const violations = [...modules].flatMap(([file, facts]) => [
    ...judgeImports(file, facts.imports),
    ...judgeSize(file, facts),
    ...judgeRisks(file, facts),
  ]);
  const cycle = findCycle(runtimeGraph(modules));
  if (cycle)
    violations.push({ file: cycle[0] ?? '', line: 1, message: `imports itself in a circle: ${cycle.join(' → ')}` });
  return [...violations, ...checkLockfile(root)];
}

function sourcesOf(root: string): string[] {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  return [...inFolders, ...readdirSync(root)].filter((file) => SOURCE.test(file)).sort();
}

function judgeSize(file: string, { lines }: ModuleFacts): Violation[] {
  if (lines <= MAX_LINES) return [];
  return [{ file, line: MAX_LINES + 1, message: `has ${lines} lines; cut it in two before ${MAX_LINES}` }];
}

function judgeRisks(file: string, { risky }: ModuleFacts): Violation[] {
  if (!SHIPPED.test(file)) return [];
  return risky.map(({ what, line }) => ({ file, line, message: `uses ${what}, which shipped code may not` }));
}

function runtimeGraph(modules: ReadonlyMap<string, ModuleFacts>): Map<string, string[]> {
  const edges = ([file, facts]: [string, ModuleFacts]): [string, string[]] => [
    file,
    facts.imports
      .filter(({ specifier, isType }) => !isType && specifier.startsWith('.'))
      .map(({ specifier }) => posix.join(posix.dirname(file), specifier))
      .filter((target) => modules.has(target)),
  ];
  return new Map([...modules].map(edges));
}

function checkLockfile(root: string): Violation[] {
  const file = 'package-lock.json';
  const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8')) as { packages: LockedPackages };
  return judgeLockfile(packages).map((message) => ({ file, line: 1, message }));
}

if (import.meta.main) {
  const violations = checkRules(join(import.meta.dirname, '..'));
  for (const { file, line, message } of violations) console.log(`${file}:${line} ${message}`);
  console.log(violations.length === 0 ? 'The rules hold.' : `${violations.length} violations of the rules.`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
