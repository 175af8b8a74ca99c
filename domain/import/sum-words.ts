/**
 * Words that name a row as the sum of others: "I alt", "Subtotal", "Sum tag", "Total inkl. moms".
 * Answers for telling how much of a text is such a word; must never say of a row that it is a sum where the text says anything else as well.
 */

export interface SumVocabulary {
  readonly sums: readonly string[];
  /** Names of the tax that stands between two sums. */
  readonly vat: readonly string[];
  /** Names of a row of averages. */
  readonly means?: readonly string[] | undefined;
  /** What may stand beside either without saying of what thing it is. */
  readonly beside: readonly string[];
}

/** whole: nothing else is said · edge: it begins or ends so, and names something as well · vat: nothing but the tax · mean: an average. */
export type SumClass = 'whole' | 'edge' | 'vat' | 'mean';

/** Longer texts are no names of rows. */
const LONGEST = 60;
/** Names repeat all over a file; a file of ever new ones must not fill the memory. */
const REMEMBERED = 5_000;
const MARK = '§';

/** Null for a text that speaks of no sum. */
export function sumClasses({ sums, vat, means = [], beside }: SumVocabulary): (text: string) => SumClass | null {
  // The longer first: "grand total" before "total".
  const phrases = [...new Set(sums)].sort((a, b) => b.length - a.length).map((phrase) => ` ${phrase} `);
  const fillers = new Set([...beside, ...vat, MARK]);
  const isMean = new Set(means);
  const known = new Map<string, SumClass | null>();
  // Nearly all texts speak of none, and most of them stand only once.
  const escaped = [...sums, ...vat, ...means].map((phrase) => phrase.replace(/[^\p{L}]+/gu, '[^\\p{L}]+'));
  const speaks = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'iu');
  const classify = (text: string): SumClass | null => {
    const words = text.toLowerCase().split(/[^\p{L}]+/u);
    let said = ` ${words.filter((word) => word !== '').join(' ')} `;
    for (const phrase of phrases) said = said.replaceAll(phrase, ` ${MARK} `);
    const tokens = said.trim().split(' ');
    // No sum is said beside it: "Gennemsnit i alt" is an average of them all.
    if (tokens.some((token) => isMean.has(token)))
      return tokens.every((token) => isMean.has(token) || fillers.has(token)) ? 'mean' : null;
    if (tokens.every((token) => fillers.has(token))) return tokens.includes(MARK) ? 'whole' : 'vat';
    return tokens[0] === MARK || tokens.at(-1) === MARK ? 'edge' : null;
  };
  return (text) => {
    if (text.length > LONGEST || !speaks.test(text)) return null;
    let found = known.get(text);
    if (found === undefined) {
      found = classify(text);
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, found);
    }
    return found;
  };
}
