/**
 * Waits until a page of ours says whether it can be printed (`data-print-ready`, see renderer/print/print-ready.ts).
 * Answers for: a page that failed, fell over or was closed is told at once, never by the clock.
 */
import { errors, type Page } from 'playwright-core';
import { PrintFailedError } from '../engine/errors.ts';

/** A page is drawn in a second or two; this long means that it never will be. */
const READY_TIMEOUT_MS = 60_000;
const READY = 'html[data-print-ready="true"]';
const FAILED = 'html[data-print-ready="error"]';

/** Resolves when the page is laid out. Rejects with PrintFailedError when it says that it failed, or nothing in time. */
export async function untilPrintable(page: Page, timeoutMs = READY_TIMEOUT_MS): Promise<void> {
  try {
    await page.locator(`${READY}, ${FAILED}`).waitFor({ state: 'attached', timeout: timeoutMs });
  } catch (thrown) {
    throw thrown instanceof errors.TimeoutError ? new PrintFailedError('print_page_late') : thrown;
  }
  if ((await page.locator(FAILED).count()) > 0) throw new PrintFailedError('print_page_failed');
}

/** Does something with a page; rejects with PrintFailedError when the page fell over or was closed meanwhile. */
export async function whilePageLives<T>(page: Page, work: () => Promise<T>): Promise<T> {
  let hasFallen = false;
  const fall = () => {
    hasFallen = true;
  };
  page.once('crash', fall);
  try {
    return await work();
  } catch (thrown) {
    throw hasFallen || page.isClosed() ? new PrintFailedError('print_page_crashed') : thrown;
  } finally {
    page.off('crash', fall);
  }
}
