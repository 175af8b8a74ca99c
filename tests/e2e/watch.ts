/** Writes down what a page does that none may do. A test asks for `faults()` at its end and expects none. */
import type { Page } from 'playwright-core';

export interface PageWatch {
  /** Requests to any host but the page's own, blocked or not. */
  readonly foreignRequests: readonly string[];
  /** Violations of the content security policy, as the browser reports them. */
  readonly violations: readonly string[];
  /** Errors on the console and errors nobody caught. */
  readonly errors: readonly string[];
  /** All of it, one line each. */
  faults(): string[];
}

const REPORT = '__reportViolation';

/** Must be called before the page opens anything. */
export async function watchPage(page: Page, origin: string): Promise<PageWatch> {
  const foreignRequests: string[] = [];
  const violations: string[] = [];
  const errors: string[] = [];
  const isForeign = (address: string) => {
    const url = new URL(address);
    const own = new URL(origin);
    return !(url.host === own.host || (url.protocol === 'blob:' && url.pathname.startsWith(origin)));
  };

  page.on('request', (request) => {
    if (isForeign(request.url())) foreignRequests.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (isForeign(socket.url())) foreignRequests.push(socket.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.exposeFunction(REPORT, (text: string) => violations.push(text));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    window.${REPORT}(event.violatedDirective + ' ' + event.blockedURI + ' ' + (event.sourceFile ?? '') + ':' + event.lineNumber))`);

  return {
    foreignRequests,
    violations,
    errors,
    faults: () => [
      ...foreignRequests.map((text) => `foreign request: ${text}`),
      ...violations.map((text) => `policy: ${text}`),
      ...errors.map((text) => `error: ${text}`),
    ],
  };
}
