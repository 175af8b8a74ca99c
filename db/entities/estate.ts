/**
 * What stands: organisations, departments, their buildings, parts and homes, their balances, and what an organisation has set.
 * Holds only which fields a row has and which of them only mean something together; never a rule.
 */
import { day, type EntitySpec, int, json, requiredInt, requiredText, text } from './field.ts';

export const ESTATE = {
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
      /** Second grouping of buildings, used by the external review: one form per type. */
      building_type: text,
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
      /** The part this one was split from. */
      split_from_id: text,
      retired_on: day,
      retired_reason: text,
    },
    groups: [
      ['quantity_milli', 'unit', 'unit_value_ore'],
      ['life_low', 'life_expected', 'life_high'],
    ],
  },
  dwelling_type: {
    fields: {
      department_id: requiredText,
      building_id: text,
      external_key: text,
      kind: text,
      rooms: int,
      dwellings: requiredInt,
      area_m2: int,
      rent_ore: int,
    },
  },
  fund_balance: {
    fields: {
      department_id: requiredText,
      account: requiredInt,
      accounting_year: requiredInt,
      balance_ore: int,
      provision_ore: int,
      source: text,
    },
    groups: [['balance_ore', 'provision_ore']],
  },
  /** What an organisation has decided instead of a shipped default. */
  setting: {
    fields: {
      scope: requiredText,
      key: requiredText,
      value: json,
      note: text,
    },
  },
} as const satisfies Readonly<Record<string, EntitySpec>>;
