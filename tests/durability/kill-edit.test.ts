import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { createTestClock, createTestRandom } from '../support/database.ts';

/** Issue A asks for 50 rounds; half of them edit, half import (kill-import.test.ts). */
const ROUNDS = 25;
const CHILD = fileURLToPath(new URL('./edit-child.ts', import.meta.url));

/** Kills the child after it has acknowledged `acks` edits and gives back the last one told. */
function killAfter(dataDir: string, acks: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString('latin1');
      if (told.split('\n').length - 1 >= acks) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(Number(told.split('\n').filter(Boolean).at(-1) ?? -1)));
  });
}

test('kill -9 in the middle of edits: what was acknowledged is there, nothing is half-done, the log agrees', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-kill-'));
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      // A number of acknowledgements that differs from round to round moves the moment of death through the work.
      const lastTold = await killAfter(dataDir, 1 + ((round * 7) % 23));
      const db = openDatabase({ dataDir, clock: createTestClock(), random: createTestRandom('kill') });
      const rows = db.reader.all(db.reader.query.selectFrom('organisation').select('name'));
      expect(rows).toHaveLength(20);
      const [name] = new Set(rows.map((row) => row.name));
      expect(new Set(rows.map((row) => row.name)).size).toBe(1);
      expect(Number(name?.replace('runde ', ''))).toBeGreaterThanOrEqual(lastTold);
      expect((await db.verify()).differences).toEqual([]);
      db.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 120_000);
