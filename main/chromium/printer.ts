/**
 * Prints pages of the app to PDF with a Chromium that stays warm.
 * Answers for: tagged, with bookmarks, and nothing asked of any host but the app's own. Knows no document.
 */
import type { Browser, BrowserContext } from 'playwright-core';
import { PrintFailedError, PrintUnavailableError } from '../engine/errors.ts';
import type { PrintRequest } from '../engine/types.ts';
import { NoChromiumError } from './find.ts';
import { launchChromium } from './launch.ts';
import { untilPrintable, whilePageLives } from './print-ready.ts';

export interface PdfPrinterOptions {
  /** An address that lets this browser in, once; asked for when the browser starts. */
  readonly startUrl: () => string;
  /** `http://127.0.0.1:<port>`: the only host the page may speak with. */
  readonly origin: string;
}

export interface PdfPrinter {
  /** Rejects with PrintUnavailableError when there is no Chromium, with PrintFailedError when the page gave no document. */
  print(request: PrintRequest): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

/** Starts its browser at the first print, and again if it died in between. */
export function createPdfPrinter({ startUrl, origin }: PdfPrinterOptions): PdfPrinter {
  let opening: Promise<Browser> | null = null;

  async function warmBrowser(): Promise<Browser> {
    opening ??= openBrowser();
    try {
      const browser = await opening;
      if (browser.isConnected()) return browser;
    } catch (thrown) {
      opening = null;
      throw thrown;
    }
    opening = openBrowser();
    return opening;
  }

  return {
    async print({ path, landscape = false }) {
      const browser = await warmBrowser();
      const context = await browser.newContext({ locale: 'da-DK', serviceWorkers: 'block' });
      try {
        await keepAtHome(context, origin);
        const page = await context.newPage();
        // The context's own request shares its cookies: the page itself opens once, at the right place.
        await context.request.get(startUrl());
        return await whilePageLives(page, async () => {
          const answer = await page.goto(`${origin}/#${path}`);
          if (answer?.ok() === false) throw new PrintFailedError('print_page_failed');
          await untilPrintable(page);
          const options = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, landscape };
          return new Uint8Array(await page.pdf({ ...options, format: 'A4' }));
        });
      } finally {
        // A browser that is gone cannot close anything, and must not put its own complaint before the reason.
        await context.close().catch(() => undefined);
      }
    },
    async close() {
      const browser = await opening?.catch(() => null);
      opening = null;
      await browser?.close();
    },
  };
}

async function openBrowser(): Promise<Browser> {
  try {
    return await launchChromium();
  } catch (thrown) {
    if (thrown instanceof NoChromiumError) throw new PrintUnavailableError(thrown.message);
    throw thrown;
  }
}

/** Text that came from a file must not be able to make the printing browser ask anybody for anything. */
async function keepAtHome(context: BrowserContext, origin: string): Promise<void> {
  await context.route('**/*', (route) => {
    const url = URL.parse(route.request().url());
    return url?.origin === origin || url?.protocol === 'blob:' ? route.continue() : route.abort('blockedbyclient');
  });
}
