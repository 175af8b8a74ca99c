/**
 * The engine without a thread, for the command line: the same ports, served from this thread's own application.
 * There is never a second connection that writes. Not for a host with a window: a long call would make its clicks wait.
 */
import { randomUUID } from 'node:crypto';
import { MessageChannel } from 'node:worker_threads';
import { createBugLog } from './bug-log.ts';
import { EngineStoppedError } from './errors.ts';
import { createPortServer } from './port-server.ts';
import type { EngineApp, EngineHandle } from './types.ts';

/** Serves ports from an open application. `stop` drains the ports and leaves closing the application to its owner. */
export function engineOf(app: EngineApp, dataDir: string): EngineHandle {
  const server = createPortServer({
    router: app.router,
    context: app.context,
    boundary: { log: createBugLog(dataDir), newId: randomUUID },
  });
  let stopped = false;
  return {
    connect() {
      if (stopped) throw new EngineStoppedError();
      const { port1, port2 } = new MessageChannel();
      server.serve(port2);
      return port1;
    },
    async stop() {
      stopped = true;
      await server.drain();
    },
    // It lives and dies with the thread that asked for it.
    onFailure: () => () => {},
  };
}
