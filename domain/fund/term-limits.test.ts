import { expect, test } from 'vitest';
import { fundCourse } from './fund-course.ts';
import { TERM_LIMITS } from './term-limits.ts';

test('at the bounds a fund can be followed over the longest plan', () => {
  const { mostOre, indexBp, horizonYears } = TERM_LIMITS;
  const years = Array.from({ length: horizonYears.most }, (_, k) => ({ year: 2027 + k, drawnOre: 0 }));
  const terms = {
    openingBalanceOre: mostOre,
    provisionOre: mostOre,
    provisionIndexBp: indexBp.most,
    floorOre: -mostOre,
  };
  const last = fundCourse({ ...terms, years }).years.at(-1);
  // 1 + the sum of 1.15^0 … 1.15^39 = 1 + (1.15^40 − 1) ÷ 0.15 = 1,780.0903 times ten milliard.
  expect((last?.balanceOre ?? 0) / mostOre).toBeCloseTo(1_780.090_3, 3);
  expect(Number.isSafeInteger(last?.balanceOre)).toBe(true);
});
