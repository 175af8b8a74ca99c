/**
 * Who may speak with the loopback host. Pure decisions on the headers of one request, and the book of tokens and sessions.
 * Answers for: DNS rebinding (Host), other sites (Origin, Sec-Fetch-Site) and other programs (session) are all refused.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export type RefusalReason = 'host' | 'origin' | 'token' | 'session';

/** Why a request's sender is refused before anything else is looked at, or null. `kind` says what it asks for. */
export function judgeSender(
  headers: IncomingHttpHeaders,
  port: number,
  kind: 'start' | 'page' | 'socket',
): RefusalReason | null {
  const host = headers.host;
  if (host === undefined || !hostsOf(port).includes(host)) return 'host';
  const { origin } = headers;
  // A browser always names the origin of a socket; on a plain GET of its own page it does not.
  if (origin === undefined ? kind === 'socket' : origin !== `http://${host}`) return 'origin';
  // Only the start link may be followed from elsewhere (a terminal in a browser, a mail to oneself).
  const site = headers['sec-fetch-site'];
  if (kind !== 'start' && (site === 'cross-site' || site === 'same-site')) return 'origin';
  return null;
}

function hostsOf(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** One-time tokens and the sessions they buy. A session lives as long as this object. */
export class SessionBook {
  readonly #tokens = new Set<string>();
  readonly #sessions = new Set<string>();

  /** A token that buys one session, once. */
  issueToken(): string {
    return issueInto(this.#tokens);
  }

  /** A new session for a token that was never used, else null. */
  redeem(token: string): string | null {
    return this.#tokens.delete(digest(token)) ? issueInto(this.#sessions) : null;
  }

  knows(session: string | undefined): boolean {
    return session !== undefined && this.#sessions.has(digest(session));
  }
}

function issueInto(book: Set<string>): string {
  const secret = randomBytes(32).toString('base64url');
  book.add(digest(secret));
  return secret;
}

/** Only digests are kept and compared, so a comparison's time tells nothing about a secret. */
function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Cookies do not know ports: the name carries it, so two hosts on one machine do not overwrite each other's. */
export function cookieName(port: number): string {
  return `tilstand-${port}`;
}

export function sessionCookie(port: number, session: string): string {
  return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}

/** The session a request names in its Cookie header, if any. */
export function sessionOf(cookieHeader: string | undefined, port: number): string | undefined {
  const prefix = `${cookieName(port)}=`;
  return cookieHeader
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}
