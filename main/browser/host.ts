/**
 * The app in a browser: the built page and a socket to the engine, on this machine only.
 * Answers for: listens on 127.0.0.1 alone, and every request passes the gate first. Reads no path from a request.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { EngineHandle } from '../engine/types.ts';
import { loadBundle, type WebBundle } from '../web/bundle.ts';
import { BARE_PAGE_HEADERS } from '../web/policy.ts';
import { type BarePageReason, refusalPage, refusalSentence, WELCOME_PAGE } from './bare-pages.ts';
import { bridge, MAX_FRAME_BYTES } from './bridge.ts';
import { judgeSender, SessionBook, sessionCookie, sessionOf } from './gate.ts';

const ADDRESS = '127.0.0.1';
const START_PATH = '/start';
const SOCKET_PATH = '/rpc';

export interface BrowserHostOptions {
  readonly engine: EngineHandle;
  /** Folder of the built page. */
  readonly rendererDir: string;
  /** 0, the default, lets the system choose a free one. */
  readonly port?: number;
}

export interface BrowserHost {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** A fresh address that lets one browser in, once. */
  newStartUrl(): string;
  /** Closes the sockets and the port; the engine is its owner's to stop. */
  close(): Promise<void>;
}

/** Throws MissingBundleError when the page is not built; rejects with the system's error when the port is taken. */
export async function startBrowserHost({ engine, rendererDir, port = 0 }: BrowserHostOptions): Promise<BrowserHost> {
  const bundle = loadBundle(rendererDir);
  const sessions = new SessionBook();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
  const server = createServer((request, response) =>
    send(response, replyTo(request, { bundle, sessions, port: bound() })),
  );
  const bound = () => (server.address() as AddressInfo).port;

  server.on('upgrade', (request, stream, head) => {
    const reason = judgeSocket(request, sessions, bound());
    if (reason) return refuseUpgrade(stream, reason);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      try {
        bridge(socket, engine.connect());
      } catch {
        socket.close(1011, 'the engine has stopped');
      }
    });
  });
  server.on('clientError', (_error, stream) => stream.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => resolve());
  });

  const origin = `http://${ADDRESS}:${bound()}`;
  return {
    port: bound(),
    origin,
    newStartUrl: () => `${origin}${START_PATH}?token=${sessions.issueToken()}`,
    async close() {
      for (const socket of sockets.clients) socket.close(1001, 'Tilstand is closing');
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
      });
    },
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

interface ReplyParts {
  readonly bundle: WebBundle;
  readonly sessions: SessionBook;
  readonly port: number;
}

function replyTo(request: IncomingMessage, { bundle, sessions, port }: ReplyParts): Reply {
  const url = parseTarget(request.url);
  const isStart = url?.pathname === START_PATH;
  const refused = judgeSender(request.headers, port, isStart ? 'start' : 'page');
  if (refused) return bare(403, refusalPage(refused));
  if (request.method !== 'GET' && request.method !== 'HEAD') return bare(405, refusalPage('method'));
  const known = sessions.knows(sessionOf(request.headers.cookie, port));
  if (isStart) {
    // A HEAD request (a link preview) must not use the token up.
    const session = request.method === 'GET' ? sessions.redeem(url.searchParams.get('token') ?? '') : null;
    if (!session && !known) return bare(403, refusalPage('token'));
    return bare(200, WELCOME_PAGE, session ? { 'Set-Cookie': sessionCookie(port, session) } : {});
  }
  if (!known) return bare(403, refusalPage('session'));
  const found = url && bundle.answer(url.pathname);
  return found ? { status: 200, ...found } : bare(404, refusalPage('missing'));
}

function bare(status: number, body: string, extra: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { ...BARE_PAGE_HEADERS, ...extra }, body };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

/** A request's target as a URL, or null when it is none. Its host is not the sender's: that is judged by header. */
function parseTarget(target: string | undefined): URL | null {
  return target?.startsWith('/') ? URL.parse(target.replace(/^\/+/, '/'), 'http://tilstand.invalid') : null;
}

function judgeSocket(request: IncomingMessage, sessions: SessionBook, port: number): BarePageReason | null {
  const refused = judgeSender(request.headers, port, 'socket');
  if (refused) return refused;
  if (parseTarget(request.url)?.pathname !== SOCKET_PATH) return 'missing';
  return sessions.knows(sessionOf(request.headers.cookie, port)) ? null : 'session';
}

function refuseUpgrade(stream: Duplex, reason: BarePageReason): void {
  const body = refusalSentence(reason).en;
  const status = reason === 'missing' ? '404 Not Found' : '403 Forbidden';
  stream.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  stream.on('error', () => {});
}
