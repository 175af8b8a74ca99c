import { describe, expect, it } from 'vitest';
import { type Filterable, filterDepartments } from './filter-departments.ts';
import { parseOverviewSearch } from './overview-search.ts';

const rows: readonly Filterable[] = [
  { number: '0101', name: 'Ærtemarken', organisationName: 'Fjordlyset', municipalityName: 'Holbæk', light: 'red' },
  { number: '0202', name: 'Åbyen', organisationName: 'Fjordlyset', municipalityName: null, light: 'green' },
];

describe('filters of the overview', () => {
  it('match every word, in any field, in either case', () => {
    expect(filterDepartments(rows, undefined, 'ÆRTE holb')).toEqual([rows[0]]);
    expect(filterDepartments(rows, undefined, 'fjordlyset')).toHaveLength(2);
    expect(filterDepartments(rows, undefined, 'ærte åby')).toEqual([]);
  });

  it('combine with the light', () => {
    expect(filterDepartments(rows, 'green', 'fjord')).toEqual([rows[1]]);
  });

  it('are kept in the address; nonsense there is ignored', () => {
    expect(parseOverviewSearch({ light: 'red', org: 'o1', q: 'tag' })).toEqual({ light: 'red', org: 'o1', q: 'tag' });
    expect(parseOverviewSearch({ light: 'blue', org: 7, q: '' })).toEqual({});
    // The router reads a typed number as a number.
    expect(parseOverviewSearch({ q: 101 })).toEqual({ q: '101' });
  });
});
