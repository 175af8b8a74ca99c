/**
 * What an export needs from a host to turn one of our own pages into a PDF.
 * Answers for the agreement between page and printer; the desktop prints with its own window, every other host with a
 * headless Chromium. Must never name a file or an address: the host adds its origin and its token to the path.
 */
import type { Language } from '../../contract/common.ts';

/**
 * Prints the page at a route of the app (a path that begins with `#/`).
 *
 * The printer opens the route, waits until the page has set `data-print-ready` on its root element, and prints with the
 * page's own size and margins (`@page`), backgrounds on, tagged and with bookmarks from the headings. `'true'` means that
 * data, fonts and charts are laid out; `'error'` that the page could not get its data: then the printer throws instead of
 * printing an error message as a document. It also throws when neither comes within its time limit.
 */
export interface PdfPrinter {
  print(path: string, options: { readonly language: Language }): Promise<Uint8Array>;
}
