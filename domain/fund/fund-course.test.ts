import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FundCourseInput, fundCourse, growthFactors } from './fund-course.ts';

function course(drawn: readonly number[], patch: Partial<FundCourseInput> = {}) {
  return fundCourse({
    openingBalanceOre: 1_000,
    provisionOre: 100,
    provisionIndexBp: 0,
    floorOre: 0,
    years: drawn.map((drawnOre, i) => ({ year: 2027 + i, drawnOre })),
    ...patch,
  });
}

describe('the course of the fund', () => {
  test('balance = last year + provision − drawn', () => {
    // 1000 + 100 − 300 = 800; 800 + 100 − 1000 = −100; −100 + 100 − 0 = 0; 0 + 100 − 50 = 50
    const { years, yearsBelowFloor, lowest } = course([300, 1_000, 0, 50]);
    expect(years.map((y) => [y.openingOre, y.provisionOre, y.drawnOre, y.balanceOre])).toEqual([
      [1_000, 100, 300, 800],
      [800, 100, 1_000, -100],
      [-100, 100, 0, 0],
      [0, 100, 50, 50],
    ]);
    expect(yearsBelowFloor).toEqual([2028]);
    expect(lowest).toEqual({ year: 2028, balanceOre: -100, activityId: null });
  });
  test('an indexed provision is rounded to whole øre every year', () => {
    // 333 × 1.02 = 339.66 → 340; 333 × 1.0404 = 346.4532 → 346; 333 × 1.061208 = 353.382264 → 353
    const { years } = course([0, 0, 0, 0], { provisionOre: 333, provisionIndexBp: 200 });
    expect(years.map((y) => y.provisionOre)).toEqual([333, 340, 346, 353]);
  });
  test('the floor is part of the fund’s duty, not of its balance', () => {
    expect(course([300], { floorOre: 801 }).yearsBelowFloor).toEqual([2027]);
    expect(course([300], { floorOre: 800 }).yearsBelowFloor).toEqual([]);
  });
  test('the earliest of equally low years is named', () => {
    expect(course([600, 100, 100]).lowest?.year).toBe(2027);
  });
  test('no years: nothing to be lowest', () => {
    expect(course([])).toEqual({ years: [], lowest: null, yearsBelowFloor: [] });
  });
  test('refuses an index of −100 %', () => {
    expect(() => growthFactors(-10_000, 3)).toThrow(RangeError);
    expect(growthFactors(-5_000, 3)).toEqual([1, 0.5, 0.25]);
  });
});

describe('the activity behind the lowest balance', () => {
  const occurrence = (activityId: string, year: number, drawnOre: number) => ({ activityId, year, drawnOre });
  // Balances: 2027 rises to 1100, then falls 2028 (800), 2029 (300), and rises again in 2030.
  const drawn = [0, 400, 600, 50];
  test('is the largest draw in the unbroken fall that ends there', () => {
    const occurrences = [
      occurrence('windows', 2028, 400),
      occurrence('roof', 2029, 350),
      occurrence('lift', 2029, 250),
      occurrence('later', 2030, 50),
    ];
    expect(course(drawn, { occurrences }).lowest).toEqual({ year: 2029, balanceOre: 300, activityId: 'windows' });
  });
  test('counts all draws of one activity in that fall together', () => {
    const occurrences = [
      occurrence('windows', 2028, 400),
      occurrence('lift', 2029, 300),
      occurrence('paint', 2029, 300),
      occurrence('paint', 2028, 200),
    ];
    expect(course(drawn, { occurrences }).lowest?.activityId).toBe('paint');
  });
  test('does not blame what lies before the fall', () => {
    const occurrences = [occurrence('before', 2027, 99_999), occurrence('roof', 2029, 1)];
    expect(course(drawn, { occurrences }).lowest?.activityId).toBe('roof');
  });
  test('of equal draws the first id is named, whatever the order', () => {
    const occurrences = [occurrence('b', 2029, 300), occurrence('a', 2029, 300)];
    expect(course(drawn, { occurrences }).lowest?.activityId).toBe('a');
    expect(course(drawn, { occurrences: [...occurrences].reverse() }).lowest?.activityId).toBe('a');
  });
  test('is none when the fund only rises: the opening balance is the cause', () => {
    const occurrences = [occurrence('roof', 2027, 50)];
    const rising = course([50, 0], { openingBalanceOre: -500, occurrences });
    expect(rising.lowest).toEqual({ year: 2027, balanceOre: -450, activityId: null });
  });
  test('is none when nothing was drawn by an activity', () => {
    expect(course(drawn, { occurrences: [occurrence('free', 2029, 0)] }).lowest?.activityId).toBeNull();
  });
});

describe('course properties', () => {
  test('each year opens where the last one closed, and nothing is lost on the way', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: -500, max: 900 }),
        (drawn, h, i) => {
          const { years, lowest } = course(drawn, { provisionOre: h, provisionIndexBp: i });
          const provided = years.reduce((t, y) => t + y.provisionOre, 0);
          const spent = drawn.reduce((a, b) => a + b, 0);
          expect(years.at(-1)?.balanceOre).toBe(1_000 + provided - spent);
          for (const [k, year] of years.entries()) expect(year.openingOre).toBe(years[k - 1]?.balanceOre ?? 1_000);
          expect(lowest?.balanceOre).toBe(Math.min(...years.map((y) => y.balanceOre)));
        },
      ),
    );
  });
});
