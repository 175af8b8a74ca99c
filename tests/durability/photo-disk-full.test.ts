/** Photos and notes on a disk without room (reliability row 5): refused in words, nothing half-written, work goes on when there is room again. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { NO_SMALL_DISK, onSmallDisk } from '../support/small-disk.ts';

const CHILD = fileURLToPath(new URL('./photo-disk-full-child.ts', import.meta.url));
const FULL = 'Disken er fuld. Det, der var gemt, er gemt; det seneste blev ikke skrevet. Frigør plads, og prøv igen.';

describe.skipIf(NO_SMALL_DISK)(NO_SMALL_DISK ? 'skipped: no right to mount a small disk here' : 'a full disk', () => {
  test('takes no photo and no note, says so, and keeps those it has', () => {
    const { status, out, err } = onSmallDisk([process.execPath, CHILD, 'DISK'], 24);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      // Less than 500 MB are left from the start on a disk of 24.
      first: { low: true },
      // The original, and one file that is both copies.
      before: { files: 2, differences: [] },
      refused: FULL,
      afterRefusal: { files: 2, differences: [] },
      // The grade and the note of one edit stand together, and they are those of the last edit that was acknowledged.
      notes: { said: FULL, acknowledged: true, stands: true },
      afterNotes: { files: 2, differences: [] },
      brim: 'ENOSPC',
      afterBrim: { files: 2, differences: [] },
      again: { low: true },
      noteAgain: 'saved',
      atLast: { files: 3, differences: [] },
    });
  }, 60_000);
});
