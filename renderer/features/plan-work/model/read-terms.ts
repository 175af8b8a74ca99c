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
