/** The words that must stand beside every amount of a plan: price level, year and VAT. */
import type { PlanView } from '../../../contract/plan.ts';
import type { T } from '../../i18n/i18n.ts';

export function vatText(plan: PlanView, t: T): string {
  return plan.vatIncluded ? t('department.chart.vatIncluded') : t('department.chart.vatExcluded');
}

export function basisText(plan: PlanView, t: T): string {
  return t('department.money.basis', {
    basis: t(`codes.priceBasis.${plan.priceBasis}`),
    year: String(plan.priceYear),
    vat: vatText(plan, t),
  });
}
