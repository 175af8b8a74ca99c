import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import type { ImportProgress } from '../../../contract/imports.ts';
import { createRunStore, type RunKeeper, type StartRun } from './run-store.ts';

const SAVING = { batch: 'b1', files: ['dele.csv'] };
const READING = { kind: 'progress', stage: 'map', done: 1, total: null } as const;

/** Writes down what it is asked; the engine's answer is given. */
function keeperOf(becameOf: () => Promise<boolean> = async () => false) {
  const told: string[] = [];
  const keeper: RunKeeper = {
    hold() {
      told.push('hold');
      return () => told.push('let go');
    },
    begun: ({ batch, files }) => told.push(`begun ${batch} ${files.join()}`),
    ended: (batch) => told.push(`ended ${batch}`),
    becameOf: (batch) => {
      told.push(`asked ${batch}`);
      return becameOf();
    },
  };
  return { keeper, told };
}

/** A stream that is cancelled after these messages, or fails. */
const endingWith =
  (messages: readonly ImportProgress[], end: (signal: AbortSignal) => unknown): StartRun =>
  async (signal) =>
    (async function* () {
      yield* messages;
      throw await end(signal);
    })();

const aborted = (signal: AbortSignal) =>
  signal.aborted
    ? signal.reason
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason), { once: true }));

async function cancelled(keeper: RunKeeper) {
  const store = createRunStore(keeper);
  store.subscribe(() => {
    const state = store.state();
    if (state.kind === 'working' && state.stage === 'map') store.cancel();
  });
  return store.start(false, endingWith([READING], aborted), SAVING);
}

test('a run that saves holds the page and is written down until its end is known', async () => {
  const { keeper, told } = keeperOf();
  expect(await cancelled(keeper)).toEqual({ kind: 'cancelled' });
  expect(told).toEqual(['hold', 'begun b1 dele.csv', 'asked b1', 'let go', 'ended b1']);
});

test('cancelled too late, it says that it was saved', async () => {
  const { keeper } = keeperOf(async () => true);
  expect(await cancelled(keeper)).toEqual({ kind: 'saved' });
});

test('where nobody can say what became of it, it stays written down', async () => {
  const broken = new Error('the line is closed');
  const { keeper, told } = keeperOf(() => Promise.reject(broken));
  expect(await cancelled(keeper)).toEqual({ kind: 'failed', error: broken });
  expect(told).not.toContain('ended b1');

  const other = keeperOf();
  const end = await createRunStore(other.keeper).start(
    false,
    endingWith([READING], () => broken),
    SAVING,
  );
  expect(end).toEqual({ kind: 'failed', error: broken });
  expect(other.told).toEqual(['hold', 'begun b1 dele.csv', 'let go']);
});

test('what the engine refused has ended', async () => {
  const { keeper, told } = keeperOf();
  const refused = new ORPCError('REFUSED');
  await createRunStore(keeper).start(
    false,
    endingWith([READING], () => refused),
    SAVING,
  );
  expect(told.at(-1)).toBe('ended b1');
});

test('a trial holds nothing', async () => {
  const { keeper, told } = keeperOf();
  await createRunStore(keeper).start(
    true,
    endingWith([READING], () => new ORPCError('REFUSED')),
  );
  expect(told).toEqual([]);
});
