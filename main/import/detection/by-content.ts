/**
 * What the cells and the rest of a heading say against, or beyond, a heading's words: kinds of work under `Type`, shares under `Omfang`, a price
 * for one square metre where a sum was expected.
 * Answers for headings that say little being taken by what stands below them. Must never overrule what a person said.
 */
import type { ImportKind } from '../../../contract/import-mapping.ts';
import type { ColumnGuess } from '../../../domain/import/columns.ts';
import { wordIndex, wordKey } from '../../../domain/import/word-match.ts';
import { anyWord, WORD_END, WORD_START } from '../../../domain/import/word-patterns.ts';
import { codesOf, type ImportWords } from '../mapping/words.ts';
import type { GatheredColumn } from './gather.ts';

/** How sure the words below a heading are that says nothing. */
const BY_WORDS = 0.8;
/** Amounts for one of something, by the kind that keeps them. */
const PRICES: Readonly<Partial<Record<ImportKind, string>>> = {
  plans: 'unitPrice',
  parts: 'unitValue',
  prices: 'unitPrice',
};
/** A bound or a span of per cents (`10-30 %`) is a class. */
const SHARE = /^\d+(?:[.,]\d+)?\s*%$/;
const IS_PRICE: ReadonlySet<string> = new Set(['unitPrice', 'unitValue', 'rentM2']);

export function byContent(
  guesses: readonly ColumnGuess[],
  columns: readonly GatheredColumn[],
  kind: ImportKind | null,
  words: ImportWords,
): readonly ColumnGuess[] {
  if (kind === null) return guesses;
  const own = new Set(words.kinds[kind].fields.map(({ field }) => field));
  const isFree = (field: string, among: readonly ColumnGuess[]) =>
    own.has(field) && !among.some((guess) => guess.field === field);
  const isPerUnit = perUnit(words);
  const works = wordIndex(codesOf(words.fields['workKind']));
  const settled: ColumnGuess[] = [];
  guesses.forEach((guess, at) => {
    const stats = columns[at]?.stats;
    const heading = columns[at]?.heading ?? '';
    const seen = [...(stats?.words?.keys() ?? [])];
    const among = [...settled, ...guesses.slice(at + 1)];
    const as = (field: string | null): ColumnGuess => ({
      field,
      confidence: field === null ? 0 : BY_WORDS,
      others:
        guess.field === null ? guess.others : [{ field: guess.field, confidence: guess.confidence }, ...guess.others],
    });
    const { field } = guess;
    if (field !== null && words.fields[field]?.type === 'money' && !IS_PRICE.has(field) && isPerUnit(heading)) {
      const price = PRICES[kind];
      settled.push(as(price !== undefined && isFree(price, among) ? price : null));
    } else if (field === 'extentClass' && isMost(seen, (word) => SHARE.test(word)) && isFree('extentShare', among)) {
      settled.push(as('extentShare'));
    } else if (field === null && isFree('workKind', among) && isMost(seen, (word) => works.has(wordKey(word)))) {
      settled.push(as('workKind'));
    } else settled.push(guess);
  });
  return kind === 'priceIndex' ? withFigures(settled, columns) : settled;
}

/** `Indekstype; Indeks`: figures with decimals below a bare "index" are its values, and the series is what another column names. */
function withFigures(guesses: readonly ColumnGuess[], columns: readonly GatheredColumn[]): readonly ColumnGuess[] {
  const at = guesses.findIndex(({ field }) => field === SERIES);
  const stats = columns[at]?.stats;
  if (stats === undefined || stats.content !== 'number' || guesses.some(({ field }) => field === VALUE)) return guesses;
  const { comma, point } = stats.numbers;
  if (comma + point + stats.typedNumbers === 0) return guesses;
  const named = guesses.findIndex(
    ({ field, others }, place) =>
      field === null && columns[place]?.stats.content === 'text' && others.some((other) => other.field === SERIES),
  );
  return guesses.map((guess, place) => {
    if (place === at) return { ...guess, field: VALUE, confidence: BY_WORDS };
    return place === named ? { ...guess, field: SERIES, confidence: BY_WORDS } : guess;
  });
}

const SERIES = 'series';
const VALUE = 'indexValue';

function isMost(words: readonly string[], is: (word: string) => boolean): boolean {
  return words.length > 0 && words.filter(is).length * 2 >= words.length;
}

/** `pr. m²`, `/stk`: whether a heading speaks of one of something. */
function perUnit({ amounts, fields }: ImportWords): (heading: string) => boolean {
  // "Overslag / sum" is a sum.
  const units = codesOf(fields['unit']).flatMap(({ code, words }) => (code === 'sum' ? [] : [code, ...words]));
  const { per, things } = amounts.perUnit;
  const signs = per.filter((word) => !/\p{L}/u.test(word));
  const said = per.filter((word) => /\p{L}/u.test(word));
  const before = `(?:${anyWord(signs)})\\s*|${WORD_START}(?:${anyWord(said)})\\.?\\s*`;
  const pattern = new RegExp(`(?:${before})(?:${anyWord([...units, ...things])})${WORD_END}`, 'iu');
  return (heading) => pattern.test(heading);
}
