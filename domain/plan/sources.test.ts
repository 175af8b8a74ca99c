import { describe, expect, test } from 'vitest';
import { DEFAULT_AGEING_SETTINGS as SETTINGS } from '../condition/ageing.ts';
import {
  ageingNeed,
  answers as answersWithin,
  DEFAULT_SOURCE_SETTINGS,
  earlyRenewal,
  findingCalls,
  findingNeed,
  type Need,
  type SourceFinding,
  type SourceLine,
  type SourcePart,
} from './sources.ts';

const answers = (one: SourceLine, need: Parameters<typeof answersWithin>[1]) =>
  answersWithin(one, need, DEFAULT_SOURCE_SETTINGS);

const YEARS = { baseYear: 2027, currentYear: 2026 };

const part = (patch: Partial<SourcePart> = {}): SourcePart => ({
  id: 'roof',
  classKey: 'tag-tegl',
  buildingId: 'b1',
  builtYear: 1968,
  life: { low: 40, expected: 60, high: 80 },
  grade: null,
  ...patch,
});
const line = (patch: Partial<SourceLine> = {}): SourceLine => ({
  id: 'a',
  kind: 'renewal',
  findingId: null,
  partId: 'roof',
  classKey: 'tag-tegl',
  buildingId: 'b1',
  intervalYears: null,
  firstOccurrence: 2030,
  ...patch,
});
const finding = (patch: Partial<SourceFinding> = {}): SourceFinding => ({
  id: 'f1',
  score: 4,
  severity: 2,
  proposedYear: null,
  foundYear: 2026,
  ...patch,
});

describe('what calls for a line', () => {
  test('damage from score 3 on, and serious damage of any score', () => {
    expect(findingCalls({ score: 3, severity: 1 })).toBe(true);
    expect(findingCalls({ score: 1, severity: 2 })).toBe(true);
    expect(findingCalls({ score: 2, severity: 1 })).toBe(false);
    expect(findingCalls({ score: null, severity: null })).toBe(false);
  });

  test('damage in the year proposed, else in the time its score leaves, never before the plan', () => {
    const year = (patch: Partial<SourceFinding>) => findingNeed(finding(patch), part(), YEARS, SETTINGS).year;
    expect(year({ proposedYear: 2031 })).toBe(2031);
    // Score 4 leaves 3 years (DEFAULT_AGEING_SETTINGS): 2026 + 3; score 3 leaves 7.
    expect(year({})).toBe(2029);
    expect(year({ score: 3 })).toBe(2033);
    expect(year({ score: 6 })).toBe(2027);
    expect(year({ proposedYear: 2020 })).toBe(2027);
    expect(year({ score: null, severity: 1 })).toBe(2027);
    // Found nobody knows when: as if seen this year.
    expect(year({ foundYear: null })).toBe(YEARS.currentYear + 3);
    // Serious damage waits no longer than score 3 would let it, critical damage no longer than score 4.
    expect(year({ score: 1, severity: 2 })).toBe(2033);
    expect(year({ score: 2, severity: 3 })).toBe(2029);
    expect(year({ score: 5, severity: 2 })).toBe(2027);
  });

  test('a part that has outlived its expected life, with the year and the reason of ageing', () => {
    // 1966 + 60 = 2026: expected life over; at 60 of at most 80 years a third of 20 is left, 7 years.
    expect(ageingNeed(part({ builtYear: 1966 }), YEARS, SETTINGS)).toMatchObject({
      need: { partId: 'roof', year: 2033, renewal: true },
      reason: { code: 'outlived_life', builtYear: 1966, lifeHigh: 80 },
    });
    // Ends in 2027, the first year of the plan.
    expect(ageingNeed(part({ builtYear: 1967 }), YEARS, SETTINGS)).toMatchObject({
      need: { year: 2027 },
      reason: { code: 'end_of_life' },
    });
    expect(ageingNeed(part({ builtYear: 1968 }), YEARS, SETTINGS)).toBeNull();
    expect(ageingNeed(part({ builtYear: null }), YEARS, SETTINGS)).toBeNull();
  });

  test('a grade that demands work, whatever the age; from score 5 on it is a renewal', () => {
    const graded = (score: 3 | 4 | 5) =>
      ageingNeed(part({ builtYear: 2000, grade: { score, year: 2025 } }), YEARS, SETTINGS);
    expect(graded(4)).toMatchObject({ need: { year: 2028, renewal: false }, reason: { code: 'grade_demands' } });
    expect(graded(5)).toMatchObject({ need: { year: 2027, renewal: true } });
    expect(graded(3)).toBeNull();
  });
});

describe('a line that answers', () => {
  const need: Need = {
    partId: 'roof',
    classKey: 'tag-tegl',
    buildingId: 'b1',
    findingId: 'f1',
    year: 2030,
    renewal: false,
    life: { low: 40, expected: 60, high: 80 },
  };

  test('names the finding, whenever it is', () => {
    expect(answers(line({ findingId: 'f1', partId: null, classKey: null, firstOccurrence: null }), need)).toBe(true);
  });

  test('is on the part at most two years after the suggested one', () => {
    expect(answers(line({ firstOccurrence: 2032 }), need)).toBe(true);
    expect(answers(line({ firstOccurrence: 2033 }), need)).toBe(false);
    expect(answers(line({ firstOccurrence: null }), need)).toBe(false);
  });

  test('or on the same class in the same building', () => {
    expect(answers(line({ partId: 'other' }), need)).toBe(true);
    expect(answers(line({ partId: 'other', buildingId: 'b2' }), need)).toBe(false);
    expect(answers(line({ partId: 'other', classKey: 'vinduer' }), need)).toBe(false);
    expect(answers(line({ partId: 'other', classKey: null }), { ...need, classKey: null })).toBe(false);
  });

  test('routine does not renew a part, a renewal does', () => {
    expect(answers(line({ intervalYears: 29 }), { ...need, renewal: true })).toBe(false);
    expect(answers(line({ intervalYears: 30 }), { ...need, renewal: true })).toBe(true);
    expect(answers(line({ intervalYears: 1 }), need)).toBe(true);
  });
});

test('a renewal is early when a part in good shape is expected to last more than five years longer', () => {
  // Graded 2 in 2025: 12 years left, to 2037; by age it would last to 1970 + 60 = 2030.
  const good = part({ builtYear: 1970, grade: { score: 2, year: 2025 } });
  const early = (patch: Partial<SourceLine>, of = good) =>
    earlyRenewal(line(patch), of, YEARS, SETTINGS, DEFAULT_SOURCE_SETTINGS);
  expect(early({ firstOccurrence: 2031 })).toEqual({ plannedYear: 2031, suggestedYear: 2037, score: 2 });
  expect(early({ firstOccurrence: 2032 })).toBeNull();
  expect(early({ firstOccurrence: 2031, kind: 'maintenance' })).toBeNull();
  expect(early({ firstOccurrence: null })).toBeNull();
  expect(early({ firstOccurrence: 2027 }, part({ grade: { score: 3, year: 2025 } }))).toBeNull();
});
