import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FK_GROUPS } from '../classification/fk-group.ts';
import { median, shareOfBp, sharesBp } from './median.ts';
import {
  DEFAULT_ROLL_UP_SETTINGS,
  type RollUpPart,
  rollUp,
  rollUpByGroup,
  scoreDistribution,
  scoreFromRatioPpm,
} from './roll-up.ts';
import { ASSESSMENT_STATES, SCORES } from './score.ts';

const TODAY = '2027-01-01';
const settings = DEFAULT_ROLL_UP_SETTINGS;

function part(id: string, patch: Partial<RollUpPart> = {}): RollUpPart {
  return {
    id,
    group: 2,
    replacementValueOre: 100,
    state: 'graded',
    score: 1,
    isEstimate: false,
    source: 'inspection',
    assessedOn: '2026-01-01',
    ...patch,
  };
}

const anyPart = fc.record<RollUpPart>({
  id: fc.uuid(),
  group: fc.constantFrom(...FK_GROUPS),
  replacementValueOre: fc.option(fc.integer({ min: 0, max: 1_000_000_000_00 })),
  state: fc.constantFrom(...ASSESSMENT_STATES),
  score: fc.option(fc.constantFrom(...SCORES)),
  isEstimate: fc.boolean(),
  source: fc.constantFrom('inspection', 'bbr', 'consultant'),
  assessedOn: fc.option(fc.constantFrom('2010-05-17', '2024-02-29', '2026-12-31', '2027-06-01')),
});
const anyParts = fc.array(anyPart, { maxLength: 25 });

describe('roll-up by hand', () => {
  // 600 at score 2, 300 at score 4, 100 at score 6:
  // R = (600 × 1.02 + 300 × 1.30 + 100 × 2.00) ÷ 1000 = (612 + 390 + 200) ÷ 1000 = 1.202 → above 1.15, up to 1.40 → 4
  const parts = [
    part('a', { replacementValueOre: 600, score: 2 }),
    part('b', { replacementValueOre: 300, score: 4, isEstimate: true, source: 'bbr', assessedOn: '2022-01-01' }),
    part('c', { replacementValueOre: 100, score: 6, assessedOn: '2024-01-01' }),
  ];
  test('ratio, score and worst part', () => {
    expect(rollUp(parts, settings, TODAY)).toMatchObject({
      ratioPpm: 1_202_000,
      score: 4,
      worst: { partId: 'c', score: 6 },
      partCount: 3,
      gradedCount: 3,
      replacementValueOre: 1_000,
    });
  });
  test('age: 365, 1826 and 1096 days → median 1096, oldest 1826', () => {
    // 2022-01-01 … 2027-01-01 holds one leap day (2024): 5 × 365 + 1; 2024-01-01 … 2027-01-01: 3 × 365 + 1
    expect(rollUp(parts, settings, TODAY)).toMatchObject({ medianAgeDays: 1096, oldestAgeDays: 1826 });
  });
  test('share estimated and source mix', () => {
    expect(rollUp(parts, settings, TODAY)).toMatchObject({
      estimatedShareBp: 3_000,
      sourceMix: [
        { source: 'inspection', shareBp: 7_000 },
        { source: 'bbr', shareBp: 3_000 },
      ],
    });
  });
  test('the three ways of not knowing count as not inspected, never as good', () => {
    const unknown = (['not_inspected', 'not_accessible', 'study_further'] as const).map((state, i) =>
      part(`u${i}`, { state, score: null, replacementValueOre: 1_000 }),
    );
    const result = rollUp([...parts, ...unknown], settings, TODAY);
    expect(result).toMatchObject({
      score: 4,
      ratioPpm: 1_202_000,
      notInspectedShareBp: 7_500,
      partCount: 6,
      gradedCount: 3,
    });
  });
  test('a part that does not apply counts nowhere', () => {
    const noLift = part('lift', { state: 'not_applicable', score: null, replacementValueOre: 1e9 });
    expect(rollUp([...parts, noLift], settings, TODAY)).toEqual(rollUp(parts, settings, TODAY));
  });
  test('graded without a score is not inspected', () => {
    expect(rollUp([part('x', { score: null })], settings, TODAY)).toMatchObject({
      score: null,
      notInspectedShareBp: 10_000,
    });
  });
  test('an unknown value weighs as much as the median of the known: 100, 600, 300 → 300 of 1300', () => {
    const result = rollUp([...parts, part('d', { replacementValueOre: null, score: 2 })], settings, TODAY);
    expect(result.assumedWeightShareBp).toBe(2_308); // 300 ÷ 1300 = 23.08 %
    expect(result.replacementValueOre).toBe(1_000);
    // (900 × 1.02 + 300 × 1.30 + 100 × 2.00) ÷ 1300 = 1508 ÷ 1300 = 1.16
    expect(result.ratioPpm).toBe(1_160_000);
  });
  test('all values unknown: equal weights', () => {
    const both = [part('a', { replacementValueOre: null }), part('b', { replacementValueOre: 0, score: 6 })];
    // (1.00 + 2.00) ÷ 2
    expect(rollUp(both, settings, TODAY)).toMatchObject({
      ratioPpm: 1_500_000,
      score: 5,
      assumedWeightShareBp: 10_000,
    });
  });
  test('a date in the future does not make the data younger than today', () => {
    expect(rollUp([part('a', { assessedOn: '2030-01-01' })], settings, TODAY)).toMatchObject({ medianAgeDays: 0 });
  });
  test('of equally bad parts the more valuable is named, then the first id', () => {
    const same = [part('b', { score: 5 }), part('a', { score: 5 }), part('c', { score: 5, replacementValueOre: 99 })];
    expect(rollUp(same, settings, TODAY).worst?.partId).toBe('a');
  });
  test('no parts: no score, no age, nothing invented', () => {
    expect(rollUp([], settings, TODAY)).toEqual({
      score: null,
      ratioPpm: null,
      worst: null,
      notInspectedShareBp: 0,
      medianAgeDays: null,
      oldestAgeDays: null,
      estimatedShareBp: 0,
      sourceMix: [],
      partCount: 0,
      gradedCount: 0,
      replacementValueOre: 0,
      assumedWeightShareBp: 0,
    });
  });
});

