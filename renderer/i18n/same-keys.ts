/**
 * The type that makes a missing English text a type error.
 * Answers for: the same keys as the Danish source, text for text, at every depth.
 */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
