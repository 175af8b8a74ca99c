import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBulkMode, type LogCare } from './bulk-mode.ts';

let db: Sqlite.Database;
beforeEach(() => {
  db = new Sqlite(':memory:');
});
afterEach(() => db.close());

const movesInPassing = () => db.pragma('wal_autocheckpoint', { simple: true }) !== 0;
const care = (move: () => Promise<void>): LogCare => ({ move, flush: () => Promise.resolve() });
const cacheKb = () => -Number(db.pragma('cache_size', { simple: true }));

test('no commit moves the log in passing until what bulk work left is moved; the cache is given back at once', async () => {
  const moving = Promise.withResolvers<void>();
  const bulk = createBulkMode(
    db,
    care(() => moving.promise),
  );
  const before = cacheKb();
  await bulk.run(async () => {
    expect(movesInPassing()).toBe(false);
    expect(cacheKb()).toBeGreaterThan(before);
  });
  expect(cacheKb()).toBeLessThan(36_000);
  expect(movesInPassing()).toBe(false);
  moving.resolve();
  await expect.poll(movesInPassing).toBe(true);
});

test('the next bulk work is not disturbed by the end of what the last one left', async () => {
  const first = Promise.withResolvers<void>();
  const moves = [first.promise, Promise.resolve()];
  const bulk = createBulkMode(
    db,
    care(() => moves.shift() ?? Promise.resolve()),
  );
  await bulk.run(async () => undefined);
  await bulk.run(async () => {
    first.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    expect(movesInPassing()).toBe(false);
  });
  await expect.poll(movesInPassing).toBe(true);
});

test('work that fails, and a log that cannot be moved, leave the connection as it was', async () => {
  const bulk = createBulkMode(
    db,
    care(() => Promise.reject(new Error('no thread'))),
  );
  await expect(bulk.run(() => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  await expect.poll(movesInPassing).toBe(true);
});

test('the log is flushed for as long as the work goes on, whether it ends well or not', async () => {
  const signals: AbortSignal[] = [];
  const flush = (signal: AbortSignal) => Promise.resolve(signals.push(signal));
  const bulk = createBulkMode(db, { move: () => Promise.resolve(), flush });
  await bulk.run(async () => expect(signals.map(({ aborted }) => aborted)).toEqual([false]));
  await expect(bulk.run(() => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});
