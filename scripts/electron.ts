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

/** Fits behind “because”, in both languages. */
export interface Reason {
  readonly da: string;
  readonly en: string;
}

export type ElectronAnswer =
  | { readonly path: string; readonly reason?: never }
  | { readonly path?: never; readonly reason: Reason };

const REASONS = {
  noScreen: {
    da: 'der ikke er en skærm her til et Electron-vindue',
    en: 'there is no screen here for an Electron window',
  },
  root: {
    da: 'Electron ikke kan beskytte sig selv, når root kører det',
    en: 'Electron cannot protect itself when root runs it',
  },
  notInstalled: {
    da: 'Electron ikke er installeret (npm ci gør det)',
    en: 'Electron is not installed (npm ci does it)',
  },
  tooLate: { da: 'Electron ikke kunne hentes i tide', en: 'Electron could not be fetched in time' },
  notFetched: { da: 'Electron ikke kunne hentes fra nettet', en: 'Electron could not be fetched from the network' },
} as const;

export async function electronOrReason(projectRoot: string): Promise<ElectronAnswer> {
  if (process.env['CI'] || !hasDisplay(process.platform, process.env)) return { reason: REASONS.noScreen };
  if (process.platform === 'linux' && process.getuid?.() === 0) return { reason: REASONS.root };
  const folder = join(projectRoot, 'node_modules/electron');
  if (!existsSync(folder)) return { reason: REASONS.notInstalled };
  const there = electronIn(folder);
  if (there) return { path: there };

  console.log(`Electron: ~120 MB, max ${FETCH_LIMIT_MS / 60_000} min …`);
  const install = [join(folder, 'install.js')];
  const fetched = await run(process.execPath, install, { stdio: 'ignore', timeout: FETCH_LIMIT_MS });
  const path = electronIn(folder);
  if (fetched.code === 0 && path) return { path };
  return { reason: fetched.signal ? REASONS.tooLate : REASONS.notFetched };
}

function electronIn(folder: string): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
}

type Outcome = { readonly ran: true; readonly code: number } | { readonly ran: false; readonly reason: Reason };

/** Runs the desktop app to its end. */
export async function runElectron(electron: string, projectRoot: string, args: readonly string[]): Promise<Outcome> {
  const startedMs = performance.now();
  const { code, failed } = await run(electron, [projectRoot, ...args], { stdio: 'inherit' });
  const stillborn = code !== 0 && performance.now() - startedMs < STILLBORN_MS;
  const how = failed ?? `exit code ${code}`;
  if (failed || stillborn)
    return {
      ran: false,
      reason: { da: `Electron ikke kunne starte (${how})`, en: `Electron could not start (${how})` },
    };
  return { ran: true, code: code ?? 1 };
}
