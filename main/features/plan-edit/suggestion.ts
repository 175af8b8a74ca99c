/**
 * A line prefilled from a finding or an ageing part, with a price where one is known.
 * Answers for: a price is the finding's own, the price bank's where enough prices stand behind it, else an example of the catalogue, never a
 * guess; the caller is told which. Composes; decides no year.
 */
import type { PlanSource } from '../../../contract/plan-edit.ts';
import type { EntityRow } from '../../../db/entities.ts';
import type { CatalogueClass } from '../../../domain/classification/catalogue.ts';
import type { FkGroup } from '../../../domain/classification/fk-group.ts';
import { multiplyDivideRounded } from '../../../domain/money/ore.ts';
import type { Need } from '../../../domain/plan/sources.ts';
import type { PriceFinder } from './own-prices.ts';

type Suggested = PlanSource['suggested'];
type Source = Pick<PlanSource, 'priceSource' | 'priceBasis'>;
type Priced = Source & { readonly fields: Partial<Suggested> };
type Suggestion = Source & { readonly suggested: Suggested };

const NO_PRICE: Priced = { priceSource: null, priceBasis: null, fields: {} };

/** Upkeep more often than this is routine, and no answer to a grade. */
const LEAST_INTERVAL = 5;

export function suggestFromFinding(
  finding: EntityRow<'finding'>,
  part: EntityRow<'building_part'>,
  cls: CatalogueClass | undefined,
  need: Need,
  foundOn: string | null,
  prices: PriceFinder,
): Suggestion {
  const { proposed_work: work, defect, proposed_amount_ore: amountOre } = finding;
  const price: Priced =
    amountOre === null || amountOre < 0
      ? unitPrice(prices, cls, extentOf(finding, part))
      : {
          priceSource: 'finding',
          priceBasis: null,
          fields: { amountOre, ...(foundOn === null ? {} : { priceDate: foundOn }) },
        };
  const suggested: Suggested = {
    ...basis(part, need),
    title: titleOf(part, work, defect),
    kind: 'maintenance',
    findingId: finding.id,
    location: cut(finding.location ?? part.location, 300),
    cause: cut(defect, 2_000),
    ...price.fields,
  };
  return { suggested, priceSource: price.priceSource, priceBasis: price.priceBasis };
}

/** A renewal comes again after its expected life; upkeep at the interval of the catalogue's work. */
export function suggestFromAgeing(
  part: EntityRow<'building_part'>,
  cls: CatalogueClass | undefined,
  need: Need,
  prices: PriceFinder,
): Suggestion {
  if (!need.renewal) {
    const work = cls?.works.find(({ intervalYears }) => intervalYears !== null && intervalYears >= LEAST_INTERVAL);
    const title = titleOf(part, work?.textDa ?? null, null);
    const intervalYears = work?.intervalYears ?? null;
    const suggested = { ...basis(part, need), title, kind: 'maintenance' as const, intervalYears };
    return { suggested, priceSource: null, priceBasis: null };
  }
  const { fields, ...source } = unitPrice(prices, cls, { quantityMilli: part.quantity_milli, unit: part.unit });
  const intervalYears = need.life !== null && need.life.expected <= 100 ? need.life.expected : null;
  return {
    suggested: { ...basis(part, need), title: part.name, kind: 'renewal', intervalYears, ...fields },
    ...source,
  };
}

function basis(part: EntityRow<'building_part'>, need: Need) {
  return {
    group: part.fk_group as FkGroup,
    partId: part.id,
    buildingId: part.building_id,
    location: cut(part.location, 300),
    firstYear: need.year,
  };
}

function titleOf(part: EntityRow<'building_part'>, work: string | null, defect: string | null): string {
  const what = work ?? defect;
  return (what === null || what === part.name ? part.name : `${part.name}: ${what}`).slice(0, 300);
}

/** Imported text may be longer than a line takes. */
function cut(text: string | null, limit: number): string | null {
  return text === null ? null : text.slice(0, limit);
}

interface Extent {
  readonly quantityMilli: number | null;
  readonly unit: string | null;
}

/** The quantity that was found, else the part's times the share that is damaged. */
function extentOf(finding: EntityRow<'finding'>, part: EntityRow<'building_part'>): Extent {
  if (finding.quantity_milli !== null) return { quantityMilli: finding.quantity_milli, unit: finding.unit };
  if (finding.extent_bp === null || part.quantity_milli === null) return { quantityMilli: null, unit: null };
  return { quantityMilli: multiplyDivideRounded(part.quantity_milli, finding.extent_bp, 10_000), unit: part.unit };
}

/** Own prices before examples, per the unit the quantity is in. */
function unitPrice(prices: PriceFinder, cls: CatalogueClass | undefined, { quantityMilli, unit }: Extent): Priced {
  if (quantityMilli === null || quantityMilli === 0 || unit === null) return NO_PRICE;
  const { bank, catalogue } = prices(cls, unit);
  const priceBasis = bank ?? catalogue;
  if (priceBasis === null) return NO_PRICE;
  const { source: priceSource, unitPriceOre, asOf } = priceBasis;
  return { priceSource, priceBasis, fields: { quantityMilli, unit, unitPriceOre, priceDate: asOf } };
}
