/**
 * The fund's terms as they are typed, in the plan's dialog and in a scenario's form alike.
 * Answers for refusing at its field what the engine would refuse, and what no figure could be worked out from.
 */
import type { Language } from '../../../../contract/common.ts';
import { TERM_LIMITS } from '../../../../domain/fund/term-limits.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import { readAmountOre, readMilli } from './read-number.ts';

/** A yearly provision: nothing, or more. */
export function readProvision(text: string, language: Language): Result<number, string> {
  const read = readAmountOre(text, language);
  return read.ok && read.value < 0 ? err('negative') : read;
}

/** The yearly index on a provision, as whole basis points. */
export function readIndex(text: string, language: Language): Result<number, string> {
  const read = readPercent(text, language);
  const { least, most } = TERM_LIMITS.indexBp;
  return read.ok && (read.value < least || read.value > most) ? err('index_range') : read;
}

/** Interest on the fund's positive balance, a year. */
export function readInterest(text: string, language: Language): Result<number, string> {
  return within(readPercent(text, language), TERM_LIMITS.interestBp, 'interest_range');
}

/** The yearly rise of prices. */
export function readPriceRate(text: string, language: Language): Result<number, string> {
  return within(readPercent(text, language), TERM_LIMITS.priceRateBp, 'price_rate_range');
}

function within(
  read: Result<number, string>,
  { least, most }: { readonly least: number; readonly most: number },
  fault: string,
): Result<number, string> {
  return read.ok && (read.value < least || read.value > most) ? err(fault) : read;
}

/** 2028, or 2028/29 as it is shown. */
export function readYear(text: string): Result<number, string> {
  const match = /^(\d{4})(\/\d{2})?$/.exec(text.trim());
  if (match === null) return err('not_whole');
  const year = Number(match[1]);
  return year < 1900 || year > 2200 ? err('not_whole') : ok(year);
}

export function readHorizon(text: string): Result<number, string> {
  if (!/^\d+$/.test(text.trim())) return err('not_whole');
  const years = Number(text);
  const { least, most } = TERM_LIMITS.horizonYears;
  return years < least || years > most ? err('horizon_range') : ok(years);
}

/** "4", "4 %" and "2,5": per cent with at most two decimals, as whole basis points. */
export function readPercent(text: string, language: Language): Result<number, string> {
  const read = readMilli(text.replace(/%$/, '').trim(), language);
  if (!read.ok) return read;
  return read.value % 10 === 0 ? ok(read.value / 10) : err('too_many_decimals');
}
