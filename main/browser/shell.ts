/**
 * The browser host with everything it needs: an engine in its thread, the gate, and a Chromium to print with.
 * Answers for: the order of starting and stopping (calls finish before the printer and the port close).
 */
import { createPdfPrinter, type PdfPrinter } from '../chromium/printer.ts';
import { startEngine } from '../engine/host.ts';
import type { EngineHandle } from '../engine/types.ts';
import { type BrowserHost, startBrowserHost } from './host.ts';

export interface BrowserShellOptions {
  readonly dataDir: string;
  /** Folder of the built page. */
  readonly rendererDir: string;
  /** 0, the default, lets the system choose a free one. */
  readonly port?: number;
  /** Another engine entry than the application's own, for tests. */
  readonly workerUrl?: URL;
}

export interface BrowserShell {
  readonly host: BrowserHost;
  readonly engine: EngineHandle;
  /** Stops once, however often it is asked. */
  stop(): Promise<void>;
}

/** Rejects with EngineStartError, MissingBundleError, or the system's error when the port is taken. */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const { dataDir, rendererDir, port = 0, workerUrl } = options;
  const printing = Promise.withResolvers<PdfPrinter>();
  const engine = await startEngine({
    dataDir,
    host: 'browser',
    print: async (request) => (await printing.promise).print(request),
    ...(workerUrl ? { workerUrl } : {}),
  });
  try {
    const host = await startBrowserHost({ engine, rendererDir, port });
    const printer = createPdfPrinter({ startUrl: host.newStartUrl, origin: host.origin });
    printing.resolve(printer);
    let stopping: Promise<void> | null = null;
    return {
      host,
      engine,
      stop: () => {
        stopping ??= engine.stop().then(printer.close).then(host.close);
        return stopping;
      },
    };
  } catch (thrown) {
    await engine.stop();
    throw thrown;
  }
}
