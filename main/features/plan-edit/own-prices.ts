/**
 * The own price bank for some classes of part: what offers, invoices and paid work say a unit costs, at one price level.
 * Answers for which observations count, and for saying when there was no index to bring them to one level. The figures are domain/'s.
 */
import type { PriceBasis } from '../../../contract/plan-edit.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { type PaidWork, readObservedPrices, readPaidWorks, readPriceIndices } from '../../../db/queries/price-bank.ts';
import { readOrigins } from '../../../db/queries/versions.ts';
import type { CatalogueClass } from '../../../domain/classification/catalogue.ts';
import { multiplyDivideRounded, shareOre } from '../../../domain/money/ore.ts';
import { type IndexSeries, type PricePeriod, periodLabel, quarterOf } from '../../../domain/money/price-index.ts';
import { VAT_INCLUDED } from '../../../domain/plan/edit-defaults.ts';
import { type PriceObservation, priceBank } from '../../../domain/reference/price-bank.ts';
import type { AppContext } from '../context.ts';
import { seriesOf } from '../plan/price-series.ts';
import { currentSettings } from '../settings/current.ts';
import { rootOf } from './line-root.ts';

/** What is known about the price of a class in a unit. */
export interface KnownPrices {
  readonly bank: PriceBasis | null;
  readonly catalogue: PriceBasis | null;
}

export type PriceFinder = (cls: CatalogueClass | undefined, unit: string | null) => KnownPrices;

/** A price that belongs to no department is taken to be in this currency. */
const OWN_CURRENCY = 'DKK';
/** The construction cost index is the one contracts are regulated by (domain.md 4.3); without it the first series there is. */
const FIRST_CHOICE = /^BYG/;
/** Stands for "as paid": every price counts as it is. */
const AS_PAID = 'as_paid';

/** `currency`: only prices in it are compared. */
export function priceFinder(
  { db: { reader }, today }: AppContext,
  currency: string,
  classKeys: readonly string[],
): PriceFinder {
  const { vatRateBp } = currentSettings(reader).plan;
  const observations = [
    ...readObservedPrices(reader, classKeys).flatMap((row) =>
      (row.currency ?? OWN_CURRENCY) === currency ? [observedPrice(row, vatRateBp)] : [],
    ),
    ...onceEach(readPaidWorks(reader, classKeys), (id) => readOrigins(reader, id)).flatMap((work) =>
      work.currency === currency ? [paidPrice(work)] : [],
    ),
  ].filter(({ priceDate }) => priceDate <= today());
  const index = indexFor(readPriceIndices(reader), observations, today());
  const bank = priceBank(observations, [index.series], index.series.id, index.level);
  const entries = new Map(bank.entries.map((entry) => [`${entry.classKey} ${entry.unit}`, entry]));
  return (cls, unit) => {
    const entry = cls === undefined ? undefined : entries.get(`${cls.key} ${unit}`);
    return {
      bank: entry?.summary.kind === 'summary' ? bankBasis(entry, entry.summary, index) : null,
      catalogue: cls === undefined || cls.unit !== unit ? null : catalogueBasis(cls),
    };
  };
}

type Entry = ReturnType<typeof priceBank>['entries'][number];

function bankBasis(
  { unit, newest }: Entry,
  summary: Extract<Entry['summary'], { kind: 'summary' }>,
  { series, level, from }: ChosenIndex,
): PriceBasis {
  const isIndexed = series.id !== AS_PAID;
  return {
    source: 'price_bank',
    unit,
    unitPriceOre: Math.round(summary.median),
    lowOre: Math.round(summary.lowerQuartile),
    highOre: Math.round(summary.upperQuartile),
    n: summary.n,
    asOf: isIndexed ? from : newest,
    newest,
    series: isIndexed ? series.name : null,
    level: isIndexed ? periodLabel(level) : null,
    mark: null,
  };
}

