/**
 * Names for files that leave the app.
 * Answers for names that Windows, macOS and Linux all accept, and that still read as Danish.
 * Must never let text from data choose a folder.
 */

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Path separators, wildcards and the rest that Windows refuses; and what a sender or a shell takes for the beginning of another character. */
const REFUSED = /[<>:"/\\|?*%]/g;
/** Control characters, and marks that turn the reading direction (a name that reads as .pdf and is not one). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** File systems count 255 bytes; æ, ø and å take two, and a second download adds " (1)". */
const MAX_BYTES = 200;

/**
 * A file name from a text that may hold anything: refused characters become a space, the stem is cut to what every file
 * system takes, and an empty or reserved stem gets a leading underscore. `extension` without the dot.
 */
export function fileName(stem: string, extension: string): string {
  const clean = stem.normalize('NFC').replace(INVISIBLE, ' ').replace(REFUSED, ' ').replace(/\s+/g, ' ').trim();
  const cut = cutToBytes(clean, MAX_BYTES - extension.length - 1).replace(/^[. ]+|[. ]+$/g, '');
  return `${cut === '' || RESERVED.test(cut) ? `_${cut}` : cut}.${extension}`;
}

function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let cut = '';
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > limit) return cut;
    cut += character;
  }
  return cut;
}
