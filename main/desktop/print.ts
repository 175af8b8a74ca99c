/**
 * Prints a page of the app to PDF in a window that is never shown.
 * Answers for: tagged, with bookmarks, nothing left open. Knows no document.
 */
import { BrowserWindow } from 'electron';
import type { PrintService } from '../engine/types.ts';
import { PAGE_URL, pdfOptions, printWindowOptions, type WindowParts } from './settings.ts';

/** Runs in a world of its own beside the page's, where the page cannot reach it. */
const ISOLATED_WORLD = 871;
const UNTIL_READY = `new Promise((resolve) => {
  const root = document.documentElement;
  const check = () => root.dataset.printReady === 'true' && resolve(true);
  new MutationObserver(check).observe(root, { attributes: true, attributeFilter: ['data-print-ready'] });
  check();
})`;
/** A page is drawn in a second or two; this long means that it never will be. */
const READY_TIMEOUT_MS = 60_000;

export function createPrintService(parts: WindowParts): PrintService {
  return async ({ path, landscape = false }) => {
    const window = new BrowserWindow(printWindowOptions(parts));
    try {
      await window.loadURL(`${PAGE_URL}#${path}`);
      const ready = window.webContents.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD, [{ code: UNTIL_READY }]);
      await withinTime(ready);
      return new Uint8Array(await window.webContents.printToPDF(pdfOptions(landscape)));
    } finally {
      window.destroy();
    }
  };
}

async function withinTime(ready: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('The page to print was not ready in time')), READY_TIMEOUT_MS);
  try {
    await Promise.race([ready, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
