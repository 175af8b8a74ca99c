import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generatedParts } from '../bench/generated-parts.ts';
import { NO_SMALL_DISK, onSmallDisk } from '../support/small-disk.ts';

const CHILD = fileURLToPath(new URL('./disk-full-child.ts', import.meta.url));
const DEPARTMENTS = 80;

describe.skipIf(NO_SMALL_DISK)(
  NO_SMALL_DISK ? 'skipped: no right to mount a small disk here' : 'a disk that fills up',
  () => {
    test('refuses the import in words, keeps what was acknowledged, and goes on when there is room again', () => {
      const { status, out, err } = onSmallDisk([process.execPath, CHILD, 'DISK'], 12, generatedParts(20_000));
      expect({ status, err }).toEqual({ status: 0, err: '' });
      const report = JSON.parse(out) as Record<string, unknown>;
      expect(report).toMatchObject({
        first: { created: DEPARTMENTS },
        acknowledged: 'done',
        before: { ok: true, departments: DEPARTMENTS },
        refused: {
          refused:
            'Disken er fuld. Det, der var gemt, er gemt; det seneste blev ikke skrevet. Frigør plads, og prøv igen.',
        },
        afterRefusal: report['before'],
        fullToTheBrim: 'SQLITE_FULL',
        readable: { ok: true, departments: DEPARTMENTS },
        // Figures and search answer although what they would keep for next time cannot be written.
        found: expect.any(Number),
        afterFreeing: 'done',
        atLast: { ok: true, departments: DEPARTMENTS },
      });
      expect((report['again'] as { created?: number }).created).toBeGreaterThan(0);
    }, 60_000);
  },
);
