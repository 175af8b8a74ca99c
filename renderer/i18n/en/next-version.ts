/** English: making the next version, and what the year's work proposes for it. */
import type { nextVersion as da, versionProposals as daProposals } from '../da/next-version.ts';
import type { SameKeys } from '../same-keys.ts';

export const nextVersion: SameKeys<typeof da> = {
  title: 'Version {{version}}',
  baseYear: 'First year of the plan',
  baseYearHint: 'Moves the years only. Lines, decisions and balance stay as they are.',
  years: 'The plan covers {{from}}–{{to}}.',
  opening: 'Balance of 401 on {{day}} ({{unit}})',
  openingFault: 'Write an amount, for example 1,250,000 or 1.2 m.',
  source: {
    plan: 'As in version {{version}}. Write the balance of the accounts once it is known.',
    course:
      'Worked out from version {{version}} and its follow-up. Write the balance of the accounts once it is known.',
    fund_balance: 'From the accounts of {{year}}. Version {{version}} works out to {{course}}.',
  },
  sameYears:
    'The years are those of version {{version}}. All lines and decisions about single years are taken along as they are.',
  carried: 'From the years before {{year}}',
  what: {
    nothing: 'There is nothing to take along.',
    done_one: '{{count}} work that is done is not repeated.',
    done_other: '{{count}} works that are done are not repeated.',
    postponed_one: '{{count}} postponed work stands in the year it was put off to, with its reason.',
    postponed_other: '{{count}} postponed works stand in the years they were put off to, with their reasons.',
    dropped_one: '{{count}} dropped work is left out.',
    dropped_other: '{{count}} dropped works are left out.',
    moved_one: '{{count}} work not reported finished moves to the first year of the plan.',
    moved_other: '{{count}} works not reported finished move to the first year of the plan.',
    left_one: '{{count}} work not reported finished counts as done at the price of the plan.',
    left_other: '{{count}} works not reported finished count as done at the prices of the plan.',
    endedLines_one: '{{count}} line has no more work and stays in version {{version}} only.',
    endedLines_other: '{{count}} lines have no more work and stay in version {{version}} only.',
  },
  unfinished: {
    label_one: '{{count}} work is not reported finished',
    label_other: '{{count}} works are not reported finished',
    text: 'Works that come again in the first year of the plan anyway are not moved.',
    move: 'Move them to {{year}}',
    leave: 'Count them as done',
  },
  reason: 'Not done in {{year}}',
  make: 'Make version {{version}}',
};

export const versionProposals: SameKeys<typeof daProposals> = {
  title: 'Proposals from the year’s work',
  lead: 'What has happened in the plan in force and the draft does not know yet. Nothing changes until you take it along.',
  effectUp: 'Required provision: {{amount}} more a year',
  effectDown: 'Required provision: {{amount}} less a year',
  effectNone: 'Does not change the required provision',
  paidBefore:
    'Paid before the first year of the plan: the work is left out, and its cost belongs in the opening balance.',
  take: 'Take along',
  takeOf: 'Take along: {{text}}',
  takeAll_one: 'Take the proposal along',
  takeAll_other: 'Take all {{count}} along',
  all: 'If all are taken along:',
  step_one: 'Proposal from the year’s work',
  step_other: '{{count}} proposals from the year’s work',
  taken_one: '{{count}} proposal has been taken into the draft.',
  taken_other: '{{count}} proposals have been taken into the draft.',
  undone: 'The proposals have been taken out of the draft again.',
  building: 'building {{number}}',
};
