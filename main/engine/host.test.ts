import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient, ORPCError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isMessageCode } from '../../contract/messages/index.ts';
import { EngineStartError, EngineStoppedError, PRINT_FAILURES, PrintFailedError } from './errors.ts';
import { type StartOptions, startEngine } from './host.ts';
import { JOURNAL, type ProbeClient } from './testing/probe-app.ts';
import type { EngineFailure, EngineHandle } from './types.ts';

const workerUrl = new URL('./testing/probe-worker.ts', import.meta.url);
let dataDir: string;
let engine: EngineHandle;

const start = (options: Partial<StartOptions> = {}) => startEngine({ dataDir, host: 'cli', workerUrl, ...options });
const clientOf = (port: MessagePort): ProbeClient => createORPCClient(new RPCLink({ port }));
const journal = () => readFileSync(join(dataDir, JOURNAL), 'utf8').trim().split('\n');

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'engine-'));
  engine = await start();
});
afterEach(async () => {
  await engine.stop();
  rmSync(dataDir, { recursive: true });
});

describe('a port of the engine', () => {
  it('answers calls, on several ports at once', async () => {
    const [one, two] = [clientOf(engine.connect()), clientOf(engine.connect())];
    expect(await Promise.all([one.add({ a: 1, b: 2 }), two.add({ a: 30, b: 4 })])).toEqual([3, 34]);
  });

  it('carries a typed error with its place in the file', async () => {
    const { error, isDefined } = await safe(clientOf(engine.connect()).refuse());
    expect(isDefined).toBe(true);
    expect(error).toMatchObject({ code: 'REFUSED', data: { code: 'no_such_thing', file: 'a.csv', row: 7 } });
  });

  it('tells a bug as INTERNAL with an id, and keeps message, path and stack in the log', async () => {
    const { error, isDefined } = await safe(clientOf(engine.connect()).bug());
    if (!(error instanceof ORPCError)) throw new Error('expected an ORPCError');
    expect(isDefined).toBe(true);
    expect(error.code).toBe('INTERNAL');
    expect(JSON.stringify(error.toJSON())).not.toContain('secret');
    const logged = readFileSync(join(dataDir, 'logs/errors.log'), 'utf8').trim();
    expect(JSON.parse(logged)).toMatchObject({ id: error.data.id, path: 'bug', error: { message: /secret/ } });
  });

  it('logs a promise that nobody waited for, and serves on', async () => {
    const client = clientOf(engine.connect());
    expect(await client.forget()).toBe('forgotten');
    expect(await client.add({ a: 1, b: 1 })).toBe(2);
    const logged = readFileSync(join(dataDir, 'logs/errors.log'), 'utf8').trim();
    expect(JSON.parse(logged)).toMatchObject({ path: 'unhandled', error: { message: 'nobody waited' } });
  });

  it('tells a full disk as STORAGE, not as a bug', async () => {
    const { error } = await safe(clientOf(engine.connect()).diskFull());
    expect(error).toMatchObject({ code: 'STORAGE', data: { code: 'disk_full' } });
  });

  it('refuses input that breaks the contract and stays alive', async () => {
    const client = clientOf(engine.connect());
    // @ts-expect-error the contract asks for whole numbers
    expect((await safe(client.add({ a: 'x', b: 1 }))).error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(await client.add({ a: 1, b: 1 })).toBe(2);
  });

  it('streams, and a cancelled stream ends in the engine too', async () => {
    const client = clientOf(engine.connect());
    const seen: number[] = [];
    for await (const { n } of await client.count({ to: 3 })) seen.push(n);
    expect(seen).toEqual([1, 2, 3]);

    const stopper = new AbortController();
    const endless = await client.count({ to: 1_000_000_000 }, { signal: stopper.signal });
    await endless.next();
    stopper.abort();
    await expect(endless.next()).rejects.toThrow();
    await engine.stop();
    expect(journal()).toEqual(['count ended', 'count ended', 'closed']);
  });

  it('hides the bug of a stream behind an id as well', async () => {
    const stream = await clientOf(engine.connect()).brokenStream();
    expect((await stream.next()).value).toEqual({ n: 1 });
    const thrown = await stream.next().catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'INTERNAL' });
    expect(JSON.stringify(thrown)).not.toContain('secret');
  });

  it('carries a file both ways, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const file = new File([bytes], 'tænd.bin', { type: 'application/octet-stream' });
    const answer = await clientOf(engine.connect()).reverse({ file });
    expect(answer.name).toBe('reversed-tænd.bin');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes.toReversed());
  });

  it('drops frames that are no messages and serves the rest', async () => {
    const port = engine.connect();
    const client = clientOf(port);
    const broken = [
      '',
      'no json',
      '{}',
      '[]',
      'null',
      '{"i":"1"}',
      '{"i":"1","p":{"u":7}}',
      new Uint8Array([255, 1]),
      7,
      null,
      {},
    ];
    for (const frame of broken) port.postMessage(frame);
    expect(await client.add({ a: 2, b: 2 })).toBe(4);
    expect(await clientOf(engine.connect()).add({ a: 2, b: 3 })).toBe(5);
  });
});

