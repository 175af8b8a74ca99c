/** Sentences of the import assistant, English. */
import type { importsDa } from './imports-da.ts';

export const importsEn = {
  bad_json: 'The file is no JSON document that can be read here. Save it as a table (CSV or Excel workbook).',

  mapping_empty: 'No table is chosen to be brought in. Choose at least one.',
  mapping_question_open: 'Answer the question about {what} first ({table}).',
  mapping_field_twice: 'Two columns are both “{field}”. Choose one of them.',
  mapping_field_missing:
    'No column is “{field}”, which is needed ({table}). Choose the column, or give one value for all rows.',
  mapping_unknown_field: 'There is no field “{field}”.',
  mapping_not_found: 'None of the files looks like those the mapping was made for.',
  mapping_bad: 'The mapping is not in order: {fault}.',
  preview_gone: 'The preview is gone. Make it again.',
  too_many_tables: 'The files have more sheets with content than can be read at once ({limit}). Take fewer at a time.',
  profile_name_taken: 'There is already a profile called “{name}”. Choose another name.',
  import_is_report:
    '{file} is a report from Tilstand, not a sheet. Open the page Inspections of its department, and bring it in there.',
  batch_without_result: 'The result of this import was not kept: it was made with an earlier version.',

  date_style_open:
    'The dates in “{column}” have two readings, for example {example}. In which order are day and month?',
  date_short_open:
    'The years in “{column}” have two digits, for example {example}. In which order? 00–29 are read as 2000–2029, 30–99 as 1930–1999.',
  percent_or_share:
    '{value} is read as {value} per cent. If it is a share (0.25 = 25 %), write it with a per cent sign.',
  date_serial_open: 'The numbers in “{column}” may be days as spreadsheets count them ({value} is {day}). Are they?',
  months_not_kept:
    'The periods are months ({columns}), but price indices are kept by the quarter or the year here. Fetch the table by quarter instead.',
  date_style_mixed: 'The dates in “{column}” are written in several ways. Which one holds? The others are rejected.',
  decimal_style_open: 'The numbers in “{column}” have two readings, for example {example}. What does the sign mean?',
  decimal_style_mixed:
    'The numbers in “{column}” are written in several ways, for example {example}. Which one holds? The others are rejected.',
  grade_words_open:
    'The grades in “{column}” are words of no scale. Suggested from 1 (best) to 6 (worst): {words}. Are they to be read so? Each word can also be given a grade of its own; one with ? is read as empty.',
  grade_column_open:
    'The heading {columns} states a scale, and no other column holds grades. Are these the grades of the parts?',
  extent_share_open:
    '“{column}” has numbers that are no extent classes (1–5), such as {value}. Are they the share of the part that is affected, so that {value} is {share} per cent? The class is then worked out from it.',
  scale_open: 'The grades in “{column}” fit several scales. Which one was used?',
  kind_open: 'What does the table hold?',
  heading_row: 'The row repeats the headings and is not brought in.',
  unit_row: 'The row below the headings says what the figures are in ({value}). It is no line.',
  note_row: '“{value}” stands alone in its row and is read as a note. The row is not brought in.',
  postcode_split: 'The column “{column}” holds postcode and city in one cell. It is taken apart.',
  fund_cells_open:
    'What are the amounts under {columns}: what stands on the account, or what is set aside in the year?',
  plan_currency_open:
    'The amounts of the plan are in {named}, but the organisation is kept in {kept}. What is the plan to be kept in? Nothing is converted: with {kept}, amounts in {named} are rejected.',
  factor_open: 'It says “{said}”. What are the amounts in {columns} given in?',
  factor_scaled:
    'It says “{said}”, but the sheet only shows its numbers shortened; the file holds them whole. What holds in {columns}?',
  vat_open: 'The file speaks of amounts with and without VAT. Do the amounts that are brought in include VAT?',
  survey_open:
    'The grades have neither a date nor a report number, and grades without a date were brought in before: those would be changed. What year is the survey of? Write the year, or “Import” to change those that stand.',
  field_open: '“{field}” is not in the file. What is it for all rows?',
  option_balance: 'balance: what stands on the account at the end of the year',
  option_provision: 'provision: what is set aside in the year',
  option_1: 'whole kroner (or euro, pounds …)',
  option_1000: 'thousands',
  option_1000000: 'millions',
  'option_0.01': 'øre (hundredths)',
  option_ja: 'yes, VAT is included',
  option_nej: 'no, without VAT',
  sum_rows_open: 'Are rows like “{example}” sums of the other rows, or things of their own? ({rows} in all)',
  option_totals: 'sums: they are checked and not brought in',
  option_rows: 'rows like the others: they are brought in',
  years_open: 'The same years stand under several headings: {columns}. Which amounts are to be brought in?',
  column_open: 'Several columns can be “{field}”: {columns}. Which one is to be used?',
  column_needed: 'No heading says where “{field}” is. Is it one of these columns: {columns}?',
  column_of_all:
    '“{columns}” seems to hold for all homes together, but “{field}” is that of one home. Is the column to be used?',
  column_of_one:
    '“{columns}” seems to hold for one home, but “{field}” is that of the whole. Is the column to be used?',
  option_none: 'none of them',
  option_use: 'yes, use it',
  option_use_percent: 'yes, it is the share of the part in per cent',
  option_use_words: 'yes, read them so',
  option_leave: 'no, leave it out',
  option_dmy: 'day-month-year',
  option_mdy: 'month-day-year (American)',
  option_ymd: 'year-month-day',
  option_comma: 'the comma is the decimal sign',
  option_point: 'the point is the decimal sign',
  option_whole: 'whole numbers; the sign groups thousands',
  option_nen2767: 'NEN 2767: 1–6, and 8, 9, 0 for not inspected',
  option_ns3424: 'NS 3424: TG0–TG3 and TGIU',
  option_dk_k_until_2020: 'Danish house inspection until 2020: K0–K3, UN',
  option_dk_colour_2020: 'Danish house inspection from 2020: red, yellow, grey, black',
  option_letters_a_d: 'A–D',
  option_numbers_0_3: '0–3',
  option_numbers_1_4: '1–4',
  option_index_0_100: '0–100, the highest is best',

  fund_without_figure: 'The row has neither a balance nor a provision that can be read, and is not taken.',
  area_converted: 'The column is given in {unit} and is converted to m² by {factor}.',
  yearly_rent_unit:
    'The column is rent by the year or week in another unit than kroner and is not brought in. Convert it to kroner a year or a month.',
  columns_not_used: 'These columns are not brought in: {columns}.',
  unnamed_columns_not_used:
    'These columns have no heading, though something stands in them. They are not brought in: {columns}.',
  rows_say_nothing:
    'There is no figure here, and in {count} places in all. They are not brought in; what stands already stays.',
  columns_not_carried:
    'These columns are mapped to fields that a list of this kind has no room for, and are not brought in: {columns}.',
  column_not_carried:
    'The column looks like “{field}”, but a list of this kind has no room for it. The column is not brought in.',
  values_disagree:
    '“{key}” has “{value}” here and “{otherValue}” in row {otherRow}. The first counts; correct the file if the other is right.',
  row_without_thing:
    'The row says something under {said} but gives nothing to {table}: something is missing for that. The rest is taken.',
  year_not_real: '{value} is no year and is not taken. A year that stands already is left as it is.',
  value_implausible: '“{value}” is not plausible here and is not taken. Check whether it is a slip of the hand.',
  asbestos_roof: 'Roof covering 3 is fibre cement with asbestos in the building register. Check it on site.',
  asbestos_wall: 'Outer wall 3 is fibre cement with asbestos in the building register. Check it on site.',
  value_left_out:
    '“{value}” cannot be read here and is not taken; a value that stands already is left as it is. Correct it in the file, or give the word a code.',
  amount_unusual:
    'The amount is more than 100 times the usual one of the column. Check for minor units or a typing error.',
  grade_outside_scale:
    'The grade {value} is not in the scale and is read as empty. Choose another scale, or give the word a grade.',
  grade_no_equivalent:
    '{value} says how bad a damage is, not what condition the part is in. It is read as empty; give the word a grade if you want one.',
  foreign_currency:
    '{value} is in {named}, but amounts here are in {kept}. Convert it in the file first; nothing is converted in silence.',
  foreign_currency_column:
    'The column “{column}” is in {named}, but amounts here are in {kept}. Convert it in the file first, or set the column to “not used”.',
  import_busy: 'Another import is running. Wait until it is done, and try again.',
  not_accessible: 'The part is not accessible. That is a state of its own; the grade in the file is not used.',
  group_assumed:
    'The file has no account group, and the name does not say which. Group 2 (envelope) is set; change it if it is wrong.',
  price_source_assumed:
    '“{value}” does not say whether the price is from an offer, a contract, an invoice or a price list. It is read as a price list’s, and the text stands with the supplier; give the word a code if that is wrong.',
  duplicate_key_kept: 'The key “{key}” stands several times. Both rows are taken.',
  not_an_account: '“{value}” is no account of a work. Write 116, 116.2 or 116200, for example.',
  not_a_period: '{value} is neither a quarter nor a year. Fetch the table by quarter or year.',
  ambiguous_number: '{value} has two readings. Choose what the sign means.',
  fill_down_proposed: 'The column “{column}” has empty cells below each label. They are filled with the label above.',
  key_year_added:
    'The same works stand several times, each with a year of its own. So a line is known by its year as well; the key can be changed.',
  overview_left_out:
    'The sheet only sums up what the plans in the other sheets cost. It is not brought in, as every work would count twice.',
  mean_row_left_out: '“{value}” is an average of other rows and is not brought in.',
  total_row_left_out: '“{value}” is a sum of other rows and is not brought in.',
  row_looks_like_total:
    'The row calls itself a sum, but its amounts do not match the rows above. It is brought in as a line; check it.',
  json_key_unknown: 'The key “{column}” is no field of {kind} and is not read.',
  works_outside_plan:
    'The plan of department {number} runs from {from} to {to}, but the file has works from {first} to {last}. Those outside were taken, but are not seen in the years of the plan. Change the first year or the length of the plan to see them.',
  parts_not_linked:
    '{rows} plan lines name a building part (“{example}”) that does not stand exactly once in the department. The name stands in the place of the line instead.',
  part_not_there: 'No building part of the department bears the number “{value}”. The line was taken without a part.',
  part_repeated: 'The part “{key}” stands in row {otherRow}, too. Only the grade was read from here.',
  survey_named:
    'The survey is called “{number}”, for that is the year the heading, the sheet or the file names. The number can be changed.',
  names_as_numbers:
    'The list has no numbers of departments. The names in “{column}” are read as what they are known by.',
  findings_grade_nothing:
    '{defects} defects were brought in without a grade of the building parts. Parts that are not graded yet count as not inspected: grade them in the inspection, or bring their grades in.',
  survey_undated: 'The grades have no date. They change the grades without a date that were brought in before.',
  names_alike:
    '“{one}” and “{other}” in “{column}” differ by capitals or blanks alone. They are read as two. Correct the file if they are the same.',
  met_by_description:
    "These rows stood already and were recognised by what describes them, for the file's key is another than last time: {rows}, such as “{example}”.",
  alike_not_met:
    '{rows} rows look like several of those that stand, or like the same one, such as “{example}”. They were made anew; check them.',
  department_made: 'The department “{number}” was not there and is made. Check that the number is no typing error.',
  department_from_name:
    'The sheet was read as department “{number}”, for that is what the sheet, the title or the file is called. The number can be changed.',
  department_number_zeros: 'Department “{value}” is read as “{number}”, which stands there with leading zeros.',
  department_number_cut: '“{value}” is read as department “{number}”.',
  department_by_name: '“{value}” is the name of department “{number}” and is read as it.',
  department_ambiguous:
    'Several departments may be “{value}”. Write the numbers of the organisation and the department in the file.',
  department_organisation_assumed:
    'Several organisations have a department “{number}”. The one of organisation “{organisation}” is used here.',
  department_of_other_organisation:
    'Department “{number}” belongs to organisation “{otherOrganisation}”; here it is of “{organisation}” and is made beside it.',
  department_stays:
    'Department “{number}” stands in organisation “{otherOrganisation}”; the row says “{organisation}”. The department is not moved: a list of departments does that.',
  organisation_by_name:
    'Organisation “{value}” is “{name}”, which was known by its name alone until now. The number is not changed.',
  organisation_ambiguous: 'Several organisations are called “{value}”. Write the organisation’s number in the file.',
  hidden_rows:
    'The sheet has {rows} rows that are hidden or filtered out. They are taken too; delete them in the sheet if they are not to be brought in.',
  hidden_columns: 'The sheet has hidden columns ({columns}). They are taken too where they are used.',
  encoding_doubtful:
    'The letters look wrong, for example “{example}”: the file was saved in another code page. Save it as CSV UTF-8, or choose the encoding.',
  profile_differs:
    'The column “{column}” is written in another way than the profile reads it (numbers, dates, unit or scale). See that the figures come out right.',
  table_not_understood: 'What the table holds cannot be seen. Choose it, or leave the table out.',

  entity_dwelling_type: 'the dwelling type',
  entity_fund_balance: 'the balance',
  entity_price_index: 'the index figure',
  entity_price_observation: 'the price',
  entity_reference_project: 'the reference project',
  entity_import_profile: 'the import profile',
  entity_word_mapping: 'the word',

  // Fields a row cannot do without, where the file has no heading for them
  needs_number: 'number',
  needs_name: 'name',
  needs_currency: 'currency',
  needs_accounting_start_month: 'first month of the accounting year',
  needs_horizon_years: 'length of the plan in years',
  needs_organisation_id: 'organisation',
  needs_department_id: 'department',
  needs_plan_id: 'plan',
  needs_part_id: 'building part',
  needs_report_id: 'condition report',
  needs_activity_id: 'plan line',
  needs_fk_group: 'account group',
  needs_account: 'account',
  needs_accounting_year: 'accounting year',
  needs_source: 'source',
  needs_dwellings: 'number of dwellings',
  needs_kind: 'kind',
  needs_status: 'status',
  needs_state: 'condition',
  needs_method: 'method',
  needs_method_version: 'version of the method',
  needs_version_no: 'version of the plan',
  needs_base_year: 'first year of the plan',
  needs_price_basis: 'price basis',
  needs_price_year: 'price year',
  needs_opening_balance_ore: 'opening balance',
  needs_floor_ore: 'lowest balance',
  needs_provision_ore: 'provision of the year',
  needs_provision_index_bp: 'indexation of the provision',
  needs_title: 'work',
  needs_vat_rate_bp: 'VAT rate',
  needs_scaffold_bp: 'scaffolding surcharge',
  needs_adviser_bp: 'adviser surcharge',
  needs_contingency_bp: 'contingency surcharge',
  needs_first_year: 'first year',
  needs_planned_year: 'planned year',
  needs_code: 'code',
  needs_series: 'index series',
  needs_period: 'period',
  needs_value_milli: 'index figure',
  needs_unit_price_ore: 'unit price',
  needs_price_date: 'date of the price',
} as const satisfies Readonly<Record<keyof typeof importsDa, string>>;
