/**
 * Waits until a page of ours says whether it can be printed. Without Electron, so that the script is tried in a real Chromium.
 * Answers for: a page that failed or fell over is told at once, never by the clock.
 */
import { PrintFailedError } from '../engine/errors.ts';

/** A page is drawn in a second or two; this long means that it never will be. */
const READY_TIMEOUT_MS = 60_000;

/** Run in the page: resolves with 'true' or 'error', as soon as the page has said either. */
export const UNTIL_SETTLED = `new Promise((resolve) => {
  const root = document.documentElement;
  const check = () => {
    const state = root.dataset.printReady;
    if (state === 'true' || state === 'error') resolve(state);
  };
  new MutationObserver(check).observe(root, { attributes: true, attributeFilter: ['data-print-ready'] });
  check();
})`;

/**
 * Resolves when the page is laid out; `settled` is what UNTIL_SETTLED gives, `gone` resolves when the page's process is no more.
 * Rejects with PrintFailedError when there will be no page to print.
 */
export async function untilPrintable(
  settled: Promise<unknown>,
  gone: Promise<void>,
  timeoutMs = READY_TIMEOUT_MS,
): Promise<void> {
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), timeoutMs);
  try {
    const outcome = await Promise.race([settled, gone.then(() => 'gone' as const), late.promise]);
    if (outcome === 'gone') throw new PrintFailedError('print_page_crashed');
    if (outcome === 'late') throw new PrintFailedError('print_page_late');
    if (outcome !== 'true') throw new PrintFailedError('print_page_failed');
  } finally {
    clearTimeout(timer);
  }
}
