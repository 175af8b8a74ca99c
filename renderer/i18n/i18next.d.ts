/** Typed keys: Danish is the source of truth, so a key that is not there is a type error. */
import 'i18next';
import type { da } from './da/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    returnNull: false;
    resources: { translation: typeof da };
  }
}
