/** What is missing in a row of the review's form, in words; a code of a newer engine is shown as it is. */
import { inspection } from '../../../i18n/da/inspection.ts';
import type { T } from '../../../i18n/i18n.ts';

type Gap = Exclude<keyof typeof inspection.gaps, 'other'>;

export function gapName(code: string, t: T): string {
  return isGap(code) ? t(`inspection.gaps.${code}`) : t('inspection.gaps.other', { code });
}

function isGap(code: string): code is Gap {
  return code !== 'other' && Object.hasOwn(inspection.gaps, code);
}
