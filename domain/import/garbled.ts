/**
 * Text that was read in another code page than it was written in: S›lvparken, S¿lvparken, SÃ¸lvparken.
 * Answers for signs that stand between letters in no language; must never repair a text: which page it was, a person knows.
 */

/** Letters beyond ASCII are rare: most texts need no closer look. */
const PLAIN = /^[\x20-\x7e]*$/;
/** UTF-8 read as Windows-1252: its first byte for æ, ø, å and their like becomes Ã, the second a sign. */
const DOUBLE = /Ã[^\p{L}\p{Z}]/u;
/** Code pages 437 and 850 of DOS, where å is 86, ä 84, æ 91, ö 94 and ø 9B; unassigned places among them. */
const DOS = /\p{L}[†„‘”›\u0080-\u009f]\p{L}/u;
/** Mac OS Roman, where ø is BF, æ BE and å 8C. */
const MAC = /\p{L}[¿¾]\p{L}|\p{Ll}Œ\p{Ll}/u;

export function isGarbled(text: string): boolean {
  return !PLAIN.test(text) && (DOUBLE.test(text) || DOS.test(text) || MAC.test(text));
}
