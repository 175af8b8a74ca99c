import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AgeingInput,
  DEFAULT_AGEING_SETTINGS,
  expectedEnd,
  isPastPessimisticEnd,
  nextWork,
  remainingAtAge,
} from './ageing.ts';

const settings = DEFAULT_AGEING_SETTINGS;
const windows = { low: 30, expected: 40, high: 60 };
const unknown: AgeingInput = { builtYear: null, life: null, grade: null, periodic: null, currentYear: 2027 };

describe('remaining life', () => {
  test('is the rest of the expected life, then a third of the way to the high one, then nothing', () => {
    // Age 20: 40 − 20 = 20. Age 40: (60 − 40) ÷ 3 = 6.67 → 7. Age 52: 8 ÷ 3 = 2.67 → 3. Age 60 and more: 0.
    expect([20, 40, 52, 60, 75].map((age) => remainingAtAge(windows, age))).toEqual([20, 7, 3, 0, 0]);
  });
  test('never grows with age, and the expected end never moves closer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (age) => {
        expect(remainingAtAge(windows, age + 1)).toBeLessThanOrEqual(remainingAtAge(windows, age));
        expect(age + 1 + remainingAtAge(windows, age + 1)).toBeGreaterThanOrEqual(age + remainingAtAge(windows, age));
      }),
    );
  });
});

describe('expected end', () => {
  test('built + life while the life lasts', () => {
    expect(expectedEnd({ ...unknown, builtYear: 2000, life: windows }, settings)).toEqual({
      year: 2040,
      reason: { code: 'end_of_life', builtYear: 2000, lifeExpected: 40 },
    });
  });
  test('a part that outlives its expectation is given more time', () => {
    // Built 1980: age 47 → (60 − 47) ÷ 3 = 4.33 → 4 years
    expect(expectedEnd({ ...unknown, builtYear: 1980, life: windows }, settings)?.year).toBe(2031);
  });
  test('a good grade makes it later: score 2 in 2026 leaves 12 years', () => {
    const graded = { ...unknown, builtYear: 1990, life: windows, grade: { score: 2, year: 2026 } } as const;
    expect(expectedEnd(graded, settings)).toMatchObject({ year: 2038, reason: { code: 'grade_allows' } });
  });
  test('a bad grade does not make it later, and nothing known is nothing', () => {
    const graded = { ...unknown, builtYear: 2000, life: windows, grade: { score: 5, year: 2026 } } as const;
    expect(expectedEnd(graded, settings)?.year).toBe(2040);
    expect(expectedEnd(unknown, settings)).toBeNull();
    expect(expectedEnd({ ...unknown, builtYear: 2000 }, settings)).toBeNull();
  });
});

describe('next work', () => {
  test('a bad grade calls for work before the life is over', () => {
    const graded = { ...unknown, builtYear: 2000, life: windows, grade: { score: 4, year: 2026 } } as const;
    expect(nextWork(graded, settings)).toEqual({
      year: 2029,
      dueYear: 2029,
      reason: { code: 'grade_demands', score: 4, gradedYear: 2026, withinYears: 3 },
    });
  });
  test('an interval comes before the end of life', () => {
    const painted = { ...unknown, builtYear: 2000, life: windows, periodic: { lastYear: 2023, intervalYears: 7 } };
    expect(nextWork(painted, settings)).toMatchObject({ year: 2030, reason: { code: 'interval_due' } });
  });
  test('overdue work is due now, and says since when', () => {
    const painted = { ...unknown, periodic: { lastYear: 2010, intervalYears: 7 } };
    expect(nextWork(painted, settings)).toMatchObject({ year: 2027, dueYear: 2017 });
  });
  test('a failed part is due in the year it was graded', () => {
    const failed = { ...unknown, grade: { score: 6, year: 2027 } } as const;
    expect(nextWork(failed, settings)).toMatchObject({ year: 2027, reason: { code: 'grade_demands', withinYears: 0 } });
  });
  test('nothing known gives no year', () => {
    expect(nextWork(unknown, settings)).toBeNull();
  });
  test('a score beyond the settings leaves nothing', () => {
    const few = { ...settings, remainingByScore: [] };
    expect(expectedEnd({ ...unknown, grade: { score: 2, year: 2026 } }, few)?.year).toBe(2026);
  });
});

describe('the pessimistic end', () => {
  test('is passed after built + low life', () => {
    expect(isPastPessimisticEnd(2031, 2000, windows)).toBe(true);
    expect(isPastPessimisticEnd(2030, 2000, windows)).toBe(false);
    expect(isPastPessimisticEnd(2099, null, windows)).toBe(false);
    expect(isPastPessimisticEnd(2099, 2000, null)).toBe(false);
  });
});
