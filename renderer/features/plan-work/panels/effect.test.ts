import { describe, expect, it } from 'vitest';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { lineOf, type Terms } from '../model/plan-line.ts';
import { NAMES, testView } from '../model/testing.ts';
import { effectOf, printOf, type Standing } from './effect.ts';

/** Once each, nothing to set aside for but these two: 2,000 kr. in 2030 and 1,000 kr. in 2031, ten years from 2027. */
const work = (id: string, kroner: number, firstYear: number) =>
  lineOf(
    testView({
      id,
      title: id,
      firstYear,
      intervalYears: null,
      quantityMilli: null,
      unitPriceOre: null,
      amountOre: kroner * 100,
    }),
  );
const terms: Terms = {
  openingBalanceOre: 0,
  floorOre: 0,
  provisionOre: 200_00,
  provisionIndexBp: 0,
  provisionSteps: [],
  interestBp: 0,
  horizonYears: 10,
};
const standing = (patch: Partial<Terms> = {}): Standing => ({
  content: { lines: [work('a', 2_000, 2030), work('b', 1_000, 2031)], terms: { ...terms, ...patch } },
  frame: { baseYear: 2027, priceBasis: 'fixed' },
  rentBase: { areaM2: 100, dwellings: 2 },
});
const moved: PlanChange[] = [{ kind: 'update', activityId: 'a', fields: { firstYear: 2031 } }];
const figures = (effect: ReturnType<typeof effectOf>) =>
  Object.fromEntries(effect.map(({ figure, before, after }) => [figure, [before, after]]));

describe('the effect of a proposal', () => {
  it('is before and after by hand', () => {
    // h*: 3,000 ÷ 5 = 600 a year either way (2,000 ÷ 4 = 500 is less); rising 400 from 200 is 8 kr. a m², 400 × 50 ÷ (100 × 12) = 16.67 a home.
    // Balance: 4 × 200 − 2,000 = −1,200 in 2030, 5 × 200 − 3,000 = −2,000 in 2031, back at 0 only in 2041: below in 2030–2036 and 2031–2036.
    expect(figures(effectOf(standing(), moved, NAMES))).toEqual({
      requiredLevelOre: [600_00, 600_00],
      peakOre: [2_000_00, 3_000_00],
      totalOre: [3_000_00, 3_000_00],
      lowestBalanceOre: [-2_000_00, -2_000_00],
      yearsBelowFloor: [7, 6],
      rentOre: [16_67, 16_67],
    });
  });

  it('of a provision that is enough leaves no rise to come', () => {
    const change: PlanChange[] = [{ kind: 'terms', fields: { provisionOre: 600_00 } }];
    expect(figures(effectOf(standing(), change, NAMES))).toMatchObject({
      requiredLevelOre: [600_00, 600_00],
      lowestBalanceOre: [-2_000_00, 0],
      yearsBelowFloor: [7, 0],
      rentOre: [16_67, 0],
    });
  });

  it('names the rising provision only where the plan’s rises, and no rent where there are no homes', () => {
    const rising = effectOf({ ...standing({ provisionIndexBp: 200 }), rentBase: null }, [], NAMES);
    expect(rising.map(({ figure }) => figure)).toContain('requiredIndexedOre');
    expect(figures(rising)['rentOre']).toEqual([null, null]);
  });

  it('changes nothing, and nothing said of other lines counts as a change of these', () => {
    const { content } = standing();
    const before = JSON.stringify(content);
    effectOf(standing(), moved, NAMES);
    expect(JSON.stringify(content)).toBe(before);
    const renamed = { ...content, lines: [content.lines[0] ?? work('a', 1, 2030), work('b', 9, 2031)] };
    expect(printOf(renamed, ['a'])).toBe(printOf(content, ['a']));
    expect(printOf(renamed, ['a', 'b'])).not.toBe(printOf(content, ['a', 'b']));
  });
});
