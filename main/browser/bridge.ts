/**
 * Passes a WebSocket's frames as they are to a port of the engine and back.
 * Answers for: a dead peer is noticed, a slow or greedy one is cut off. Understands no frame.
 */
import type { MessagePort } from 'node:worker_threads';
import type { RawData, WebSocket } from 'ws';

/** Files come as one frame; a whole import of several plans stays well under this. */
export const MAX_FRAME_BYTES = 128 * 1024 * 1024;
/** What may wait for a page that does not read; a reading page on the same machine never comes near. */
const MAX_WAITING_BYTES = 256 * 1024 * 1024;
const PING_EVERY_MS = 30_000;

/** Close codes of RFC 6455 §7.4.1. */
const CLOSE = { internalError: 1011, tryAgainLater: 1013 } as const;

export function bridge(socket: WebSocket, port: MessagePort): void {
  socket.on('message', (data: RawData, isBinary: boolean) => {
    const bytes = toBuffer(data);
    if (!isBinary) return port.postMessage(bytes.toString('utf8'));
    // A Buffer may be a window on a shared pool: the engine gets a copy of its own, handed over and not cloned again.
    const copy = new Uint8Array(bytes);
    port.postMessage(copy, [copy.buffer]);
  });
  port.on('message', (frame: string | Uint8Array) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_WAITING_BYTES) return socket.close(CLOSE.tryAgainLater, 'too slow');
    socket.send(frame);
  });
  const stopPinging = keepAlive(socket);
  port.once('close', () => socket.close(CLOSE.internalError, 'the engine has stopped'));
  socket.once('close', () => {
    stopPinging();
    port.close();
  });
  // The close event follows; what went wrong on the wire is the wire's.
  socket.on('error', () => {});
}

function toBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}

function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
