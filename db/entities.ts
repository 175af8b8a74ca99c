/**
 * The synced entities: one place that names every table, its fields and the fields that only mean something together.
 * Answers for: what an operation may touch. The SQL of the first migration, the Kysely types and the write path are all held against it by tests.
 * Never holds a derived or local table (see local-schema.ts), never a rule.
 */

/** How a field is stored. `bool` is 0/1, `json` canonical JSON text, `day` YYYY-MM-DD, `ms` an instant. */
export type FieldType = 'text' | 'int' | 'bool' | 'json' | 'day' | 'ms';

export interface FieldSpec {
  readonly type: FieldType;
  readonly required?: true;
}

export interface EntitySpec {
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** Fields that are written and merged as one (sync.md, Merge). */
  readonly groups?: readonly (readonly string[])[];
}

const text = { type: 'text' } as const;
const int = { type: 'int' } as const;
const bool = { type: 'bool' } as const;
const json = { type: 'json' } as const;
const day = { type: 'day' } as const;
const ms = { type: 'ms' } as const;
const requiredText = { type: 'text', required: true } as const;
const requiredInt = { type: 'int', required: true } as const;

export const ENTITIES = {
  organisation: {
    fields: {
      number: requiredText,
      name: requiredText,
      accounting_start_month: requiredInt,
      currency: requiredText,
      horizon_years: requiredInt,
    },
  },
  department: {
    fields: {
      organisation_id: requiredText,
      number: requiredText,
      name: requiredText,
      address: text,
      postcode: text,
      city: text,
      municipality_code: text,
      municipality_name: text,
      region: text,
      housing_kind: text,
      estate_form: text,
      dwellings: int,
      area_m2: int,
      built_year: int,
      energy_label: text,
      heating: text,
      result_account_ore: int,
      last_review_on: day,
    },
  },
  building: {
    fields: {
      department_id: requiredText,
      number: requiredText,
      name: text,
      address: text,
      postcode: text,
      city: text,
      built_year: int,
      rebuilt_year: int,
      storeys: int,
      area_m2: int,
      use_code: text,
      wall_code: text,
      roof_code: text,
      heating_code: text,
    },
  },
  building_part: {
    fields: {
      department_id: requiredText,
      building_id: text,
      external_key: text,
      class_key: text,
      code: text,
      name: requiredText,
      location: text,
      fk_group: requiredInt,
      quantity_milli: int,
      unit: text,
      installed_year: int,
      unit_value_ore: int,
      life_low: int,
      life_expected: int,
      life_high: int,
      source: requiredText,
      note: text,
      sort_no: int,
    },
    groups: [
      ['quantity_milli', 'unit', 'unit_value_ore'],
      ['life_low', 'life_expected', 'life_high'],
    ],
  },
  condition_report: {
    fields: {
      department_id: requiredText,
      number: text,
      kind: requiredText,
      held_on: day,
      inspector: text,
      status: requiredText,
      method: requiredText,
      method_version: requiredInt,
    },
  },
  assessment: {
    fields: {
      department_id: requiredText,
      report_id: requiredText,
      part_id: requiredText,
      state: requiredText,
      score: int,
      is_estimate: bool,
      source: requiredText,
      assessed_on: day,
      reason: text,
      note: text,
    },
    groups: [['state', 'score', 'is_estimate']],
  },
  finding: {
    fields: {
      department_id: requiredText,
      report_id: requiredText,
      part_id: requiredText,
      severity: int,
      intensity: int,
      extent_class: int,
      extent_bp: int,
      score: int,
      defect_code: text,
      defect: text,
      location: text,
      note: text,
      proposed_work: text,
      proposed_year: int,
      proposed_amount_ore: int,
      quantity_milli: int,
      unit: text,
    },
    groups: [
      ['severity', 'intensity', 'extent_class', 'extent_bp', 'score'],
      ['quantity_milli', 'unit'],
    ],
  },
  plan: {
    fields: {
      department_id: requiredText,
      version_no: requiredInt,
      status: requiredText,
      base_year: requiredInt,
      horizon_years: requiredInt,
      price_basis: requiredText,
      price_year: requiredInt,
      vat_included: bool,
      currency: requiredText,
      opening_balance_ore: requiredInt,
      floor_ore: requiredInt,
      provision_ore: requiredInt,
      provision_index_bp: requiredInt,
      /** The version this one was copied from. */
      origin_plan_id: text,
      made_on: day,
    },
    groups: [['provision_ore', 'provision_index_bp']],
  },
  plan_decision: {
    fields: {
      department_id: requiredText,
      plan_id: requiredText,
      body: requiredText,
      decided_on: day,
      votes_for: int,
      votes_against: int,
      votes_blank: int,
      text: text,
      /** approved, rejected, treated, reported … as the body decided. */
      outcome: text,
    },
    groups: [['votes_for', 'votes_against', 'votes_blank']],
  },
  activity: {
    fields: {
      department_id: requiredText,
      plan_id: requiredText,
      building_id: text,
      part_id: text,
      finding_id: text,
      external_key: text,
      code: text,
      title: requiredText,
      location: text,
      cause: text,
      kind: requiredText,
      account: requiredInt,
      fk_group: requiredInt,
      quantity_milli: int,
      unit: text,
      unit_price_ore: int,
      amount_ore: int,
      price_date: day,
      index_series: text,
      vat_rate_bp: requiredInt,
      vat_included: bool,
      scaffold_bp: requiredInt,
      adviser_bp: requiredInt,
      contingency_bp: requiredInt,
      first_year: requiredInt,
      interval_years: int,
      last_year: int,
      earliest_year: int,
      latest_year: int,
      statutory: bool,
      tags: json,
      funding: json,
      procurement_kind: text,
      sort_no: int,
      /** The same line in the version this one was copied from; a line of a first version has none. */
      origin_activity_id: text,
    },
    groups: [
      ['quantity_milli', 'unit', 'unit_price_ore', 'amount_ore', 'price_date'],
      ['first_year', 'interval_years', 'last_year'],
    ],
  },
  occurrence_override: {
    fields: {
      department_id: requiredText,
      plan_id: requiredText,
      activity_id: requiredText,
      planned_year: requiredInt,
      moved_to_year: int,
      skipped: bool,
      amount_ore: int,
      reason: text,
    },
  },
  /** A what-if kept with a plan, never mixed into it. */
  scenario: {
    fields: {
      department_id: requiredText,
      plan_id: requiredText,
      name: requiredText,
      content: json,
      sort_no: int,
    },
  },
  /** A point of attention for the boards: proposed by a rule, edited by people. */
  attention_point: {
    fields: {
      department_id: requiredText,
      plan_id: requiredText,
      code: requiredText,
      facts: json,
      text: text,
      proposal: text,
      status: requiredText,
      sort_no: int,
    },
    groups: [['code', 'facts']],
  },
  /** What happened to one occurrence of a plan in force. */
  follow_up: {
    fields: {
      department_id: requiredText,
      plan_id: requiredText,
      activity_id: requiredText,
      planned_year: requiredInt,
      status: requiredText,
      reason: text,
      to_year: int,
      contract_ore: int,
      actual_ore: int,
      done_on: day,
      note: text,
    },
    groups: [['status', 'reason', 'to_year']],
  },
  import_batch: {
    fields: {
      profile: requiredText,
      files: json,
      imported_at_ms: ms,
      created: requiredInt,
      updated: requiredInt,
      unchanged: requiredInt,
      rejected: requiredInt,
      undone_at_ms: ms,
    },
  },
} as const satisfies Readonly<Record<string, EntitySpec>>;

