import { expect, test } from 'vitest';
import { forgetRunning, type Kept, keepRunning, leftRunning } from './left-running.ts';

function storage(entries: readonly (readonly [string, string])[] = []): Kept {
  const held = new Map(entries);
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    key: (at) => [...held.keys()][at] ?? null,
    get length() {
      return held.size;
    },
  };
}

test('what is under way is found again, oldest first, until it is forgotten', () => {
  const kept = storage();
  keepRunning(kept, { batch: 'b', files: ['dele.csv'], atMs: 2_000 });
  keepRunning(kept, { batch: 'a', files: ['x.xlsx', '__proto__'], atMs: 1_000 });
  expect(leftRunning(kept)).toEqual([
    { batch: 'a', files: ['x.xlsx', '__proto__'], atMs: 1_000 },
    { batch: 'b', files: ['dele.csv'], atMs: 2_000 },
  ]);
  forgetRunning(kept, 'a');
  expect(leftRunning(kept).map(({ batch }) => batch)).toEqual(['b']);
});

test('what others keep there, and what cannot be read, is none of ours', () => {
  const foreign = storage([
    ['tilstand.scheme', 'dark'],
    ['tilstand.import.a', 'no JSON'],
    ['tilstand.import.b', '{"files":"dele.csv","atMs":1}'],
    ['tilstand.import.c', '{"files":[],"atMs":1e999}'],
    ['tilstand.import.d', 'null'],
  ]);
  expect(leftRunning(foreign)).toEqual([]);
});

test('a browser that forbids storage keeps nobody from importing', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  const forbidden: Kept = { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 };
  keepRunning(forbidden, { batch: 'a', files: [], atMs: 1 });
  forgetRunning(forbidden, 'a');
  expect(leftRunning(forbidden)).toEqual([]);
});
