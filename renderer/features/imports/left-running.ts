/**
 * The imports a window of this person has under way, written down where they outlive the window.
 * Answers for: who closed or reloaded the page in the middle of one is told later what became of it.
 * Must never decide that itself, nor keep more than a name and a time: files stay where they are.
 */
export interface LeftRun {
  readonly batch: string;
  readonly files: readonly string[];
  readonly atMs: number;
}

/** What is needed of the browser's storage; it may refuse, and then nothing is remembered. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'tilstand.import.';

export function keepRunning(kept: Kept, { batch, files, atMs }: LeftRun): void {
  try {
    kept.setItem(PREFIX + batch, JSON.stringify({ files, atMs }));
  } catch {
    // A full or forbidden storage must not keep anybody from importing.
  }
}

export function forgetRunning(kept: Kept, batch: string): void {
  try {
    kept.removeItem(PREFIX + batch);
  } catch {
    // As above.
  }
}

/** Oldest first. What cannot be read is none of ours. */
export function leftRunning(kept: Kept): readonly LeftRun[] {
  try {
    return Array.from({ length: kept.length }, (_, at) => kept.key(at))
      .flatMap((key) => (key?.startsWith(PREFIX) ? (leftRun(key, kept.getItem(key)) ?? []) : []))
      .sort((a, b) => a.atMs - b.atMs);
  } catch {
    return [];
  }
}

function leftRun(key: string, text: string | null): LeftRun | null {
  try {
    const { files, atMs } = JSON.parse(text ?? '') as Partial<Record<'files' | 'atMs', unknown>>;
    if (!Array.isArray(files) || typeof atMs !== 'number' || !Number.isSafeInteger(atMs)) return null;
    return { batch: key.slice(PREFIX.length), files: files.map(String), atMs };
  } catch {
    return null;
  }
}
