/**
 * The nonce under which the page may add style tags.
 * The host writes it into the page; Mantine takes it as a prop, the scroll lock of dialogs reads it from this global.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

export function publishStyleNonce(): void {
  Reflect.set(globalThis, '__webpack_nonce__', styleNonce());
}
