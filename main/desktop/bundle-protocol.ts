/**
 * Serves the built page under the app's own scheme, with the same answers and headers as the loopback host.
 * Never turns an address into a path: the bundle is a fixed map.
 */
import type { Session } from 'electron';
import type { WebBundle } from '../web/bundle.ts';
import { BARE_PAGE_HEADERS } from '../web/policy.ts';
import { isOwnRequest } from './addresses.ts';
import { SCHEME } from './settings.ts';

export function serveBundle(session: Session, bundle: WebBundle): void {
  session.protocol.handle(SCHEME, (request) => answerRequest(request, bundle));
}

export function answerRequest(request: Pick<Request, 'url' | 'method'>, bundle: WebBundle): Response {
  const found =
    request.method === 'GET' && isOwnRequest(request.url) ? bundle.answer(new URL(request.url).pathname) : null;
  if (!found) return new Response('', { status: 404, headers: BARE_PAGE_HEADERS });
  return new Response(found.body, { status: 200, headers: found.headers });
}
