/** What a scenario changes, in a few words. */
import type { PlanView } from '../../../../contract/plan.ts';
import type { Words } from '../../../i18n/i18n.ts';
import type { Assumptions } from './scenario-draft.ts';

export function assumptionsText(
  content: Assumptions,
  { currency }: Pick<PlanView, 'currency'>,
  { t, f }: Pick<Words, 't' | 'f'>,
): string {
  const parts: string[] = [];
  const { priceRateBp, provisionOre, provisionIndexBp, floorOre, horizonYears, level } = content;
  if (typeof priceRateBp === 'number') {
    const rate = `${priceRateBp > 0 ? '+' : ''}${f.rate(priceRateBp)}`;
    parts.push(t('planPanels.scenarios.says.price', { rate }));
  }
  if (typeof provisionOre === 'number') {
    parts.push(t('planPanels.scenarios.says.provision', { amount: f.money(provisionOre, currency) }));
  }
  if (typeof provisionIndexBp === 'number') {
    parts.push(t('planPanels.scenarios.says.index', { rate: f.rate(provisionIndexBp) }));
  }
  if (typeof floorOre === 'number') {
    parts.push(t('planPanels.scenarios.says.floor', { amount: f.money(floorOre, currency) }));
  }
  if (typeof horizonYears === 'number') parts.push(t('planPanels.scenarios.says.horizon', { count: horizonYears }));
  if (level !== undefined && level !== null) parts.push(t('planPanels.scenarios.says.level'));
  const lines = content.activities?.length ?? 0;
  if (lines > 0) parts.push(t('planPanels.scenarios.says.lines', { count: lines }));
  const steps = content.priceSteps?.length ?? 0;
  if (steps > 0) parts.push(t('planPanels.scenarios.says.steps', { count: steps }));
  return parts.length === 0 ? t('planPanels.scenarios.says.nothing') : parts.join(' · ');
}
