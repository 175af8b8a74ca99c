/**
 * Currencies and units as cells, headings and number formats name them: by code, by sign, by word.
 * Mark: [V] codes of ISO 4217, [B] signs and words met in lists of the sector in six languages; 2026-11-22. One list, for telling whether a
 * text is an amount, in what currency, and in which unit of it.
 * Must never take `kr` for a currency: a Norwegian list that only says so cannot be told from a Danish one.
 */
import { anyWord } from './word-patterns.ts';

interface Named {
  readonly words: readonly string[];
  readonly signs: readonly string[];
}

const CURRENCIES: Readonly<Record<string, Named>> = {
  EUR: { words: ['eur', 'euro'], signs: ['€'] },
  GBP: { words: ['gbp'], signs: ['£'] },
  USD: { words: ['usd'], signs: ['$'] },
  NOK: { words: ['nok'], signs: [] },
  SEK: { words: ['sek'], signs: [] },
  CHF: { words: ['chf'], signs: [] },
  DKK: { words: ['dkk'], signs: [] },
};

/** Said of kroner, whose ever they are. */
const KRONER: readonly string[] = ['kr', 'kroner', 'kronor'];

const NAMED = Object.values(CURRENCIES);

/** All that may stand beside a number for its being an amount. */
export const CURRENCY_WORDS: readonly string[] = [
  ...KRONER,
  ...NAMED.flatMap(({ words, signs }) => [...words, ...signs]),
];

/** Letters that shorten a unit stand right before a currency: TDKK, k€, MSEK. By the power of ten. */
export const UNIT_LETTERS: readonly (readonly [3 | 6, readonly string[]])[] = [
  [3, ['t', 'k']],
  [6, ['m']],
];
export const UNIT_WORDS: readonly (readonly [3 | 6 | 9, readonly string[]])[] = [
  [3, ['tusind', 'tusinde', 'tusen', 'tusental', 'duizend', 'tausend', 'tsd', 'thousand']],
  [
    6,
    [
      'mio',
      'mill',
      'milj',
      'mln',
      'mn',
      'million',
      'millioner',
      'millions',
      'millionen',
      'miljoen',
      'miljoenen',
      'miljon',
      'miljoner',
    ],
  ],
  [9, ['mia', 'mrd', 'bn', 'milliard', 'milliarder', 'milliarden', 'miljard', 'miljarder']],
];

/** `tEUR` and `mNOK` are thousands and millions of them. */
const PATTERNS: readonly (readonly [RegExp, string])[] = Object.entries(CURRENCIES).map(([code, { words, signs }]) => [
  new RegExp(
    [...(signs.length === 0 ? [] : [anyWord(signs)]), `(?<!\\p{L})[tm]?(?:${anyWord(words)})(?!\\p{L})`].join('|'),
    'iu',
  ),
  code,
]);

/** The ISO code of the currency a text names; null where it names none. */
export function currencyNamed(text: string): string | null {
  return PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
