/** Periods and values of a plan's terms in words. */
import { parsePeriod } from '../../../../domain/money/price-index.ts';
import type { T } from '../../../i18n/i18n.ts';

/** 2026Q3 → 3. kvartal 2026; a text that is no period is shown as it is. */
export function periodWords(level: string, t: T): string {
  const period = parsePeriod(level);
  if (period === null) return level;
  if (period.quarter === null) return String(period.year);
  return t('planTerms.prices.quarter', { quarter: String(period.quarter), year: String(period.year) });
}
