/**
 * The headless Chromium inside the npm package @sparticuz/chromium, unpacked once beside node_modules.
 * Answers for: two processes that start at once never run a half-written file. Run by itself it is the unpacking step.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface UnpackedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const PACKAGE = '@sparticuz/chromium';
/** The package brings its own NSS libraries only when it believes to be there; it reads this when it is imported. */
const LAMBDA_ENV = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };

/** The unpacked Chromium, or null when the package is not installed. Takes some seconds the first time. */
export async function unpackedChromium(): Promise<UnpackedChromium | null> {
  const packageFolder = findPackage();
  if (!packageFolder) return null;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(packageFolder, '../../.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(cache, folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

function findPackage(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..');
  } catch {
    return null;
  }
}

/** Unpacks into a folder of its own and then gives it its name in one step; whoever comes second uses the first's. */
async function unpackInto(cache: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'chromium-unpacking-'));
  try {
    await runUnpacking(work);
    writeFontList(join(work, 'fonts'), join(folder, 'fonts'));
    renameSync(work, folder);
  } catch (thrown) {
    if (!existsSync(folder)) throw thrown;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The package unpacks into the system's temporary folder, so a process of its own gets another one. */
function runUnpacking(folder: string): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    env: { ...process.env, ...LAMBDA_ENV, TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Unpacking Chromium ended with ${code}`))));
  });
}

/** The package's own list names folders of another machine; the fonts are beside the program, the system's own come after. */
function writeFontList(fonts: string, home: string): void {
  const folders = [join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const lines = [...folders.map((folder) => `<dir>${folder}</dir>`), `<cachedir>${join(home, 'cache')}</cachedir>`];
  writeFileSync(join(fonts, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${lines.join('')}</fontconfig>\n`);
}

if (import.meta.main) {
  const { default: packed } = await import(PACKAGE);
  await packed.executablePath();
}
