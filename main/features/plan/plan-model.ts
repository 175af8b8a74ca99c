/** Stored rows → the domain's plan model. Translates shapes only; decides nothing. */
import type { EntityRow } from '../../../db/entities.ts';
import type { FkGroup } from '../../../domain/classification/fk-group.ts';
import {
  ACTIVITY_KINDS,
  type Activity,
  type FundingShare,
  type OccurrenceOverride,
  PURSES,
  TAGS,
} from '../../../domain/plan/activity.ts';

export function activityFromRow(
  row: EntityRow<'activity'>,
  overrides: readonly EntityRow<'occurrence_override'>[],
): Activity {
  return {
    id: row.id,
    title: row.title,
    kind: ACTIVITY_KINDS.find((kind) => kind === row.kind) ?? 'maintenance',
    account: row.account,
    fkGroup: row.fk_group as FkGroup,
    quantityMilli: row.quantity_milli,
    unit: row.unit,
    unitPriceOre: row.unit_price_ore,
    amountOre: row.amount_ore,
    priceDate: row.price_date,
    indexSeries: row.index_series,
    vatRateBp: row.vat_rate_bp,
    vatIncluded: row.vat_included === 1,
    surcharges: { scaffoldBp: row.scaffold_bp, adviserBp: row.adviser_bp, contingencyBp: row.contingency_bp },
    firstYear: row.first_year,
    intervalYears: row.interval_years,
    lastYear: row.last_year,
    window:
      row.earliest_year !== null && row.latest_year !== null
        ? { earliestYear: row.earliest_year, latestYear: row.latest_year }
        : null,
    statutory: row.statutory === 1,
    tags: jsonList(row.tags).flatMap((tag) => TAGS.find((known) => known === tag) ?? []),
    funding: fundingFromJson(row.funding),
    procurementKind:
      row.procurement_kind === 'works' || row.procurement_kind === 'service' || row.procurement_kind === 'goods'
        ? row.procurement_kind
        : null,
    buildingId: row.building_id,
    partId: row.part_id,
    overrides: overrides.flatMap(overrideFromRow),
  };
}

function overrideFromRow(row: EntityRow<'occurrence_override'>): OccurrenceOverride[] {
  const { planned_year: plannedYear, reason } = row;
  if (row.skipped === 1) return [{ kind: 'skipped', plannedYear, reason }];
  const list: OccurrenceOverride[] = [];
  if (row.moved_to_year !== null) list.push({ kind: 'moved', plannedYear, toYear: row.moved_to_year, reason });
  if (row.amount_ore !== null) list.push({ kind: 'amount', plannedYear, amountOre: row.amount_ore, reason });
  return list;
}

/** Funding as stored: [{ "purse": "fund401", "shareBp": 10000 }]. Nothing stored means that the 401 fund pays all. */
export function fundingFromJson(text: string | null): readonly FundingShare[] {
  const shares = jsonList(text).flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null || !('purse' in entry) || !('shareBp' in entry)) return [];
    const purse = PURSES.find((known) => known === entry.purse);
    return purse && typeof entry.shareBp === 'number' ? [{ purse, shareBp: entry.shareBp }] : [];
  });
  return shares.length > 0 ? shares : [{ purse: 'fund401', shareBp: 10_000 }];
}

function jsonList(text: string | null): readonly unknown[] {
  if (text === null) return [];
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : [];
}
