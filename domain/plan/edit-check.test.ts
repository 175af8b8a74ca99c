import { describe, expect, test } from 'vitest';
import { exampleActivity } from './activity-fixture.ts';
import { decidesNothing, lineFaults, occurrenceFaults } from './edit-check.ts';
import { defaultAccount } from './edit-defaults.ts';

const NO_WINDOW = { earliestYear: null, latestYear: null };
const changed = (...fields: string[]) => new Set(fields);

describe('a line after an edit', () => {
  test('a fault lies in the field that was typed', () => {
    const line = exampleActivity({ firstYear: 2040, lastYear: 2035 });
    const at = (...fields: string[]) => lineFaults(line, NO_WINDOW, changed(...fields));
    expect(at('firstYear')).toEqual([{ code: 'line_last_year_before_first', field: 'firstYear' }]);
    expect(at('lastYear')).toEqual([{ code: 'line_last_year_before_first', field: 'lastYear' }]);
    expect(lineFaults(line, NO_WINDOW, null)).toEqual([{ code: 'line_last_year_before_first', field: 'lastYear' }]);
  });

  test('what was wrong before and was not touched sets no bar', () => {
    const line = exampleActivity({ account: 0, funding: [] });
    expect(lineFaults(line, NO_WINDOW, changed('title'))).toEqual([]);
    expect(lineFaults(line, NO_WINDOW, changed('funding'))).toEqual([
      { code: 'line_funding_not_whole', field: 'funding' },
    ]);
    expect(lineFaults(line, NO_WINDOW, null)).toHaveLength(2);
  });

  test('more than a milliard kroner an occurrence is a slip of the finger, named where it was typed', () => {
    const price = (patch: object) =>
      exampleActivity({ amountOre: null, quantityMilli: null, unitPriceOre: null, ...patch });
    const at = (patch: object, field: string) => lineFaults(price(patch), NO_WINDOW, changed(field));
    expect(at({ amountOre: 100_000_000_000 }, 'amountOre')).toEqual([]);
    const tooLarge = (field: string) => [{ code: 'line_price_too_large', field }];
    expect(at({ amountOre: 100_000_000_001 }, 'amountOre')).toEqual(tooLarge('amountOre'));
    expect(lineFaults(price({ amountOre: 100_000_000_001 }), NO_WINDOW, null)).toEqual(tooLarge('amountOre'));
    // No price yet is not too much.
    expect(at({}, 'amountOre')).toEqual([]);
    // 2,000,000 units of 1,000 kr. are two milliard.
    const dear = { quantityMilli: 2_000_000_000, unitPriceOre: 100_000 };
    expect(at(dear, 'quantityMilli')).toEqual(tooLarge('quantityMilli'));
    expect(at(dear, 'unitPriceOre')).toEqual(tooLarge('unitPriceOre'));
    expect(at(dear, 'title')).toEqual([]);
    // 800 mio. and a scaffold of 25 % are one milliard; one øre more, or VAT on top, is too much.
    const surcharges = { scaffoldBp: 2_500, adviserBp: 0, contingencyBp: 0 };
    expect(at({ amountOre: 80_000_000_000, surcharges }, 'scaffoldBp')).toEqual([]);
    expect(at({ amountOre: 80_000_000_001, surcharges }, 'scaffoldBp')).toEqual(tooLarge('scaffoldBp'));
    const plusVat = { amountOre: 80_000_000_001, vatIncluded: false, vatRateBp: 2_500 };
    expect(at(plusVat, 'vatIncluded')).toEqual(tooLarge('vatIncluded'));
  });

  test('surcharges and group are named as in an edit', () => {
    const surcharges = { scaffoldBp: -1, adviserBp: 100_001, contingencyBp: 0 };
    expect(lineFaults(exampleActivity({ surcharges }), NO_WINDOW, null)).toEqual([
      { code: 'line_rate_invalid', field: 'scaffoldBp' },
      { code: 'line_rate_invalid', field: 'adviserBp' },
    ]);
  });

  test('a window may have one end while it is typed, but never leaves out the first year', () => {
    const line = exampleActivity({ firstYear: 2030 });
    const at = (earliestYear: number | null, latestYear: number | null, ...fields: string[]) =>
      lineFaults(line, { earliestYear, latestYear }, changed(...fields));
    expect(at(2030, null, 'earliestYear')).toEqual([]);
    expect(at(null, 2030, 'latestYear')).toEqual([]);
    expect(at(2028, 2032, 'earliestYear', 'latestYear')).toEqual([]);
    expect(at(2031, null, 'earliestYear')).toEqual([{ code: 'line_window_invalid', field: 'earliestYear' }]);
    expect(at(null, 2029, 'firstYear')).toEqual([{ code: 'line_window_invalid', field: 'firstYear' }]);
    expect(at(2031, 2029, 'earliestYear', 'latestYear')).toEqual([
      { code: 'line_window_invalid', field: 'earliestYear' },
      { code: 'line_window_invalid', field: 'latestYear' },
    ]);
  });

  test('a decision that the rule no longer gives is no fault of the edit', () => {
    const override = { kind: 'skipped', plannedYear: 2031, reason: null } as const;
    expect(lineFaults(exampleActivity({ overrides: [override] }), NO_WINDOW, null)).toEqual([]);
  });
});

describe('a decision about an occurrence', () => {
  const FRAME = { baseYear: 2027, horizonYears: 30 };
  const line = exampleActivity({ firstYear: 2028, intervalYears: 5, lastYear: 2040 });
  const none = { movedToYear: null, skipped: false, amountOre: null };
  const at = (year: number, decision = {}) => occurrenceFaults(line, year, { ...none, ...decision }, FRAME);

  test('is about a year the rule gives', () => {
    expect(at(2033, { amountOre: 5 })).toEqual([]);
    for (const year of [2027, 2034, 2043]) {
      expect(at(year)).toEqual([{ code: 'line_no_such_occurrence', field: 'plannedYear' }]);
    }
  });

  test('moves within the plan or at most ten years past it', () => {
    // The plan ends in 2056.
    for (const movedToYear of [2027, 2056, 2066]) expect(at(2028, { movedToYear })).toEqual([]);
    for (const movedToYear of [2026, 2067]) {
      expect(at(2028, { movedToYear })).toEqual([{ code: 'line_moved_out_of_plan', field: 'movedToYear' }]);
    }
  });

  test('skips alone', () => {
    expect(at(2028, { skipped: true })).toEqual([]);
    expect(at(2028, { skipped: true, amountOre: 0 })).toEqual([{ code: 'line_skipped_alone', field: 'skipped' }]);
  });

  test('costs at most a milliard kroner', () => {
    expect(at(2028, { amountOre: 100_000_000_000 })).toEqual([]);
    expect(at(2028, { amountOre: 100_000_000_001 })).toEqual([{ code: 'line_price_too_large', field: 'amountOre' }]);
  });

  test('to its own year decides nothing; an amount of zero does', () => {
    expect(decidesNothing(2028, { ...none, movedToYear: 2028 })).toBe(true);
    expect(decidesNothing(2028, none)).toBe(true);
    expect(decidesNothing(2028, { ...none, amountOre: 0 })).toBe(false);
    expect(decidesNothing(2028, { ...none, skipped: true })).toBe(false);
  });
});

test('work is booked where its kind belongs (domain.md 1.3)', () => {
  expect(defaultAccount('maintenance')).toBe(116);
  expect(defaultAccount('renewal')).toBe(116);
  expect(defaultAccount('improvement')).toBe(303);
  expect(defaultAccount('move_out')).toBe(117);
});
