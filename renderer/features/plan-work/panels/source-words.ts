/** Why a line is suggested, in words. */
import type { PlanView } from '../../../../contract/plan.ts';
import type { PlanSource } from '../../../../contract/plan-edit.ts';
import { planWork } from '../../../i18n/da/plan-work.ts';
import type { Words } from '../../../i18n/i18n.ts';
import { scoreText } from '../../../ui/reason-text.ts';

type ReasonCode = keyof typeof planWork.sources.reasons;

export function reasonOf(
  { reason, source, score }: Pick<PlanSource, 'reason' | 'source' | 'score'>,
  { t, f }: Pick<Words, 't' | 'f'>,
  plan: Pick<PlanView, 'accountingStartMonth'>,
): string {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries({ score, ...reason.facts })) {
    if (value === null) facts[name] = '–';
    else if (typeof value === 'string') facts[name] = name.endsWith('On') ? f.day(value) : value;
    else if (name === 'score') facts[name] = scoreText(value, t);
    // Years of a building's life are calendar years; only the plan's are accounting years.
    else facts[name] = name === 'year' ? f.accountingYear(value, plan.accountingStartMonth) : String(value);
  }
  const code = isReason(reason.code) ? reason.code : source;
  // The key is one of many whose placeholders differ; i18next leaves none of them empty, because unknown facts read "–".
  return (t as (key: string, facts: Record<string, string>) => string)(`planWork.sources.reasons.${code}`, facts);
}

function isReason(code: string): code is ReasonCode {
  return Object.hasOwn(planWork.sources.reasons, code);
}
