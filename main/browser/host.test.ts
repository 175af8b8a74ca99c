import { safe } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clientOf,
  enter,
  openSocket,
  type ProbeHost,
  rawRequest,
  startPath,
  startProbeHost,
} from './testing/probe-host.ts';

let probe: ProbeHost;
let cookie: string;

beforeAll(async () => {
  probe = await startProbeHost();
  cookie = await enter(probe.host);
});
afterAll(() => probe.stop());

describe('the page', () => {
  it('is let in once by its link, and stays in by a strict, hidden cookie', async () => {
    const { headers, status, body } = await rawRequest(probe.host, startPath(probe.host));
    expect(status).toBe(200);
    expect(headers['set-cookie']?.[0]).toMatch(/^tilstand-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(body).toContain('url=/');
    expect((await rawRequest(probe.host, '/', { cookie })).status).toBe(200);
  });

  it('may follow its own link again, and a preview by HEAD does not use a link up', async () => {
    const path = startPath(probe.host);
    expect((await rawRequest(probe.host, path, {}, 'HEAD')).status).toBe(403);
    expect((await rawRequest(probe.host, path)).status).toBe(200);
    expect((await rawRequest(probe.host, path, { cookie })).status).toBe(200);
  });

  it('carries a fresh nonce in policy and page each time, and is never cached', async () => {
    const [one, two] = await Promise.all([
      rawRequest(probe.host, '/', { cookie }),
      rawRequest(probe.host, '/', { cookie }),
    ]);
    const nonce = /content="([\w-]+)"/.exec(one.body)?.[1];
    expect(one.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; " +
        `style-src 'self' 'nonce-${nonce}'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; ` +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(two.body).not.toBe(one.body);
    expect(one.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('serves its files with their type, and nothing else', async () => {
    const script = await rawRequest(probe.host, '/assets/app-1a2b.js', { cookie });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': expect.stringContaining('immutable'),
      'x-content-type-options': 'nosniff',
    });
    expect((await rawRequest(probe.host, '/assets/other.js', { cookie })).status).toBe(404);
    expect((await rawRequest(probe.host, '/', { cookie }, 'POST')).status).toBe(405);
  });
});

describe('the socket', () => {
  it('passes calls, typed errors, streams with cancel, and files', async () => {
    const socket = await openSocket(probe.host, cookie);
    const client = clientOf(socket);
    expect(await client.add({ a: 40, b: 2 })).toBe(42);
    expect((await safe(client.refuse())).error).toMatchObject({ code: 'REFUSED', data: { row: 7 } });
    expect((await safe(client.bug())).error).toMatchObject({ code: 'INTERNAL' });

    const stopper = new AbortController();
    const stream = await client.count({ to: 1_000_000_000 }, { signal: stopper.signal });
    expect((await stream.next()).value).toEqual({ n: 1 });
    stopper.abort();
    await expect(stream.next()).rejects.toThrow();

    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);
    const answer = await client.reverse({ file: new File([bytes], 'plan.bin') });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes.toReversed());
    socket.close();
  });

  it('closes with 1011 when the engine is gone', async () => {
    const own = await startProbeHost();
    const entered = await enter(own.host);
    const socket = await openSocket(own.host, entered);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await own.engine.stop();
    expect(await closed).toBe(1011);
    await own.stop();
  });
});
