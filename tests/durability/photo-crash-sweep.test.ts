/**
 * The end at every step of adding a photo (reliability row 2): the process is killed as it enters each system call that changes the disk.
 * Takes a process for each call, so it runs at night; needs strace.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reportPhotos } from '../../db/queries/photos.ts';
import { openApp } from '../../main/features/app.ts';
import { verifyPhotoFiles } from '../../main/features/photos/named-files.ts';
import { OPEN_REPORT } from '../features/photo-workspace.ts';

const CHILD = fileURLToPath(new URL('./photo-once-child.ts', import.meta.url));
/** `write` is left out: the runtime writes to its own threads with it, thousands of times. */
const CALLS = ['fsync', 'fdatasync', 'rename', 'mkdir', 'pwrite64', 'ftruncate', 'unlink', 'utimensat'];
const MUST = new Set(['fsync', 'rename', 'mkdir', 'pwrite64']);
const MOST_POINTS = 200;

function runChild(dataDir: string, killAt: { readonly call: string; readonly nth: number } | null, ...words: string[]) {
  const command = [process.execPath, CHILD, dataDir, ...words];
  const inject = killAt && `inject=${killAt.call}:signal=KILL:when=${killAt.nth}`;
  const [program = '', ...rest] = inject
    ? ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${killAt?.call}`, '-e', inject, ...command]
    : command;
  // One thread for files, so that the n-th call is the same one each time.
  return spawnSync(program, rest, { encoding: 'utf8', env: { ...process.env, UV_THREADPOOL_SIZE: '1' } });
}

const IDLE =
  process.env['TILSTAND_LONG'] !== '1' || spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status !== 0;

describe.skipIf(IDLE)(IDLE ? 'skipped: runs at night, where there is strace' : 'a photo being added', () => {
  test.each(CALLS)(
    'and the end at every %s',
    async (call) => {
      const folder = mkdtempSync(join(tmpdir(), 'tilstand-photo-sweep-'));
      const base = join(folder, 'base');
      try {
        expect(runChild(base, null, 'seed').status).toBe(0);
        for (let nth = 1; nth < MOST_POINTS; nth += 1) {
          const dataDir = join(folder, `n${nth}`);
          cpSync(base, dataDir, { recursive: true });
          const { stdout, status } = runChild(dataDir, { call, nth });
          const app = await openApp({ dataDir, host: 'cli', print: () => Promise.reject(new Error('no printer')) });
          const { db } = app.context;
          const photos = reportPhotos(db.reader, OPEN_REPORT);
          if (stdout.includes('added')) expect({ nth, photos: photos.length }).toEqual({ nth, photos: 1 });
          expect({ nth, differences: (await db.verify()).differences }).toEqual({ nth, differences: [] });
          expect({ nth, files: await verifyPhotoFiles(app.context) }).toEqual({ nth, files: [] });
          await app.close();
          // Whoever sends it again has it once.
          expect(runChild(dataDir, null).stdout).toBe('added\n');
          rmSync(dataDir, { recursive: true });
          if (status !== 0) continue;
          // It came through: the call is not made so often. The ones that keep a photo are made at least once.
          if (MUST.has(call)) expect(nth).toBeGreaterThan(1);
          return;
        }
        throw new Error(`more than ${MOST_POINTS} times ${call}`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    600_000,
  );
});
