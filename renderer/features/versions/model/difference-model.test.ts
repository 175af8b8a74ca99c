import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanDifferenceView, PlanVersion } from '../../../../contract/versions.ts';
import {
  bridgeOf,
  type ChangedLine,
  type ChangeKind,
  comparedWith,
  isWhole,
  KINDS,
  linesByKind,
} from './difference-model.ts';

const NONE = { dropped: 0, new: 0, quantity: 0, price: 0, moved: 0, funding: 0, other: 0 };
const line = (activityId: string, kinds: ChangeKind[], totalOre: number): ChangedLine => ({
  activityId,
  title: activityId,
  kinds,
  fields: [],
  totalOre,
  fromYear: null,
  toYear: null,
  fromOre: null,
  toOre: null,
});
const bridge = (
  beforeOre: number,
  afterOre: number,
  years: PlanDifferenceView['years'],
  activities: ChangedLine[] = [],
) => {
  const side = { planId: 'p', versionNo: 1, totalOre: 0, requiredProvisionOre: 0 };
  return bridgeOf({ before: side, after: side, endedLines: 0, activities, years }, { beforeOre, afterOre });
};

describe('the bridge between two totals', () => {
  it('adds up over years and kinds', () => {
    // 1.000,00 + 250,00 new − 100,00 dropped + 0 moved = 1.150,00
    const view = bridge(
      100_000,
      115_000,
      [
        { year: 2027, beforeOre: 60_000, afterOre: 50_000, changesOre: { ...NONE, dropped: -10_000 } },
        { year: 2028, beforeOre: 40_000, afterOre: 25_000, changesOre: { ...NONE, new: 25_000, moved: -40_000 } },
        { year: 2029, beforeOre: 0, afterOre: 40_000, changesOre: { ...NONE, moved: 40_000 } },
      ],
      [line('n', ['new'], 25_000), line('d', ['dropped'], -10_000), line('m', ['moved'], 0)],
    );
    expect(view).toEqual({
      beforeOre: 100_000,
      changes: [
        { kind: 'new', ore: 25_000, lines: 1 },
        { kind: 'dropped', ore: -10_000, lines: 1 },
        { kind: 'moved', ore: 0, lines: 1 },
      ],
      outsideOre: 0,
      afterOre: 115_000,
      holds: true,
    });
  });

  it('names what lies outside the compared years instead of losing it', () => {
    // The old version had 300,00 in 2026, the new one has 500,00 in 2057; the compared years are alike.
    const year = { year: 2027, beforeOre: 70_000, afterOre: 70_000, changesOre: NONE };
    expect(bridge(100_000, 120_000, [year])).toMatchObject({ outsideOre: 20_000, holds: true });
  });

  it('says when the kinds do not explain the difference', () => {
    const year = { year: 2027, beforeOre: 100, afterOre: 300, changesOre: { ...NONE, price: 199 } };
    expect(bridge(100, 300, [year]).holds).toBe(false);
    expect(bridge(100, 300, [{ ...year, changesOre: { ...NONE, price: 200 } }]).holds).toBe(true);
  });
});

describe('lines under their kinds', () => {
  it('stand once, under the first way they changed, largest effect first', () => {
    const groups = linesByKind([
      line('both', ['price', 'moved'], -500),
      line('small', ['price'], 10),
      line('large', ['price'], -900),
    ]);
    expect(groups.map(({ kind, lines }) => [kind, lines.map(({ activityId }) => activityId)])).toEqual([
      ['moved', ['both']],
      ['price', ['large', 'small']],
    ]);
  });

  it('lose no line and no øre', () => {
    const lines = fc.array(
      fc.record({
        kinds: fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 4 }),
        totalOre: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      }),
    );
    fc.assert(
      fc.property(lines, (given) => {
        const all = given.map(({ kinds, totalOre }, index) => line(String(index), kinds, totalOre));
        const groups = linesByKind(all);
        const shown = groups.flatMap(({ lines: inGroup }) => inGroup.map(({ activityId }) => activityId));
        expect(shown.toSorted()).toEqual(all.map(({ activityId }) => activityId).toSorted());
        const sum = (ores: readonly number[]) => ores.reduce((total, ore) => total + ore, 0);
        expect(sum(groups.map(({ totalOre }) => totalOre))).toBe(sum(all.map(({ totalOre }) => totalOre)));
      }),
    );
  });
});

describe('what a version is compared with', () => {
  const version = (planId: string, versionNo: number, originPlanId: string | null = null) =>
    ({ planId, versionNo, originPlanId }) as PlanVersion;

  it('is the version it was copied from, not merely the one before', () => {
    const versions = [version('c', 3, 'a'), version('b', 2, 'a'), version('a', 1)];
    expect(comparedWith(version('c', 3, 'a'), versions)?.planId).toBe('a');
  });

  it('is the one before where no copy is on record, and nothing for the first', () => {
    const versions = [version('c', 3), version('b', 2), version('a', 1)];
    expect(comparedWith(version('c', 3, 'gone'), versions)?.planId).toBe('b');
    expect(comparedWith(version('a', 1), versions)).toBeNull();
  });
});

it('shows øre as soon as one amount has them', () => {
  expect(isWhole([100, -2_500, 0])).toBe(true);
  expect(isWhole([100, 2_501])).toBe(false);
});
