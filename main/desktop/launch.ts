/**
 * What a start, or a second start, of the program asks for. Everything that is not understood is ignored.
 * Pure. A deep link is navigation to an existing id and never an action.
 */

export interface Launch {
  /** Folder of the workspace, where it was named. Only a first start's counts. */
  readonly dataDir: string | null;
  /** Place in the page to show, e.g. `#/open/0192…`, or null. */
  readonly place: string | null;
}

const DEEP_LINK_SCHEME = 'tilstand:';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads the arguments behind the program's own name. */
export function readLaunch(argv: readonly string[]): Launch {
  const place = argv.map(placeOfDeepLink).find((found) => found !== null) ?? null;
  return { dataDir: dataDirIn(argv), place };
}

/** `tilstand://open/<uuid>` and nothing else. */
export function placeOfDeepLink(link: string): string | null {
  const url = URL.parse(link);
  if (url?.protocol !== DEEP_LINK_SCHEME || url.host !== 'open' || url.username || url.password) return null;
  if (url.search || url.hash) return null;
  const id = url.pathname.replace(/^\//, '');
  return UUID.test(id) ? `#/open/${id}` : null;
}

function dataDirIn(argv: readonly string[]): string | null {
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith('--data=')) return argument.slice('--data='.length) || null;
    if (argument === '--data') return argv[index + 1] ?? null;
  }
  return null;
}
