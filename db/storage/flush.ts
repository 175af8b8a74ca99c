/**
 * Bringing the write-ahead log to the disk while bulk work still fills it.
 * Answers for: the commit of an import waits for the disk a moment, not for all of the file; meanwhile nobody waits at all. Nothing depends on
 * it: SQLite flushes the log itself before a commit counts, over a handle of its own, and hears of a failing disk there.
 * Must never touch the database file: closing a handle of it would take SQLite's locks away (POSIX). The log has none.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';

/** What is written in such a time a disk takes in a tenth of it. */
const EVERY_MS = 250;

/** Flushes the log of a database file again and again until `signal` says stop, and tells each time. Never rejects. */
export async function flushBeside(
  file: string,
  signal: AbortSignal,
  { everyMs = EVERY_MS, onFlushed = () => {} }: { readonly everyMs?: number; readonly onFlushed?: () => void } = {},
): Promise<void> {
  let log: FileHandle | null = null;
  try {
    for (;;) {
      await after(everyMs, undefined, { signal, ref: false });
      // Windows flushes only what may be written to.
      log ??= await open(`${file}-wal`, 'r+');
      await log.datasync();
      onFlushed();
    }
  } catch {
    // Told to stop; or there is nothing that can be flushed, and the commit does it all.
  } finally {
    await log?.close().catch(() => undefined);
  }
}
