/**
 * What the page may do, as headers: the same for the desktop's own scheme and for the loopback host.
 * Answers for: nothing is loaded from anywhere but the bundle, nothing is sent anywhere but to its own host.
 */

/**
 * The policy of reliability §4.1, plus fonts from the bundle and a nonce for the style tags Mantine writes.
 * `connect-src 'self'` covers the WebSocket on the same host. `blob:` is for photos and for files the page offers to save.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const DENIED_FEATURES = ['microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'midi'];

/** Headers that every answer carries, whatever it holds. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  // The camera takes photos of an inspection; a browser asks the person before it gives it.
  'Permissions-Policy': ['camera=(self)', ...DENIED_FEATURES.map((feature) => `${feature}=()`)].join(', '),
};

/** Headers of a page that needs neither script nor style nor anything else. */
export const BARE_PAGE_HEADERS: Readonly<Record<string, string>> = {
  ...COMMON_HEADERS,
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
};
