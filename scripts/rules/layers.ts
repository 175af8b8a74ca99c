/**
 * Who may import whom (design §2): domain ← contract ← {main, renderer}, domain ← db ← main; preload imports nothing of ours.
 * Pure: takes what a file imports, gives what is wrong with it.
 */
import { posix } from 'node:path';
import type { Import } from './module-facts.ts';

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A layer and the layers it may import besides itself. Folders that are not here (scripts, tests, root files) may import all. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  db: ['domain'],
  main: ['domain', 'contract', 'db'],
  renderer: ['domain', 'contract'],
  preload: [],
};

interface PackageRule {
  readonly packages: RegExp;
  /** Path prefixes where the packages may be used. */
  readonly only: readonly string[];
}

const PACKAGE_RULES: readonly PackageRule[] = [
  { packages: /^electron$/, only: ['main/desktop/', 'preload/'] },
  {
    packages: /^(react|react-dom|@mantine\/|@tanstack\/|@tabler\/|recharts|i18next)/,
    only: ['renderer/'],
  },
  { packages: /^(better-sqlite3|kysely)(\/|$)/, only: ['db/'] },
  { packages: /^(playwright-core|@sparticuz\/chromium)$/, only: ['main/chromium/'] },
  { packages: /^ws$/, only: ['main/browser/'] },
  { packages: /^node:/, only: ['db/', 'main/', 'assets/'] },
];
const LAYER_NAMES = new Set(Object.keys(LAYERS));
/** Tests are not shipped: they may put any two layers side by side. */
const isTest = (file: string) => /\.(test|bench|e2e)\.tsx?$|\/testing\//.test(file);

/** What is wrong with the imports of one file. `file` is relative to the project, with forward slashes. */
export function judgeImports(file: string, imports: readonly Import[]): Violation[] {
  return imports.flatMap(({ specifier, line }) => {
    const message = specifier.startsWith('.') ? judgeOwn(file, specifier) : judgePackage(file, specifier);
    return message ? [{ file, line, message }] : [];
  });
}

function judgeOwn(file: string, specifier: string): string | null {
  const layer = layerOf(file);
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  if (target.startsWith('..')) return `imports ${specifier} from outside the project`;
  if (/^main\/desktop\//.test(target) && layer !== null && !file.startsWith('main/desktop/')) {
    return `imports ${target}; only the desktop shell may import the desktop shell`;
  }
  if (layer === null || isTest(file)) return null;
  const targetLayer = layerOf(target);
  const allowed = targetLayer === null || targetLayer === layer || LAYERS[layer]?.includes(targetLayer);
  if (!allowed) return `imports ${target}; ${layer} may import only ${[layer, ...(LAYERS[layer] ?? [])].join(', ')}`;
  if (/^(scripts|tests)\//.test(target) || isTest(target)) return `imports ${target}; shipped code may not`;
  return null;
}

function judgePackage(file: string, specifier: string): string | null {
  const layer = layerOf(file);
  if (layer === null || isTest(file)) return null;
  if (layer === 'domain') return `imports ${specifier}; domain imports no package`;
  const broken = PACKAGE_RULES.find(
    ({ packages, only }) => packages.test(specifier) && !only.some((prefix) => file.startsWith(prefix)),
  );
  return broken ? `imports ${specifier}, which is only for ${broken.only.join(', ')}` : null;
}

function layerOf(path: string): string | null {
  const top = path.split('/')[0] ?? '';
  return LAYER_NAMES.has(top) ? top : null;
}
