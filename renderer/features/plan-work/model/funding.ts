/** Funding shares as typed: read one by one, and only taken when they make 100 %. A share of nothing is left out. */
import type { Language } from '../../../../contract/common.ts';
import type { ActivityFields } from '../../../../contract/plan-edit.ts';
import { PURSES } from '../../../../domain/plan/activity.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import { readMilli } from './read-number.ts';

export interface ShareText {
  readonly purse: string;
  /** Per cent, e.g. 33,33. */
  readonly text: string;
}

export type ShareFault =
  | { readonly code: 'sum'; readonly sumBp: number }
  | { readonly code: 'not_a_number' | 'too_many_decimals' | 'negative' };

export function readShares(
  rows: readonly ShareText[],
  language: Language,
): Result<ActivityFields['funding'], ShareFault> {
  const shares: ActivityFields['funding'] = [];
  let sumBp = 0;
  for (const { purse, text } of rows) {
    const known = PURSES.find((one) => one === purse);
    const typed = text.replace(/%\s*$/, '').trim();
    const read = readMilli(typed === '' ? '0' : typed, language);
    if (!read.ok || known === undefined) return err({ code: 'not_a_number' });
    if (read.value < 0) return err({ code: 'negative' });
    if (read.value % 10 !== 0) return err({ code: 'too_many_decimals' });
    const shareBp = read.value / 10;
    sumBp += shareBp;
    if (shareBp > 0) shares.push({ purse: known, shareBp });
  }
  return sumBp === 10_000 ? ok(shares) : err({ code: 'sum', sumBp });
}