describe('cut points', () => {
  test('a ratio on the cut point still has the better score', () => {
    const ratios = [1_000_000, 1_010_000, 1_010_001, 1_040_000, 1_150_000, 1_400_000, 1_780_000, 1_780_001, 2_000_000];
    expect(ratios.map((ratio) => scoreFromRatioPpm(ratio, settings))).toEqual([1, 1, 2, 2, 3, 4, 5, 6, 6]);
  });
});

describe('roll-up properties', () => {
  test('lies between the best and the worst graded part', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const scores = parts.filter((p) => p.state === 'graded').flatMap((p) => (p.score === null ? [] : [p.score]));
        const { score, worst } = rollUp(parts, settings, TODAY);
        if (scores.length === 0) {
          expect([score, worst]).toEqual([null, null]);
          return;
        }
        expect(worst?.score).toBe(Math.max(...scores));
        expect(score).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(score).toBeLessThanOrEqual(Math.max(...scores));
      }),
    );
  });
  test('does not depend on the order of parts', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const unique = [...new Map(parts.map((p) => [p.id, p])).values()];
        const shuffled = [...unique].reverse();
        expect(rollUp(shuffled, settings, TODAY)).toEqual(rollUp(unique, settings, TODAY));
        expect(scoreDistribution(shuffled)).toEqual(scoreDistribution(unique));
      }),
    );
  });
  test('groups add up to the whole', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const whole = rollUp(parts, settings, TODAY);
        const groups = rollUpByGroup(parts, settings, TODAY);
        const sum = (pick: (g: (typeof groups)[number]) => number) => groups.reduce((t, g) => t + pick(g), 0);
        expect(sum((g) => g.partCount)).toBe(whole.partCount);
        expect(sum((g) => g.gradedCount)).toBe(whole.gradedCount);
        expect(sum((g) => g.replacementValueOre)).toBe(whole.replacementValueOre);
      }),
    );
  });
  test('a distribution sums to 10,000 in every group', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        for (const { shares } of scoreDistribution(parts)) {
          expect(shares.map(({ score }) => score)).toEqual([1, 2, 3, 4, 5, 6, null]);
          expect(shares.reduce((t, s) => t + s.shareBp, 0)).toBe(10_000);
        }
      }),
    );
  });
});

describe('distribution by hand', () => {
  test('600 at 2, 300 at 4, 100 not inspected', () => {
    const parts = [
      part('a', { replacementValueOre: 600, score: 2 }),
      part('b', { replacementValueOre: 300, score: 4 }),
      part('c', { replacementValueOre: 100, state: 'not_inspected', score: null }),
      part('d', { group: 5, score: 6 }),
    ];
    const [envelope, technical] = scoreDistribution(parts);
    expect(envelope?.shares.map(({ shareBp }) => shareBp)).toEqual([0, 6_000, 0, 3_000, 0, 0, 1_000]);
    expect(technical).toMatchObject({ group: 5, partCount: 1 });
  });
});

describe('small statistics', () => {
  test('median', () => {
    expect([median([]), median([3, 1, 2]), median([10, 2]), median([1, 2])]).toEqual([null, 2, 6, 2]);
  });
  test('three equal weights share 10,000 as 3334, 3333, 3333', () => {
    expect(sharesBp([1, 1, 1])).toEqual([3_334, 3_333, 3_333]);
    expect(sharesBp([0, 0])).toEqual([0, 0]);
    expect(sharesBp([1, 2])).toEqual([3_333, 6_667]);
  });
  test('a share of nothing is 0', () => {
    expect([shareOfBp(0, 0), shareOfBp(1, 3)]).toEqual([0, 3_333]);
  });
});
