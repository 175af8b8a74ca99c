import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPictureCache } from './picture-cache.ts';

function createTestCache(keepBytes: number, sizes: Readonly<Record<string, number>> = {}) {
  const fetched: string[] = [];
  const gone: string[] = [];
  const cache = createPictureCache<string>({
    async fetch(hash) {
      fetched.push(hash);
      if (hash === 'broken') throw new Error('no such picture');
      return { picture: `url of ${hash}`, bytes: sizes[hash] ?? 10 };
    },
    letGo: (picture) => gone.push(picture),
    keepBytes,
    largestKept: 50,
  });
  return { cache, fetched, gone };
}

test('a picture is fetched once for all who show it, and stays while one of them does', async () => {
  const { cache, fetched, gone } = createTestCache(0);
  const first = cache.hold('a');
  const second = cache.hold('a');
  expect(await Promise.all([first.picture, second.picture])).toEqual(['url of a', 'url of a']);
  first.release();
  first.release();
  expect([fetched, gone]).toEqual([['a'], []]);
  second.release();
  expect(gone).toEqual(['url of a']);
});

test('what nobody shows stays within the budget, the longest unseen going first', async () => {
  const { cache, fetched, gone } = createTestCache(25);
  for (const hash of ['a', 'b', 'a', 'c']) {
    const held = cache.hold(hash);
    await held.picture;
    held.release();
  }
  // b was let go of before a was the second time; with c there are 30 bytes for 25.
  expect([fetched, gone]).toEqual([['a', 'b', 'c'], ['url of b']]);
});

test('a large one goes at once, and the small ones stay', async () => {
  const { cache, gone } = createTestCache(1_000, { large: 51 });
  for (const hash of ['a', 'large', 'b']) {
    const held = cache.hold(hash);
    await held.picture;
    held.release();
  }
  expect([gone, cache.bytes()]).toEqual([['url of large'], 20]);
});

test('one that comes after nobody wants it any more is let go of as well', async () => {
  const { cache, gone } = createTestCache(5);
  const held = cache.hold('a');
  held.release();
  await held.picture;
  await Promise.resolve();
  expect(gone).toEqual(['url of a']);
});

test('a failure is not kept: the next one to ask tries again', async () => {
  const { cache, fetched } = createTestCache(100);
  for (let n = 0; n < 2; n += 1) {
    const held = cache.hold('broken');
    await expect(held.picture).rejects.toThrow('no such picture');
    held.release();
  }
  expect(fetched).toEqual(['broken', 'broken']);
});

test('whatever is shown and left in whatever order, memory is what is shown and the budget, and no address is given up twice or while shown', async () => {
  const step = fc.record({ hash: fc.constantFrom('a', 'b', 'c', 'd', 'e'), hold: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { cache, fetched, gone } = createTestCache(20);
      const shown = new Map<string, (() => void)[]>();
      for (const { hash, hold } of steps) {
        const users = shown.get(hash) ?? [];
        shown.set(hash, users);
        if (hold) {
          const held = cache.hold(hash);
          users.push(held.release);
          await held.picture;
        } else users.pop()?.();
        const visible = [...shown].filter(([, holders]) => holders.length > 0).map(([name]) => name);
        expect(cache.bytes()).toBeLessThanOrEqual(visible.length * 10 + 20);
        for (const name of visible) {
          const times = (list: readonly string[], text: string) => list.filter((one) => one === text).length;
          expect(times(fetched, name) - times(gone, `url of ${name}`)).toBe(1);
        }
      }
    }),
  );
});

test('one that must not be here any more goes at once, or when the last who shows it lets go', async () => {
  const { cache, gone } = createTestCache(1_000);
  for (const hash of ['a', 'b']) {
    const held = cache.hold(hash);
    await held.picture;
    if (hash === 'a') held.release();
    cache.forget(hash);
    cache.forget('never seen');
    expect(gone).toEqual(['url of a']);
    held.release();
  }
  expect([gone, cache.bytes()]).toEqual([['url of a', 'url of b'], 0]);
});
