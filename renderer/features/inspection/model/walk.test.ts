import { describe, expect, it } from 'vitest';
import { testGrade, testPart } from './testing.ts';
import { filterParts, nextLeft, sectionsOf, stepFrom } from './walk.ts';

const done = { assessment: testGrade(2) };
const parts = [
  testPart('a', { station: 'terrain', name: 'Asfalt', buildingNumber: '1', ...done }),
  testPart('b', { station: 'terrain', name: 'Belysning, sti', buildingNumber: '2' }),
  testPart('c', { station: 'envelope', name: 'Tag, tegl', buildingNumber: '1', ...done, asksWhy: true }),
  testPart('d', { station: 'envelope', name: 'Vinduer', buildingNumber: '2' }),
];

describe('the order of march', () => {
  it('is cut into stations, each with what is left', () => {
    expect(sectionsOf(parts, 'route').map(({ key, progress }) => [key, progress])).toEqual([
      ['terrain', { total: 2, done: 1, left: 1 }],
      ['envelope', { total: 2, done: 1, left: 1 }],
    ]);
  });

  it('is cut into buildings when the walk goes by building', () => {
    expect(sectionsOf(parts, 'building').map(({ key, parts: own }) => [key, own.map(({ partId }) => partId)])).toEqual([
      ['1', ['a', 'c']],
      ['2', ['b', 'd']],
    ]);
  });

  it('goes to the next part left, round the end', () => {
    expect(nextLeft(parts, 'a')?.partId).toBe('b');
    expect(nextLeft(parts, 'b')?.partId).toBe('d');
    expect(nextLeft(parts, 'd')?.partId).toBe('b');
    expect(nextLeft([testPart('only')], 'only')?.partId).toBe('only');
    expect(nextLeft([testPart('x', done)], null)).toBeNull();
  });

  it('steps one by one and stays at the ends', () => {
    expect(stepFrom(parts, 'a', 1)?.partId).toBe('b');
    expect(stepFrom(parts, 'd', 1)?.partId).toBe('d');
    expect(stepFrom(parts, 'a', -1)?.partId).toBe('a');
    expect(stepFrom([], 'a', 1)).toBeNull();
  });

  it('shows only what is left or asks why, and the part under the cursor', () => {
    const left = (current: string | null) =>
      filterParts(parts, { onlyLeft: true, text: '' }, current).map(({ partId }) => partId);
    expect(left(null)).toEqual(['b', 'c', 'd']);
    expect(left('a')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('finds parts by words in any order', () => {
    expect(filterParts(parts, { onlyLeft: false, text: 'TEGL tag' }, null).map(({ partId }) => partId)).toEqual(['c']);
    expect(filterParts(parts, { onlyLeft: false, text: 'xyz' }, null)).toEqual([]);
  });
});
