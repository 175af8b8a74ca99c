/**
 * The whole app in a browser: engine in its thread, page on loopback, and a Chromium kept warm for printing.
 * Answers for: started together, stopped together in the right order. Opens no browser by itself.
 */
import { createPdfPrinter } from '../chromium/printer.ts';
import { startEngine } from '../engine/host.ts';
import type { EngineHandle, PrintService } from '../engine/types.ts';
import { type BrowserHost, startBrowserHost } from './host.ts';

export interface BrowserShell {
  readonly engine: EngineHandle;
  readonly host: BrowserHost;
  stop(): Promise<void>;
}

/** Rejects with EngineStartError when the workspace cannot be opened, with the system's error when the port is taken. */
export async function startBrowserShell(options: {
  readonly dataDir: string;
  readonly rendererDir: string;
  readonly port?: number;
}): Promise<BrowserShell> {
  const ready = Promise.withResolvers<PrintService>();
  // A shell that failed to start never prints; nobody waits for this then.
  ready.promise.catch(() => undefined);
  const engine = await startEngine({
    dataDir: options.dataDir,
    host: 'browser',
    print: async (request) => (await ready.promise)(request),
  });
  try {
    const host = await startBrowserHost({ engine, rendererDir: options.rendererDir, port: options.port ?? 0 });
    const printer = createPdfPrinter({ startUrl: host.newStartUrl, origin: host.origin });
    ready.resolve(printer.print);
    return {
      engine,
      host,
      async stop() {
        await host.close();
        await engine.stop();
        await printer.close();
      },
    };
  } catch (thrown) {
    ready.reject(thrown);
    await engine.stop();
    throw thrown;
  }
}
