/**
 * What the figures of a preview are in: the currency of an amount, the unit of a quantity.
 * Answers for what a row of the file says coming before what stands in the workspace. Must never guess a unit nobody stated.
 */
import type { EntityName } from '../../../db/entities.ts';
import type { Reader } from '../../../db/read.ts';
import type { ObservedChange } from '../commit.ts';

export interface Units {
  /** Takes note of what a row of the file makes; every row, in their order. */
  see(changes: readonly ObservedChange[]): void;
  /** Of this field of a change. */
  of(change: ObservedChange, field: string): string | null;
}

/** Amounts that belong to no organisation are kept in kroner. */
const IN_KRONER: ReadonlySet<EntityName> = new Set(['price_observation', 'reference_project']);
const USUAL = 'DKK';
/** Rows that have a unit of measure of their own. */
const MEASURED = ['building_part', 'activity', 'finding', 'price_observation'] as const satisfies readonly EntityName[];

/** `reader` shows the workspace as it was before the import. */
export function createUnits(reader: Reader): Units {
  const byDepartment = new Map<string, string>();
  /** Organisations and plans that the files make. */
  const made = new Map<string, string>();

  const currencyOfOrganisation = (id: string) => {
    const q = reader.query.selectFrom('organisation').select('currency').where('id', '=', id);
    return made.get(id) ?? reader.first(q)?.currency ?? USUAL;
  };
  const currencyOfDepartment = (id: string) => {
    let currency = byDepartment.get(id);
    if (currency === undefined) {
      const q = reader.query.selectFrom('department').select('organisation_id').where('id', '=', id);
      const organisation = reader.first(q)?.organisation_id;
      currency = organisation === undefined ? USUAL : currencyOfOrganisation(organisation);
      byDepartment.set(id, currency);
    }
    return currency;
  };
  const currencyOfPlan = (id: string) => {
    const q = reader.query.selectFrom('plan').select('currency').where('id', '=', id);
    return made.get(id) ?? reader.first(q)?.currency ?? null;
  };
  const see = (changes: readonly ObservedChange[]) => {
    for (const { entity, id, fields } of changes) {
      if (entity !== 'organisation' && entity !== 'department' && entity !== 'plan') continue;
      const currency = textOf(fields, 'currency');
      if (currency !== null) made.set(id, currency);
      const organisation = entity === 'department' ? textOf(fields, 'organisation_id') : null;
      if (organisation !== null) byDepartment.set(id, currencyOfOrganisation(organisation));
    }
  };
  const currencyOf = ({ entity, id, fields }: ObservedChange): string => {
    if (IN_KRONER.has(entity)) return USUAL;
    if (entity === 'plan') return currencyOfPlan(id) ?? USUAL;
    const stands = storedRow(reader, entity, id);
    const plan = textOf(fields, 'plan_id') ?? text(stands?.['plan_id']);
    const own = plan === null ? null : currencyOfPlan(plan);
    if (own !== null) return own;
    const department =
      entity === 'department' ? id : (textOf(fields, 'department_id') ?? text(stands?.['department_id']));
    return department === null ? USUAL : currencyOfDepartment(department);
  };
  return {
    see,
    of(change, field) {
      if (field.endsWith('_ore') || field.endsWith('_ore_m2')) return currencyOf(change);
      if (field !== 'quantity_milli' || !MEASURED.some((entity) => entity === change.entity)) return null;
      return textOf(change.fields, 'unit') ?? text(storedRow(reader, change.entity, change.id)?.['unit']);
    },
  };
}

function storedRow(reader: Reader, entity: EntityName, id: string): Readonly<Record<string, unknown>> | undefined {
  const q = reader.query
    .selectFrom(entity as 'building_part')
    .selectAll()
    .where('id', '=', id);
  return reader.first(q);
}

function textOf(fields: ObservedChange['fields'], field: string): string | null {
  return text(fields.find((one) => one.field === field)?.new);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
