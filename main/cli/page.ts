/** The built page that the browser host and the printer show; built first when run from the sources and stale. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RENDERER_DIR = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
const BUILD_SCRIPT = new URL('../../scripts/build.ts', import.meta.url);

/** The folder of the built page. `remark` hears of a build, because it takes some seconds. */
export async function builtPage(remark: (text: string) => void): Promise<string> {
  if (existsSync(fileURLToPath(BUILD_SCRIPT))) {
    const { buildIfStale } = (await import(BUILD_SCRIPT.href)) as typeof import('../../scripts/build.ts');
    if (await buildIfStale('renderer')) remark('renderer built');
  }
  return RENDERER_DIR;
}
