import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBulkMode } from './bulk-mode.ts';

let db: Sqlite.Database;
beforeEach(() => {
  db = new Sqlite(':memory:');
});
afterEach(() => db.close());

const movesInPassing = () => db.pragma('wal_autocheckpoint', { simple: true }) !== 0;
const cacheKb = () => -Number(db.pragma('cache_size', { simple: true }));

test('no commit moves the log in passing until what bulk work left is moved; the cache is given back at once', async () => {
  const moving = Promise.withResolvers<void>();
  const bulk = createBulkMode(db, () => moving.promise);
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
  const bulk = createBulkMode(db, () => moves.shift() ?? Promise.resolve());
  await bulk.run(async () => undefined);
  await bulk.run(async () => {
    first.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    expect(movesInPassing()).toBe(false);
  });
  await expect.poll(movesInPassing).toBe(true);
});

test('work that fails, and a log that cannot be moved, leave the connection as it was', async () => {
  const bulk = createBulkMode(db, () => Promise.reject(new Error('no thread')));
  await expect(bulk.run(() => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  await expect.poll(movesInPassing).toBe(true);
});
