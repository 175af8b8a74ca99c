/**
 * Asks before the page goes away while something is on its way that lies nowhere else yet.
 * Must never ask once it has arrived. A browser's tab asks by itself, and the desktop's shell for its window.
 */

/** Holds the page until the answer is called. */
export function holdPage(page: EventTarget): () => void {
  const ask = (event: Event) => event.preventDefault();
  page.addEventListener('beforeunload', ask);
  return () => page.removeEventListener('beforeunload', ask);
}
