/** Sentences about inspections and condition reports, English. The keys and placeholders are those of `inspection-da.ts`. */
import type { inspectionDa } from './inspection-da.ts';

export const inspectionEn: Readonly<Record<keyof typeof inspectionDa, string>> = {
  not_found_report: 'The report is no longer there. Fetch the list again.',
  not_found_risk: 'The climate risk is no longer there. Fetch the report again.',
  not_found_phrase: 'The phrase is no longer there. Fetch the list again.',
  not_found_row: 'There is no history of what was chosen. Fetch the report again.',
  report_closed: 'The report is closed and cannot be changed. Make a new revision to correct it.',
  report_imported: 'The report came from a file and cannot be changed. Make a new revision to correct it.',
  document_package_bad:
    'The ZIP file is damaged, was cut off on its way or is packed in an unusual way, and is not read ({reason}). Fetch it again from where it was made.',
  document_package_empty:
    'The ZIP file does not hold one report with photos from Tilstand. Choose a ZIP file that Tilstand wrote.',
  document_photo_wrong:
    'The photo {name}… in the ZIP file is not what the report says. Nothing was taken in. Fetch the file again from where it was made.',
  not_found_report_file: 'The report does not have that many parts. Fetch it from the beginning.',
  document_not_json: 'The file is not JSON. Choose a report that Tilstand wrote as data (JSON).',
  document_not_a_report:
    'The file is not a whole report: the fault is at “{path}”. Nothing was brought in. Export the report again as data (JSON).',
  document_department_unknown: 'Department {number} {name} is not here. Import the department first and try again.',
  document_report_differs:
    'The report is already in department {number} with other content, and it is not written over. Use the one that is here.',
  document_row_taken:
    'The file would write in what belongs to another report or department ({id}). Nothing was brought in.',
  report_open: 'The report is still open. Correct it directly instead of making a revision.',
  report_revised: 'The report has already been corrected in a newer revision. Use that one.',
  report_holds_work: 'The report is not empty and cannot be discarded. Only an open report without content can.',
  report_not_complete: 'The report lacks {count} things before it can be closed. See the list of what is missing.',
  report_day_invalid: '“{heldOn}” is not a day of the calendar. Correct the date.',
  report_closed_in_future: 'The report cannot be closed on {closedOn}: the day has not come. Correct the date.',
  report_closed_before_held:
    'The report cannot be closed ({closedOn}) before it was held ({heldOn}). Correct the date.',
  report_other_department: 'The two reports are of different departments and cannot be compared.',
  report_plan_missing: 'The department has no plan in draft. Make a new version of the plan and try again.',
  risk_has_line: 'The risk already has a plan line. Change it in the plan.',
  inspection_day_invalid: 'The date is not in the calendar. Write it as 2026-12-31.',
  inspection_part_gone: 'The building part is no longer in the department. Fetch the report again.',
  inspection_part_retired: 'The building part is retired. Take it into use again before it is assessed.',
  inspection_part_exists: 'There already is a building part of this number. Fetch the report again.',
  inspection_building_unknown: 'The building is not the department’s. Choose one of its buildings.',
  inspection_class_unknown: 'The class of building part is unknown. Choose one from the catalogue.',
  inspection_score_missing: 'A grade is missing. Choose 1 to 6, or why the part was not assessed.',
  inspection_score_refused: 'A part that was not assessed cannot have a grade. Choose one of the two.',
  inspection_nothing_to_confirm: 'The part has no earlier grade to confirm. Give it a grade.',
  inspection_finding_gone: 'The finding is no longer there. Fetch the report again.',
  inspection_finding_moved: 'The finding belongs to another building part. Fetch the report again.',
  inspection_theme_unknown: 'The theme is unknown. Choose one of the 14.',
  inspection_split_quantity:
    'The quantities do not add up. Together the new parts must be less than the part they are split from, and each have a quantity when it has one.',
  inspection_reason_missing: 'Write why the part is retired.',
  inspection_day_in_future: 'The day has not come yet. Correct the date.',
  inspection_question_unknown: 'The question is unknown. Fetch the report again.',
  inspection_risk_gone: 'The climate risk is no longer there. Fetch the report again.',
  inspection_risk_moved: 'The climate risk belongs to another hazard. Fetch the report again.',
  inspection_line_unknown: 'The plan line is not in the department’s plans. Choose another.',
  inspection_review_kind: 'Only an external review has a review form.',
  inspection_review_gone: 'The row of the review form is no longer there. Fetch the report again.',
};
