/** Which departments the list shows: by light, and by every word typed, in number, name, organisation or municipality. */
import type { Light } from '../../../contract/common.ts';
import type { DepartmentRow } from '../../../contract/portfolio.ts';

export type Filterable = Pick<DepartmentRow, 'number' | 'name' | 'organisationName' | 'municipalityName' | 'light'>;

export function filterDepartments<Row extends Filterable>(
  rows: readonly Row[],
  light: Light | undefined,
  text: string,
): readonly Row[] {
  const words = text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  if (light === undefined && words.length === 0) return rows;
  return rows.filter((row) => {
    if (light !== undefined && row.light !== light) return false;
    if (words.length === 0) return true;
    const hay = [row.number, row.name, row.organisationName, row.municipalityName ?? '']
      .join(' ')
      .toLocaleLowerCase('da');
    return words.every((word) => hay.includes(word));
  });
}
