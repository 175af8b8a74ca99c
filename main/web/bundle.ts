/**
 * The built page as a fixed map from address to bytes, read once at the start.
 * Answers for: what is not in the map cannot be asked for, so no request ever becomes a path on the disk.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { NONCE_PLACEHOLDER } from './nonce.ts';
import { COMMON_HEADERS, contentSecurityPolicy } from './policy.ts';

export interface WebAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface WebBundle {
  /** The answer for a URL pathname (`/` is the page itself), or null when there is nothing of that name. */
  answer(pathname: string): WebAnswer | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** The page has not been built, or only half. */
export class MissingBundleError extends Error {
  override readonly name = 'MissingBundleError';
  constructor() {
    super('The page is not built; run "npm run build"');
  }
}

/** Reads a built page from a folder. Throws MissingBundleError when there is none. */
export function loadBundle(folder: string): WebBundle {
  const files = readFolder(folder);
  const index = files.get('/index.html');
  if (!index) throw new MissingBundleError();
  const page = new TextDecoder().decode(index);
  files.delete('/index.html');
  const answers = new Map([...files].map(([pathname, body]) => [pathname, fileAnswer(pathname, body)]));
  return {
    answer: (pathname) =>
      pathname === '/' || pathname === '/index.html' ? pageAnswer(page) : (answers.get(pathname) ?? null),
  };
}

function readFolder(folder: string): Map<string, Uint8Array<ArrayBuffer>> {
  let entries: { parentPath: string; name: string; isFile(): boolean }[];
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    throw new MissingBundleError();
  }
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const pathname = `/${path.slice(join(folder, '/').length).replaceAll('\\', '/')}`;
    files.set(pathname, new Uint8Array(readFileSync(path)));
  }
  return files;
}

function fileAnswer(pathname: string, body: Uint8Array<ArrayBuffer>): WebAnswer {
  return {
    body,
    headers: {
      ...COMMON_HEADERS,
      'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      // Names under assets/ carry a hash of their content.
      'Cache-Control': pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
    },
  };
}

function pageAnswer(page: string): WebAnswer {
  const nonce = randomBytes(16).toString('base64url');
  return {
    body: new TextEncoder().encode(page.replaceAll(NONCE_PLACEHOLDER, nonce)),
    headers: {
      ...COMMON_HEADERS,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  };
}
