import { describe, expect, test } from 'vitest';
import {
  asksWhy,
  assessmentLacks,
  computedScore,
  type FindingFacts,
  findingScore,
  followFindings,
  hasText,
  isAssessed,
  lackingReason,
} from './grading.ts';

const finding = (facts: Partial<FindingFacts> = {}): FindingFacts => ({
  id: 'f',
  severity: 3,
  intensity: 3,
  extentClass: 5,
  extentBp: null,
  ...facts,
});

// Vectors of the published matrix (domain.md 3.2).
test('a finding is scored from severity, intensity and extent; the share decides the class where it is known', () => {
  expect(findingScore(finding())).toBe(6);
  expect(findingScore(finding({ extentClass: 1 }))).toBe(2);
  expect(findingScore(finding({ severity: 2, intensity: 2, extentClass: 3 }))).toBe(2);
  // 25 % of the part is class 3, whatever class was chosen before.
  expect(findingScore(finding({ severity: 2, intensity: 3, extentClass: 1, extentBp: 2_500 }))).toBe(3);
  expect(findingScore(finding({ severity: 1, intensity: 1, extentClass: null, extentBp: 9_000 }))).toBe(2);
});

test.each(['severity', 'intensity', 'extentClass'] as const)('without %s a finding has no score', (field) => {
  expect(findingScore(finding({ [field]: null }))).toBeNull();
});

test('the worst complete finding grades the part; without one there is no computed grade', () => {
  expect(computedScore([])).toBeNull();
  expect(computedScore([finding({ severity: null })])).toBeNull();
  expect(
    computedScore([finding({ extentClass: 1 }), finding({ id: 'g', severity: 2 }), finding({ severity: null })]),
  ).toBe(5);
});

describe('a grade that is only begun', () => {
  test('is no assessment; a state without a grade is one', () => {
    expect(isAssessed({ state: 'graded', score: null })).toBe(false);
    expect(isAssessed({ state: 'graded', score: 1 })).toBe(true);
    expect(isAssessed({ state: 'not_accessible', score: null })).toBe(true);
  });
});

describe('when findings change, the grade', () => {
  const grade = { state: 'graded', score: 3, isEstimate: false, reason: null } as const;

  test('stays when they give the same', () => {
    expect(followFindings(grade, { before: 4, after: 4 })).toBeNull();
  });
  test('is made where there was none', () => {
    expect(followFindings(null, { before: null, after: 4 })).toEqual({ score: 4, isEstimate: false });
    expect(followFindings(null, { before: 4, after: null })).toBeNull();
  });
  test('follows, also an estimate, and is then no estimate', () => {
    expect(followFindings(grade, { before: 3, after: 5 })).toEqual({ score: 5, isEstimate: false });
    expect(followFindings({ ...grade, isEstimate: true }, { before: null, after: 3 })).toEqual({
      score: 3,
      isEstimate: false,
    });
    expect(followFindings(grade, { before: 2, after: 3 })).toBeNull();
  });
  test('stays when a person gave a reason, or a state', () => {
    expect(followFindings({ ...grade, reason: 'Set på tæt hold' }, { before: 3, after: 5 })).toBeNull();
    expect(
      followFindings({ ...grade, state: 'not_accessible', score: null, reason: 'x' }, { before: null, after: 5 }),
    ).toBeNull();
  });
  test('that came from findings which are gone is begun again; one of a person stays', () => {
    expect(followFindings(grade, { before: 3, after: null })).toEqual({ score: null, isEstimate: false });
    expect(followFindings(grade, { before: 5, after: null })).toBeNull();
  });
});

describe('an assessment lacks', () => {
  const grade = { state: 'graded', score: 3, isEstimate: false, reason: null, jumpReason: null } as const;

  test('nothing when it agrees with findings and with the time before', () => {
    expect(assessmentLacks(grade, 3, 2, 2)).toEqual([]);
    expect(assessmentLacks(grade, null, null, 2)).toEqual([]);
  });
  test('a reason for a state, for an own grade, and for a jump', () => {
    const state = { ...grade, state: 'study_further', score: null } as const;
    expect(assessmentLacks(state, null, 1, 2)).toEqual(['state_without_reason']);
    expect(assessmentLacks({ ...state, reason: 'Destruktiv prøve' }, 4, 1, 2)).toEqual([]);
    expect(assessmentLacks(grade, 5, 1, 2)).toEqual(['own_grade_without_reason', 'jump_without_reason']);
    expect(assessmentLacks({ ...grade, reason: 'a', jumpReason: 'b' }, 5, 1, 2)).toEqual([]);
  });
});

test('the reason that is asked for first is that of an own grade, then that of a jump', () => {
  const grade = { state: 'graded', score: 3, isEstimate: false, reason: null, jumpReason: null } as const;
  expect(lackingReason(grade, 5, 1, 2)).toBe('own');
  expect(lackingReason({ ...grade, reason: 'Kun overfladen' }, 5, 1, 2)).toBe('jump');
  expect(lackingReason(grade, 3, 2, 2)).toBeNull();
  expect(lackingReason({ ...grade, state: 'not_inspected', score: null }, 5, 1, 2)).toBeNull();
});

test('a jump of two asks why, down as up; a reason of blanks is none', () => {
  const grade = { state: 'graded', score: 4, jumpReason: null } as const;
  expect(asksWhy(grade, 2, 2)).toBe(true);
  expect(asksWhy(grade, 6, 2)).toBe(true);
  expect(asksWhy(grade, 3, 2)).toBe(false);
  expect(asksWhy(grade, null, 2)).toBe(false);
  expect(asksWhy({ ...grade, score: null }, 1, 2)).toBe(false);
  expect(asksWhy({ ...grade, state: 'not_inspected' }, 1, 2)).toBe(false);
  expect(asksWhy({ ...grade, jumpReason: '  ' }, 2, 2)).toBe(true);
  expect(asksWhy({ ...grade, jumpReason: 'Storm' }, 2, 2)).toBe(false);
  expect([hasText(null), hasText(' '), hasText('x')]).toEqual([false, false, true]);
});
