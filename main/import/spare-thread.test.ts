import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { deafen, keepThread, takeThread } from './spare-thread.ts';

/** Says back what it is told; dies of `die`. */
const ECHO = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (word) => {
      if (word === 'die') throw new Error('dead');
      parentPort.postMessage(word);
    });
  `)}`,
);
const OTHER = new URL(`${ECHO.href}//`);

const started: Worker[] = [];
const take = (code: URL) => {
  const thread = takeThread(code);
  started.push(thread);
  return thread;
};
const echo = async (thread: Worker, word: string) => {
  const [heard] = await new Promise<unknown[]>((resolve) => {
    once(thread, 'message').then(resolve);
    thread.postMessage(word);
  });
  return heard;
};

afterEach(async () => {
  await Promise.all(started.splice(0).map((thread) => thread.terminate()));
});

describe('a thread that is kept', () => {
  it('does the next work, as often as it is asked', async () => {
    const thread = take(ECHO);
    for (const word of ['one', 'two', 'three']) {
      expect(await echo(thread, word)).toBe(word);
      deafen(thread);
      keepThread(ECHO, thread);
      expect(take(ECHO)).toBe(thread);
    }
  });

  it('is given to one at a time, and to nobody who asks for other code', async () => {
    const thread = take(ECHO);
    keepThread(ECHO, thread);
    expect(take(OTHER)).not.toBe(thread);
    expect(take(ECHO)).toBe(thread);
    expect(take(ECHO)).not.toBe(thread);
  });

  it('ends when another is kept in its place', async () => {
    const first = take(ECHO);
    const second = take(ECHO);
    await Promise.all([echo(first, 'up'), echo(second, 'up')]);
    keepThread(ECHO, first);
    keepThread(ECHO, second);
    await expect.poll(() => first.threadId).toBe(-1);
    expect(take(ECHO)).toBe(second);
  });

  it('is forgotten when it dies meanwhile', async () => {
    const thread = take(ECHO);
    await echo(thread, 'up');
    keepThread(ECHO, thread);
    const gone = once(thread, 'error').catch(() => undefined);
    thread.postMessage('die');
    await gone;
    expect(take(ECHO)).not.toBe(thread);
  });
});
