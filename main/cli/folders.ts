/** Where a workspace lies when nobody says otherwise: the platform's place for application data, never a synced folder of ours. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  // Not the roaming folder: Windows copies that at log-off, also while the database is open.
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Tilstand');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tilstand');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'tilstand');
}

export function dataDirOf(asked: string | null): string {
  return asked === null ? defaultDataDir(process.platform, process.env) : resolve(asked);
}
