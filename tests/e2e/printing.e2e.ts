/** What both printers do with a page that gives no document: refuse at once and in words, and print the next one all the same. */
import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { untilPrintable as untilChromiumCanPrint, whilePageLives } from '../../main/chromium/print-ready.ts';
import { createPdfPrinter, type PdfPrinter } from '../../main/chromium/printer.ts';
import { UNTIL_SETTLED, untilPrintable as untilDesktopCanPrint } from '../../main/desktop/print-ready.ts';
import { type RunningApp, startApp } from './app.ts';

let app: RunningApp;
let number: string;
const nobody = '/print/board/findes-ikke?lang=da';

beforeAll(async () => {
  app = await startApp();
  for await (const _progress of await app.client.workspace.loadDemo({ language: 'da' })) {
    // Until it is all there.
  }
  const { departments } = await app.client.portfolio.overview({});
  number = departments[0]?.number ?? '';
});
afterAll(() => app.stop());

/** The page's own time limit is a minute: a code of its own shows that nothing waited for it. */
describe('the printer of browser and command line', () => {
  let printer: PdfPrinter;
  beforeEach(() => {
    printer = createPdfPrinter({ startUrl: app.shell.host.newStartUrl, origin: app.shell.host.origin });
  });
  afterEach(() => printer.close());

  it('refuses a page that could not get its figures, and prints the next one', async () => {
    await expect(printer.print({ path: nobody })).rejects.toMatchObject({ code: 'print_page_failed' });
    const pdf = await printer.print({ path: `/print/board/${number}?lang=da` });
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  });

  it('refuses a page that it was not let in to', async () => {
    const shutOut = createPdfPrinter({ startUrl: () => `${app.shell.host.origin}/`, origin: app.shell.host.origin });
    const printing = shutOut.print({ path: `/print/board/${number}` });
    await expect(printing).rejects.toMatchObject({ code: 'print_page_failed' });
    await shutOut.close();
  });

  it('does not wait for a page that is gone with its browser', async () => {
    const asked = Promise.withResolvers<void>();
    const silent = await serve('<title>never ready</title><img src="/seen">', (path) => {
      if (path === '/seen') asked.resolve();
    });
    const waiting = createPdfPrinter({ startUrl: () => `${silent.origin}/`, origin: silent.origin });
    const printing = waiting.print({ path: '/' });
    const refused = expect(printing).rejects.toMatchObject({ code: 'print_page_crashed' });
    await asked.promise;
    await waiting.close();
    await refused;
    silent.server.close();
  });
});

describe('waiting for a page', () => {
  it('ends when the page falls over', async () => {
    const page = await app.context.newPage();
    const waiting = expect(whilePageLives(page, () => untilChromiumCanPrint(page))).rejects.toMatchObject({
      code: 'print_page_crashed',
    });
    // The address that makes a renderer end itself; the visit is cut short by that.
    await page.goto('chrome://crash').catch(() => undefined);
    await waiting;
    await page.close();
  });

  it('ends when the page breaks before there is anything to print', async () => {
    const page = await app.context.newPage();
    await page.route(/PrintBoardRoute/, (route) => route.abort());
    await page.goto(`${app.shell.host.origin}/#/print/board/${number}`);
    await expect(untilChromiumCanPrint(page)).rejects.toMatchObject({ code: 'print_page_failed' });
    await page.close();
  });

  it('ends in words when the page never says anything', async () => {
    const page = await app.context.newPage();
    await expect(untilChromiumCanPrint(page, 1)).rejects.toMatchObject({ code: 'print_page_late' });
    await page.close();
  });
});

/** Electron is not everywhere; what it runs in the page and what follows from the answer is. */
describe('the desktop’s printer', () => {
  const settledAt = async (path: string): Promise<unknown> => {
    await app.goTo(path);
    return app.page.evaluate(UNTIL_SETTLED);
  };
  const never = new Promise<never>(() => {});

  it('hears from the page whether it is ready or has failed', async () => {
    expect(await settledAt(`/print/board/${number}`)).toBe('true');
    expect(await settledAt(nobody)).toBe('error');
  });

  it('prints what is ready and refuses the rest with its reason', async () => {
    await untilDesktopCanPrint(Promise.resolve('true'), never);
    const outcomes = [
      [untilDesktopCanPrint(Promise.resolve('error'), never), 'print_page_failed'],
      [untilDesktopCanPrint(never, Promise.resolve()), 'print_page_crashed'],
      [untilDesktopCanPrint(never, never, 1), 'print_page_late'],
    ] as const;
    for (const [outcome, code] of outcomes) await expect(outcome).rejects.toMatchObject({ code });
  });
});

async function serve(
  html: string,
  onRequest: (path: string) => void,
): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    onRequest(request.url ?? '');
    response.setHeader('content-type', 'text/html');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, server };
}
