/**
 * Ready phrases in a note: `;3` becomes the third phrase, and a click puts one in at the cursor.
 * Answers for the text and for where the cursor stands afterwards. Must never take away what was typed.
 */

export interface TextAndCaret {
  readonly text: string;
  readonly caret: number;
}

/** Replaces a `;` and digit standing right before the cursor; null when there is none, or no such phrase. */
export function expandPhrase(
  text: string,
  caret: number,
  phrases: readonly { readonly body: string }[],
): TextAndCaret | null {
  const typed = /;([1-9])$/.exec(text.slice(0, caret));
  const phrase = typed === null ? undefined : phrases[Number(typed[1]) - 1];
  if (typed === null || phrase === undefined) return null;
  return insertPhrase(`${text.slice(0, typed.index)}${text.slice(caret)}`, typed.index, phrase.body);
}

/** Puts the phrase in at the cursor, with a space before and after it where words meet. */
export function insertPhrase(text: string, caret: number, body: string): TextAndCaret {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  const gapBefore = before === '' || /\s$/.test(before) ? '' : ' ';
  const gapAfter = after === '' || /^[\s.,;:]/.test(after) ? '' : ' ';
  const head = `${before}${gapBefore}${body}`;
  return { text: `${head}${gapAfter}${after}`, caret: head.length };
}

/** The text cut to what is taken, never in the middle of a sign. */
export function atMost(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
