import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generatedParts } from '../bench/generated-parts.ts';

const CHILD = fileURLToPath(new URL('./disk-full-child.ts', import.meta.url));
const DEPARTMENTS = 80;

/** A small disk of its own for one process: a mount that no other process sees and that ends with it. Linux, and with the right to. */
function onSmallDisk(
  command: readonly string[],
  input: Uint8Array,
): { status: number | null; out: string; err: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tilstand-disk-'));
  const script = 'mount -t tmpfs -o size=12m tmpfs "$0" && exec "$@"';
  const words = command.map((word) => (word === 'DISK' ? folder : word));
  try {
    const { status, stdout, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', script, folder, ...words], {
      input,
      maxBuffer: 1 << 24,
    });
    return { status, out: String(stdout ?? ''), err: String(stderr ?? '') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NO_DISK = process.platform !== 'linux' || onSmallDisk(['true'], new Uint8Array()).status !== 0;

describe.skipIf(NO_DISK)(NO_DISK ? 'skipped: no right to mount a small disk here' : 'a disk that fills up', () => {
  test('refuses the import in words, keeps what was acknowledged, and goes on when there is room again', () => {
    const { status, out, err } = onSmallDisk([process.execPath, CHILD, 'DISK'], generatedParts(20_000));
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
});
