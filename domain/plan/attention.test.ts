import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ThresholdRule } from '../procurement/thresholds.ts';
import { evaluatePlan } from '../scenario/evaluate.ts';
import type { Activity } from './activity.ts';
import { exampleActivity } from './activity-fixture.ts';
import {
  type AttentionInput,
  canonicalFacts,
  DEFAULT_ATTENTION_SETTINGS,
  mergePoints,
  type PointStatus,
  type ProposedPoint,
  proposeAttention,
  type StoredPoint,
} from './attention.ts';
import { PRICES_AS_TYPED } from './price-factors.ts';

const rule = (patch: Partial<ThresholdRule>): ThresholdRule => ({
  regime: 'national',
  kind: 'works',
  procedure: 'one_bid',
  fromOre: 0,
  toOre: null,
  validFrom: '2024-01-01',
  validTo: null,
  mark: 'B',
  source: 'test',
  ...patch,
});
/** Works: a tender from 3 m kr. until the end of 2028, from 4 m kr. after that. */
const THRESHOLDS = {
  version: 1,
  date: '2026-11-22',
  note: '',
  rules: [
    rule({ toOre: 300_000_000, validTo: '2028-12-31' }),
    rule({ procedure: 'licitation', fromOre: 300_000_000, validTo: '2028-12-31' }),
    rule({ toOre: 400_000_000, validFrom: '2029-01-01' }),
    rule({ procedure: 'licitation', fromOre: 400_000_000, validFrom: '2029-01-01' }),
  ],
};

/** A fund that never runs dry, so that a test states only what it is about. */
function points(
  activities: readonly Activity[],
  patch: Partial<AttentionInput> & { readonly provisionOre?: number } = {},
): readonly ProposedPoint[] {
  const { provisionOre = 10 ** 12, ...input } = patch;
  const fund = { openingBalanceOre: 0, provisionOre, provisionIndexBp: 0, floorOre: 0 };
  const frame = { baseYear: 2027, horizonYears: 30 };
  const { expansion, course } = evaluatePlan({ activities, ...frame, prices: PRICES_AS_TYPED, series: [], fund });
  return proposeAttention(
    {
      today: '2026-11-22',
      startMonth: 1,
      activities,
      expansion,
      course,
      floorOre: 0,
      parts: new Map(),
      earlierYears: new Map(),
      condition: null,
      reviewDueOn: null,
      thresholds: THRESHOLDS,
      openClimateRisks: null,
      followUp: [],
      ...input,
    },
    DEFAULT_ATTENTION_SETTINGS,
  );
}
const codes = (list: readonly ProposedPoint[]) => list.map(({ code }) => code);

