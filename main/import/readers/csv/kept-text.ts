/**
 * Codes that a program wrote as a formula, so that a spreadsheet keeps their zeros: `="0101"`. The formula's value is the text in it.
 * Must never work a formula out: only a text in quotes is taken, and nothing else in a cell that begins with a sign is.
 */

const FORMULA = /^=\s*"((?:[^"]|"")*)"$/;

/** Cheap, for a whole stretch of text: a cell of it may be such a formula. */
export function mayHideText(text: string): boolean {
  return text.includes('="') || text.includes('= "');
}

/** The text in the formula; null for any other cell. */
export function textInFormula(cell: string): string | null {
  const inner = FORMULA.exec(cell)?.[1];
  return inner === undefined ? null : inner.replaceAll('""', '"');
}
