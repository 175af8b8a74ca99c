/** The same sentences in English. A missing or superfluous key does not compile; a test holds the placeholders together. */
import type { MessageCode } from './da.ts';
import { importsEn } from './imports-en.ts';
import { inspectionEn } from './inspection-en.ts';
import { kindsEn } from './kinds-en.ts';
import { photosEn } from './photos-en.ts';
import { planEditEn } from './plan-edit-en.ts';
import { settingsEn } from './settings-en.ts';
import { versionsEn } from './versions-en.ts';

export const en: Readonly<Record<MessageCode, string>> = {
  place_file: '{file}',
  place_sheet: 'sheet “{sheet}”',
  place_row: 'row {row}',
  place_column: 'column “{column}”',
  count_suffix: '({count} places in all)',

  empty_file: 'The file is empty. Fetch it again from the system it comes from.',
  not_a_table:
    'The file is no table; it looks like {looksLike}. Save or export it as an Excel workbook (.xlsx) or CSV.',
  old_format:
    'The file is in the format {format}, which is not read. Open it in a spreadsheet and save it as an Excel workbook (.xlsx).',
  encrypted: 'The file is protected by a password. Save a copy without one.',
  truncated: 'The file is not whole; it was probably cut off on its way. Fetch it again.',
  too_large: 'The file is larger than the {limitMb} MB that can be read. Split it into smaller files.',
  entry_too_large: 'The file is larger than {limitMb} MB when unpacked and is not read. Split it into smaller files.',
  too_many_entries:
    'The file has more parts than can be read ({limit}). Save a workbook as a new one; pack only the tables in a ZIP file.',
  too_many_sheets:
    'The workbook has more sheets than can be read ({limit}). Move the sheets to be brought in to a new workbook.',
  ratio: 'The file grows suspiciously when unpacked and is not read. Save it as a new Excel workbook.',
  too_many_rows: 'The table has more rows than can be read at once (300,000). Split it into several files.',
  too_many_columns: 'The table has more columns than can be read (512). Remove empty columns on the right.',
  cell_too_long: 'The cell has more text than can be read. Shorten it.',
  too_many_strings: 'The file has more text than can be read at once. Split it into several files.',
  doctype:
    'The file holds a document type declaration, which can be abused, and is not read. Save it as a new Excel workbook.',
  unknown_encoding: 'The encoding of the file ({encoding}) is not known. Save it as CSV UTF-8.',
  bad_zip: 'The file is damaged and cannot be unpacked. Fetch it again.',
  unknown_packing:
    'The file is packed in a way that cannot be unpacked here. Pack it again as an ordinary ZIP, or take the files one by one.',
  bad_gzip: 'The file is damaged and cannot be unpacked. Fetch it again.',
  bad_xml: 'The file is damaged inside. Open it in a spreadsheet and save it as a new Excel workbook.',
  bad_workbook: 'The file is not a whole Excel workbook. Open it in a spreadsheet and save it again.',
  no_such_sheet: 'There is no such sheet in the file. Check the name of the sheet.',
  no_sheets: 'The workbook has no sheets. Fetch the file again.',
  unclosed_quote: 'A quotation mark is opened here and never closed. Correct the file and bring it in again.',

  formulas_present: 'The cell holds a formula. Its last computed result is used; the formula is not kept.',
  formula_without_result:
    'The cell holds a formula without a result and reads as empty. Open the file in a spreadsheet and save it.',
  error_value: 'The cell shows the error {value} and reads as empty. Correct the file if the figure is missing.',
  impossible_date: 'The cell is shown as a date, but {value} is no date; the number is kept.',
  padded_number: 'The number is shown with leading zeros ({digits} digits) and is read so.',
  shortened_number: 'The sheet shows the number in thousands or millions. It is read whole, as it is stored: {value}.',
  macros_ignored: 'The file holds macros. They were neither run nor kept.',
  external_links_ignored: 'The file links to other files. The links were not followed.',
  active_content_ignored: 'The file holds active content. It was neither run nor kept.',
  replacement_chars:
    'The text lost letters (shown as �) before it came here. Fetch the file again in the right encoding.',
  soft_hyphen: 'The text has a hidden hyphen. It is kept and does not disturb searching.',
  nul_bytes: 'The text has hidden null characters. They are left out.',
  encoding_dos:
    'The file was read as one from DOS (code page 850), as in “{example}”. Check that special letters are right.',
  mixed_encoding: 'The file mixes two encodings. Each line was read in its own; check that special letters are right.',
  ragged_row: 'The row has {found} cells, most others {expected}. Check for a delimiter too many or too few.',
  stray_quote: 'There is text after a closing quotation mark. Check that the cell was read correctly.',

  unknown_profile: 'There is no profile “{profile}”. Choose one of these: {known}.',
  file_not_recognised: 'The file fits no table of the profile “{profile}”. Choose another profile or the right file.',
  missing_column:
    'The column “{column}” is missing in the table “{table}”. Add it or correct the heading, then bring the file in again.',
  missing_years: 'The table “{table}” has no columns headed by a year. Add the years to the right.',
  duplicate_column: 'The heading “{column}” stands twice in the table “{table}”. Delete or rename one.',
  table_not_found: 'None of the files holds the table “{table}”, which the profile needs. Choose that file as well.',
  nothing_to_import: 'The files have headings but no rows. There is nothing to bring in.',
  needs_too_much_memory: 'The files need more memory than an import may use. Split them into smaller files.',
  cancelled: 'The import was cancelled. Nothing has changed.',
  unknown_batch: 'There is no import “{batch}”. See the list of imports.',
  batch_taken: 'This import has been begun once already. See the list of earlier imports before you try again.',
  batch_already_undone: 'The import has been taken back already. There is nothing to do.',
  archive_part_ignored:
    '“{part}” in the archive is no table that can be read here, and was not read. If it is wanted, unpack it first.',
  sheet_ignored: 'The sheet fits no table of the profile and was not read.',

  missing_value: 'The cell is empty but must be filled in. The row was not taken.',
  year_unreadable:
    '“{value}” is not one year, so the line cannot be taken. Write the first year, for example 2026 or 2026/27.',
  year_missing: 'The row has neither a year nor an amount under a year, so it cannot be taken. Fill it in in the file.',
  missing_field: '“{needed}” is missing, so the row cannot be taken. Fill it in in the file.',
  unknown_value: '“{value}” is no word or code known here. Correct the file. The row was not taken.',
  out_of_range: '“{value}” lies outside what is allowed. Correct the file. The row was not taken.',
  text_too_long: 'The text is longer than the {limit} characters there is room for. Shorten it. The row was not taken.',
  not_a_code: '“{value}” is a decimal number where a code is expected. Correct the file. The row was not taken.',
  not_whole: '“{value}” is not a whole number. Correct the file. The row was not taken.',
  not_a_number: '“{value}” is not a number. Correct the file. The row was not taken.',
  ambiguous_point:
    '“{value}” can be read in two ways. Write decimals with a comma and thousands with a point. The row was not taken.',
  too_many_decimals: '“{value}” has too many decimals. Round it in the file. The row was not taken.',
  number_too_large: '“{value}” is too large a number. Correct the file. The row was not taken.',
  not_a_year: '“{value}” is not a year of four digits. Correct the file. The row was not taken.',
  not_a_day: '“{value}” is not a date. Write it as 31-12-2026. The row was not taken.',
  ambiguous_day: '“{value}” can be two dates. Write it as 31-12-2026. The row was not taken.',
  not_yes_no: '“{value}” is neither yes nor no. Correct the file. The row was not taken.',
  unknown_reference:
    'The row refers to {entity} “{key}”, which is neither in the files nor in the workspace. Correct the number or bring that in first.',
  duplicate_key: 'The row has the same key “{key}” as row {otherRow}. Only the first was taken; delete or rename one.',
  match_not_found: 'No row of the other table corresponds to “{value}”. Check the spelling.',
  bad_plan_line: 'The plan line is not valid. {fault} The row was not taken.',
  purse_missing:
    'Account 401 pays {share} %, but it is not said who pays the rest. Fill in the other funding. The row was not taken.',
  import_plan_locked:
    'The plan is no longer a draft, so an import cannot change “{title}”. Make a new version of the plan first. The row was not taken.',

  match_ambiguous:
    'Several rows of the other table correspond to “{value}”. The first was used; check that it is the right one.',
  two_names:
    '“{key}” is called “{name}” here and “{otherName}” in row {otherRow}. The first name counts; one that stands already keeps its own.',
  two_names_in_files:
    '“{key}” is called “{name}” here and “{otherName}” in {otherFile}, row {otherRow}. The first name counts; one that stands already keeps its own.',
  conflicting_rows:
    'The row says something else about “{key}” than row {otherRow}. The first was used; correct the file if the other is right.',
  control_total_differs: 'It says {stated}, but the lines add up to {computed}. The lines were taken as they stand.',
  row_total_differs: 'The line is said to total {stated}, but its years add up to {computed}. The years were used.',
  years_differ:
    'The years {years} do not follow from start year and interval. The amounts are kept as exceptions; check interval and start year.',
  score_differs:
    'The file states condition {stated}, but severity, intensity and extent give {computed}. The finding got the computed one; the part keeps the one the file states, where that is brought in.',
  odd_unit: '“{value}” is not a known unit. It is kept; correct it if it is wrong.',
  improvement_from_fund:
    'An improvement is paid wholly or partly by account 401, which is for maintenance and renewal only. Choose other funding.',
  amount_unknown:
    'The line ({year}) has no amount in the years shown and no price. It is in the plan without an amount.',

  entity_organisation: 'the organisation',
  entity_department: 'the department',
  entity_building: 'the building',
  entity_building_part: 'the building part',
  entity_condition_report: 'the condition report',
  entity_assessment: 'the assessment',
  entity_finding: 'the finding',
  entity_plan: 'the plan of department',
  entity_plan_decision: 'the decision',
  entity_activity: 'the plan line',
  entity_occurrence_override: 'the exception in the plan',
  entity_import_batch: 'the import',

  not_found: 'There is nothing with the name or number “{key}”.',
  not_found_department: 'There is no department “{key}”. See the list of departments.',
  not_found_plan: 'Department “{key}” has no plan yet. Bring one in or begin a new one.',
  not_found_activity: 'The plan line is no longer there. Fetch the plan again.',
  not_found_import: 'There is no import “{key}”. See the list of imports.',
  not_found_profile: 'There is no profile “{key}”. See the list of profiles.',
  plan_locked: 'The plan is no longer a draft and cannot be changed. Make a new version of it.',
  scenario_unknown_activity:
    'The scenario changes a plan line that is not in the plan. Fetch the plan again and repeat the change.',
  scenario_funding_not_whole: 'The funding of the line in the scenario does not add up to 100 %. Correct the shares.',
  nothing_to_undo: 'There is nothing to undo.',
  print_unavailable: 'No PDF can be made on this machine: {reason}',
  print_page_failed:
    'The page to print could not fetch its figures, and no PDF was made. Try again; if that does not help, start Tilstand again.',
  print_page_crashed: 'The page to print fell over on the way, and no PDF was made. Try again.',
  print_page_late: 'The page to print was not ready in time, and no PDF was made. Close other programs and try again.',
  wrong_usage: 'The command cannot be used like this. Type “tilstand help”.',
  bad_request: 'What was sent could not be understood. Reload the page and try again.',
  too_many_files: 'At most {limit} files can be brought in at once. Split them up.',
  internal: 'Something went wrong inside the program. What was saved is saved. Quote this number: {id}.',
  unknown: 'It could not be done ({code}).',

  storage_not_a_database:
    'The file of the workspace is not a database. It has not been touched. Choose another folder or restore a backup.',
  storage_foreign_file:
    'The file belongs to another program. It has not been touched. Choose another folder for the workspace.',
  storage_newer_version:
    'The workspace was made by a newer edition of Tilstand. It has not been touched. Update the program and open it again.',
  storage_empty_file: 'The file of the workspace is empty, perhaps after an interrupted copy. Restore a backup.',
  storage_corrupt: 'The workspace is damaged. Nothing more is written to it. Restore the latest backup.',
  storage_locked: 'Another program is using the workspace. Close it and try again. Nothing is lost.',
  storage_read_only:
    'The folder of the workspace cannot be written to. Nothing is lost. Allow writing or choose another folder.',
  storage_disk_full:
    'The disk is full. What was saved is saved; the latest was not written. Free some space and try again.',
  storage_io_error:
    'The disk answered with an error. What was saved is saved. Check the disk and start the program again.',
  storage_cannot_open: 'The workspace cannot be opened. Check that the folder exists and that you may use it.',
  storage_old_sqlite: 'The database part of the program is too old to be safe. Install Tilstand again.',

  ...importsEn,
  ...kindsEn,
  ...planEditEn,
  ...photosEn,
  ...inspectionEn,
  ...versionsEn,
  ...settingsEn,
};
