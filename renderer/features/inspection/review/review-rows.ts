/** The rows of the review's form: what is written, what is proposed where nothing is, and what a proposal would set. */
import type { ReviewItemFields, ReviewItemView } from '../../../../contract/inspection-view.ts';

export const FORM_FIELDS = [
  'installedYear',
  'remainingYears',
  'score',
  'measure',
  'measureYear',
  'amountOre',
] as const satisfies readonly (keyof ReviewItemFields)[];
export type FormField = (typeof FORM_FIELDS)[number];

/** The proposals for fields that nobody has written in; empty when there is nothing to take. */
export function proposedFields(item: ReviewItemView): Partial<ReviewItemFields> {
  const entries = [...FORM_FIELDS, 'partId' as const].flatMap((field) => {
    const proposal = item.filled[field];
    return item[field] === null && proposal !== undefined && proposal !== null ? [[field, proposal] as const] : [];
  });
  return Object.fromEntries(entries);
}

export function hasProposal(item: ReviewItemView): boolean {
  return Object.keys(proposedFields(item)).length > 0;
}

/** What stands in a field: the written value, else the proposal. */
export function shownValue(
  item: ReviewItemView,
  field: FormField,
): { readonly value: ReviewItemFields[FormField]; readonly proposed: boolean } {
  const written = item[field];
  const proposal = item.filled[field] ?? null;
  return written === null && proposal !== null
    ? { value: proposal, proposed: true }
    : { value: written, proposed: false };
}

export function rowKey(item: Pick<ReviewItemView, 'buildingType' | 'reviewNo'>): string {
  return `${item.buildingType ?? ''}/${item.reviewNo}`;
}

/** Whole days from `today` to `day`; negative when it has passed. Both YYYY-MM-DD. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}
