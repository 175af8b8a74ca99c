/** The words that must stand beside every amount of a plan: price level, year and VAT. */
import type { PlanView } from '../../../contract/plan.ts';
import type { T } from '../../i18n/i18n.ts';
import type { Format } from '../../ui/format.ts';
import { periodWords } from '../plan-work/money/term-words.ts';

export function vatText(plan: PlanView, t: T): string {
  return plan.vatIncluded ? t('department.chart.vatIncluded') : t('department.chart.vatExcluded');
}

type Prices = Pick<PlanView, 'priceBasis' | 'priceYear' | 'priceRateBp' | 'priceIndex'>;

/** Fixed or rising, and the index that brought them to their level: an indexed amount never stands without its series. */
export function pricesText({ priceBasis, priceYear, priceRateBp, priceIndex }: Prices, t: T, f: Format): string {
  return [
    `${t(`codes.priceBasis.${priceBasis}`)} ${priceYear}`,
    ...(priceBasis === 'current' ? [t('planTerms.rising', { rate: f.rate(priceRateBp) })] : []),
    ...(priceIndex === null
      ? []
      : [t('planTerms.indexed', { name: priceIndex.series.name, level: periodWords(priceIndex.level, t) })]),
  ].join(', ');
}

/** Without the index's name and without rates, for a line that has no room: the plan's terms say them. */
export function pricesTextShort({ priceBasis, priceYear, priceIndex }: Prices, t: T): string {
  const basis = t(`codes.priceBasis.${priceBasis}`);
  if (priceIndex === null) return `${basis} ${priceYear}`;
  return `${basis}, ${t('planTerms.indexedShort', { level: periodWords(priceIndex.level, t) })}`;
}

export function basisText(plan: PlanView, t: T, f: Format): string {
  return t('department.money.basis', {
    basis: pricesText(plan, t, f),
    vat: vatText(plan, t),
  });
}
