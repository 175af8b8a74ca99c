/** What stands behind a unit price, in one sentence: its source, spread, number of prices, day and mark. */
import type { PriceBasis } from '../../../../contract/plan-edit.ts';
import type { Words } from '../../../i18n/i18n.ts';

export function basisOf(basis: PriceBasis, currency: string, { t, f }: Pick<Words, 't' | 'f'>): string {
  const facts = {
    price: f.money(basis.unitPriceOre, currency),
    low: f.money(basis.lowOre, currency),
    high: f.money(basis.highOre, currency),
    unit: basis.unit,
    day: f.day(basis.asOf),
    newest: f.day(basis.newest),
    mark: basis.mark ?? '–',
  };
  if (basis.source === 'catalogue') return t('planPanels.price.catalogue', facts);
  const own = t('planPanels.price.bank', { ...facts, count: basis.n ?? 0 });
  if (basis.level === null || basis.series === null) return `${own} ${t('planPanels.price.asPaid', facts)}`;
  return `${own} ${t('planPanels.price.indexed', { ...facts, series: basis.series, level: periodOf(basis.level, t) })}`;
}

/** "2026Q3" → "3. kvartal 2026". */
function periodOf(period: string, t: Words['t']): string {
  const [year = period, quarter] = period.split('Q');
  return quarter === undefined ? year : t('planPanels.price.quarter', { quarter, year });
}
