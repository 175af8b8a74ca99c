/**
 * A photo's file as an address the page can show.
 * Answers for: every address that is made is revoked, and a long report never holds more than a small budget of pictures nobody sees.
 */
import { useEffect, useState } from 'react';
import { client } from '../../app/rpc.ts';
import { createPictureCache } from './model/picture-cache.ts';

export interface Picture {
  readonly url: string;
  readonly blob: Blob;
}

/** Some 1,500 thumbnails; a copy for reports is never kept. */
const KEEP_BYTES = 24_000_000;
const LARGEST_KEPT = 64_000;

const cache = createPictureCache<Picture>({
  async fetch(hash) {
    const blob = await client.photos.bytes({ hash });
    return { picture: { url: URL.createObjectURL(blob), blob }, bytes: blob.size };
  },
  letGo: ({ url }) => URL.revokeObjectURL(url),
  keepBytes: KEEP_BYTES,
  largestKept: LARGEST_KEPT,
});

/** Lets go of pictures that must not be here any more. */
export function forgetPictures(hashes: readonly string[]): void {
  for (const hash of hashes) cache.forget(hash);
}

export type PictureState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly hash: string; readonly picture: Picture }
  | { readonly kind: 'failed'; readonly hash: string; readonly error: unknown };

const WAITING: PictureState = { kind: 'waiting' };

/** `hash` null: not wanted now (out of sight). */
export function usePicture(hash: string | null): PictureState {
  const [state, setState] = useState<PictureState>(WAITING);
  useEffect(() => {
    if (hash === null) return;
    let wanted = true;
    const held = cache.hold(hash);
    held.picture.then(
      (picture) => wanted && setState({ kind: 'here', hash, picture }),
      (error: unknown) => wanted && setState({ kind: 'failed', hash, error }),
    );
    return () => {
      wanted = false;
      held.release();
    };
  }, [hash]);
  // An address held for another picture may be revoked by now.
  return state.kind === 'waiting' || state.hash !== hash ? WAITING : state;
}
