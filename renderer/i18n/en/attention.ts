/** English: Points of attention. */
import type { attention as da } from '../da/attention.ts';
import type { SameKeys } from '../same-keys.ts';

export const attention: SameKeys<typeof da> = {
  title: 'Points of attention',
  lead: 'What the boards of the department and the organisation should know about version {{version}}. The rules propose; you decide what is included.',
  none: 'The rules have no remarks about version {{version}}, and nobody has written a point.',
  locked:
    'Version {{version}} is “{{status}}”: the points that were included are part of what was decided and cannot be changed. What the rules propose now can be taken up in the next version.',
  count_one: '{{count}} point',
  count_other: '{{count}} points',
  open: 'of which {{count}} to decide on',
  status: {
    proposed: 'Proposed by the rules',
    kept: 'Included',
    dismissed: 'Left out',
    settled: 'Settled',
  },
  own: 'Own point',
  proposal: 'Proposal',
  keep: 'Include',
  dismiss: 'Leave out',
  settle: 'Settled',
  reopen: 'Take up again',
  edit: 'Edit',
  editOf: 'Edit the point: {{text}}',
  keepOf: 'Include: {{text}}',
  dismissOf: 'Leave out: {{text}}',
  settleOf: 'Settled: {{text}}',
  reopenOf: 'Take up again: {{text}}',
  textLabel: 'Your words (instead of the rule’s)',
  ownLabel: 'What should the board know?',
  proposalLabel: 'What do you propose?',
  save: 'Save point',
  add: 'Write a point of your own',
  ownEmpty: 'Write what the board should know.',
  step: 'Point of attention',
  saved: 'The point has been saved.',
  because: 'In the rule’s words: {{sentence}}',
  showDismissed_one: 'Show {{count}} that is left out',
  showDismissed_other: 'Show {{count}} that are left out',
  hideDismissed: 'Hide what is left out',
  someWork: 'A work of the plan',
  namedWork: '“{{title}}”',
  rules: {
    fund_below_floor:
      'The 401 fund goes below its floor ({{floor}}) in {{firstYear}}. The balance is lowest in {{lowestYear}}: {{lowestBalance}}. Largest draw in the fall to it: {{work}}.',
    fund_below_floor_plain:
      'The 401 fund goes below its floor ({{floor}}) in {{firstYear}}. The balance is lowest in {{lowestYear}}: {{lowestBalance}}.',
    peak_year:
      '{{spending}} is spent in {{year}}; that is more than {{times}} times an ordinary year ({{median}}). The largest is {{work}}.',
    peak_year_plain:
      '{{spending}} is spent in {{year}}; that is more than {{times}} times an ordinary year ({{median}}).',
    moved_past_end:
      '{{work}} has been put off from {{fromYear}} to {{toYear}}. The building part may be worn out already in {{endYear}}.',
    improvement_from_401:
      '{{work}} is an improvement, but is paid by account 401, which is for maintenance and renewal only.',
    improvement_on_maintenance_account:
      '{{work}} is an improvement, but is booked on account {{account}}, which is for maintenance.',
    maintenance_from_draw_right:
      '{{work}} is ordinary maintenance, but is paid by the draw right, which is for improvements and costly restoration.',
    move_out_from_401: '{{work}} is move-out repair, but is paid by account 401 instead of 402.',
    procurement_one_bid: '{{work}} in {{year}} costs {{exVat}} excl. VAT and may be bought on one bid.',
    procurement_two_or_three_bids:
      '{{work}} in {{year}} costs {{exVat}} excl. VAT; from {{limit}} two or three bids are needed.',
    procurement_licitation:
      '{{work}} in {{year}} costs {{exVat}} excl. VAT; from {{limit}} it needs a national tender.',
    procurement_below_eu:
      '{{work}} in {{year}} costs {{exVat}} excl. VAT; from {{limit}} it must be advertised, though below the EU limit.',
    procurement_eu_tender: '{{work}} in {{year}} costs {{exVat}} excl. VAT; from {{limit}} it needs an EU tender.',
    data_old: 'The condition data is on average (median) more than {{years}} years old.',
    not_inspected: '{{share}} % of the value of the building parts has not been inspected.',
    review_overdue: 'The external review was due by {{dueOn}}.',
    review_due: 'The external review is due by {{dueOn}}.',
    price_unknown: '{{activities}} lines have no price and do not count in the totals.',
    climate_without_line: '{{risks}} climate risks have neither a work in the plan nor a written reason.',
    follow_up_overspent: '{{work}} cost {{actual}} against a budget of {{budget}}: {{over}} more than planned.',
    follow_up_postponed: '{{work}} has been postponed from {{year}} to {{toYear}}. Reason: {{reason}}.',
    follow_up_dropped: '{{work}} in {{year}} has been given up. Reason: {{reason}}.',
    unknown: 'The rule “{{code}}” points at this: {{facts}}',
    unknown_plain: 'The rule “{{code}}” points at something in the plan.',
  },
  proposals: {
    fund_below_floor: 'Raise the provision on account 120, or move works to years whose balance can carry them.',
    peak_year: 'Spread the works over several years, if the building parts can stand it.',
    moved_past_end: 'Have the part inspected before the work is put off, or move it back.',
    improvement_from_401: 'Find another purse: loan, draw right or disposition fund.',
    improvement_on_maintenance_account: 'Book the work as an improvement on account 303.',
    maintenance_from_draw_right: 'Pay the work from account 401.',
    move_out_from_401: 'Pay the work from account 402.',
    procurement_licitation: 'Allow time for the tender, and choose an adviser in good time.',
    procurement_eu_tender: 'Allow time for the EU tender, and choose an adviser at least a year ahead.',
    data_old: 'Inspect the department before the plan is put forward again.',
    not_inspected: 'Inspect what is missing on the next walk.',
    review_overdue: 'Order the review now.',
    review_due: 'Get the data of the building parts ready for the review.',
    price_unknown: 'Get prices for the lines.',
    climate_without_line: 'Add a work for each risk, or write why nothing is done.',
    follow_up_overspent: 'Write the actual cost into the next version, and see what it does to the balance.',
    follow_up_postponed: 'Move the work in the next version.',
    follow_up_dropped: 'Drop the work in the next version.',
  },
};
