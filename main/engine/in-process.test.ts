import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { expect, it } from 'vitest';
import { EngineStoppedError, PrintUnavailableError } from './errors.ts';
import { engineOf } from './in-process.ts';
import { JOURNAL, openProbeApp, type ProbeClient } from './testing/probe-app.ts';

it('serves ports from this thread, drains them, and leaves the application open', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'engine-'));
  const print = async () => {
    throw new PrintUnavailableError('no browser');
  };
  const app = await openProbeApp({ dataDir, host: 'cli', print });
  const engine = engineOf(app, dataDir);
  const client: ProbeClient = createORPCClient(new RPCLink({ port: engine.connect() }));
  expect(await client.add({ a: 20, b: 22 })).toBe(42);
  const slow = client.slow();
  await client.add({ a: 0, b: 0 });
  await engine.stop();
  expect(await slow).toBe('done');
  expect(() => engine.connect()).toThrow(EngineStoppedError);
  expect(readFileSync(join(dataDir, JOURNAL), 'utf8')).not.toContain('closed');
  await app.close();
  rmSync(dataDir, { recursive: true });
});
