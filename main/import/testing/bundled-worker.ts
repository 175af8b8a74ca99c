/**
 * The importing thread's code in one file, as the packaged app has it: it starts in half the time, which counts when thousands are started.
 * For tests only; never imported by code that ships.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

export interface BundledWorker {
  readonly url: URL;
  remove(): void;
}

export async function bundleWorker(): Promise<BundledWorker> {
  const outDir = mkdtempSync(join(tmpdir(), 'tilstand-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../worker.ts', import.meta.url)),
      target: 'node24',
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'import-worker.mjs', codeSplitting: false } },
    },
  });
  return {
    url: pathToFileURL(join(outDir, 'import-worker.mjs')),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