describe('rules', () => {
  test('a plan in order raises nothing', () => {
    expect(points([exampleActivity()])).toEqual([]);
    expect(points([])).toEqual([]);
  });

  test('the fund below its floor: first year, lowest year and what causes it', () => {
    // 1,000 kr. out in 2027, 400 kr. in each year: −600, −200, +200 …
    expect(points([exampleActivity()], { provisionOre: 40_000 })).toEqual([
      {
        code: 'fund_below_floor',
        facts: { firstYear: 2027, lowestYear: 2027, lowestBalanceOre: -60_000, floorOre: 0, activityId: 'a' },
      },
    ]);
  });

  test('work beyond the horizon is no matter yet, whatever it costs and whoever pays', () => {
    const far = exampleActivity({ kind: 'improvement', firstYear: 2070, amountOre: 900_000_000 });
    expect(codes(points([{ ...far, firstYear: 2030 }]))).not.toEqual([]);
    expect(points([far])).toEqual([]);
  });

  test('a year above three times the median of the years with spending is a peak, one of three times is not', () => {
    const yearly = exampleActivity({ id: 'y', firstYear: 2027, intervalYears: 1, amountOre: 100_000 });
    const extra = (amountOre: number) => exampleActivity({ id: 'x', firstYear: 2035, amountOre });
    expect(codes(points([yearly, extra(200_000)]))).toEqual([]);
    expect(points([yearly, extra(200_001)])).toEqual([
      {
        code: 'peak_year',
        facts: { year: 2035, spendingOre: 300_001, medianOre: 100_000, times: 3, activityId: 'x' },
      },
    ]);
    // One work in thirty years is not a peak over years in which nothing happens.
    expect(codes(points([exampleActivity({ firstYear: 2035 })]))).toEqual([]);
  });

  describe('work moved past the pessimistic end of life', () => {
    const life = { low: 25, expected: 30, high: 40 };
    const parts = new Map([['p', { builtYear: 2005, life }]]);
    const renewal = exampleActivity({ kind: 'renewal', partId: 'p', firstYear: 2029 });
    const moved = (toYear: number) => ({
      ...renewal,
      overrides: [{ kind: 'moved', plannedYear: 2029, toYear, reason: 'Penge' } as const],
    });

    test('moved within the life it may have (2030) is no matter, beyond it is', () => {
      expect(codes(points([moved(2030)], { parts }))).toEqual([]);
      expect(points([moved(2031)], { parts })).toEqual([
        {
          code: 'moved_past_end',
          facts: { activityId: 'a', partId: 'p', fromYear: 2029, toYear: 2031, endYear: 2030 },
        },
      ]);
    });

    test('moved since the version before counts as well; planned late from the start does not', () => {
      const late = { ...renewal, firstYear: 2033 };
      expect(codes(points([late], { parts }))).toEqual([]);
      expect(points([late], { parts, earlierYears: new Map([['a', 2030]]) })).toMatchObject([
        { code: 'moved_past_end', facts: { fromYear: 2030, toYear: 2033 } },
      ]);
      expect(codes(points([late], { parts, earlierYears: new Map([['a', 2034]]) }))).toEqual([]);
    });

    test('a later cycle starts from a renewal that the year of installation does not tell of', () => {
      // Renewed in 2020 and every 15 years; the next, of 2035, is moved to 2040: 35 years after 2005, but 20 after 2020.
      const cycle = {
        ...renewal,
        firstYear: 2020,
        intervalYears: 15,
        overrides: [{ kind: 'moved', plannedYear: 2035, toYear: 2040, reason: null }] as const,
      };
      expect(codes(points([cycle], { parts }))).toEqual([]);
    });
    test('upkeep ends no life, and an unknown life raises nothing', () => {
      expect(codes(points([{ ...moved(2031), kind: 'maintenance' }], { parts }))).toEqual([]);
      expect(codes(points([moved(2031)], { parts: new Map([['p', { builtYear: null, life }]]) }))).toEqual([]);
    });
  });

  test('an improvement on 116 paid by 401 is told for both, with the line', () => {
    expect(points([exampleActivity({ kind: 'improvement' })])).toEqual([
      { code: 'improvement_from_401', facts: { activityId: 'a', account: 116 } },
      { code: 'improvement_on_maintenance_account', facts: { activityId: 'a', account: 116 } },
    ]);
  });

  test('the threshold is of the accounting year’s first day, ex VAT', () => {
    // 4.5 m kr. incl. 25 % VAT = 3.6 m kr.: a tender in 2028, not in 2029.
    const works = (firstYear: number) => exampleActivity({ firstYear, amountOre: 450_000_000 });
    expect(points([works(2028)])).toEqual([
      {
        code: 'procurement_licitation',
        facts: { activityId: 'a', year: 2028, exVatOre: 360_000_000, fromOre: 300_000_000, mark: 'B' },
      },
    ]);
    expect(codes(points([works(2029)]))).toEqual([]);
    // The accounting year 2028 from July begins on 1 July 2028, still under the old limit.
    expect(codes(points([works(2028)], { startMonth: 7 }))).toEqual(['procurement_licitation']);
    // 3.7 m kr. incl. VAT is 2.96 m kr. without.
    expect(codes(points([exampleActivity({ firstYear: 2028, amountOre: 370_000_000 })]))).toEqual([]);
    expect(codes(points([{ ...works(2028), procurementKind: null }]))).toEqual([]);
  });

  test('old data and a share not inspected: above the limit, in figures that stand for months', () => {
    const condition = (medianAgeDays: number, notInspectedShareBp: number) =>
      points([], { condition: { medianAgeDays, notInspectedShareBp } });
    expect(condition(1826, 3_000)).toEqual([]);
    expect(condition(1827, 3_001)).toEqual([
      { code: 'data_old', facts: { years: 5 } },
      { code: 'not_inspected', facts: { sharePercent: 30 } },
    ]);
    expect(condition(1990, 3_020)).toEqual(condition(1827, 3_001));
  });

  test('a review due within a year, or overdue', () => {
    const due = (reviewDueOn: string) => codes(points([], { reviewDueOn }));
    expect(due('2027-11-23')).toEqual([]);
    expect(due('2027-11-22')).toEqual(['review_due']);
    expect(due('2026-11-22')).toEqual(['review_due']);
    expect(due('2026-11-21')).toEqual(['review_overdue']);
  });

  test('lines without a price and climate risks without an answer are counted', () => {
    const unpriced = ['a', 'b'].map((id) => exampleActivity({ id, amountOre: null }));
    expect(points(unpriced)).toEqual([{ code: 'price_unknown', facts: { activities: 2 } }]);
    expect(points([], { openClimateRisks: 3 })).toEqual([{ code: 'climate_without_line', facts: { risks: 3 } }]);
    expect(points([], { openClimateRisks: 0 })).toEqual([]);
  });

  test('overspent, postponed and dropped work of the plan in force; work that came cheaper is no worry', () => {
    const common = { activityId: 'a', plannedYear: 2027, year: 2027, budgetOre: 100_000, toYear: null, reason: null };
    const override = { kind: 'skipped', plannedYear: 2027, reason: null } as const;
    const followUp = [
      { ...common, code: 'overspent', actualOre: 130_000, override },
      { ...common, code: 'underspent', actualOre: 70_000, override },
      { ...common, code: 'postponed', actualOre: null, toYear: 2029, reason: 'Ingen bud', override },
      { ...common, code: 'dropped', actualOre: null, reason: 'Holder', override },
    ] as const;
    expect(points([], { followUp })).toMatchObject([
      { code: 'follow_up_overspent', facts: { overOre: 30_000, plannedYear: 2027 } },
      { code: 'follow_up_postponed', facts: { toYear: 2029, reason: 'Ingen bud' } },
      { code: 'follow_up_dropped', facts: { reason: 'Holder' } },
    ]);
  });
});

