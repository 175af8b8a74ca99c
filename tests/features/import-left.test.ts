/** A page that goes away in the middle of an import: the engine takes it back, or it is whole, and whoever comes back is told which. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportProgress } from '../../contract/imports.ts';
import type { EngineHandle } from '../../main/engine/types.ts';
import { type BenchClient, startBenchEngine } from '../bench/client.ts';
import { generatedDepartments, generatedParts } from '../bench/generated-parts.ts';
import { csv, lastOf, refusedCode } from './engine.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-features-'));
let engine: EngineHandle;
let client: BenchClient;
beforeAll(async () => {
  const started = await startBenchEngine(dataDir);
  engine = started.engine;
  client = started.connect();
}, 60_000);
afterAll(async () => {
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** 250 parts to a department. */
const PARTS = 20_000;
const DEPARTMENTS = 80;
const files = () => [csv('d.csv', generatedDepartments(PARTS)), csv('p.csv', generatedParts(PARTS))];

/** A page of its own that imports until `until` is seen, and is closed then as a tab is. Gives the id it had chosen. */
async function leaveAt(until: (message: ImportProgress) => boolean): Promise<string> {
  const port = engine.connect();
  const page: BenchClient = createORPCClient(new RPCLink({ port }));
  const batch = randomUUID();
  const steps = await page.imports.run({ files: files(), profile: 'bench-parts', batch });
  for await (const message of steps) if (until(message)) break;
  port.close();
  return batch;
}

/** A page that does this as soon as the whole call, files and all, is on its way. */
async function leaveAtOnce(leave: (port: MessagePort, abort: AbortController) => void): Promise<string> {
  const port = engine.connect();
  const page: BenchClient = createORPCClient(new RPCLink({ port }));
  const batch = randomUUID();
  const abort = new AbortController();
  const isSent = Promise.withResolvers<void>();
  const post = port.postMessage.bind(port);
  port.postMessage = (frame: unknown) => {
    post(frame);
    isSent.resolve();
  };
  const call = page.imports.run({ files: files(), profile: 'bench-parts', batch }, { signal: abort.signal });
  const end = call.then(
    () => 'answered',
    () => 'ended',
  );
  await isSent.promise;
  leave(port, abort);
  expect(await end).toBe('ended');
  return batch;
}

/** Waits behind the import's turn, should there be one that nobody waits for: when an edit is through, so is that import. */
async function expectNothing(batch: string): Promise<void> {
  await client.workspace.startEmpty();
  expect(await client.imports.becameOf({ batch })).toEqual({ saved: false });
  expect(await client.imports.batches()).toEqual([]);
  expect(await client.portfolio.departments({})).toEqual([]);
}

test('a page closed before its call is even read leaves nothing', async () => {
  await expectNothing(await leaveAtOnce((port) => port.close()));
}, 60_000);

test('an import cancelled before its files are even read is cancelled', async () => {
  await expectNothing(await leaveAtOnce((_port, abort) => abort.abort()));
}, 60_000);

test.each(['detect', 'map'])(
  'a page closed at stage %s leaves nothing, and the next import is not kept waiting',
  async (stage) => {
    const before = await client.workspace.info();
    const batch = await leaveAt((message) => message.kind === 'progress' && message.stage === stage);
    expect(await client.imports.becameOf({ batch })).toEqual({ saved: false });
    expect(await client.workspace.info()).toEqual(before);
    expect(await client.imports.batches()).toEqual([]);
    expect(await client.workspace.verify()).toMatchObject({ ok: true, differences: [] });
  },
  60_000,
);

test('a page closed while the import is being committed finds all of it, or nothing', async () => {
  const before = await client.workspace.info();
  const batch = await leaveAt((message) => message.kind === 'progress' && message.stage === 'commit');
  const { saved } = await client.imports.becameOf({ batch });
  const batches = await client.imports.batches();
  expect(batches.map(({ id, created }) => ({ id, created }))).toEqual(
    saved ? [{ id: batch, created: PARTS + DEPARTMENTS }] : [],
  );
  const { departments } = await client.workspace.info();
  expect(departments - before.departments).toBe(saved ? DEPARTMENTS : 0);
  if (saved) await client.imports.undo({ batch });
  expect(await client.workspace.verify()).toMatchObject({ ok: true, differences: [] });
}, 60_000);

test('an import that came to its end is known as saved, and an unknown one is not', async () => {
  const batch = await leaveAt(({ kind }) => kind === 'result');
  expect(await client.imports.becameOf({ batch })).toEqual({ saved: true });
  expect((await client.imports.batches()).map(({ id }) => id)).toContain(batch);
  expect(await client.imports.becameOf({ batch: 'another' })).toEqual({ saved: false });
  const again = client.imports.run({ files: files(), profile: 'bench-parts', batch });
  expect(await refusedCode(again.then((steps) => lastOf(steps)))).toBe('batch_taken');
}, 60_000);
