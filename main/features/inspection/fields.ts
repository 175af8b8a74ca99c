/** Fields of reports, parts, findings, risks and review items as the contract names them ↔ columns as stored. Translates; decides nothing. */
import type { ReportFields } from '../../../contract/inspection.ts';
import type {
  ClimateRiskFields,
  FindingFields,
  PartFields,
  ReviewItemFields,
} from '../../../contract/inspection-view.ts';
import type { EntityName, EntityPatch } from '../../../db/entities.ts';

type Columns<F, E extends EntityName> = Readonly<Record<keyof F, keyof EntityPatch<E>>>;

export const REPORT_COLUMNS = {
  number: 'number',
  heldOn: 'held_on',
  inspector: 'inspector',
  participants: 'participants',
  walkOrder: 'walk_order',
  statement: 'statement',
  summary: 'summary',
  provisionalOn: 'provisional_on',
} as const satisfies Columns<ReportFields, 'condition_report'>;

export const PART_COLUMNS = {
  name: 'name',
  classKey: 'class_key',
  group: 'fk_group',
  buildingId: 'building_id',
  location: 'location',
  quantityMilli: 'quantity_milli',
  unit: 'unit',
  installedYear: 'installed_year',
  unitValueOre: 'unit_value_ore',
} as const satisfies Columns<PartFields, 'building_part'>;

export const FINDING_COLUMNS = {
  severity: 'severity',
  intensity: 'intensity',
  extentClass: 'extent_class',
  extentBp: 'extent_bp',
  defect: 'defect',
  defectCode: 'defect_code',
  location: 'location',
  note: 'note',
  cause: 'cause',
  consequence: 'consequence',
  theme: 'theme',
  quantityMilli: 'quantity_milli',
  unit: 'unit',
  proposedWork: 'proposed_work',
  proposedYear: 'proposed_year',
  proposedAmountOre: 'proposed_amount_ore',
} as const satisfies Columns<FindingFields, 'finding'>;

export const RISK_COLUMNS = {
  probability: 'probability',
  consequence: 'consequence',
  score: 'score',
  exposedValueOre: 'exposed_value_ore',
  homesAffected: 'homes_affected',
  measure: 'measure',
  activityId: 'activity_id',
  acceptedReason: 'accepted_reason',
  note: 'note',
} as const satisfies Columns<ClimateRiskFields, 'climate_risk'>;

export const REVIEW_COLUMNS = {
  partId: 'part_id',
  installedYear: 'installed_year',
  remainingYears: 'remaining_years',
  score: 'score',
  measure: 'measure',
  measureYear: 'measure_year',
  amountOre: 'amount_ore',
  reviewerFinding: 'reviewer_finding',
  ourAnswer: 'our_answer',
  answeredOn: 'answered_on',
  outcome: 'outcome',
} as const satisfies Columns<ReviewItemFields, 'review_item'>;

type Value = string | number | null;
type Translation = Readonly<Record<string, string>>;

type Patch<C extends Translation, F> = {
  [N in keyof C & keyof F as C[N]]?: Exclude<F[N], undefined> | null;
};

/** The given fields as a patch; absent ones are absent, and text of blanks only is no text. */
export function toPatch<C extends Translation, F extends { readonly [N in keyof C]?: Value | undefined }>(
  columns: C,
  fields: F,
): Patch<C, F> {
  const patch: Record<string, Value> = {};
  for (const [field, value] of Object.entries<Value | undefined>(fields)) {
    const column = columns[field];
    if (value === undefined || column === undefined) continue;
    patch[column] = typeof value === 'string' && value.trim() === '' ? null : value;
  }
  return patch as Patch<C, F>;
}

/** The named fields of a stored row; what was never set is null. The caller names the shape the columns were checked against. */
export function toFields<F>(columns: { readonly [N in keyof F]: string }, row: object): F {
  const stored = row as Readonly<Record<string, unknown>>;
  // A report has thousands of rows: a loop over kept names takes a third of the time of building entries.
  const fields: Record<string, unknown> = {};
  for (const [field, column] of namesOf(columns)) fields[field] = stored[column] ?? null;
  return fields as F;
}

const NAMES = new WeakMap<object, readonly (readonly [string, string])[]>();

function namesOf(columns: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const known = NAMES.get(columns);
  if (known !== undefined) return known;
  const made = Object.entries(columns);
  NAMES.set(columns, made);
  return made;
}
