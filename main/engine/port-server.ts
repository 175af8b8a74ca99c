/**
 * Serves a router on message ports, frame by frame.
 * Answers for: one call's bug or one broken frame never stops the engine; an orderly drain lets running calls finish.
 * Uses the peer below oRPC's own port adapter, because that adapter leaves a broken frame as an unhandled rejection.
 */
import type { MessagePort } from 'node:worker_threads';
import { mapEventIterator } from '@orpc/client';
import type { AnyRouter, Context } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';
import { type ErrorBoundary, toPublicError } from './errors.ts';

/** More than a page ever has open at once; a port that asks for more is broken or hostile and is closed. */
const MAX_OPEN_CALLS = 512;

export interface PortServer {
  serve(port: MessagePort): void;
  /** Refuses new calls, waits for running ones, then ends every stream and closes the ports. */
  drain(): Promise<void>;
}

export interface PortServerOptions {
  readonly router: AnyRouter;
  readonly context: Context;
  readonly boundary: ErrorBoundary;
}

export function createPortServer({ router, context, boundary }: PortServerOptions): PortServer {
  const calls = new Set<Promise<unknown>>();
  const frames = new Set<Promise<unknown>>();
  const open = new Map<MessagePort, ServerPeer>();
  let draining = false;

  const handler = new StandardRPCHandler(router, {
    clientInterceptors: [
      async ({ next, path }) => {
        const where = path.join('.');
        try {
          const output = await next();
          return isStream(output) ? guardStream(output, where, boundary) : output;
        } catch (thrown) {
          throw toPublicError(thrown, where, boundary);
        }
      },
    ],
  });
  const handle = createServerPeerHandleRequestFn(handler, { context });

  function serve(port: MessagePort): void {
    const peer = new ServerPeer((frame) => port.postMessage(frame));
    open.set(port, peer);
    port.on('message', (frame: unknown) => {
      if (draining || !(typeof frame === 'string' || frame instanceof Uint8Array || frame instanceof ArrayBuffer))
        return;
      if (peer.length > MAX_OPEN_CALLS) return port.close();
      // A frame that is no message is dropped: its sender gets no answer, everybody else is served.
      track(frames, peer.message(frame, (request) => track(calls, handle(request))).catch(ignore));
    });
    port.once('close', () => {
      open.delete(port);
      peer.close();
    });
  }

  async function drain(): Promise<void> {
    draining = true;
    await Promise.allSettled(calls);
    for (const peer of open.values()) peer.close();
    await Promise.allSettled(frames);
    for (const port of open.keys()) port.close();
  }

  return { serve, drain };
}

function track<T>(running: Set<Promise<unknown>>, call: Promise<T>): Promise<T> {
  const settled = call.then(ignore, ignore).finally(() => running.delete(settled));
  running.add(settled);
  return call;
}

function isStream(output: unknown): output is AsyncIterator<unknown, unknown, void> & AsyncIterable<unknown> {
  return (
    typeof output === 'object' &&
    output !== null &&
    Symbol.asyncIterator in output &&
    'next' in output &&
    typeof output.next === 'function'
  );
}

function guardStream(stream: AsyncIterator<unknown, unknown, void>, path: string, boundary: ErrorBoundary) {
  return mapEventIterator(stream, {
    value: async (value) => value,
    error: async (thrown) => toPublicError(thrown, path, boundary),
  });
}

function ignore(): void {}
