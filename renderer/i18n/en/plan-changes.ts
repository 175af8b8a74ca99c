/** English: what changed in a plan since the version in force. */
import type { planChanges as da } from '../da/plan-changes.ts';
import type { SameKeys } from '../same-keys.ts';

export const planChanges: SameKeys<typeof da> = {
  switch: 'Since version {{version}}',
  switchNone: 'Changes',
  hint: 'Show what changed since version {{version}}, which is in force (F8)',
  none: 'The department has no other version in force, so there is nothing to compare with.',
  title: 'Changed since version {{version}}',
  loading: 'Comparing with the version in force …',
  nothing: 'no lines have changed.',
  all: 'The whole difference',
  counts: {
    new_one: '{{count}} new',
    new_other: '{{count}} new',
    moved_one: '{{count}} moved',
    moved_other: '{{count}} moved',
    price_one: '{{count}} new price',
    price_other: '{{count}} new prices',
    quantity_one: '{{count}} new quantity',
    quantity_other: '{{count}} new quantities',
    funding_one: '{{count}} new payer',
    funding_other: '{{count}} new payers',
    other_one: '{{count}} other change',
    other_other: '{{count}} other changes',
    dropped_one: '{{count}} dropped',
    dropped_other: '{{count}} dropped',
  },
  marks: {
    new: 'new',
    moved: 'moved',
    price: 'new price',
    quantity: 'new quantity',
    funding: 'new payer',
    other: 'changed',
  },
  movedFrom: 'from {{year}}',
  droppedLine: '{{title}}: stood first in {{year}}, {{amount}} in all',
  more: '{{amount}} more in all',
  less: '{{amount}} less in all',
  sameTotal: 'The same in all',
  ghost: 'Spending in version {{version}}',
};
