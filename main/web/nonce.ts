/** The mark in the built index.html that a host replaces with a fresh nonce in each response. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';
