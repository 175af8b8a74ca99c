/**
 * Starts the engine in a worker thread and hands out ports to it.
 * Answers for: a start that fails says why, a death is told once, a stop is clean. Never terminates a thread that may be inside SQLite.
 */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { EngineStartError, EngineStoppedError, PrintFailedError, PrintUnavailableError } from './errors.ts';
import type { EngineData, FromEngine, PrintRefusal, ToEngine } from './protocol.ts';
import type { EngineFailure, EngineHandle, HostKind, PrintService } from './types.ts';

export interface StartOptions {
  readonly dataDir: string;
  readonly host: HostKind;
  /** May be left out where the host cannot print; the engine then refuses with a sentence. */
  readonly print?: PrintService;
  /** Another entry than the application's own: the packaged bundle, or a test's. */
  readonly workerUrl?: URL;
}

const SOURCE_ENTRY = './worker.ts';

/** Room for what lives shortly: by itself it grows to 128 MB on a large machine, and nothing is faster for it. */
const YOUNG_MB = 16;

/** Opens the workspace in a thread of its own. Rejects with EngineStartError when it cannot be opened. */
export async function startEngine(options: StartOptions): Promise<EngineHandle> {
  const { dataDir, host, workerUrl = new URL(SOURCE_ENTRY, import.meta.url) } = options;
  const worker = new Worker(workerUrl, {
    workerData: { dataDir, host } satisfies EngineData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const tell = (message: ToEngine, transfer: MessagePort[] = []) => worker.postMessage(message, transfer);
  const life = watchLife(worker);

  const started = Promise.withResolvers<void>();
  life.onEnd((failure) => started.reject(new EngineStartError('internal', {}, failure.message)));
  worker.on('message', (message: FromEngine) => {
    if (message.kind === 'ready') started.resolve();
    else if (message.kind === 'print') void answerPrint(message, options.print ?? noPrinter, tell);
    else started.reject(new EngineStartError(message.code, message.params, message.message));
  });
  try {
    await started.promise;
  } catch (thrown) {
    life.expectEnd();
    throw thrown;
  }

  return {
    connect() {
      if (life.ending()) throw new EngineStoppedError();
      const { port1, port2 } = new MessageChannel();
      tell({ kind: 'connect', port: port2 }, [port2]);
      return port1;
    },
    async stop() {
      if (!life.ending()) {
        life.expectEnd();
        tell({ kind: 'stop' });
      }
      await life.ended;
    },
    onFailure: life.onFailure,
  };
}

async function answerPrint(
  { id, request }: Extract<FromEngine, { kind: 'print' }>,
  print: PrintService,
  tell: (message: ToEngine) => void,
): Promise<void> {
  try {
    tell({ kind: 'printed', id, pdf: await print(request) });
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    tell({ kind: 'print-failed', id, reason, why: printRefusalOf(thrown) });
  }
}

function printRefusalOf(thrown: unknown): PrintRefusal | null {
  if (thrown instanceof PrintUnavailableError) return 'unavailable';
  return thrown instanceof PrintFailedError ? thrown.code : null;
}

const noPrinter: PrintService = async () => {
  throw new PrintUnavailableError('this host has no printer');
};

/** One place that knows whether the thread lives, and why it does not. */
function watchLife(worker: Worker) {
  const ended = Promise.withResolvers<void>();
  const listeners = new Set<(failure: EngineFailure) => void>();
  let expected = false;
  let over = false;
  let cause = 'The engine ended without a word';

  worker.on('error', (error) => {
    cause = error instanceof Error ? error.message : String(error);
  });
  worker.once('exit', (exitCode) => {
    over = true;
    if (!expected) for (const listener of [...listeners]) listener({ message: cause, exitCode });
    listeners.clear();
    ended.resolve();
  });

  function onFailure(listener: (failure: EngineFailure) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }
  return {
    ended: ended.promise,
    ending: () => expected || over,
    expectEnd: () => {
      expected = true;
    },
    onFailure,
    onEnd: onFailure,
  };
}
