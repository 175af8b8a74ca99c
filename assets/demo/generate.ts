// Writes the demo portfolio's hand-over files to assets/demo/files. Run it with `npx node assets/demo/generate.ts` after a
// change of the generator and commit the result; the test beside it fails when the two differ.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDemoFiles } from './src/build.ts';

const folder = join(import.meta.dirname, 'files');
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of buildDemoFiles()) {
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${name}: ${bytes.length} bytes\n`);
}
