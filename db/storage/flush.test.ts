import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { flushBeside } from './flush.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tilstand-flush-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('flushes the log again and again until it is told to stop', async () => {
  const file = join(dir, 'a.db');
  writeFileSync(`${file}-wal`, 'log');
  const stop = new AbortController();
  let times = 0;
  const onFlushed = () => {
    times += 1;
    if (times === 3) stop.abort();
  };
  await flushBeside(file, stop.signal, { everyMs: 1, onFlushed });
  expect(times).toBe(3);
});

test('without a log, or stopped before it began, it ends and has done nothing', async () => {
  const stop = new AbortController();
  const onFlushed = () => expect.unreachable('flushed');
  await flushBeside(join(dir, 'none.db'), stop.signal, { everyMs: 1, onFlushed });
  writeFileSync(join(dir, 'b.db-wal'), 'log');
  stop.abort();
  await flushBeside(join(dir, 'b.db'), stop.signal, { everyMs: 1, onFlushed });
});
