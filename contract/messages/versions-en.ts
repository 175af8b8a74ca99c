/** Sentences about versions of a plan, points of attention and the year's work, English. The keys and placeholders are those of `versions-da.ts`. */
import type { versionsDa } from './versions-da.ts';

export const versionsEn: Readonly<Record<keyof typeof versionsDa, string>> = {
  not_found_version: 'The version of the plan is no longer there. Fetch the plan again.',
  not_found_attention_point: 'The point of attention is no longer there. Fetch the list again.',
  attention_closed:
    'The plan is in force, so its points of attention cannot be changed. Write them in the next version.',
  attention_needs_text: 'A point of attention without a rule needs a text. Write what there is to attend to.',
  attention_own_proposed: 'A point that somebody wrote is no proposal. Keep it, settle it or dismiss it.',

  version_superseded:
    'The version has been replaced by version {versionNo}, which is in force. Make the next version from that one.',
  version_open: 'Version {versionNo} is still a draft or in review. Finish it before making a new version.',
  base_year_out_of_range: 'Choose a base year from {from} to {to}.',
  proposal_gone: 'The proposal no longer holds: plan or follow-up have changed since. Look at the list again.',
  versions_of_two_departments: 'The two versions belong to different departments and cannot be compared.',
  step_not_allowed: 'The plan cannot take that step as it is now. Fetch it again and take the steps in order.',
  step_needs_decision: 'The step needs a decision with a date. Write when it was decided.',
  step_needs_verdict: 'The decision of the department meeting is missing. Write the votes or a text.',
  step_needs_text: 'The department meeting rejected the plan. Write why the organisation board carries it on.',
  step_takes_no_decision: 'The step has no decision. Remove date, votes and text.',
  decision_day_invalid: '“{decidedOn}” is not a day of the calendar. Correct it.',
  decision_in_future: 'Nothing can have been decided on {decidedOn}: the day has not come. Correct the date.',
  decision_before_earlier: 'The date {decidedOn} is before the previous step ({earlierOn}). Correct the date.',
  votes_against_outcome:
    'The votes say the opposite: {votesFor} for and {votesAgainst} against. Correct them or choose the other outcome.',
  newer_version_in_force: 'Version {versionNo} is newer and already in force. An older version cannot replace it.',

  follow_up_not_in_force: 'Only a plan in force is followed up. Put the plan in force first.',
  follow_up_no_occurrence: 'The plan line has no work planned in {plannedYear}. Fetch the year’s work again.',
  follow_up_changed:
    'Others have changed the work since you opened it. Nothing is saved; see what they wrote and save again.',
  follow_up_needs_reason: 'Write why the work is postponed or dropped.',
  follow_up_needs_year: 'Write which year the work is postponed to.',
  follow_up_year_not_later:
    'The work is planned in {year} and can only be postponed to a later year. Correct the year.',
  follow_up_year_only_postponed: 'Only postponed work has a new year. Remove the year or choose postponed.',
  follow_up_needs_cost: 'Work that is done needs a cost. Write what it cost (0 if it was free).',
  follow_up_needs_day: 'Work that is done needs a date. Write when it was finished.',
  follow_up_day_invalid: '“{doneOn}” is not a day of the calendar. Correct it.',
  follow_up_day_in_future: 'The work cannot be done on {doneOn}: the day has not come. Correct the date.',
};
