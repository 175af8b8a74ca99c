/** How much room is left for photos, and from when a person is warned. */
import type { AppContext } from '../context.ts';

/** Some fifty photos with all their copies, and time to do something about it. */
const LOW_BYTES = 500_000_000;

export interface Space {
  readonly freeBytes: number | null;
  readonly low: boolean;
}

export async function photoSpace({ photos }: AppContext): Promise<Space> {
  const freeBytes = await photos.freeBytes();
  return { freeBytes, low: freeBytes !== null && freeBytes < LOW_BYTES };
}
