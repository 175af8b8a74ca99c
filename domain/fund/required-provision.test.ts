import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fundCourse } from './fund-course.ts';
import {
  averageProvisionOre,
  bindingYear,
  type ProvisionInput,
  provisionCoverBp,
  requiredIndexedProvisionOre,
  requiredLevelProvisionOre,
} from './required-provision.ts';

function input(openingBalanceOre: number, drawn: readonly number[], floorOre = 0): ProvisionInput {
  return { openingBalanceOre, floorOre, years: drawn.map((drawnOre, i) => ({ year: 2027 + i, drawnOre })) };
}

describe('the smallest level provision', () => {
  // B0 = 500,000 kr.; draws 0.9, 0.1, 1.1, 0, 0 m kr. Cumulative need after each year: 400, 500, 1,600, 1,600, 1,600
  // (thousands); ÷ t: 400, 250, 533.33…, 400, 320 → h* = 533,333.34 kr. in 2029; average (2.1 − 0.5) m ÷ 5 = 320,000 kr.
  const frontLoaded = input(50_000_000, [90_000_000, 10_000_000, 110_000_000, 0, 0]);
  test('front-loaded plan by hand: the average hides an overdraft', () => {
    expect(requiredLevelProvisionOre(frontLoaded)).toBe(53_333_334);
    expect(bindingYear(frontLoaded)).toBe(2029);
    expect(averageProvisionOre(frontLoaded)).toBe(32_000_000);
    const atAverage = fundCourse({ ...frontLoaded, provisionOre: 32_000_000, provisionIndexBp: 0 });
    expect(atAverage.yearsBelowFloor).toEqual([2027, 2029, 2030]);
    // 500 + 320 − 900 = −80; +320 − 100 = 140; +320 − 1,100 = −640; −320; 0
    expect(atAverage.lowest).toMatchObject({ year: 2029, balanceOre: -64_000_000 });
    expect(atAverage.years.at(-1)?.balanceOre).toBe(0);
  });
  test('a floor is kept too', () => {
    // (100 − 0 + 20) ÷ 1 = 120
    expect(requiredLevelProvisionOre(input(0, [100], 20))).toBe(120);
  });
  test('is never below 0, and then no year binds', () => {
    expect(requiredLevelProvisionOre(input(1_000, [10, 10]))).toBe(0);
    expect(bindingYear(input(1_000, [10, 10]))).toBeNull();
    expect(averageProvisionOre(input(1_000, [10, 10]))).toBe(0);
    expect([requiredLevelProvisionOre(input(5, [])), averageProvisionOre(input(5, []))]).toEqual([0, 0]);
  });
  test('of two years that bind equally the first is named', () => {
    expect(bindingYear(input(0, [100, 100]))).toBe(2027);
  });
});

describe('the smallest indexed provision', () => {
  test('by hand: 10 % index, 0 drawn, then 2,100 → h + 1.1 h ≥ 2,100 → 1,000', () => {
    const indexed = { ...input(0, [0, 2_100]), provisionIndexBp: 1_000 };
    expect(requiredIndexedProvisionOre(indexed)).toBe(1_000);
  });
  test('without an index it is the level provision', () => {
    const level = input(17, [5, 1_234, 7]);
    expect(requiredIndexedProvisionOre({ ...level, provisionIndexBp: 0 })).toBe(requiredLevelProvisionOre(level));
  });
  test('needs nothing when the fund lasts', () => {
    expect(requiredIndexedProvisionOre({ ...input(100, [50, 50]), provisionIndexBp: 200 })).toBe(0);
    expect(requiredIndexedProvisionOre({ ...input(100, []), provisionIndexBp: 200 })).toBe(0);
  });
});

test('years that all round down need an øre more than the real numbers say', () => {
  // 51 øre after five years at 1 %: 51 ÷ 5.101 = 9.998, yet 10 øre stay 10 in each of the five years, 50 in all; 11 give 55.
  expect(requiredIndexedProvisionOre({ ...input(0, [0, 0, 0, 0, 51]), provisionIndexBp: 100 })).toBe(11);
});

const anyInput = fc
  .record({
    opening: fc.integer({ min: -100_000_000, max: 500_000_000 }),
    floorOre: fc.integer({ min: 0, max: 50_000_000 }),
    drawn: fc.array(fc.integer({ min: 0, max: 300_000_000 }), { minLength: 1, maxLength: 40 }),
    indexBp: fc.integer({ min: -300, max: 800 }),
  })
  .map(({ opening, floorOre, drawn, indexBp }) => ({ ...input(opening, drawn, floorOre), provisionIndexBp: indexBp }));

