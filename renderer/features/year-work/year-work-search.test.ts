import { describe, expect, it } from 'vitest';
import { parseYearWorkSearch } from './year-work-search.ts';

describe('the address of the year’s work', () => {
  it('keeps what it knows', () => {
    const search = {
      view: 'calendar',
      from: 2027,
      year: 2028,
      org: 'o',
      status: 'done',
      group: 2,
      q: 'tag',
      over: true,
    };
    expect(parseYearWorkSearch({ ...search, dept: '0104', period: 'second' })).toEqual({
      ...search,
      dept: '0104',
      period: 'second',
    });
  });

  it('drops what it does not know instead of showing an empty list', () => {
    expect(
      parseYearWorkSearch({ view: 'map', from: '2027', year: 3.5, status: 'gone', group: 7, q: '', over: 'yes' }),
    ).toEqual({});
  });

  it('takes a department’s number that looks like a number as text', () => {
    expect(parseYearWorkSearch({ dept: 1042, q: 2027 })).toEqual({ dept: '1042', q: '2027' });
  });
});
