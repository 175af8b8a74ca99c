/**
 * Making a new file whole.
 * Answers for: the name exists only once all of the file does, so that a crash in between leaves no half of one and two processes that
 * make the same file at once agree on one. Must never replace a file that is there.
 */
import { constants, copyFileSync, linkSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Calls `make` with a path beside `file`, then gives what it made the name of `file`. Does nothing more where another was faster. */
export function createWhole(file: string, make: (path: string) => void): void {
  const folder = mkdtempSync(join(dirname(file), '.new-'));
  const made = join(folder, basename(file));
  try {
    make(made);
    giveName(made, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A link fails where the name is taken (a rename would replace the other's file), and is there at once. */
function giveName(made: string, file: string): void {
  try {
    linkSync(made, file);
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return;
    copyInstead(made, file);
  }
}

/** For disks without links (exFAT, some network shares): exclusive as well, only not at once. */
function copyInstead(made: string, file: string): void {
  try {
    copyFileSync(made, file, constants.COPYFILE_EXCL);
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown;
  }
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : null;
}
