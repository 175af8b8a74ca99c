/**
 * Finds a Chromium to print and to test with: a named one, an installed one, else the one inside an npm package (Linux only).
 * Answers for: the same flags everywhere, none that weakens the page's own protection. Downloads nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedChromium } from './bundled.ts';

export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly source: 'named' | 'installed' | 'bundled';
}

/** There is none, or the named one is not there; `message` is a sentence for the person. */
export class NoChromiumError extends Error {
  override readonly name = 'NoChromiumError';
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
};

/** Rejects with NoChromiumError when there is nothing to be found. */
export async function findChromium(machine: Machine = THIS_MACHINE): Promise<Chromium> {
  const installed = findInstalled(machine);
  if (installed) return installed;
  const bundled = machine.platform === 'linux' ? await unpackedChromium() : null;
  if (!bundled) {
    throw new NoChromiumError(
      'No Chrome, Chromium or Edge was found; install one, or name one in the environment variable TILSTAND_CHROMIUM',
    );
  }
  return { ...bundled, args: launchFlags(), source: 'bundled' };
}

/** The part of the search that only looks: a named Chromium first, then the usual places. */
export function findInstalled(machine: Machine): Chromium | null {
  const named = machine.env['TILSTAND_CHROMIUM'];
  const args = launchFlags();
  if (named) {
    if (machine.exists(named)) return { executablePath: named, args, env: {}, source: 'named' };
    throw new NoChromiumError(`TILSTAND_CHROMIUM names "${named}", which is not there; correct it or leave it out`);
  }
  const executablePath = usualPlaces(machine).find(machine.exists);
  return executablePath === undefined ? null : { executablePath, args, env: {}, source: 'installed' };
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ].flatMap((parts) => roots.map((root) => join(root, ...parts)));
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['', env['HOME'] ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  // A snap's /usr/bin/chromium-browser is a script that cannot see a profile folder under /tmp, so it comes last.
  return [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium-browser',
  ];
}

/** No traffic of the browser's own. */
function launchFlags(): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-quic',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--font-render-hinting=none',
  ];
}
