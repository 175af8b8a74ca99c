import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fundCourse } from './fund-course.ts';
import { costOfWaiting, floorFromMonths, provisionPath, smallestCappedPath } from './provision-path.ts';
import { type ProvisionInput, requiredIndexedProvisionOre, requiredLevelProvisionOre } from './required-provision.ts';

function input(openingBalanceOre: number, drawn: readonly number[], floorOre = 0): ProvisionInput {
  return { openingBalanceOre, floorOre, years: drawn.map((drawnOre, i) => ({ year: 2027 + i, drawnOre })) };
}

describe('a path of steps', () => {
  test('rises by its index from each step on', () => {
    const steps = [
      { fromYear: 2029, provisionOre: 2_000 },
      { fromYear: 2027, provisionOre: 1_000 },
    ];
    // 1,000 · 1,100 · 2,000 · 2,200 · 2,420
    expect(provisionPath(steps, 1_000, 2027, 5)).toEqual([1_000, 1_100, 2_000, 2_200, 2_420]);
  });
  test('takes the first step for earlier years, and starts from the step in force', () => {
    expect(provisionPath([{ fromYear: 2029, provisionOre: 500 }], 1_000, 2027, 4)).toEqual([500, 500, 500, 550]);
    expect(provisionPath([{ fromYear: 2020, provisionOre: 500 }], 1_000, 2027, 2)).toEqual([500, 550]);
  });
  test('needs a step', () => {
    expect(() => provisionPath([], 0, 2027, 2)).toThrow(RangeError);
  });
  test('drives the course of the fund', () => {
    const course = fundCourse({
      ...input(0, [50, 50]),
      provisionOre: 0,
      provisionIndexBp: 0,
      provisionPathOre: [60, 70],
    });
    expect(course.years.map((y) => y.balanceOre)).toEqual([10, 30]);
  });
  test('a floor of three months of 120,000 kr. is 30,000 kr.', () => {
    expect(floorFromMonths(12_000_000, 3)).toBe(3_000_000);
  });
});

describe('interest', () => {
  test('is earned on a positive opening balance only: 2 % of 1,000 = 20', () => {
    const course = fundCourse({ ...input(1_000, [2_000, 0]), provisionOre: 0, provisionIndexBp: 0, interestBp: 200 });
    expect(course.years.map((y) => [y.interestOre, y.balanceOre])).toEqual([
      [20, -980],
      [0, -980],
    ]);
  });
  test('lowers the provision needed: 1,000 + 100 interest covers 1,100 of 1,150', () => {
    const terms = { ...input(1_000, [1_150]), provisionIndexBp: 0 };
    expect(requiredIndexedProvisionOre(terms)).toBe(150);
    expect(requiredIndexedProvisionOre({ ...terms, interestBp: 1_000 })).toBe(50);
  });
});

describe('the smallest path under a cap', () => {
  test('by hand: 100 now, at most +10 % a year, 400 drawn in year 3', () => {
    // Full rise 110, 121, 133 = 364 < 400: not enough from nothing; with 50 in the fund: 350 needed.
    const path = smallestCappedPath(input(50, [0, 0, 400]), 100, 1_000);
    // Level L with 110 + min(L,121) + min(L,133): L = 120 gives 110 + 120 + 120 = 350.
    expect(path).toEqual({ feasible: true, pathOre: [110, 120, 120], levelOre: 120, broken: null });
  });
  test('says in which year and by how much it cannot be done', () => {
    // 110 + 121 + 133 = 364 (the third rise of 12.1 is rounded down to 12)
    const path = smallestCappedPath(input(0, [0, 0, 400]), 100, 1_000);
    expect(path).toEqual({
      feasible: false,
      pathOre: [110, 121, 133],
      levelOre: null,
      broken: { year: 2029, missingOre: 36 },
    });
  });
  test('may start lower where less is enough, and needs no level at all where the fund lasts', () => {
    expect(smallestCappedPath(input(0, [30, 30]), 100, 0).pathOre).toEqual([30, 30]);
    expect(smallestCappedPath(input(100, [50, 50]), 80, 200).pathOre).toEqual([0, 0]);
    expect(smallestCappedPath(input(0, []), 80, 200)).toMatchObject({ feasible: true, pathOre: [] });
  });
  test('a wide cap over many years stays within safe integers', () => {
    const path = smallestCappedPath(input(0, new Array(40).fill(1_000_000_000)), 1_000_000_000, 10_000);
    expect(path).toMatchObject({ feasible: true, levelOre: 1_000_000_000 });
  });
  test('refuses a cap that is none', () => {
    expect(() => smallestCappedPath(input(0, [1]), 1, -1)).toThrow(RangeError);
  });
  test('keeps the floor and the cap, and one øre less does not', () => {
    const drawn = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        drawn,
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 1, max: 500_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.constantFrom(0, 150),
        (draws, opening, current, capBp, interestBp) => {
          const plan = { ...input(opening, draws), interestBp };
          const result = smallestCappedPath(plan, current, capBp);
          const course = (path: readonly number[]) =>
            fundCourse({ ...plan, provisionOre: 0, provisionIndexBp: 0, provisionPathOre: path });
          for (const [i, amount] of result.pathOre.entries()) {
            const before = result.pathOre[i - 1] ?? current;
            expect(BigInt(amount - before) * 10_000n <= BigInt(before) * BigInt(capBp)).toBe(true);
          }
          expect(course(result.pathOre).yearsBelowFloor.length === 0).toBe(result.feasible);
          if (result.levelOre !== null && result.levelOre > 0) {
            const lower = result.pathOre.map((amount) => Math.min(amount, (result.levelOre ?? 0) - 1));
            expect(course(lower).yearsBelowFloor).not.toEqual([]);
          }
        },
      ),
    );
  });
});

describe('the cost of waiting', () => {
  test('by hand: 300 in year 3, provision 40 today', () => {
    // Now: 300 ÷ 3 = 100. One year later: 40 saved, 260 ÷ 2 = 130.
    expect(costOfWaiting(input(0, [0, 0, 300]), 40)).toEqual({
      feasible: true,
      nowOre: 100,
      laterOre: 130,
      extraOre: 30,
    });
    // Two years later: 80 saved, 220 in one year.
    expect(costOfWaiting(input(0, [0, 0, 300]), 40, 2).laterOre).toBe(220);
  });
  test('interest on the fund counts, as in its course', () => {
    // 100,000 at 10 %, 140,000 drawn in year 3. Now: 133,100 + (1.21 + 1.1 + 1) h = 140,000 → 6,900 ÷ 3.31 = 2,084.6.
    const bearing = { ...input(100_000, [0, 0, 140_000]), interestBp: 1_000 };
    // 1,000 set aside in year 1: 111,000; × 1.21 = 134,310; 5,690 ÷ 2.1 = 2,709.5.
    expect(costOfWaiting(bearing, 1_000)).toEqual({ feasible: true, nowOre: 2_085, laterOre: 2_710, extraOre: 625 });
  });
  test('is told when waiting already breaks the floor', () => {
    expect(costOfWaiting(input(0, [100, 0]), 40)).toMatchObject({ feasible: false, laterOre: 60 });
  });
  test('never pays while less than h* is set aside', () => {
    const drawn = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(drawn, fc.nat(1_000_000), fc.nat(), (draws, opening, part) => {
        const plan = input(opening, draws);
        const now = requiredLevelProvisionOre(plan);
        // At h* itself the round-up of a whole øre may leave one over, and the rest then needs an øre less.
        const waiting = costOfWaiting(plan, part % Math.max(1, now));
        if (waiting.feasible) expect(waiting.extraOre).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
