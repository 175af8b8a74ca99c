/**
 * A command's hold on the application: the same router as every host, called in process.
 * Answers for: the workspace is opened late (a wrong command never makes a folder) and closed always.
 */

import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../../contract/index.ts';
import type { EngineApp, PrintService } from '../engine/types.ts';
import { openApp } from '../features/app.ts';

export type Client = ContractRouterClient<Contract>;

/** A printer that may keep a browser warm until it is closed. */
export interface HeldPrinter {
  readonly print: PrintService;
  close(): Promise<void>;
}

export type MakePrinter = (app: EngineApp, dataDir: string) => Promise<HeldPrinter>;

export interface Session {
  readonly client: Client;
  readonly app: EngineApp;
}

/** `makePrinter` is called when something is to be printed, with the open application to print from. */
export async function withSession<T>(
  dataDir: string,
  makePrinter: MakePrinter,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const printers: Promise<HeldPrinter>[] = [];
  const app = await openApp({
    dataDir,
    host: 'cli',
    print: async (request) => {
      const printer = printers[0] ?? makePrinter(app, dataDir);
      if (printers.length === 0) printers.push(printer);
      return (await printer).print(request);
    },
  });
  try {
    const client: Client = createRouterClient(app.router, { context: app.context });
    return await work({ client, app });
  } finally {
    for (const printer of await Promise.allSettled(printers))
      if (printer.status === 'fulfilled') await printer.value.close();
    await app.close();
  }
}
