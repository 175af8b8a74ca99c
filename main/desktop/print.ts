/**
 * Prints a page of the app to PDF in a window that is never shown.
 * Answers for: tagged, with bookmarks, nothing left open. Knows no document.
 */
import { BrowserWindow } from 'electron';
import type { PrintService } from '../engine/types.ts';
import { UNTIL_SETTLED, untilPrintable } from './print-ready.ts';
import { PAGE_URL, pdfOptions, printWindowOptions, type WindowParts } from './settings.ts';

/** Runs in a world of its own beside the page's, where the page cannot reach it. */
const ISOLATED_WORLD = 871;

export function createPrintService(parts: WindowParts): PrintService {
  return async ({ path, landscape = false }) => {
    const window = new BrowserWindow(printWindowOptions(parts));
    const gone = Promise.withResolvers<void>();
    window.webContents.once('render-process-gone', () => gone.resolve());
    try {
      await window.loadURL(`${PAGE_URL}#${path}`);
      const settled = window.webContents.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD, [{ code: UNTIL_SETTLED }]);
      await untilPrintable(settled, gone.promise);
      return new Uint8Array(await window.webContents.printToPDF(pdfOptions(landscape)));
    } finally {
      window.destroy();
    }
  };
}
