/**
 * What a file was called elsewhere, made fit to be shown (reliability §3.3).
 * Answers for: text and nothing more; no folder, no control or direction character, at most 180 bytes. It is never used as a path.
 */

const LONGEST_BYTES = 180;
/** Controls, lone surrogates, line separators, and what is not seen: turned writing direction, zero width, soft hyphen, byte-order mark. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The name alone, or null when nothing that can be shown is left. */
export function displayName(name: string | null): string | null {
  if (name === null) return null;
  const alone = name.normalize('NFC').replace(UNSEEN, '').split(/[\\/]/).at(-1) ?? '';
  // Left over of drives, streams and placeholders: C:x, a.jpg:stream, ..
  const plain = alone
    .replace(/[:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^\.*$/.test(plain)) return null;
  return cut(plain);
}

/** Whole characters only; the end of the name, which says what kind of file it was, stays. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_BYTES) return name;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? '';
  const room = LONGEST_BYTES - Buffer.byteLength(`…${ending}`);
  let kept = '';
  let used = 0;
  for (const letter of name.slice(0, name.length - ending.length)) {
    used += Buffer.byteLength(letter);
    if (used > room) break;
    kept += letter;
  }
  return `${kept}…${ending}`;
}
