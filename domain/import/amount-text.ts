/**
 * Amounts as people type them into a cell: `2 mio. kr.`, `450 tkr`, `£1.2m`, `MSEK 1,2`.
 * Answers for the figures, their sign and the power of ten that the words beside them name, in the six languages of the importer.
 * Must never take a word for a unit that may be something else: `120 m` is a length, `450 t` a weight.
 */
import { CURRENCY_WORDS, UNIT_LETTERS, UNIT_WORDS } from './amount-words.ts';

export interface AmountText {
  /** Digits and separators. */
  readonly core: string;
  readonly isNegative: boolean;
  /** Power of ten that its words name; null where they name none. */
  readonly exponent: 3 | 6 | 9 | null;
  /** It could be no code or size: `450k` could. */
  readonly isPlainlyAmount: boolean;
}

/** Every way of writing a unit with or without a currency, without points and blanks. */
const UNITS: ReadonlyMap<string, AmountText['exponent']> = new Map([
  ['', null],
  ...CURRENCY_WORDS.map((currency) => [currency, null] as const),
  ...UNIT_WORDS.flatMap(([exponent, words]) =>
    words.flatMap((word) => ['', ...CURRENCY_WORDS].map((currency) => [word + currency, exponent] as const)),
  ),
  ...UNIT_LETTERS.flatMap(([exponent, letters]) =>
    letters.flatMap((letter) => CURRENCY_WORDS.map((currency) => [letter + currency, exponent] as const)),
  ),
]);

const PARTS = /^(\D*)(\d(?:[\d.,'\s\u00a0\u202f\u2009]*\d)?)(\D*)$/;
const BLANKS_AND_POINTS = /[.\s\u00a0\u202f\u2009]/g;
const SIGNS = /[-−–+]/g;
/** `250,-`, `250.-` and `250 kr,-` have no øre. */
const NO_ORE = /^\s*\.[-−–]{1,2}|,[-−–]{1,2}/;
/** A minus behind a word could be meant as either. */
const SIGN_BEHIND_WORD = /[^-−–+][-−–+]/;
const FRACTION = /^\d{1,6}[.,]\d{1,2}$/;

/** Null for a text that is no amount with words of a unit or a currency that are known. */
export function amountText(text: string): AmountText | null {
  const inner = /^\s*\((.+)\)\s*$/.exec(text)?.[1];
  const [, before = '', core = '', after = ''] = PARTS.exec(inner ?? text) ?? [];
  if (core === '') return null;
  const left = before.replace(BLANKS_AND_POINTS, '').toLowerCase();
  const right = after.replace(NO_ORE, '').replace(BLANKS_AND_POINTS, '').toLowerCase();
  const signs = (left + right).match(SIGNS) ?? [];
  if (signs.length > (inner === undefined ? 1 : 0) || SIGN_BEHIND_WORD.test(right)) return null;
  const [head, tail] = [left.replace(SIGNS, ''), right.replace(SIGNS, '')];
  const ahead = UNITS.get(head);
  if (ahead === undefined) return null;
  const short = shortened(core, after, head);
  const behind = short ?? UNITS.get(tail);
  if (behind === undefined || (ahead !== null && behind !== null)) return null;
  return {
    core,
    isNegative: inner !== undefined || signs.some((sign) => sign !== '+'),
    exponent: ahead ?? behind,
    isPlainlyAmount: short !== 3 || head !== '',
  };
}

/** `£1.2m`, `1.2m`, `450k`: a letter right behind the figures. `120m` alone is a length. */
function shortened(core: string, after: string, head: string): 3 | 6 | null {
  if (/^k$/i.test(after)) return 3;
  return /^m$/i.test(after) && (head !== '' || FRACTION.test(core)) ? 6 : null;
}
