/**
 * Danish text made comparable for searching.
 * Answers for: 'Bøgelunden', 'BOEGELUNDEN' and 'bogelunden' meet; 'Aa' and 'Å' are one letter; soft hyphens are searched through.
 * SQLite's lower and LIKE know none of this. Pure, without a locale.
 */

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'aa',
  ä: 'ae',
  ö: 'o',
  ü: 'u',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
};

/** Lower case, Danish letters spelt out ('ø' and 'oe' both give 'o'), accents and soft hyphens gone, anything but letters and digits a blank. */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text.replaceAll('\u00ad', '').normalize('NFC').toLowerCase()) {
    const plain = stripAccent(character);
    folded += LETTERS[character] ?? LETTERS[plain] ?? plain;
  }
  return folded
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/oe+/g, 'o')
    .trim();
}

/** The words of a search text, folded; none for a text without letters and digits. */
export function searchWords(text: string): readonly string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}

function stripAccent(character: string): string {
  return character.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
