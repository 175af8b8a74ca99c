/**
 * Finds out whether Electron can run here, fetching its program once if it is not there yet.
 * Answers for: a bounded wait and one plain reason when it cannot. Never leaves a person before a silent terminal.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from '../main/cli/open-address.ts';
import { run } from './run.ts';

const FETCH_LIMIT_MS = 180_000;
/** An Electron that ends this soon with an error never showed a window. */
const STILLBORN_MS = 5_000;

export type ElectronAnswer =
  | { readonly path: string; readonly reason?: never }
  | { readonly path?: never; readonly reason: string };

export async function electronOrReason(projectRoot: string): Promise<ElectronAnswer> {
  if (process.env['CI'] || !hasDisplay(process.platform, process.env))
    return { reason: 'there is no screen here for an Electron window' };
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { reason: 'Electron refuses to protect itself when it is run by root' };
  }
  const folder = join(projectRoot, 'node_modules/electron');
  if (!existsSync(folder)) return { reason: 'Electron is not installed (npm ci installs it)' };
  const there = electronIn(folder);
  if (there) return { path: there };

  console.log(`Fetching Electron, once (about 120 MB, at most ${FETCH_LIMIT_MS / 60_000} minutes) …`);
  const fetched = await run(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: FETCH_LIMIT_MS,
  });
  const path = electronIn(folder);
  if (fetched.code === 0 && path) return { path };
  return {
    reason: fetched.signal ? 'Electron could not be fetched in time' : 'Electron could not be fetched from the network',
  };
}

function electronIn(folder: string): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
}

type Outcome = { readonly ran: true; readonly code: number } | { readonly ran: false; readonly reason: string };

/** Runs the desktop app to its end. */
export async function runElectron(electron: string, projectRoot: string, args: readonly string[]): Promise<Outcome> {
  const startedMs = performance.now();
  const { code, failed } = await run(electron, [projectRoot, ...args], { stdio: 'inherit' });
  const stillborn = code !== 0 && performance.now() - startedMs < STILLBORN_MS;
  if (failed || stillborn) return { ran: false, reason: `Electron could not start (${failed ?? `exit code ${code}`})` };
  return { ran: true, code: code ?? 1 };
}
