/**
 * Which addresses the desktop window may have anything to do with. Parsed, never compared by their beginning.
 * Pure: no Electron.
 */
import { ORIGIN, SCHEME } from './settings.ts';

/** Whether an address is the app's own page (any place in it: the place is behind the `#`). */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  return isOwn(url) && (url?.pathname === '/' || url?.pathname === '/index.html');
}

/** Whether a request stays in the app: its own bundle, or data the page made itself. */
export function isOwnRequest(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol === 'blob:') return isOwn(URL.parse(url.pathname));
  return isOwn(url);
}

/** Whether a download is something the page made itself, such as a board pack. */
export function isOwnDownload(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'blob:' && isOwn(URL.parse(url.pathname));
}

function isOwn(url: URL | null): boolean {
  const own = new URL(ORIGIN);
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.hostname === own.hostname &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** Sources of law, prices and statistics that the app names; nothing else is ever opened outside. */
const EXTERNAL_HOSTS: ReadonlySet<string> = new Set([
  'www.retsinformation.dk',
  'www.dst.dk',
  'www.statistikbanken.dk',
  'lbf.dk',
  'www.lbf.dk',
  'bl.dk',
  'www.sbst.dk',
]);

/** The address to open in the person's own browser, or null when it is not on the list. */
export function externalAddress(address: string): string | null {
  const url = URL.parse(address);
  const isListed =
    url?.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    EXTERNAL_HOSTS.has(url.hostname);
  return isListed ? url.href : null;
}
