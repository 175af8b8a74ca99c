/**
 * The words proposed for a decision, from the version's own figures.
 * Answers for a text a secretary only has to correct; whole kroner, because it is read aloud.
 * Must never be saved unseen: it stands in the field before it is sent.
 */
import type { PlanStatus } from '../../../../contract/common.ts';
import type { PlanVersion } from '../../../../contract/versions.ts';
import { decisionTexts } from '../../../i18n/da/decision-texts.ts';
import { formatFor } from '../../../ui/format.ts';

export function suggestedText(version: PlanVersion, to: PlanStatus, currency: string, startMonth: number): string {
  const f = formatFor('da');
  const key = to === 'board_treated' && version.status === 'rejected' ? 'board_treated_rejected' : to;
  if (!isSuggested(key)) return '';
  const text = decisionTexts[key]({
    version: version.versionNo,
    from: f.accountingYear(version.baseYear, startMonth),
    total: f.money(version.totalOre, currency),
    provision: f.money(version.provisionOre, currency),
    required: f.money(version.requiredFirstYearOre, currency),
    short: version.requiredFirstYearOre > version.provisionOre,
  });
  // An amount ends in "kr." and so does the sentence; a text that waits for its reason keeps its last space.
  return text.replace(/\.\.(?!\.)/g, '.').replaceAll('\u00a0', ' ');
}

function isSuggested(key: string): key is keyof typeof decisionTexts {
  return Object.hasOwn(decisionTexts, key);
}