describe('the life of the engine', () => {
  it('lets a running call finish before it closes, and ends streams', async () => {
    const client = clientOf(engine.connect());
    const stream = await client.count({ to: 1_000_000_000 });
    await stream.next();
    const slow = client.slow();
    await client.add({ a: 1, b: 1 });
    await engine.stop();
    expect(await slow).toBe('done');
    expect(journal()[0]).toBe('slow began');
    expect(journal()[1]).toBe('slow ended');
    expect(journal().at(-1)).toBe('closed');
    expect(() => engine.connect()).toThrow(EngineStoppedError);
  });

  it('says why a workspace could not be opened', async () => {
    const thrown = await start({ dataDir: join(dataDir, 'refused') }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(EngineStartError);
    expect(thrown).toMatchObject({ code: 'not_a_database' });
  });

  it('tells once when it died, and closes its ports', async () => {
    const failure = Promise.withResolvers<EngineFailure>();
    engine.onFailure(failure.resolve);
    const port = engine.connect();
    const closed = new Promise((resolve) => port.once('close', resolve));
    const client = clientOf(port);
    await safe(client.die());
    expect((await failure.promise).message).toBe('the engine broke');
    await closed;
    expect(readFileSync(join(dataDir, 'logs/errors.log'), 'utf8')).toContain('"path":"uncaught"');
    expect(() => engine.connect()).toThrow(EngineStoppedError);
  });

  it('asks its host to print, and refuses in words where the host cannot', async () => {
    const { error } = await safe(clientOf(engine.connect()).print());
    expect(error).toMatchObject({ code: 'REFUSED', data: { code: 'print_unavailable' } });
    const paths: string[] = [];
    const printing = await start({
      print: async ({ path }) => {
        paths.push(path);
        return new TextEncoder().encode('%PDF-probe');
      },
    });
    const pdf = await clientOf(printing.connect()).print();
    await printing.stop();
    expect(await pdf.text()).toBe('%PDF-probe');
    expect(paths).toEqual(['/print/probe']);
  });

  it('carries why a page gave no document from the host to the caller, and hides anything else behind an id', async () => {
    const dataOf = async (thrown: Error) => {
      const printing = await start({ print: () => Promise.reject(thrown) });
      const { error } = await safe(clientOf(printing.connect()).print());
      await printing.stop();
      return error;
    };
    for (const code of PRINT_FAILURES) {
      expect(await dataOf(new PrintFailedError(code))).toMatchObject({ code: 'REFUSED', data: { code } });
      expect(isMessageCode(code)).toBe(true);
    }
    expect(await dataOf(new Error('secret'))).toMatchObject({ code: 'INTERNAL' });
  });

  it('does not wait at a stop for a print whose page could call it no more', async () => {
    const begun = Promise.withResolvers<void>();
    const printing = await start({
      print: () => {
        begun.resolve();
        return new Promise(() => {});
      },
    });
    const call = safe(clientOf(printing.connect()).print());
    await begun.promise;
    await printing.stop();
    expect((await call).error).toMatchObject({ code: 'REFUSED', data: { code: 'print_unavailable' } });
  });
});
