import { describe, expect, it } from 'vitest';
import type { ReviewItemView } from '../../../../contract/inspection-view.ts';
import { daysUntil, hasProposal, proposedFields, shownValue } from './review-rows.ts';

const EMPTY: ReviewItemView = {
  itemId: null,
  buildingType: 'Etagebyggeri',
  reviewNo: 3,
  title: { da: 'Tag', en: 'Roof' },
  partId: null,
  installedYear: null,
  remainingYears: null,
  score: null,
  measure: null,
  measureYear: null,
  amountOre: null,
  reviewerFinding: null,
  ourAnswer: null,
  answeredOn: null,
  outcome: null,
  filled: {},
  gaps: [],
};

describe('the form of the review', () => {
  it('proposes only where nothing is written', () => {
    const item = { ...EMPTY, score: 3 as const, filled: { score: 4 as const, installedYear: 1978, measure: null } };
    expect(proposedFields(item)).toEqual({ installedYear: 1978 });
    expect(hasProposal(item)).toBe(true);
    expect(hasProposal(EMPTY)).toBe(false);
  });

  it('shows the written value before the proposal, and says which it is', () => {
    const item = { ...EMPTY, score: 3 as const, filled: { score: 4 as const, installedYear: 1978 } };
    expect(shownValue(item, 'score')).toEqual({ value: 3, proposed: false });
    expect(shownValue(item, 'installedYear')).toEqual({ value: 1978, proposed: true });
    expect(shownValue(item, 'measure')).toEqual({ value: null, proposed: false });
  });

  it('counts the days to the end of the comments across months and leap days', () => {
    expect(daysUntil('2026-07-01', '2026-06-29')).toBe(2);
    expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
    expect(daysUntil('2026-01-01', '2026-01-03')).toBe(-2);
  });
});
