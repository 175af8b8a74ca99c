/**
 * What the desktop window may be allowed to use of the machine: the camera, for photos of an inspection, and nothing else.
 * Pure: no Electron.
 */
import { isOwnPage } from './addresses.ts';

export interface AskedPermission {
  readonly permission: string;
  /** As Electron tells it: `video` or `audio`, each as asked for. */
  readonly media: readonly (string | undefined)[];
  readonly isMainFrame: boolean;
  /** Of the frame that asks. */
  readonly address: string;
}

/** Pictures without sound, asked for by the app's own page in its window. macOS ends a program that has not named its use of the camera. */
export function isAllowed(asked: AskedPermission, platform: NodeJS.Platform): boolean {
  const { permission, media, isMainFrame, address } = asked;
  if (platform === 'darwin' || permission !== 'media' || !isMainFrame || !isOwnPage(address)) return false;
  return media.length > 0 && media.every((kind) => kind === 'video');
}
