/** Printing from the command line: the page served on loopback for a headless Chromium, from this process's own application. */
import { startBrowserHost } from '../browser/host.ts';
import { createPdfPrinter } from '../chromium/printer.ts';
import { engineOf } from '../engine/in-process.ts';
import type { EngineApp } from '../engine/types.ts';
import { builtPage } from './page.ts';
import type { HeldPrinter } from './session.ts';

export async function makePrinter(app: EngineApp, dataDir: string): Promise<HeldPrinter> {
  const engine = engineOf(app, dataDir);
  const host = await startBrowserHost({ engine, rendererDir: await builtPage(() => undefined) });
  const printer = createPdfPrinter({ startUrl: host.newStartUrl, origin: host.origin });
  return {
    print: printer.print,
    async close() {
      await printer.close();
      await host.close();
      await engine.stop();
    },
  };
}