/** The middle of the catalogue's example range. */
function catalogueBasis({ unit, unitPriceOre: range, priceDate, mark }: CatalogueClass): PriceBasis | null {
  if (range === null || priceDate === null) return null;
  const { low: lowOre, high: highOre } = range;
  const unitPriceOre = Math.round((lowOre + highOre) / 2);
  const none = { n: null, series: null, level: null };
  return {
    source: 'catalogue',
    unit,
    unitPriceOre,
    lowOre,
    highOre,
    asOf: priceDate,
    newest: priceDate,
    mark,
    ...none,
  };
}

/** The bank compares prices incl. VAT; one that does not say is taken to be as plans are. */
function observedPrice(row: ReturnType<typeof readObservedPrices>[number], vatRateBp: number): PriceObservation {
  const { id, classKey, unit, unitPriceOre: ore, priceDate } = row;
  const excluded = row.vatIncluded === null ? !VAT_INCLUDED : row.vatIncluded === 0;
  const unitPriceOre = excluded ? ore + shareOre(ore, vatRateBp) : ore;
  return { id, classKey, unit, unitPriceOre, priceDate, source: sourceOf(row.source), indexSeries: null };
}

function sourceOf(stored: string): PriceObservation['source'] {
  if (stored === 'offer' || stored === 'contract') return 'offer';
  return stored === 'invoice' ? 'invoice' : 'estimate';
}

/** All that was paid, scaffold and adviser included: a line made from it gets no surcharges on top. */
function paidPrice({ id, classKey, unit, quantityMilli, actualOre, doneOn }: PaidWork): PriceObservation {
  const unitPriceOre = multiplyDivideRounded(actualOre, 1_000, quantityMilli);
  return { id, classKey, unit, unitPriceOre, priceDate: doneOn, source: 'invoice', indexSeries: null };
}

/** A new version takes the year's work over from the one before; what was paid once counts once, as the newest version has it. */
function onceEach(
  works: readonly PaidWork[],
  originsOf: (departmentId: string) => ReadonlyMap<string, string>,
): readonly PaidWork[] {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return [...Map.groupBy(works, ({ partId, plannedYear }) => `${partId} ${plannedYear}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const origins = known.get(first.departmentId) ?? originsOf(first.departmentId);
    known.set(first.departmentId, origins);
    const newest = new Map<string, PaidWork>();
    for (const work of group) {
      const root = rootOf(origins, work.activityId);
      if (work.versionNo >= (newest.get(root)?.versionNo ?? 0)) newest.set(root, work);
    }
    return [...newest.values()];
  });
}

interface ChosenIndex {
  readonly series: IndexSeries;
  readonly level: PricePeriod;
  /** First day of the level's period. */
  readonly from: string;
}

/** The series to use and the newest period in it that has come: a price is never brought further than the index reaches. */
function indexFor(
  rows: readonly EntityRow<'price_index'>[],
  observations: readonly PriceObservation[],
  today: string,
): ChosenIndex {
  const series = [...Map.groupBy(rows, (row) => row.series)].map(([id, values]) => seriesOf(id, values));
  const chosen = series.find(({ id }) => FIRST_CHOICE.test(id)) ?? series[0];
  const level = chosen?.points.filter((point) => firstDay(point) <= today).at(-1);
  if (chosen !== undefined && level !== undefined) return { series: chosen, level, from: firstDay(level) };
  const now = quarterOf(today);
  const quarters = new Map(
    [now, ...observations.map(({ priceDate }) => quarterOf(priceDate))].map((q) => [firstDay(q), q]),
  );
  const points = [...quarters.values()].map((quarter) => ({ ...quarter, value: 1 }));
  return { series: { id: AS_PAID, name: '', source: '', points }, level: now, from: firstDay(now) };
}

function firstDay({ year, quarter }: PricePeriod): string {
  return `${year}-${String(((quarter ?? 1) - 1) * 3 + 1).padStart(2, '0')}-01`;
}
