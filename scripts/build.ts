/**
 * Builds what is not built: the page (dist/renderer), and the desktop shell with its preload and engine (dist/main).
 * Answers for: what stands and is fresh is left alone. `node scripts/build.ts [renderer] [desktop] [--force]`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashInputs, stampFor } from './stamp.ts';

export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED_INPUTS = [
  'package-lock.json',
  'vite.config.ts',
  'scripts/build.ts',
  'tsconfig.base.json',
  'contract',
  'domain',
];

interface Target {
  readonly inputs: readonly string[];
  /** The last file of the build: it stands only when the build went through. */
  readonly output: string;
  readonly run: () => Promise<void>;
}

const TARGETS: Readonly<Record<'renderer' | 'desktop', Target>> = {
  renderer: {
    inputs: [...SHARED_INPUTS, 'renderer', 'assets', 'main/web/nonce.ts'],
    output: 'dist/renderer/index.html',
    run: buildRenderer,
  },
  desktop: {
    inputs: [...SHARED_INPUTS, 'db', 'main', 'preload', 'assets'],
    output: 'dist/main/preload.cjs',
    run: buildDesktop,
  },
};
export type TargetName = keyof typeof TARGETS;

/** Builds one part when it is missing or stale. Returns true when it had to. */
export async function buildIfStale(name: TargetName, options: { force?: boolean } = {}): Promise<boolean> {
  const { inputs, output, run } = TARGETS[name];
  const stamp = stampFor(
    join(PROJECT_ROOT, 'dist', `.${name}.stamp`),
    join(PROJECT_ROOT, output),
    hashInputs(PROJECT_ROOT, inputs),
  );
  if (stamp.fresh && !options.force) return false;
  stamp.clear();
  await forProduction(run);
  stamp.write();
  return true;
}

/** A test runner's own NODE_ENV would bundle React's development build, which draws several times slower. */
async function forProduction(run: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await run();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

async function buildRenderer(): Promise<void> {
  if (!existsSync(join(PROJECT_ROOT, 'renderer/index.html'))) throw new Error('renderer/index.html is missing');
  const { build } = await import('vite');
  await build({ configFile: join(PROJECT_ROOT, 'vite.config.ts'), logLevel: 'warn' });
}

/** Native or wasm packages stay outside the bundles; Electron is there by itself. */
const EXTERNAL = ['electron', 'better-sqlite3', 'wasm-xlsxwriter', 'highs', 'playwright-core', '@sparticuz/chromium'];

async function buildDesktop(): Promise<void> {
  await bundle('main/optimise/level-worker.ts', 'level-worker.js', 'es');
  await bundle('main/engine/worker.ts', 'worker.js', 'es');
  await bundle('main/import/worker.ts', 'import-worker.js', 'es');
  await bundle('db/storage/checkpoint-worker.ts', 'checkpoint-worker.js', 'es');
  await bundle('main/desktop/main.ts', 'desktop.js', 'es');
  // A sandboxed preload is a classic script: it can neither be a module nor have parts of its own.
  await bundle('preload/preload.ts', 'preload.cjs', 'cjs');
}

async function bundle(entry: string, fileName: string, format: 'es' | 'cjs'): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: PROJECT_ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: join(PROJECT_ROOT, entry),
      target: 'node24',
      outDir: 'dist/main',
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: EXTERNAL.map((name) => new RegExp(`^${name}(/|$)`)),
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  });
}

if (import.meta.main) {
  const asked = process.argv.slice(2);
  const force = asked.includes('--force');
  const names = (Object.keys(TARGETS) as TargetName[]).filter((name) => asked.includes(name));
  for (const name of names.length > 0 ? names : (Object.keys(TARGETS) as TargetName[])) {
    const startedMs = performance.now();
    const built = await buildIfStale(name, { force });
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(built ? `built ${name} in ${seconds} s` : `${name} is up to date`);
  }
}
