import { describe, expect, test } from 'vitest';
import { backlogOre, DEFAULT_FCI_LIMITS, fciBand, fciBp } from './backlog.ts';

describe('backlog', () => {
  const works = [
    { id: 'a', dueYear: 2025, amountOre: 100, doneYear: null },
    { id: 'b', dueYear: 2025, amountOre: 10, doneYear: 2026 },
    { id: 'c', dueYear: 2026, amountOre: 1, doneYear: 2027 },
    { id: 'd', dueYear: 2027, amountOre: 1_000, doneYear: null },
  ];
  test('is what was due before the year and not done before it', () => {
    expect(backlogOre(works, 2027)).toBe(101);
    expect(backlogOre(works, 2026)).toBe(110);
    expect(backlogOre([], 2027)).toBe(0);
  });
  test('÷ replacement value is the FCI: 101 of 2,020 is 5 %', () => {
    expect(fciBp(101, 2_020)).toBe(500);
    expect(fciBp(101, 0)).toBeNull();
  });
  test('bands at 5, 10 and 30 %', () => {
    expect([500, 501, 1_000, 1_001, 3_000, 3_001].map((bp) => fciBand(bp, DEFAULT_FCI_LIMITS))).toEqual([
      'good',
      'fair',
      'fair',
      'poor',
      'poor',
      'critical',
    ]);
    expect(fciBand(600, { goodBp: 700, fairBp: 1_000, poorBp: 3_000 })).toBe('good');
  });
});
