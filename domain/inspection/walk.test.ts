import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestedClasses } from './building-facts.ts';
import { calibrate } from './calibration.ts';
import { isNewer, newestByPart } from './newest.ts';
import { kindFromText, REPORT_KINDS, statusFromText, supersededReports } from './report.ts';
import { splitRemainder } from './split.ts';
import { compareOnWalk, progressOf, stationOf, type WalkPart } from './station.ts';

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const part = (id: string, fields: Partial<WalkPart> = {}): WalkPart => ({
  id,
  group: 2,
  sfb: '21',
  buildingNumber: null,
  sortNo: null,
  name: id,
  ...fields,
});
const order = (parts: readonly WalkPart[], by: 'route' | 'building') =>
  parts.toSorted(compareOnWalk(by, byName)).map(({ id }) => id);

test('the walk goes from terrain over envelope, common and technical rooms to homes and equipment', () => {
  const groups = ([1, 2, 3, 4, 5, 6] as const).map((group) => part(stationOf(group), { group }));
  expect(order(groups, 'route')).toEqual(['terrain', 'envelope', 'common', 'technical', 'homes', 'equipment']);
});

test('the envelope is walked from ground to roof; what has no class of the list lies below the gutters', () => {
  const envelope = [
    part('roof', { sfb: '47' }),
    part('gutter', { sfb: '37' }),
    part('unknown', { sfb: null }),
    part('window', { sfb: '31' }),
    part('foundation', { sfb: '12' }),
    part('wall', { sfb: '21' }),
  ];
  expect(order(envelope, 'route')).toEqual(['foundation', 'wall', 'window', 'unknown', 'gutter', 'roof']);
});

test('by building, each is walked whole, and what belongs to none comes first', () => {
  const parts = [
    part('b2-road', { group: 1, buildingNumber: '2' }),
    part('b1-roof', { sfb: '47', buildingNumber: '1' }),
    part('b1-bath', { group: 3, buildingNumber: '1' }),
    part('all-road', { group: 1 }),
  ];
  expect(order(parts, 'building')).toEqual(['all-road', 'b1-roof', 'b1-bath', 'b2-road']);
  expect(order(parts, 'route')).toEqual(['all-road', 'b2-road', 'b1-roof', 'b1-bath']);
});

test('within a place the sort number decides, then the name, then the id; nothing is left out', () => {
  const parts = [
    part('c', { name: 'A' }),
    part('b', { name: 'A' }),
    part('a', { name: 'B' }),
    part('z', { sortNo: 1 }),
  ];
  expect(order(parts, 'route')).toEqual(['z', 'b', 'c', 'a']);
  const one = fc.record({
    group: fc.constantFrom(1, 2, 3, 4, 5, 6) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | 6>,
    sfb: fc.constantFrom(null, '12', '47', '99'),
    buildingNumber: fc.constantFrom(null, '1', '2'),
    sortNo: fc.constantFrom(null, 1, 2),
    name: fc.constantFrom('A', 'B'),
  });
  fc.assert(
    fc.property(fc.array(one), fc.constantFrom('route' as const, 'building' as const), (fields, by) => {
      const all = fields.map((field, n) => ({ ...field, id: String(n) }));
      const walked = order(all, by);
      expect(walked.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      expect(order(all.toReversed(), by)).toEqual(walked);
    }),
  );
});

test('progress counts what is done and what is left', () => {
  expect(progressOf([true, false, true])).toEqual({ total: 3, done: 2, left: 1 });
  expect(progressOf([])).toEqual({ total: 0, done: 0, left: 0 });
});

test('a part splits into pieces that add up, and something is left', () => {
  expect(splitRemainder(1_000, [400, 250])).toEqual({ ok: true, value: 350 });
  for (const pieces of [[1_000], [600, 401], [null, 100], [0], [-1]])
    expect(splitRemainder(1_000, pieces).ok).toBe(false);
  expect(splitRemainder(null, [null, null])).toEqual({ ok: true, value: null });
  expect(splitRemainder(null, [1]).ok).toBe(false);
});

test('kinds of an import count as full reports, and its status as not ours to change', () => {
  expect(REPORT_KINDS.map(kindFromText)).toEqual(REPORT_KINDS);
  expect(kindFromText('condition_report')).toBe('full');
  expect(['open', 'closed', 'imported', 'final', 'draft'].map(statusFromText)).toEqual([
    'open',
    'closed',
    'imported',
    'imported',
    'imported',
  ]);
  expect(supersededReports([{ revisesReportId: 'a' }, { revisesReportId: null }])).toEqual(new Set(['a']));
});

test('the newest assessment of a part counts, by day and then by id', () => {
  const grade = (id: string, partId: string, assessedOn: string | null) => ({ id, partId, assessedOn });
  expect(isNewer(grade('a', 'p', '2026-01-02'), grade('b', 'p', '2026-01-01'))).toBe(true);
  expect(isNewer(grade('a', 'p', null), grade('b', 'p', '2026-01-01'))).toBe(false);
  expect(isNewer(grade('a', 'p', '2026-01-01'), grade('b', 'p', null))).toBe(true);
  const all = [
    grade('a', 'p', '2026-01-01'),
    grade('c', 'p', '2026-01-01'),
    grade('b', 'p', '2026-01-01'),
    grade('x', 'q', null),
  ];
  expect([...newestByPart(all)].map(([partId, { id }]) => [partId, id])).toEqual([
    ['p', 'c'],
    ['q', 'x'],
  ]);
});

test('calibration compares parts that both graded, the largest difference first', () => {
  const grade = (partId: string, score: 1 | 2 | 3 | 4 | 5 | 6) => ({ partId, score });
  const figures = calibrate(
    [grade('a', 2), grade('b', 3), grade('c', 4), grade('d', 1)],
    [grade('c', 4), grade('b', 6), grade('a', 3)],
  );
  expect(figures.pairs.map(({ first, difference }) => [first.partId, difference])).toEqual([
    ['b', 3],
    ['a', 1],
    ['c', 0],
  ]);
  // (1 + 3 + 0) / 3 = 1.333
  expect(figures).toMatchObject({ compared: 3, equal: 1, withinOne: 2, meanDifferenceMilli: 1_333 });
  expect(calibrate([], [grade('a', 1)])).toEqual({
    pairs: [],
    compared: 0,
    equal: 0,
    withinOne: 0,
    meanDifferenceMilli: null,
  });
});

test('a building’s codes speak for classes, with or without leading zeros; unknown ones for none', () => {
  const table = {
    roof: { 5: ['tag-tegl'] },
    wall: { 1: ['facade-tegl'] },
    heating: { 1: ['varmecentral'] },
    always: ['vinduer'],
  };
  const codes = { roofCode: '05', wallCode: ' 1 ', heatingCode: null };
  expect([...suggestedClasses(table, codes)]).toEqual(['vinduer', 'tag-tegl', 'facade-tegl']);
  expect([...suggestedClasses(table, { roofCode: 'constructor', wallCode: '0', heatingCode: '' })]).toEqual([
    'vinduer',
  ]);
});