describe('with interest', () => {
  // 1,000 in the fund at 10 %; 0 drawn, then 1,400: 1,000 × 1.1 + h = 1,100 + h; × 1.1 + h − 1,400 = 0 → 2.1 h = 190 → 90.5.
  const bearing = { ...input(1_000, [0, 1_400, 0]), interestBp: 1_000 };
  test('by hand: less is needed than without, in the same year', () => {
    expect(requiredLevelProvisionOre(bearing)).toBe(91);
    expect(bindingYear(bearing)).toBe(2028);
    // Without: (1,400 − 1,000) ÷ 2.
    expect(requiredLevelProvisionOre({ ...bearing, interestBp: 0 })).toBe(200);
    expect(averageProvisionOre(bearing)).toBe(averageProvisionOre({ ...bearing, interestBp: 0 }));
  });
  test('a fund that lasts by its interest needs nothing and has no binding year', () => {
    const lasting = { ...input(1_000, [0, 1_210]), interestBp: 1_000 };
    expect(requiredLevelProvisionOre(lasting)).toBe(0);
    expect(bindingYear(lasting)).toBeNull();
  });
  test('at h* the floor holds, with one øre less the binding year is the first below it', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 500 }), (indexed, interestBp) => {
        const level = { ...indexed, interestBp, provisionIndexBp: 0 };
        const required = requiredLevelProvisionOre(level);
        expect(fundCourse({ ...level, provisionOre: required }).yearsBelowFloor).toEqual([]);
        if (required === 0) return;
        expect(fundCourse({ ...level, provisionOre: required - 1 }).yearsBelowFloor[0]).toBe(bindingYear(level));
      }),
    );
  });
});

describe('the cover', () => {
  test('is rounded down: a krone short of enough is not 100 %', () => {
    // 200,000 ÷ 325,000 = 61.538… %; 99,999.99 ÷ 100,000 = 99.99999 %.
    expect(provisionCoverBp(20_000_000, 32_500_000)).toBe(6_153);
    expect(provisionCoverBp(9_999_999, 10_000_000)).toBe(9_999);
    expect(provisionCoverBp(10_000_000, 10_000_000)).toBe(10_000);
    expect(provisionCoverBp(3, 2)).toBe(15_000);
  });
  test('is exact where the product passes the safe integers, and nothing where nothing is required', () => {
    expect(provisionCoverBp(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER)).toBe(9_999);
    expect(provisionCoverBp(100, 0)).toBeNull();
  });
});

describe('provision properties', () => {
  const holds = (provisionOre: number, i: ProvisionInput & { provisionIndexBp: number }) =>
    fundCourse({ ...i, provisionOre }).yearsBelowFloor.length === 0;

  test('at h* the floor holds in every year, at h* − 1 øre it does not', () => {
    fc.assert(
      fc.property(anyInput, (indexed) => {
        const level = { ...indexed, provisionIndexBp: 0 };
        const h = requiredLevelProvisionOre(level);
        expect(holds(h, level)).toBe(true);
        if (h > 0) expect(holds(h - 1, level)).toBe(false);
        const hi = requiredIndexedProvisionOre(indexed);
        expect(holds(hi, indexed)).toBe(true);
        if (hi > 0) expect(holds(hi - 1, indexed)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
  test('raising any cost never lowers h*, and h* is never below the average', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), fc.integer({ min: 1, max: 10_000_000 }), (indexed, at, more) => {
        const years = indexed.years.map((y, k) =>
          k === at % indexed.years.length ? { ...y, drawnOre: y.drawnOre + more } : y,
        );
        const dearer = { ...indexed, years };
        expect(requiredLevelProvisionOre(dearer)).toBeGreaterThanOrEqual(requiredLevelProvisionOre(indexed));
        expect(requiredIndexedProvisionOre(dearer)).toBeGreaterThanOrEqual(requiredIndexedProvisionOre(indexed));
        expect(requiredLevelProvisionOre(indexed)).toBeGreaterThanOrEqual(averageProvisionOre(indexed));
      }),
    );
  });
  test('moving a cost later never raises h*', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), fc.nat(), (indexed, a, b) => {
        const n = indexed.years.length;
        const [from, to] = [Math.min(a % n, b % n), Math.max(a % n, b % n)];
        const moved = indexed.years[from]?.drawnOre ?? 0;
        const years = indexed.years.map((y, k) => ({
          ...y,
          drawnOre: y.drawnOre - (k === from ? moved : 0) + (k === to ? moved : 0),
        }));
        expect(requiredLevelProvisionOre({ ...indexed, years })).toBeLessThanOrEqual(
          requiredLevelProvisionOre(indexed),
        );
      }),
    );
  });
  test('the binding year is the one where the fund lands on its floor', () => {
    fc.assert(
      fc.property(anyInput, (indexed) => {
        const h = requiredLevelProvisionOre(indexed);
        const year = bindingYear(indexed);
        expect(year === null).toBe(h === 0);
        if (year === null) return;
        const rows = fundCourse({ ...indexed, provisionOre: h, provisionIndexBp: 0 }).years;
        const t = year - 2026;
        const balance = rows.find((row) => row.year === year)?.balanceOre ?? Number.NaN;
        // ⌈ ⌉ gives at most t − 1 øre too much over t years.
        expect(balance - indexed.floorOre).toBeGreaterThanOrEqual(0);
        expect(balance - indexed.floorOre).toBeLessThan(t);
      }),
    );
  });
});
