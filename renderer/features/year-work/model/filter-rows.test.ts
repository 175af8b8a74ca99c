import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../ui/format.ts';
import { undatedYears } from './calendar.ts';
import { choicesOf, filterRows, isFiltered } from './filter-rows.ts';
import { workRow } from './work-fixture.ts';

const rows = [
  workRow({ activityId: 'tag' }),
  workRow({ activityId: 'maling', title: 'Maling af vinduer', year: 2028, group: 2, departmentNumber: '0207' }),
  workRow({
    activityId: 'el',
    title: 'Elevator',
    group: 5,
    organisationId: 'o2',
    status: 'done',
    actualOre: 150_000,
    departmentNumber: '0302',
    departmentName: 'Klitrosehaven',
  }),
];
const found = (filters: Parameters<typeof filterRows>[1]) =>
  filterRows(rows, filters).map(({ activityId }) => activityId);

describe('filters of the year’s work', () => {
  it('leave everything when nothing is chosen', () => {
    expect(found({})).toEqual(['tag', 'maling', 'el']);
    expect(isFiltered({})).toBe(false);
  });

  it.each([
    [{ year: 2028 }, ['maling']],
    [{ org: 'o2' }, ['el']],
    [{ dept: '0104' }, ['tag']],
    [{ status: 'done' }, ['el']],
    [{ group: 2 }, ['tag', 'maling']],
    [{ over: true }, ['el']],
    [{ group: 2, year: 2027 }, ['tag']],
  ] as const)('by %j', (filters, expected) => {
    expect(found(filters)).toEqual(expected);
    expect(isFiltered(filters)).toBe(true);
  });

  it('find every word, wherever it stands, in upper or lower case', () => {
    expect(found({ q: 'MALING 0207' })).toEqual(['maling']);
    expect(found({ q: 'klitrose elev' })).toEqual(['el']);
    expect(found({ q: 'rørdrum maling' })).toEqual(['maling']);
    expect(found({ q: 'findes-ikke' })).toEqual([]);
  });
});

it('offers each department and organisation once, in order', () => {
  const { departments, organisations } = choicesOf([...rows, ...rows], formatFor('da').compareText);
  expect(departments.map(({ value }) => value)).toEqual(['0104', '0207', '0302']);
  expect(departments[2]?.label).toBe('0302 Klitrosehaven');
  expect(organisations).toHaveLength(2);
});

it('keeps departments of one number in two organisations apart', () => {
  const twins = [
    workRow({ activityId: 'a' }),
    workRow({ activityId: 'b', organisationId: 'o2', organisationName: 'Søbo' }),
  ];
  const { departments } = choicesOf(twins, formatFor('da').compareText);
  expect(departments).toEqual([
    { value: 'o1/0104', label: '0104 Rørdrumsvænget (Boligforeningen Åløkke)' },
    { value: 'o2/0104', label: '0104 Rørdrumsvænget (Søbo)' },
  ]);
  expect(filterRows(twins, { dept: 'o2/0104' }).map(({ activityId }) => activityId)).toEqual(['b']);
  const [year] = undatedYears(twins);
  expect(year?.departments.map((one) => one.rows.map(({ activityId }) => activityId))).toEqual([['a'], ['b']]);
});
