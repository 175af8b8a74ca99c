/**
 * The price bank: unit prices learned from own offers and invoices.
 * Answers for median, spread and n per catalogue class and unit, indexed to one date.
 * Must never mix units, nor hide how many prices stand behind a figure.
 */

import { at, compareText } from '../list.ts';
import { scaleOre } from '../money/ore.ts';
import { type IndexSeries, indexFactor, type PricePeriod, quarterOf } from '../money/price-index.ts';
import { type SummaryResult, summarise } from '../portfolio/statistics.ts';

export interface PriceObservation {
  readonly id: string;
  readonly classKey: string;
  readonly unit: string;
  /** Whole øre per unit incl. VAT. */
  readonly unitPriceOre: number;
  /** YYYY-MM-DD. */
  readonly priceDate: string;
  readonly source: 'offer' | 'invoice' | 'estimate';
  /** null = the series of the call. */
  readonly indexSeries: string | null;
}

export interface PriceBankEntry {
  readonly classKey: string;
  readonly unit: string;
  /** Median, quartiles and n of the indexed prices; too few is a result. */
  readonly summary: SummaryResult;
  readonly bySource: Readonly<Record<PriceObservation['source'], number>>;
  /** Newest price among them. */
  readonly newest: string;
}

export interface PriceBank {
  readonly level: PricePeriod;
  /** By class key, then unit. */
  readonly entries: readonly PriceBankEntry[];
  /** Observations the index series does not cover, left out of the figures. */
  readonly notIndexed: readonly string[];
}

/** Sums observations up at one price level. `minCases` prices make a figure (default 3: offers are few). */
export function priceBank(
  observations: readonly PriceObservation[],
  series: readonly IndexSeries[],
  defaultSeries: string,
  level: PricePeriod,
  minCases = 3,
): PriceBank {
  const byId = new Map(series.map((one) => [one.id, one]));
  const groups = new Map<string, { prices: number[]; members: PriceObservation[] }>();
  const notIndexed: string[] = [];
  for (const observation of observations) {
    const chosen = byId.get(observation.indexSeries ?? defaultSeries);
    const factor = chosen === undefined ? null : indexFactor(chosen, quarterOf(observation.priceDate), level);
    if (factor === null || !factor.ok) {
      notIndexed.push(observation.id);
      continue;
    }
    const key = JSON.stringify([observation.classKey, observation.unit]);
    const group = groups.get(key) ?? { prices: [], members: [] };
    group.prices.push(scaleOre(observation.unitPriceOre, factor.value));
    group.members.push(observation);
    groups.set(key, group);
  }
  const entries = [...groups.values()].map(({ prices, members }) => {
    const first = at(members, 0);
    const bySource = { offer: 0, invoice: 0, estimate: 0 };
    let newest = first.priceDate;
    for (const { source, priceDate } of members) {
      bySource[source] += 1;
      if (priceDate > newest) newest = priceDate;
    }
    const { classKey, unit } = first;
    return { classKey, unit, summary: summarise(prices, minCases), bySource, newest };
  });
  entries.sort((a, b) => compareText(a.classKey, b.classKey) || compareText(a.unit, b.unit));
  return { level, entries, notIndexed };
}
