import { describe, expect, test } from 'vitest';
import { sensitivity } from './sensitivity.ts';

const o = (activityId: string, year: number, drawnOre: number) => ({ activityId, year, drawnOre });

describe('sensitivity', () => {
  // Draws 900 in 2027 (roof 600, paint 300), 0 in 2028, 1,200 in 2029 (lift). Opening 0.
  // h* = max(900 ÷ 1, 900 ÷ 2, 2,100 ÷ 3 = 700) = 900.
  const occurrences = [o('roof', 2027, 600), o('paint', 2027, 300), o('lift', 2029, 1_200)];
  const input = {
    openingBalanceOre: 0,
    floorOre: 0,
    years: [
      { year: 2027, drawnOre: 900 },
      { year: 2028, drawnOre: 0 },
      { year: 2029, drawnOre: 1_200 },
    ],
  };
  test('by hand', () => {
    // Without the roof: max(300, 150, 1,500 ÷ 3 = 500) = 500 → −400; dearer by 60: 960 → +60.
    // Without paint: max(600, 300, 1,800 ÷ 3 = 600) = 600 → −300; dearer by 30: 930 → +30.
    // The lift decides nothing: without it 900; dearer by 120: 2,220 ÷ 3 = 740.
    expect(sensitivity(input, occurrences)).toEqual([
      { activityId: 'roof', withoutOre: -400, dearerOre: 60 },
      { activityId: 'paint', withoutOre: -300, dearerOre: 30 },
    ]);
  });
  test('at most as many as asked for, the same in any order', () => {
    expect(sensitivity(input, [...occurrences].reverse(), 1).map((s) => s.activityId)).toEqual(['roof']);
    const twins = [o('b', 2027, 450), o('a', 2027, 450), o('outside', 2050, 5), o('a', 2027, 0)];
    expect(sensitivity(input, twins).map((s) => s.activityId)).toEqual(['a', 'b']);
    expect(sensitivity({ ...input, years: [] }, twins)).toEqual([]);
  });
});
