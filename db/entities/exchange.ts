/**
 * What comes from outside: prices, indices, reference projects, and how files are read.
 * Holds only which fields a row has and which of them only mean something together; never a rule.
 */
import { bool, day, type EntitySpec, int, json, ms, requiredDay, requiredInt, requiredText, text } from './field.ts';

export const EXCHANGE = {
  price_index: {
    fields: {
      series: requiredText,
      name: text,
      /** Quarter as 2026K1, or a year as 2026. */
      period: requiredText,
      value_milli: requiredInt,
      base: text,
      source: text,
    },
    groups: [['value_milli', 'base']],
  },
  price_observation: {
    fields: {
      external_key: text,
      department_id: text,
      activity_id: text,
      class_key: text,
      text: text,
      quantity_milli: int,
      unit: text,
      unit_price_ore: requiredInt,
      vat_included: bool,
      price_date: requiredDay,
      /** offer, contract, invoice, list. */
      source: requiredText,
      supplier: text,
    },
    groups: [['quantity_milli', 'unit', 'unit_price_ore', 'vat_included', 'price_date']],
  },
  reference_project: {
    fields: {
      number: requiredText,
      name: requiredText,
      municipality_code: text,
      municipality_name: text,
      region: text,
      client: text,
      kind: text,
      housing_kind: text,
      dwellings: int,
      area_m2: int,
      stage_a_on: day,
      stage_b_on: day,
      stage_c_on: day,
      handed_over_on: day,
      price_date: day,
      acquisition_ore: int,
      land_ore: int,
      works_ore: int,
      consultants_ore: int,
      maximum_ore: int,
      contract_form: text,
      energy: text,
      rent_ore_m2: int,
      figures: json,
      lessons: text,
      source: text,
      status: text,
    },
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
      /** What the result said, kept so that it can be looked at and saved weeks later. */
      result: json,
    },
  },
  /** How to read files of one shape, made and named by a user. */
  import_profile: {
    fields: {
      name: requiredText,
      title: requiredText,
      /** Which files it recognises by itself. */
      shape: json,
      content: json,
    },
    groups: [['shape', 'content']],
  },
  /** A word of somebody's files that a user has said the meaning of. */
  word_mapping: {
    fields: {
      domain: requiredText,
      word: requiredText,
      target: requiredText,
    },
    groups: [['domain', 'word']],
  },
} as const satisfies Readonly<Record<string, EntitySpec>>;
