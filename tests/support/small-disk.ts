/** A small disk of its own for one process: a mount that no other process sees and that ends with it. Linux, and with the right to. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a command in which `DISK` stands for the folder of a disk of so many MB. */
export function onSmallDisk(
  command: readonly string[],
  megabytes: number,
  input: Uint8Array = new Uint8Array(),
): { status: number | null; out: string; err: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tilstand-disk-'));
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && exec "$@"`;
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

/** No such disk can be had here. */
export const NO_SMALL_DISK = process.platform !== 'linux' || onSmallDisk(['true'], 1).status !== 0;
