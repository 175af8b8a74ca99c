/**
 * Asks before the page goes away while something is on its way that lies nowhere else yet.
 * Must never ask once it has arrived. Only a browser's tab asks: the desktop window would be kept open without a word.
 */

/** Holds the page until the answer is called. */
export function holdPage(page: EventTarget, protocol: string): () => void {
  if (!protocol.startsWith('http')) return () => undefined;
  const ask = (event: Event) => event.preventDefault();
  page.addEventListener('beforeunload', ask);
  return () => page.removeEventListener('beforeunload', ask);
}