describe('proposals beside what people made of them', () => {
  const peak = (year: number, spendingOre: number): ProposedPoint => ({
    code: 'peak_year',
    facts: { year, spendingOre },
  });
  const stored = (point: ProposedPoint, status: PointStatus, id = 's'): StoredPoint => ({
    ...point,
    id,
    text: 'Taget',
    proposal: null,
    status,
  });

  test('a new one is proposed and has no id', () => {
    expect(mergePoints([peak(2030, 1)], [], false)).toMatchObject([{ id: null, status: 'proposed', text: null }]);
  });

  test.each(['dismissed', 'settled'] as const)(
    '%s stays so until its facts change, then it is proposed again',
    (status) => {
      const known = stored(peak(2030, 1), status);
      expect(mergePoints([peak(2030, 1)], [known], false)).toMatchObject([{ id: 's', status }]);
      expect(mergePoints([peak(2030, 2)], [known], false)).toMatchObject([
        { id: 's', status: 'proposed', facts: { spendingOre: 2 }, text: 'Taget' },
      ]);
      // Another year is another point.
      expect(mergePoints([peak(2031, 1)], [stored(peak(2030, 1), 'kept')], false)).toMatchObject([
        { id: null, facts: { year: 2031 } },
        { id: 's', facts: { year: 2030 } },
      ]);
    },
  );

  test('a kept one follows its facts, and stays when its rule no longer fires; a dismissed one goes', () => {
    expect(mergePoints([peak(2030, 2)], [stored(peak(2030, 1), 'kept')], false)).toMatchObject([
      { status: 'kept', facts: { spendingOre: 2 } },
    ]);
    expect(mergePoints([], [stored(peak(2030, 1), 'kept')], false)).toHaveLength(1);
    expect(mergePoints([], [stored(peak(2030, 1), 'dismissed')], false)).toEqual([]);
  });

  test('a point that is about no line is the same point whatever its figures', () => {
    const old = (years: number): ProposedPoint => ({ code: 'data_old', facts: { years } });
    expect(mergePoints([old(9)], [stored(old(8), 'kept')], false)).toMatchObject([
      { id: 's', status: 'kept', facts: { years: 9 } },
    ]);
  });

  test('in a plan in force the points stand as they were decided on', () => {
    const known = stored(peak(2030, 1), 'dismissed');
    expect(mergePoints([peak(2030, 2)], [known], true)).toEqual([known]);
    expect(mergePoints([], [known], true)).toEqual([known]);
  });

  test('what people wrote is never merged with anything, however alike', () => {
    const own = [stored({ code: 'own', facts: {} }, 'kept', 'a'), stored({ code: 'own', facts: {} }, 'kept', 'b')];
    expect(mergePoints([], own, false)).toEqual(own);
  });

  test('no point is lost and none shown twice', () => {
    const status = fc.constantFrom<PointStatus>('proposed', 'kept', 'settled');
    const years = fc.uniqueArray(fc.integer({ min: 2027, max: 2040 }), { maxLength: 8 });
    fc.assert(
      fc.property(years, years, status, fc.boolean(), (proposed, kept, state, isClosed) => {
        const merged = mergePoints(
          proposed.map((year) => peak(year, 1)),
          kept.map((year) => stored(peak(year, 1), state, String(year))),
          isClosed,
        );
        expect(merged.map(({ facts }) => facts['year']).sort()).toEqual([...new Set([...proposed, ...kept])].sort());
      }),
    );
  });

  test('the order in which facts were put together does not matter', () => {
    expect(canonicalFacts({ a: 1, b: null })).toBe(canonicalFacts({ b: null, a: 1 }));
    expect(canonicalFacts({ a: 1 })).not.toBe(canonicalFacts({ a: 2 }));
  });
});
