/**
 * True while the browser makes a printout of the page.
 * Answers for paper being paper: light colours whatever the screen has, and lists printed whole instead of page by page.
 */
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const SCHEME = 'data-mantine-color-scheme';
const listeners = new Set<() => void>();
let printing = false;

/** The browser takes its picture as soon as the listener returns, so the page must be redrawn before that. */
function tell(now: boolean): void {
  printing = now;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

function before(): void {
  const root = document.documentElement;
  const scheme = root.getAttribute(SCHEME);
  root.setAttribute(SCHEME, 'light');
  window.addEventListener(
    'afterprint',
    () => {
      if (scheme !== null) root.setAttribute(SCHEME, scheme);
      tell(false);
    },
    { once: true },
  );
  tell(true);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('beforeprint', before);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('beforeprint', before);
  };
}

export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}