export type EntityName = keyof typeof ENTITIES;
export const ENTITY_NAMES = Object.keys(ENTITIES) as readonly EntityName[];

export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(ENTITIES, name);
}

/** The marker field that every synced row has beside its own: set = deleted (restorable). */
export const DELETED_FIELD = 'deleted_at';

/** All fields an operation may set on an entity, in a fixed order: the declared ones, then the deletion mark. */
export function fieldNames(entity: EntityName): readonly string[] {
  return FIELD_NAMES[entity];
}

export function fieldSpec(entity: EntityName, field: string): FieldSpec | null {
  if (field === DELETED_FIELD) return ms;
  const fields: Readonly<Record<string, FieldSpec>> = ENTITIES[entity].fields;
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

/** The fields that must be written together with `field` (itself included). */
export function fieldGroup(entity: EntityName, field: string): readonly string[] {
  const spec: EntitySpec = ENTITIES[entity];
  return spec.groups?.find((group) => group.includes(field)) ?? [field];
}

const FIELD_NAMES = Object.fromEntries(
  Object.entries(ENTITIES).map(([name, spec]) => [name, [...Object.keys(spec.fields), DELETED_FIELD]]),
) as unknown as Readonly<Record<EntityName, readonly string[]>>;

type StoredType<T extends FieldType> = T extends 'text' | 'json' | 'day' ? string : number;

/** A stored row of an entity as the database gives it. */
export type EntityRow<E extends EntityName> = {
  readonly [F in keyof (typeof ENTITIES)[E]['fields']]: (typeof ENTITIES)[E]['fields'][F] extends {
    type: infer T extends FieldType;
    required: true;
  }
    ? StoredType<T>
    : (typeof ENTITIES)[E]['fields'][F] extends { type: infer T extends FieldType }
      ? StoredType<T> | null
      : never;
} & { readonly id: string; readonly deleted_at: number | null; readonly stamp: Uint8Array };

/** What a change may set: any of the entity's own fields, and the deletion mark. */
export type EntityPatch<E extends EntityName> = {
  readonly [F in Exclude<keyof EntityRow<E>, 'id' | 'stamp'>]?: EntityRow<E>[F] | null;
};
