import { describe, expect, test } from 'vitest';
import { type Activity, fund401ShareBp, isPlannedYear, priceActivity, validateActivity } from './activity.ts';
import { exampleActivity } from './activity-fixture.ts';

function faults(patch: Partial<Activity>): readonly string[] {
  const result = validateActivity(exampleActivity(patch));
  return result.ok ? [] : result.error.map(({ code, field }) => `${code}:${field}`);
}

describe('price of one occurrence', () => {
  test('quantity × price + surcharges + VAT, each step whole øre', () => {
    // 12.345 m² × 333.33 kr. = 4,114.95885 kr. → 411,496 øre
    // scaffold 10 % 41,149.6 → 41,150 · adviser 12.5 % 51,437 · contingency 5 % 20,574.8 → 20,575 · net 524,658
    // VAT 25 % of 524,658 = 131,164.5 → 131,165 · total 655,823
    const activity = exampleActivity({
      amountOre: null,
      quantityMilli: 12_345,
      unitPriceOre: 33_333,
      vatIncluded: false,
      surcharges: { scaffoldBp: 1_000, adviserBp: 1_250, contingencyBp: 500 },
    });
    expect(priceActivity(activity)).toEqual({
      baseOre: 411_496,
      scaffoldOre: 41_150,
      adviserOre: 51_437,
      contingencyOre: 20_575,
      vatOre: 131_165,
      totalOre: 655_823,
    });
  });
  test('a fixed amount wins over quantity × price', () => {
    const activity = exampleActivity({ amountOre: 5, quantityMilli: 1_000, unitPriceOre: 7 });
    expect(priceActivity(activity)?.totalOre).toBe(5);
  });
  test('included VAT is not added again', () => {
    expect(priceActivity(exampleActivity())).toMatchObject({ vatOre: 0, totalOre: 100_000 });
  });
  test('is unknown without an amount and with only half of quantity × price', () => {
    expect(priceActivity(exampleActivity({ amountOre: null }))).toBeNull();
    expect(priceActivity(exampleActivity({ amountOre: null, quantityMilli: 1_000 }))).toBeNull();
    expect(priceActivity(exampleActivity({ amountOre: null, unitPriceOre: 1_000 }))).toBeNull();
  });
  test('an amount of 0 is known', () => {
    expect(priceActivity(exampleActivity({ amountOre: 0 }))?.totalOre).toBe(0);
  });
});

describe('funding', () => {
  test('the 401 share is what the fund pays', () => {
    const split = [
      { purse: 'fund401', shareBp: 2_500 },
      { purse: 'loan', shareBp: 7_500 },
    ] as const;
    expect(fund401ShareBp({ funding: split })).toBe(2_500);
    expect(fund401ShareBp({ funding: [{ purse: 'loan', shareBp: 10_000 }] })).toBe(0);
  });
});

describe('the rule start + k × interval', () => {
  test('names its years', () => {
    const every5 = exampleActivity({ firstYear: 2027, intervalYears: 5, lastYear: 2040 });
    expect([2022, 2027, 2028, 2032, 2037, 2042].map((year) => isPlannedYear(every5, year))).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(isPlannedYear(exampleActivity(), 2028)).toBe(false);
  });
});

describe('validation', () => {
  test('the plain example is fine', () => {
    expect(faults({})).toEqual([]);
    expect(
      faults({
        intervalYears: 5,
        lastYear: 2050,
        window: { earliestYear: 2025, latestYear: 2029 },
        priceDate: '2026-01-01',
        overrides: [
          { kind: 'moved', plannedYear: 2032, toYear: 2033, reason: 'samles med tag' },
          { kind: 'amount', plannedYear: 2032, amountOre: 5, reason: null },
          { kind: 'skipped', plannedYear: 2037, reason: null },
          { kind: 'done', plannedYear: 2027, inYear: 2026, actualOre: 7 },
        ],
      }),
    ).toEqual([]);
  });
  test.each<[Partial<Activity>, string]>([
    [{ id: '' }, 'id_missing:id'],
    [{ title: ' ' }, 'title_missing:title'],
    [{ kind: 'x' as 'renewal' }, 'kind_unknown:kind'],
    [{ account: 116.1 }, 'account_invalid:account'],
    [{ fkGroup: 7 as 6 }, 'group_invalid:fkGroup'],
    [{ quantityMilli: -1 }, 'amount_invalid:quantityMilli'],
    [{ unitPriceOre: 0.5 }, 'amount_invalid:unitPriceOre'],
    [{ amountOre: Number.NaN }, 'amount_invalid:amountOre'],
    [{ priceDate: '2026' }, 'price_date_invalid:priceDate'],
    [{ vatRateBp: 10_001 }, 'rate_invalid:vatRateBp'],
    [{ surcharges: { scaffoldBp: -1, adviserBp: 0, contingencyBp: 0 } }, 'rate_invalid:surcharges.scaffoldBp'],
    [{ firstYear: 27 }, 'year_invalid:firstYear'],
    [{ intervalYears: 0 }, 'interval_invalid:intervalYears'],
    [{ lastYear: 2026 }, 'last_year_before_first:lastYear'],
    [{ window: { earliestYear: 2028, latestYear: 2030 } }, 'window_invalid:window'],
    [{ funding: [] }, 'funding_not_whole:funding'],
    [{ funding: [{ purse: 'x' as 'loan', shareBp: 10_000 }] }, 'funding_not_whole:funding'],
    [
      {
        funding: [
          { purse: 'loan', shareBp: 5_000 },
          { purse: 'loan', shareBp: 5_000 },
        ],
      },
      'funding_duplicate:funding',
    ],
    [{ tags: ['x' as 'energy'] }, 'tag_unknown:tags'],
    [{ procurementKind: 'x' as 'works' }, 'procurement_unknown:procurementKind'],
    [{ overrides: [{ kind: 'skipped', plannedYear: 2028, reason: null }] }, 'override_invalid:overrides'],
    [{ overrides: [{ kind: 'moved', plannedYear: 2027, toYear: 1, reason: null }] }, 'override_invalid:overrides'],
    [{ overrides: [{ kind: 'amount', plannedYear: 2027, amountOre: -1, reason: null }] }, 'override_invalid:overrides'],
    [{ overrides: [{ kind: 'done', plannedYear: 2027, inYear: 2027, actualOre: -1 }] }, 'override_invalid:overrides'],
    [
      {
        overrides: [
          { kind: 'skipped', plannedYear: 2027, reason: null },
          { kind: 'moved', plannedYear: 2027, toYear: 2028, reason: null },
        ],
      },
      'override_invalid:overrides',
    ],
  ])('%j', (patch, fault) => {
    expect(faults(patch)).toContain(fault);
  });
  test('every fault is reported, not only the first', () => {
    expect(faults({ id: '', title: '' })).toHaveLength(2);
  });
});
