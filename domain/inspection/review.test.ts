import { describe, expect, test } from 'vitest';
import { DEFAULT_AGEING_SETTINGS } from '../condition/ageing.ts';
import {
  buildingTypes,
  commentsDueOn,
  EMPTY_REVIEW,
  fillReview,
  type ReviewPart,
  reviewDue,
  reviewGaps,
} from './review.ts';

const part = (id: string, fields: Partial<ReviewPart> = {}): ReviewPart => ({
  id,
  reviewNo: 7,
  buildingType: 'Blok',
  isShared: false,
  installedYear: 2000,
  life: { low: 40, expected: 50, high: 70 },
  score: 2,
  gradedYear: 2025,
  work: null,
  ...fields,
});
const fill = (parts: readonly ReviewPart[], buildingType: string | null = 'Blok') =>
  fillReview(parts, { reviewNo: 7, buildingType }, 2026, DEFAULT_AGEING_SETTINGS);

test('a department has one form per building type, and one for buildings without a type', () => {
  const types = (...names: (string | null)[]) => buildingTypes(names.map((buildingType) => ({ buildingType })));
  expect(types('Rækkehus', 'Blok', 'Blok')).toEqual(['Blok', 'Rækkehus']);
  expect(types('Blok', null)).toEqual(['Blok', null]);
  expect(types()).toEqual([null]);
});

describe('a row of the form fills itself', () => {
  test('from the worst part of its number and type', () => {
    const work = { text: 'Omlægning', year: 2027, amountOre: 5_000_00 };
    const values = fill([
      part('a'),
      part('b', { score: 5, work, installedYear: 1970 }),
      part('c', { reviewNo: 8, score: 6 }),
    ]);
    // Grade 5 of 2025 leaves one year by the grade; 56 years of 50 leave a third of the 14 to the high life, rounded 5.
    expect(values).toEqual({
      partId: 'b',
      installedYear: 1970,
      remainingYears: 5,
      score: 5,
      measure: 'Omlægning',
      measureYear: 2027,
      amountOre: 5_000_00,
    });
  });
  test('of equal grades from the oldest, and then by id; a part without a year counts as new', () => {
    expect(fill([part('a'), part('b', { installedYear: 1990 })]).partId).toBe('b');
    expect(fill([part('b'), part('a')]).partId).toBe('a');
    expect(fill([part('a', { installedYear: null }), part('b')]).partId).toBe('b');
    expect(fill([part('b'), part('a', { installedYear: null })]).partId).toBe('b');
    expect(fill([part('a', { score: null }), part('b')]).partId).toBe('b');
    expect(fill([part('b'), part('a', { score: null })]).partId).toBe('b');
  });
  test('from shared parts for every type, from others’ for none', () => {
    expect(fill([part('a', { buildingType: 'Rækkehus' })])).toEqual(EMPTY_REVIEW);
    expect(fill([part('a', { buildingType: null, isShared: true })]).partId).toBe('a');
  });
  test('with a remaining life that is never negative, and none where nothing is known', () => {
    expect(fill([part('a', { installedYear: 1900, score: 6, gradedYear: 2020 })]).remainingYears).toBe(0);
    const unknown = part('a', { life: null, score: null, gradedYear: null });
    expect(fill([unknown]).remainingYears).toBeNull();
    expect(fill([part('a', { life: null, gradedYear: null })]).remainingYears).toBeNull();
    expect(fill([part('a', { life: null, score: 6, gradedYear: 2020 })]).remainingYears).toBe(0);
  });
});

test('a row lacks what it says nothing about', () => {
  const whole = { ...EMPTY_REVIEW, partId: 'a', installedYear: 2000, remainingYears: 5, score: 2 } as const;
  expect(reviewGaps(EMPTY_REVIEW, 5)).toEqual(['part']);
  expect(reviewGaps({ ...EMPTY_REVIEW, measure: 'Ingen elevator' }, 5)).toEqual([]);
  expect(reviewGaps(whole, 5)).toEqual([]);
  expect(reviewGaps({ ...EMPTY_REVIEW, partId: 'a' }, 5)).toEqual(['installed_year', 'remaining_years', 'score']);
  expect(reviewGaps({ ...whole, score: 5 }, 5)).toEqual(['measure']);
  expect(reviewGaps({ ...whole, score: 5, measure: 'Nyt tag' }, 5)).toEqual(['measure_year', 'amount']);
  expect(reviewGaps({ ...whole, measure: 'Nyt tag', measureYear: 2030, amountOre: 1 }, 5)).toEqual([]);
});

test('comments are due so many months after the provisional report, on the last day of a shorter month', () => {
  expect(commentsDueOn('2026-03-15', 6)).toBe('2026-09-15');
  expect(commentsDueOn('2026-08-31', 6)).toBe('2027-02-28');
  expect(commentsDueOn('2027-08-31', 6)).toBe('2028-02-29');
  expect(commentsDueOn('2026-12-31', 6)).toBe('2027-06-30');
  expect(commentsDueOn(null, 6)).toBeNull();
  expect(commentsDueOn('2026-02-30', 6)).toBeNull();
});

test('the next review is due so many years after the latest known', () => {
  expect(reviewDue([null, '2021-05-01', '2022-02-01', '2019-01-01'], 5, '2026-11-22')).toEqual({
    lastReviewOn: '2022-02-01',
    dueOn: '2027-02-01',
    dueWithinAYear: true,
  });
  expect(reviewDue(['2024-01-01'], 5, '2026-11-22').dueWithinAYear).toBe(false);
  expect(reviewDue([null], 5, '2026-11-22')).toEqual({ lastReviewOn: null, dueOn: null, dueWithinAYear: false });
});
