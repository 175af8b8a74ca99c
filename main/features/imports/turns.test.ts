import { describe, expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const workspace = {};
const turn = (told: string[], name: string, signal?: AbortSignal) => ({
  signal,
  onWait: () => void told.push(`${name} waits`),
});

describe('turns of imports', () => {
  test('the second is told that it waits, and starts when the first is done, also when that failed', async () => {
    const turns = createTurns();
    const told: string[] = [];
    const first = Promise.withResolvers<void>();
    const one = turns.take(workspace, turn(told, 'one'), async () => {
      told.push('one starts');
      await first.promise;
    });
    const two = turns.take(workspace, turn(told, 'two'), async () => void told.push('two starts'));
    await Promise.resolve();
    expect(told).toEqual(['one starts', 'two waits']);
    first.reject(new Error('refused'));
    await expect(one).rejects.toThrow('refused');
    await two;
    expect(told).toEqual(['one starts', 'two waits', 'two starts']);
    await turns.take(workspace, turn(told, 'three'), async () => void told.push('three starts'));
    expect(told.slice(3)).toEqual(['three starts']);
  });

  test('one that is cancelled while it waits never starts, and lets nobody pass the one before it', async () => {
    const turns = createTurns();
    const told: string[] = [];
    const first = Promise.withResolvers<void>();
    const abort = new AbortController();
    const one = turns.take(workspace, turn(told, 'one'), () => first.promise);
    const two = turns.take(workspace, turn(told, 'two', abort.signal), async () => void told.push('two starts'));
    const three = turns.take(workspace, turn(told, 'three'), async () => void told.push('three starts'));
    abort.abort(new Error('cancelled'));
    await expect(two).rejects.toThrow('cancelled');
    expect(told).toEqual(['two waits', 'three waits']);
    first.resolve();
    await Promise.all([one, three]);
    expect(told).toEqual(['two waits', 'three waits', 'three starts']);
  });

  test('another workspace waits for nobody', async () => {
    const turns = createTurns();
    const told: string[] = [];
    const first = Promise.withResolvers<void>();
    const one = turns.take(workspace, turn(told, 'one'), () => first.promise);
    await turns.take({}, turn(told, 'other'), async () => void told.push('other starts'));
    expect(told).toEqual(['other starts']);
    first.resolve();
    await one;
  });
});
