/** The sentences about editing a plan in English. */
import type { planEditDa } from './plan-edit-da.ts';

export const planEditEn: Readonly<Record<keyof typeof planEditDa, string>> = {
  line_gone: 'The line of the plan is no longer there. Fetch the plan again.',
  line_exists: 'There is already a line of the plan with this number. Fetch the plan again.',
  line_title_missing: 'The work has no name. Write what is to be done.',
  line_kind_unknown: 'The kind is not known. Choose maintenance, renewal, improvement or moving out.',
  line_account_invalid: 'The account must be a number from 100 to 999, e.g. 116.',
  line_group_invalid: 'The account group must be 1 to 6.',
  line_amount_invalid: 'The amount or quantity is too large or negative. Correct the number.',
  line_price_too_large: 'The price each time would exceed 1 billion. Check quantity, price and surcharges.',
  line_price_date_invalid: 'The date of the price is not in the calendar. Write it as 31-12-2026.',
  line_rate_invalid: 'The percentage is outside what is allowed. Correct it.',
  line_year_invalid: 'The year is outside what a plan can hold. Write a year of four digits.',
  line_interval_invalid:
    'The interval must be a whole number of years from 1 to 100, or empty for work that is done once.',
  line_last_year_before_first: 'The last year is before the first. Correct one of them.',
  line_window_invalid:
    'The first year is outside the years the work may be moved to. Correct the first, earliest or latest year.',
  line_funding_not_whole: 'The funding does not add up to 100 %. Correct the shares.',
  line_funding_duplicate: 'The same funding is there twice. Add the shares together.',
  line_tag_unknown: 'The tag is not known. Choose one from the list.',
  line_procurement_unknown: 'The procurement kind is not known. Choose works, service or goods.',
  line_override_invalid:
    'The exception does not fit the years of the line. Remove it, or correct first year and interval.',
  line_building_unknown: 'The building is not of this department. Choose one of its buildings.',
  line_part_unknown: 'The building part is not of this department. Choose one of its parts.',
  line_finding_unknown: 'The defect is not of this department. Choose one from its condition reports.',
  line_no_such_occurrence: 'The line has no work in that year. Correct first year or interval, or add a new line.',
  line_moved_out_of_plan:
    'Work can only be moved to a year of the plan or at most ten years after it. Choose another year.',
  line_skipped_alone: 'Work that is skipped cannot also be moved or given another amount. Choose one of them.',
  undo_left_alone:
    'All of “{label}” has been changed by others since and is left as it is. Undo again for the step before.',

  not_found_scenario: 'The scenario is no longer there. Fetch the plan again.',
  scenario_exists: 'There is already a scenario with this number. Fetch the plan again.',
  scenario_too_many: 'This version already holds {limit} scenarios. Remove one before keeping another.',
  scenario_field_unknown:
    '“{name}” was kept by another edition of the app and uses “{field}”, which this one does not know. It stays where it is but cannot be worked out. Update the app, or make the scenario again.',
  steps_same_year: 'The provision can only change once in a year.',
  step_before_plan: 'A change of the provision must come after the first year of the plan.',
  price_series_unknown: 'The price index is no longer there. Choose another.',
  price_level_unknown: 'The index has no value for that price level. Choose another period.',
  scenario_unreadable: '“{name}” cannot be read and so not worked out. Remove it and make the scenario again.',
};
