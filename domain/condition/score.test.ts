import { describe, expect, test } from 'vitest';
import {
  ASSESSMENT_STATES,
  type Degree,
  type ExtentClass,
  extentClassFromShareBp,
  isScore,
  scoreFromObservation,
} from './score.ts';

const S = { minor: 1, serious: 2, critical: 3 } as const;

describe('the score of one observation', () => {
  // The published matrix (domain.md 3.2): rows severity × intensity, columns extent class 1–5.
  test.each<[Degree, Degree, readonly number[]]>([
    [S.minor, 1, [1, 1, 1, 1, 2]],
    [S.minor, 2, [1, 1, 1, 2, 3]],
    [S.minor, 3, [1, 1, 2, 3, 4]],
    [S.serious, 1, [1, 1, 1, 2, 3]],
    [S.serious, 2, [1, 1, 2, 3, 4]],
    [S.serious, 3, [1, 2, 3, 4, 5]],
    [S.critical, 1, [1, 1, 2, 3, 4]],
    [S.critical, 2, [1, 2, 3, 4, 5]],
    [S.critical, 3, [2, 3, 4, 5, 6]],
  ])('severity %i, intensity %i', (severity, intensity, row) => {
    const scores = ([1, 2, 3, 4, 5] as const).map((extentClass) =>
      scoreFromObservation({ severity, intensity, extentClass }),
    );
    expect(scores).toEqual(row);
  });
  test('refuses values outside the scale', () => {
    for (const bad of [
      { severity: 4, intensity: 1, extentClass: 1 },
      { severity: 1, intensity: 0, extentClass: 1 },
      { severity: 1, intensity: 1, extentClass: 6 },
      { severity: 1.5, intensity: 1, extentClass: 1 },
    ]) {
      const observation = bad as { severity: Degree; intensity: Degree; extentClass: ExtentClass };
      expect(() => scoreFromObservation(observation)).toThrow(RangeError);
    }
  });
  test('states are not scores', () => {
    expect(ASSESSMENT_STATES.some(isScore)).toBe(false);
    expect([1, 6].every(isScore)).toBe(true);
    expect([0, 7, 8, 9, 2.5, null].some(isScore)).toBe(false);
  });
});

describe('extent class', () => {
  test('has its limits at 2, 10, 30 and 70 %', () => {
    const shares = [0, 199, 200, 999, 1_000, 2_999, 3_000, 6_999, 7_000, 10_000];
    expect(shares.map(extentClassFromShareBp)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });
  test('refuses what is no share', () => {
    for (const bad of [-1, 10_001, 0.5, Number.NaN]) expect(() => extentClassFromShareBp(bad)).toThrow(RangeError);
  });
});
