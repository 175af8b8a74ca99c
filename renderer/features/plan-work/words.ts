/** Codes of reading, of the domain's rules and of the engine, each as one sentence that says what to do. */

import type { Language } from '../../../contract/common.ts';
import { isMessageCode, messageOf } from '../../../contract/messages/index.ts';
import { planWork } from '../../i18n/da/plan-work.ts';
import type { Words } from '../../i18n/i18n.ts';

export function faultText(code: string, { t, language }: Pick<Words, 't' | 'language'>): string {
  if (isOwn(code)) return t(`planWork.faults.${code}`);
  return isMessageCode(code) ? messageOf(language, code) : t('planWork.faults.unknown', { code });
}

type Own = Exclude<keyof typeof planWork.faults, 'unknown'>;

function isOwn(code: string): code is Own {
  return code !== 'unknown' && Object.hasOwn(planWork.faults, code);
}

const times = {
  da: new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit' }),
  en: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
} as const satisfies Record<Language, Intl.DateTimeFormat>;

/** The time of day of an instant, for "saved 10:42". */
export function timeText(ms: number, language: Language): string {
  return times[language].format(ms);
}
