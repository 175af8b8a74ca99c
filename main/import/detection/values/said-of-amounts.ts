/**
 * What a text says of the amounts beside it: thousands, millions or øre, with or without VAT.
 * Answers for the words being data, and for a limit ("over 1.000 kr.") or a sum ("12 mio.") being no unit.
 * Must never decide what a text beside a column means for it: that is amount-hints.ts.
 */
import { CURRENCY_WORDS } from '../../../../domain/import/amount-words.ts';
import { WORD_END as END, WORD_START as START } from '../../../../domain/import/word-patterns.ts';
import type { AmountWords } from '../../mapping/words.ts';

export interface AmountLanguage {
  /** The units amounts may be given in, as this text says; empty where it names none. */
  unitsIn(text: string): readonly number[];
  /** Names the currency, and no unit of it. */
  isInWhole(text: string): boolean;
  /** Amounts of a year or a week, as against those of a month. */
  spanIn(text: string): 'year' | 'week' | null;
  vatIn(text: string): 'with' | 'without' | 'both' | null;
}

/** How far before a number a word can stand that makes it a limit. */
const REACH = 24;
const THOUSAND = "1[.\\s,']?000";

export function amountLanguage({ units, prepositions, bounds, vat, byYear, byWeek }: AmountWords): AmountLanguage {
  const currency = anyOf(CURRENCY_WORDS);
  const before = anyOf(prepositions);
  const limit = new RegExp(`${START}(?:${anyOf(bounds)})\\.?[\\s:(]+(?:\\p{L}{1,4}\\.?\\s)?$`, 'iu');
  // "12 mio." is an amount; "2026 t.kr." is a year and a unit.
  const sum = /(?<![\d.,])(?!(?:19|20|21)\d{2}\s*$)\d[\d.,]*\s*$/u;
  const patterns: readonly (readonly [number, RegExp])[] = [
    [1_000_000, new RegExp(`${START}(?:${anyOf(units['1000000'])})${END}`, 'giu')],
    [1_000, new RegExp(`${START}(?:${anyOf(units['1000'])})${END}`, 'giu')],
    // "kr. og øre" and "uden øre" are no unit.
    [0.01, new RegExp(`(?:${START}(?:${before})\\s+|[(\\[,;:]\\s*|^\\s*)(?:${anyOf(units['0.01'])})${END}`, 'giu')],
    ...(
      [
        [1_000_000, `${THOUSAND}[.\\s,']?000`],
        [1_000, THOUSAND],
      ] as const
    ).map(([factor, digits]) => {
      const number = `(?<![\\d.,'])${digits}(?![\\d]|[.,'\\s]\\d{3}(?!\\d))`;
      const isMoney = `${START}(?:${currency})\\.?\\s?${number}|${number}\\s?(?:${currency})${END}`;
      return [factor, new RegExp(`${isMoney}|${START}(?:${before})\\.?\\s+${number}${NO_THING}`, 'giu')] as const;
    }),
  ];
  const whole = new RegExp(`${START}(?:${currency})${END}`, 'iu');
  // "Leje år 2025" is a year, not by the year.
  const spanOf = (list: readonly string[]) => new RegExp(`${START}(?:${anyOf(list)})${END}(?!\\.?\\s*\\d)`, 'iu');
  const [yearly, weekly] = [spanOf(byYear), spanOf(byWeek)];
  const vatWith = vatPattern(vat.with, vat.names);
  const vatWithout = vatPattern(vat.without, vat.names);
  return {
    unitsIn(text) {
      const found = new Set<number>();
      for (const [factor, pattern] of patterns) {
        for (const { index, 0: match } of text.matchAll(pattern)) {
          const ahead = text.slice(Math.max(0, index - REACH), index);
          if (!limit.test(ahead) && !(sum.test(ahead) && /^[\p{L}€£$]/u.test(match))) found.add(factor);
        }
      }
      return [...found];
    },
    isInWhole: (text) => whole.test(text),
    spanIn: (text) => (yearly.test(text) ? 'year' : weekly.test(text) ? 'week' : null),
    vatIn(text) {
      const [isWith, isWithout] = [vatWith.test(text), vatWithout.test(text)];
      return isWith && isWithout ? 'both' : isWith ? 'with' : isWithout ? 'without' : null;
    },
  };
}

/** "i 1000 stk." counts things. */
const NO_THING = '(?!\\s*\\p{L})';

/** A point in a word may be left out, or be followed by a blank: t.kr, tkr, t. kr. */
function anyOf(words: readonly string[]): string {
  return words
    .map((word) =>
      word
        .replaceAll(/[*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('.', '\\.?\\s?')
        .replaceAll(' ', '\\s+'),
    )
    .sort((a, b) => b.length - a.length)
    .join('|');
}

function vatPattern(words: readonly string[], names: readonly string[]): RegExp {
  return new RegExp(`${START}(?:${anyOf(words)})[.\\s/]*(?:\\d+\\s*%\\s*)?(?:${anyOf(names)})${END}`, 'iu');
}
