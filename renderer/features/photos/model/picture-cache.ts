/**
 * Pictures the page holds, by the hash of their content.
 * Answers for bounded memory: what is shown is held, what is no longer shown stays up to a budget of bytes and then goes, the longest unseen first.
 * A large picture goes at once: the browser keeps it decoded for as long as it has an address, at fifty times its size.
 * Pure book-keeping: how a picture is fetched and let go of is given.
 */

export interface Held<Picture> {
  readonly picture: Picture;
  readonly bytes: number;
}

export interface PictureCache<Picture> {
  /** Holds the picture until the answer's `release`. Fetches it once, however many ask. */
  hold(hash: string): { readonly picture: Promise<Picture>; release(): void };
  /** Lets go of one that is kept; one that is still shown goes when nobody shows it any more. */
  forget(hash: string): void;
  /** Held and kept bytes, for tests. */
  bytes(): number;
}

interface Entry<Picture> {
  readonly held: Promise<Held<Picture>>;
  known: Held<Picture> | null;
  users: number;
  unwanted: boolean;
}

export function createPictureCache<Picture>(options: {
  readonly fetch: (hash: string) => Promise<Held<Picture>>;
  readonly letGo: (picture: Picture) => void;
  /** For pictures that nobody shows. */
  readonly keepBytes: number;
  /** Larger ones are not kept. */
  readonly largestKept: number;
}): PictureCache<Picture> {
  // A Map keeps the order of insertion: whoever is let go of last is put in again last.
  const entries = new Map<string, Entry<Picture>>();

  function start(hash: string): Entry<Picture> {
    const entry: Entry<Picture> = { held: options.fetch(hash), known: null, users: 0, unwanted: false };
    entries.set(hash, entry);
    entry.held.then(
      (held) => {
        entry.known = held;
        if (entry.users === 0) tidy();
      },
      // Nothing is kept of a failure: the next one to ask tries again.
      () => {
        if (entries.get(hash) === entry) entries.delete(hash);
      },
    );
    return entry;
  }

  function tidy(): void {
    let idle = 0;
    for (const { users, known } of entries.values()) if (users === 0) idle += known?.bytes ?? 0;
    for (const [hash, entry] of entries) {
      if (entry.users > 0 || entry.known === null) continue;
      if (!entry.unwanted && idle <= options.keepBytes && entry.known.bytes <= options.largestKept) continue;
      entries.delete(hash);
      idle -= entry.known.bytes;
      options.letGo(entry.known.picture);
    }
  }

  return {
    hold(hash) {
      const entry = entries.get(hash) ?? start(hash);
      entry.users += 1;
      let released = false;
      return {
        picture: entry.held.then(({ picture }) => picture),
        release() {
          if (released) return;
          released = true;
          entry.users -= 1;
          if (entry.users > 0 || entries.get(hash) !== entry) return;
          entries.delete(hash);
          entries.set(hash, entry);
          tidy();
        },
      };
    },
    forget(hash) {
      const entry = entries.get(hash);
      if (entry === undefined) return;
      entry.unwanted = true;
      tidy();
    },
    bytes: () => [...entries.values()].reduce((sum, { known }) => sum + (known?.bytes ?? 0), 0),
  };
}
