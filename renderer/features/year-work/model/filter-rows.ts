/** Which works the list shows: by year, organisation, department, status, group, price above budget, and every word typed. */
import type { YearWorkRow } from '../../../../contract/year-work.ts';
import type { YearWorkSearch } from '../year-work-search.ts';
import { isOver } from './deviation.ts';

export type Filters = Pick<YearWorkSearch, 'year' | 'org' | 'dept' | 'status' | 'group' | 'q' | 'over'>;

export function filterRows(rows: readonly YearWorkRow[], filters: Filters): readonly YearWorkRow[] {
  const words = (filters.q ?? '').toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filters.year === undefined || row.year === filters.year) &&
      (filters.org === undefined || row.organisationId === filters.org) &&
      (filters.dept === undefined || isOfDepartment(row, filters.dept)) &&
      (filters.status === undefined || row.status === filters.status) &&
      (filters.group === undefined || row.group === filters.group) &&
      (filters.over !== true || isOver(row)) &&
      holds(row, words),
  );
}

export function isFiltered(filters: Filters): boolean {
  const { year, org, dept, status, group, q, over } = filters;
  return [year, org, dept, status, group, q, over].some((value) => value !== undefined);
}

function holds(row: YearWorkRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const hay = [row.title, row.departmentNumber, row.departmentName, row.buildingNumber, row.note, row.reason]
    .join(' ')
    .toLocaleLowerCase('da');
  return words.every((word) => hay.includes(word));
}

/** `dept` is a department's number, or its organisation and number where two organisations have the same. */
export function isOfDepartment(row: YearWorkRow, dept: string): boolean {
  return row.departmentNumber === dept || departmentKey(row) === dept;
}

/** A number names a department only within its organisation. */
export function departmentKey({ organisationId, departmentNumber }: YearWorkRow): string {
  return `${organisationId}/${departmentNumber}`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The departments and organisations there is anything to choose between, by number and name. */
export function choicesOf(
  rows: readonly YearWorkRow[],
  compareText: (a: string, b: string) => number,
): { readonly organisations: readonly Choice[]; readonly departments: readonly Choice[] } {
  const organisations = new Map(rows.map((row) => [row.organisationId, row.organisationName]));
  const owners = Map.groupBy(rows, ({ departmentNumber }) => departmentNumber);
  const departments = new Map(
    rows.map((row) => {
      const { departmentNumber: number, departmentName: name, organisationId, organisationName } = row;
      const label = name === number ? number : `${number} ${name}`;
      const isShared = owners.get(number)?.some((other) => other.organisationId !== organisationId) === true;
      return isShared ? [departmentKey(row), `${label} (${organisationName})`] : [number, label];
    }),
  );
  const sorted = (names: ReadonlyMap<string, string>) =>
    [...names].map(([value, label]) => ({ value, label })).sort((a, b) => compareText(a.label, b.label));
  return { organisations: sorted(organisations), departments: sorted(departments) };
}
