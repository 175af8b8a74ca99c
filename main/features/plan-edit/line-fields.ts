/** Fields of a line as the contract names them ↔ columns as stored. Translates names and shapes; decides nothing. */
import type { ActivityFields } from '../../../contract/plan-edit.ts';
import type { EntityPatch, EntityRow } from '../../../db/entities.ts';
import { DEFAULT_FUNDING, DEFAULT_GROUP, defaultAccount, VAT_INCLUDED } from '../../../domain/plan/edit-defaults.ts';

export const COLUMNS = {
  title: 'title',
  kind: 'kind',
  account: 'account',
  group: 'fk_group',
  buildingId: 'building_id',
  partId: 'part_id',
  findingId: 'finding_id',
  location: 'location',
  cause: 'cause',
  quantityMilli: 'quantity_milli',
  unit: 'unit',
  unitPriceOre: 'unit_price_ore',
  amountOre: 'amount_ore',
  priceDate: 'price_date',
  vatRateBp: 'vat_rate_bp',
  vatIncluded: 'vat_included',
  scaffoldBp: 'scaffold_bp',
  adviserBp: 'adviser_bp',
  contingencyBp: 'contingency_bp',
  firstYear: 'first_year',
  intervalYears: 'interval_years',
  lastYear: 'last_year',
  earliestYear: 'earliest_year',
  latestYear: 'latest_year',
  statutory: 'statutory',
  tags: 'tags',
  funding: 'funding',
  procurementKind: 'procurement_kind',
} as const satisfies Record<keyof ActivityFields, keyof EntityPatch<'activity'>>;

/** The fund's terms and the frame, as they are stored. */
export const TERM_COLUMNS = {
  openingBalanceOre: 'opening_balance_ore',
  floorOre: 'floor_ore',
  provisionOre: 'provision_ore',
  provisionIndexBp: 'provision_index_bp',
  provisionSteps: 'provision_steps',
  interestBp: 'interest_bp',
  horizonYears: 'horizon_years',
  baseYear: 'base_year',
  priceBasis: 'price_basis',
  priceRateBp: 'price_rate_bp',
  priceIndex: 'price_level',
} as const;

/** Stored column → field, for telling about what is in the log. */
export const LINE_FIELDS = byColumn(COLUMNS);
export const TERM_FIELDS = byColumn(TERM_COLUMNS);
export const OCCURRENCE_FIELDS = byColumn({
  movedToYear: 'moved_to_year',
  skipped: 'skipped',
  amountOre: 'amount_ore',
  reason: 'reason',
});

function byColumn(columns: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(columns).map(([field, column]) => [column, field]));
}

type Column = (typeof COLUMNS)[keyof ActivityFields];

/** The given fields as a patch; absent ones are absent. */
export function fieldsToPatch(fields: { readonly [F in keyof ActivityFields]?: ActivityFields[F] | undefined }) {
  const patch: Partial<Record<Column, string | number | null>> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    patch[COLUMNS[field as keyof ActivityFields]] = stored(value);
  }
  return patch as EntityPatch<'activity'>;
}

function stored(value: ActivityFields[keyof ActivityFields]): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

type NewLine = Omit<EntityRow<'activity'>, 'stamp'>;

export interface NewLinePlace {
  readonly plan: EntityRow<'plan'>;
  readonly part: EntityRow<'building_part'> | undefined;
  readonly sortNo: number;
  /** Where the line does not say its own. */
  readonly vatRateBp: number;
}

/** A whole new row: what was given, and defaults for the rest. */
export function newLine(
  id: string,
  fields: Partial<{ [F in keyof ActivityFields]: ActivityFields[F] | undefined }>,
  { plan, part, sortNo, vatRateBp }: NewLinePlace,
): NewLine {
  const kind = fields.kind ?? 'maintenance';
  const blank = {
    id,
    deleted_at: null,
    department_id: plan.department_id,
    plan_id: plan.id,
    building_id: part?.building_id ?? null,
    part_id: null,
    finding_id: null,
    external_key: null,
    code: null,
    title: '',
    location: null,
    cause: null,
    kind,
    account: defaultAccount(kind),
    fk_group: part?.fk_group ?? DEFAULT_GROUP,
    quantity_milli: null,
    unit: null,
    unit_price_ore: null,
    amount_ore: null,
    price_date: null,
    price_source: null,
    price_source_ref: null,
    price_set_by: null,
    price_set_at_ms: null,
    index_series: null,
    vat_rate_bp: vatRateBp,
    vat_included: VAT_INCLUDED ? 1 : 0,
    scaffold_bp: 0,
    adviser_bp: 0,
    contingency_bp: 0,
    first_year: plan.base_year,
    interval_years: null,
    last_year: null,
    earliest_year: null,
    latest_year: null,
    statutory: 0,
    tags: null,
    funding: JSON.stringify(DEFAULT_FUNDING),
    procurement_kind: null,
    sort_no: sortNo,
    origin_activity_id: null,
  } satisfies NewLine;
  return { ...blank, ...fieldsToPatch(fields) } as NewLine;
}
