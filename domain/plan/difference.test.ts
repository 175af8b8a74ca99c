import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from './activity.ts';
import { exampleActivity } from './activity-fixture.ts';
import { applyDifference, CHANGE_KINDS, planDifference, undoDifference } from './difference.ts';

const frame = { baseYear: 2027, horizonYears: 5 };
const diff = (before: readonly Activity[], after: readonly Activity[]) => planDifference(before, after, frame);

describe('what changed', () => {
  const roof = exampleActivity({ id: 'roof', amountOre: null, quantityMilli: 10_000, unitPriceOre: 100 });
  test('several changes of one line are told apart and add up', () => {
    // 10 × 1.00 = 10.00 kr. in 2027 → 12 × 1.50 = 18.00 kr. in 2029
    const moved = { ...roof, quantityMilli: 12_000, unitPriceOre: 150, firstYear: 2029 };
    const difference = diff([roof], [moved]);
    expect(difference.activities).toMatchObject([
      { kinds: ['quantity', 'price', 'moved'], totalOre: 800, drawnOre: 800 },
    ]);
    const [y2027, , y2029] = difference.years;
    // In 2027: 1,000 + 200 (quantity) + 600 (price: 1,200 → 1,800) − 1,800 (moved away) = 0
    expect(y2027).toMatchObject({
      beforeOre: 1_000,
      afterOre: 0,
      changesOre: { quantity: 200, price: 600, moved: -1_800 },
    });
    expect(y2029).toMatchObject({ beforeOre: 0, afterOre: 1_800, changesOre: { moved: 1_800 } });
    expect([difference.totalBeforeOre, difference.totalAfterOre]).toEqual([1_000, 1_800]);
  });
  test('new and dropped lines', () => {
    const lift = exampleActivity({ id: 'lift', firstYear: 2028 });
    const difference = diff([roof], [lift]);
    expect(difference.activities.map((a) => [a.activityId, a.kinds, a.totalOre])).toEqual([
      ['roof', ['dropped'], -1_000],
      ['lift', ['new'], 100_000],
    ]);
    expect(difference.years[1]?.changesOre).toMatchObject({ new: 100_000, dropped: 0 });
  });
  test('another funding changes what the fund pays, not what is spent', () => {
    const funding = [
      { purse: 'fund401', shareBp: 4_000 },
      { purse: 'loan', shareBp: 6_000 },
    ] as const;
    const difference = diff([roof], [{ ...roof, funding }]);
    expect(difference.activities[0]).toMatchObject({ kinds: ['funding'], totalOre: 0, drawnOre: -600 });
    expect(difference.years[0]).toMatchObject({ drawnBeforeOre: 1_000, drawnAfterOre: 400 });
  });
  test('a new title is a change without money', () => {
    expect(diff([roof], [{ ...roof, title: 'Tag' }]).activities).toMatchObject([{ kinds: ['other'], totalOre: 0 }]);
  });
  test('a line that only stands somewhere else is a change too, and says what changed', () => {
    const here = { ...roof, location: 'Gavl mod syd' as string | null };
    const difference = planDifference([here], [{ ...here, location: 'Begge gavle' }], frame);
    expect(difference.activities).toMatchObject([{ kinds: ['other'], otherFields: ['location'], totalOre: 0 }]);
    const both = planDifference([here], [{ ...here, location: null, title: 'Tag', firstYear: 2028 }], frame);
    expect(both.activities[0]?.otherFields.toSorted()).toEqual(['location', 'title']);
  });
  test('two equal versions differ in nothing', () => {
    const difference = diff([roof], [{ ...roof, surcharges: { ...roof.surcharges } }]);
    expect(difference.activities).toEqual([]);
    expect(difference.totalAfterOre).toBe(1_000);
  });
});

const anyVersion = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          quantityMilli: fc.integer({ min: 0, max: 9_999 }),
          unitPriceOre: fc.integer({ min: 0, max: 9_999 }),
          firstYear: fc.integer({ min: 2025, max: 2033 }),
          intervalYears: fc.option(fc.integer({ min: 1, max: 4 })),
          share: fc.integer({ min: 0, max: 10_000 }),
        })
        .map(({ share, ...patch }) =>
          exampleActivity({
            id,
            amountOre: null,
            ...patch,
            funding: [
              { purse: 'fund401', shareBp: share },
              { purse: 'loan', shareBp: 10_000 - share },
            ],
          }),
        ),
    ),
  ),
);

describe('difference properties', () => {
  test('every year reconciles: before + changes = after, and years sum to the totals', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (before, after) => {
        const difference = diff(before, after);
        let change = 0;
        for (const row of difference.years) {
          const changes = CHANGE_KINDS.reduce((sum, kind) => sum + row.changesOre[kind], 0);
          expect(row.beforeOre + changes).toBe(row.afterOre);
          change += changes;
        }
        expect(difference.totalBeforeOre + change).toBe(difference.totalAfterOre);
        expect(difference.activities.reduce((sum, a) => sum + a.totalOre, 0)).toBe(change);
      }),
    );
  });
  test('is refused on a version it was not made from', () => {
    const difference = diff(
      [exampleActivity({ id: 'a' }), exampleActivity({ id: 'b' })],
      [exampleActivity({ id: 'b' })],
    );
    expect(() => applyDifference([], difference)).toThrow(RangeError);
  });
  test('applied it gives the new plan, undone the old one', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (before, after) => {
        const difference = diff(before, after);
        expect(applyDifference(before, difference)).toEqual(after);
        expect(undoDifference(after, difference)).toEqual(before);
      }),
    );
  });
});
