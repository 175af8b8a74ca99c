/** The line is a real MessagePort to a real RPC server; only the clock is in the test's hand. */
import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { os, type RouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, it } from 'vitest';
import { backOffMs, type Connection, type Dial, EngineAwayError, startConnection, type Timer } from './connection.ts';

const router = { ping: os.handler(() => 'pong') };

/** Waits are kept, and end when the test says so. */
function handTimer(): Timer & { readonly waits: number[]; elapse(): void } {
  const pending = new Map<number, () => void>();
  const waits: number[] = [];
  let next = 0;
  return {
    waits,
    set: (run, ms) => {
      waits.push(ms);
      next += 1;
      pending.set(next, run);
      return next;
    },
    clear: (id) => void pending.delete(id),
    elapse: () => {
      const due = [...pending.values()];
      pending.clear();
      for (const run of due) run();
    },
  };
}

/** An engine that can be stopped and started; `stop` breaks the open line as the death of a process does. */
function engine() {
  let running = true;
  let open: MessagePort | null = null;
  const dial: Dial = async () => {
    if (!running) throw new Error('refused');
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(router).upgrade(port1);
    port1.start();
    port2.start();
    open = port1;
    return {
      link: new RPCLink({ port: port2 }),
      onClose: (listener) => port2.addEventListener('close', listener, { once: true }),
    };
  };
  return {
    dial,
    stop: () => {
      running = false;
      open?.close();
    },
    start: () => {
      running = true;
    },
  };
}

function until(connection: Connection, kind: 'open' | 'away', attempts?: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const state = connection.state();
      if (state.kind !== kind) return;
      if (attempts !== undefined && state.kind === 'away' && state.attempts < attempts) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = connection.subscribe(look);
    look();
  });
}

function clientOf(connection: Connection): RouterClient<typeof router> {
  return createORPCClient(new DynamicLink(() => connection.link()));
}

describe('connection', () => {
  it('lets a call made before the first line is open wait for it', async () => {
    const connection = startConnection(engine().dial, handTimer());
    expect(connection.state().kind).toBe('connecting');
    expect(await clientOf(connection).ping()).toBe('pong');
  });

  it('says that the engine is away, refuses calls at once, and works again on a new line', async () => {
    const { dial, stop, start } = engine();
    const timer = handTimer();
    const connection = startConnection(dial, timer);
    await until(connection, 'open');
    stop();
    await until(connection, 'away');
    await expect(clientOf(connection).ping()).rejects.toBeInstanceOf(EngineAwayError);
    start();
    timer.elapse();
    await until(connection, 'open');
    expect(connection.state()).toMatchObject({ kind: 'open', serial: 2 });
    expect(await clientOf(connection).ping()).toBe('pong');
  });

  it('waits longer after each failed attempt and starts over after a success', async () => {
    const { dial, stop, start } = engine();
    const timer = handTimer();
    const connection = startConnection(dial, timer);
    await until(connection, 'open');
    stop();
    for (const attempts of [0, 1, 2]) {
      await until(connection, 'away', attempts);
      timer.elapse();
    }
    await until(connection, 'away', 3);
    expect(timer.waits).toEqual([250, 500, 1_000, 2_000]);
    start();
    connection.retryNow();
    await until(connection, 'open');
    stop();
    await until(connection, 'away');
    expect(timer.waits.at(-1)).toBe(250);
  });

  it('never waits longer than eight seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 50].map(backOffMs)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  });
});
