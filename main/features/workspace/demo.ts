/** The demo portfolio: the files that ship with the app, brought in like anybody's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DEMO_PROFILE = 'demo';

export function demoFiles(assetsDir: string): readonly File[] {
  const folder = join(assetsDir, 'demo', 'files');
  return readdirSync(folder)
    .filter((name) => /\.(xlsx|csv)$/.test(name))
    .sort()
    .map((name) => new File([new Uint8Array(readFileSync(join(folder, name)))], name));
}
