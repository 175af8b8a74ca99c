/**
 * Life of the engine's thread: open the application, serve ports, stop in order.
 * Answers for: the thread ends only after its last call and after the database is closed. Knows no procedure.
 */
import { randomUUID } from 'node:crypto';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { storageFailure } from '../../db/storage/failure.ts';
import { createBugLog } from './bug-log.ts';
import { PrintFailedError, PrintUnavailableError } from './errors.ts';
import { createPortServer } from './port-server.ts';
import type { EngineData, FromEngine, ToEngine } from './protocol.ts';
import type { OpenApp, PrintRequest, PrintService } from './types.ts';

/** Runs in a worker thread started by `startEngine`. Returns when the application is open. */
export async function runWorker(openApp: OpenApp): Promise<void> {
  const host = parentPort;
  if (!host) throw new Error('The engine runs only as a worker thread');
  const { dataDir, host: hostKind } = workerData as EngineData;
  const log = createBugLog(dataDir);
  // A promise nobody waited for is a bug, and no reason to end everybody's work; an exception nobody caught ends the thread.
  process.on('unhandledRejection', (error) => log({ id: randomUUID(), path: 'unhandled', error }));
  process.on('uncaughtExceptionMonitor', (error) => log({ id: randomUUID(), path: 'uncaught', error }));
  const printer = createRemotePrinter((message) => host.postMessage(message));
  const send = (message: FromEngine) => host.postMessage(message);

  try {
    const app = await openApp({ dataDir, host: hostKind, print: printer.print });
    const server = createPortServer({
      router: app.router,
      context: app.context,
      boundary: { log, newId: randomUUID },
    });
    host.on('message', (message: ToEngine) => {
      if (message.kind === 'connect') server.serve(message.port);
      else if (message.kind === 'stop') {
        printer.cancel();
        void stop(host, server.drain, app.close);
      } else printer.settle(message);
    });
    send({ kind: 'ready' });
  } catch (thrown) {
    const storage = storageFailure(thrown);
    if (!storage) log({ id: randomUUID(), path: 'openApp', error: thrown });
    send({
      kind: 'start-failed',
      code: storage?.code ?? 'internal',
      params: storage?.params ?? {},
      message: thrown instanceof Error ? thrown.message : String(thrown),
    });
    host.close();
  }
}

async function stop(host: MessagePort, drain: () => Promise<void>, close: () => Promise<void>): Promise<void> {
  await drain();
  await close();
  // Nothing holds the thread any more: it ends by itself, never by terminate(), which can cut a call in SQLite.
  host.close();
}

interface RemotePrinter {
  readonly print: PrintService;
  /** No more prints: the page to print would call the engine, which takes no new calls once it stops. */
  cancel(): void;
  settle(message: Extract<ToEngine, { kind: 'printed' | 'print-failed' }>): void;
}

function printError({ why, reason }: Extract<ToEngine, { kind: 'print-failed' }>): Error {
  if (why === 'unavailable') return new PrintUnavailableError(reason);
  return why === null ? new Error(reason) : new PrintFailedError(why);
}

/** Printing needs a browser, and the host has it: each request waits here for the host's answer. */
function createRemotePrinter(send: (message: FromEngine) => void): RemotePrinter {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array<ArrayBuffer>>>();
  let lastId = 0;
  let cancelled = false;
  const closing = () => new PrintUnavailableError('Tilstand is closing');
  return {
    async print(request: PrintRequest) {
      if (cancelled) throw closing();
      lastId += 1;
      const answer = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
      waiting.set(lastId, answer);
      send({ kind: 'print', id: lastId, request });
      return answer.promise;
    },
    cancel() {
      cancelled = true;
      for (const answer of waiting.values()) answer.reject(closing());
      waiting.clear();
    },
    settle(message) {
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'printed') answer?.resolve(message.pdf);
      else answer?.reject(printError(message));
    },
  };
}
