/**
 * Which currency a text names, if any.
 * Answers for kroner meaning Danish ones unless the text says whose: a Norwegian list that only says `kr` cannot be told from a Danish one.
 */

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€|(?<!\p{L})(?:t?eur|euro)(?!\p{L})/iu, 'EUR'],
  [/£|(?<!\p{L})gbp(?!\p{L})/iu, 'GBP'],
  [/\$|(?<!\p{L})usd(?!\p{L})/iu, 'USD'],
  [/(?<!\p{L})[tm]?nok(?!\p{L})/iu, 'NOK'],
  [/(?<!\p{L})[tm]?sek(?!\p{L})/iu, 'SEK'],
  [/(?<!\p{L})chf(?!\p{L})/iu, 'CHF'],
  [/(?<!\p{L})[tm]?dkk(?!\p{L})/iu, 'DKK'],
];

/** ISO code; null where nothing is named. */
export function currencyNamed(text: string): string | null {
  return SIGNS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
