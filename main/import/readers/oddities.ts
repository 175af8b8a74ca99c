/**
 * Characters that deserve a notice wherever they stand: NUL (left out, since other programs cut the text
 * there), soft hyphens and U+FFFD (kept), halves of characters (nothing can keep them; they become U+FFFD).
 */
import type { Place, ReadContext } from './context.ts';

/** Cheap test for a whole stretch of text; only where it hits are cells looked at one by one. */
export const ODD_TEXT = /[\0\u00ad\ufffd\ud800-\udfff]/;

/** Tells what is odd about the text and gives it without NUL. */
export function tidyText(context: ReadContext, place: Place, given: string): string {
  const text = given.toWellFormed();
  if (text.includes('\ufffd')) context.notice('replacement_chars', place);
  if (text.includes('\u00ad')) context.notice('soft_hyphen', place);
  if (!text.includes('\0')) return text;
  context.notice('nul_bytes', place);
  return text.replaceAll('\0', '');
}
