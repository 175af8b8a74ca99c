import { expect, test } from 'vitest';
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import type { Gathered } from '../gather.ts';
import { namesAlike } from './names-alike.ts';

const table = (skip = false): MappedTable => ({
  file: 'dele.csv',
  sheet: '',
  kind: 'parts',
  skip,
  headerRow: 1,
  headerRows: 1,
  shape: 'rows',
  columns: [
    { heading: 'Bygningsdel', at: 0, field: 'partName' },
    { heading: 'Bemærkning', at: 1, field: 'note' },
  ],
  constants: [],
});
const told = (rows: readonly (readonly string[])[], skip = false) =>
  namesAlike(table(skip), { kept: rows, file: 'dele.csv', sheet: '' } as unknown as Gathered).map(
    ({ params }) => params,
  );

test('two names that differ by capitals and blanks are told, and only names', () => {
  expect(
    told([
      ['Tegltag', 'Ok'],
      ['Mur', 'ok'],
      ['tegltag', ''],
      ['Mur', ''],
    ]),
  ).toEqual([{ column: 'Bygningsdel', one: 'Tegltag', other: 'tegltag' }]);
  expect(
    told([
      ['Tag  på gård', ''],
      ['Tag på gård', ''],
    ]),
  ).toHaveLength(1);
  expect(
    told([
      ['Tag', ''],
      ['Tage', ''],
    ]),
  ).toEqual([]);
  expect(
    told(
      [
        ['Tag', ''],
        ['tag', ''],
      ],
      true,
    ),
  ).toEqual([]);
});
