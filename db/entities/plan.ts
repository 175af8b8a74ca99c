/**
 * What planners write: plan versions, their lines, decisions, scenarios and follow-up.
 * Holds only which fields a row has and which of them only mean something together; never a rule.
 */
import { bool, day, type EntitySpec, int, json, ms, requiredInt, requiredText, text } from './field.ts';

export const PLAN = {
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
      /** Other provisions from later years on: [{ fromYear, provisionOre }]. */
      provision_steps: json,
      /** On a positive balance; null = none. */
      interest_bp: int,
      /** Yearly rise of prices in a plan in current prices. */
      price_rate_bp: int,
      /** The index as it was when it was chosen: { id, name, source, points }. A plan must not change when an index is revised. */
      price_index: json,
      /** Period the prices are brought to by it: 2026 or 2026Q3. */
      price_level: text,
      /** The version this one was copied from. */
      origin_plan_id: text,
      made_on: day,
    },
    groups: [
      ['provision_ore', 'provision_index_bp', 'provision_steps'],
      ['price_index', 'price_level'],
    ],
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
      /** catalogue, price_bank, finding, import or typed; null in rows of before: worked out from the log. */
      price_source: text,
      /** What it was taken from: class of the catalogue, class and day of the price bank, id of the finding, id of the import. */
      price_source_ref: text,
      price_set_by: text,
      price_set_at_ms: ms,
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
      [
        'quantity_milli',
        'unit',
        'unit_price_ore',
        'amount_ore',
        'price_date',
        'price_source',
        'price_source_ref',
        'price_set_by',
        'price_set_at_ms',
      ],
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
} as const satisfies Readonly<Record<string, EntitySpec>>;
