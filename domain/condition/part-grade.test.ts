import { describe, expect, test } from 'vitest';
import { DEFAULT_PART_GRADE_SETTINGS, type Finding, gradeFromFindings, partGrade } from './part-grade.ts';
import { DEFAULT_ROLL_UP_SETTINGS } from './roll-up.ts';

const rollUp = DEFAULT_ROLL_UP_SETTINGS;
const byWorst = DEFAULT_PART_GRADE_SETTINGS;
const byRatio = { ...byWorst, method: 'ratio' } as const;

// Critical, end stage: score = max(1, 3 + 3 + E − 5)
const finding = (id: string, extentClass: 1 | 2 | 3 | 4 | 5, extentShareBp: number | null = null): Finding => ({
  id,
  observation: { severity: 3, intensity: 3, extentClass },
  extentShareBp,
});

describe('several findings on one part', () => {
  test('the worst decides, and the ratio stands beside it', () => {
    // 20 % at score 4 and 5 % at score 3: R = 0.20 × 1.30 + 0.05 × 1.10 + 0.75 = 1.065 → 3
    const computed = gradeFromFindings([finding('x', 2, 500), finding('y', 3, 2_000)], byWorst, rollUp);
    expect(computed).toEqual({ score: 4, worst: { findingId: 'y', score: 4 }, ratioPpm: 1_065_000, ratioScore: 3 });
    expect(gradeFromFindings([finding('x', 2, 500), finding('y', 3, 2_000)], byRatio, rollUp).score).toBe(3);
  });
  test('a class without a share counts its middle: class 4 = 50 % at score 5 → 1.35 → 4', () => {
    expect(gradeFromFindings([finding('x', 4)], byRatio, rollUp)).toMatchObject({ ratioPpm: 1_350_000, score: 4 });
  });
  test('overlapping findings share the part: 80 % at 6 and 80 % at 5 → (2.00 + 1.70) ÷ 2', () => {
    const computed = gradeFromFindings([finding('x', 5, 8_000), finding('y', 4, 8_000)], byRatio, rollUp);
    expect(computed.ratioPpm).toBe(1_850_000);
  });
  test('no finding on an inspected part is score 1', () => {
    expect(gradeFromFindings([], byWorst, rollUp)).toEqual({
      score: 1,
      worst: null,
      ratioPpm: 1_000_000,
      ratioScore: 1,
    });
  });
  test('of equally bad findings the first id is named', () => {
    const computed = gradeFromFindings([finding('b', 3), finding('a', 3), finding('c', 2)], byWorst, rollUp);
    expect(computed.worst?.findingId).toBe('a');
  });
});

describe('a part’s own grade', () => {
  const computed = gradeFromFindings([finding('x', 1)], byWorst, rollUp); // score 2
  test('is the computed one unless a person says otherwise', () => {
    expect(partGrade(computed, null)).toMatchObject({ ok: true, value: { score: 2, ownReason: null } });
    expect(partGrade(computed, { score: 2, reason: '' })).toMatchObject({ ok: true, value: { ownReason: null } });
  });
  test('differs only with a reason, which is kept', () => {
    expect(partGrade(computed, { score: 3, reason: ' alder ' })).toMatchObject({
      ok: true,
      value: { score: 3, ownReason: 'alder' },
    });
    expect(partGrade(computed, { score: 3, reason: '  ' })).toEqual({ ok: false, error: 'reason_missing' });
  });
});
