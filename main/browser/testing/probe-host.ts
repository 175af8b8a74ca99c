/**
 * A browser host over the probe application and a one-file page, for tests of the host itself.
 * Everything lives in a temporary folder that `stop` removes.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import { startEngine } from '../../engine/host.ts';
import type { ProbeClient } from '../../engine/testing/probe-app.ts';
import type { EngineHandle } from '../../engine/types.ts';
import { type BrowserHost, startBrowserHost } from '../host.ts';

export interface ProbeHost {
  readonly host: BrowserHost;
  readonly engine: EngineHandle;
  stop(): Promise<void>;
}

const PAGE = '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>probe</title>';

export async function startProbeHost(): Promise<ProbeHost> {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), PAGE);
  writeFileSync(join(rendererDir, 'assets/app-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'outside the page');
  const workerUrl = new URL('../../engine/testing/probe-worker.ts', import.meta.url);
  const engine = await startEngine({ dataDir: folder, host: 'browser', workerUrl });
  const host = await startBrowserHost({ engine, rendererDir });
  return {
    host,
    engine,
    async stop() {
      await host.close();
      await engine.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One request exactly as given: no client tidies the path or the headers. */
export function rawRequest(
  host: BrowserHost,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** Path and query of a fresh start link. */
export function startPath(host: BrowserHost): string {
  return host.newStartUrl().slice(host.origin.length);
}

/** The Cookie header of a browser that was let in. */
export async function enter(host: BrowserHost): Promise<string> {
  const { headers } = await rawRequest(host, startPath(host));
  const cookie = headers['set-cookie']?.[0]?.split(';')[0];
  if (!cookie) throw new Error('the start link set no cookie');
  return cookie;
}

/** A socket as the page opens it. */
export async function openSocket(host: BrowserHost, cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { origin: host.origin, headers: { cookie } });
  socket.binaryType = 'arraybuffer';
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return socket;
}

export function clientOf(socket: WebSocket): ProbeClient {
  // `ws` declares its own event types; what the link uses of a socket is the same.
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
