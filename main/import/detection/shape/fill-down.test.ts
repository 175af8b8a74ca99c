import { describe, expect, test } from 'vitest';
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import { withFillDown } from './fill-down.ts';

function filled(kind: ImportKind, fields: readonly string[], rows: readonly (readonly string[])[]) {
  const columns = fields.map((field, at) => ({ heading: field, at, field }));
  const result = withFillDown(columns, rows, kind, {
    seen: [],
    typeOf: () => 'text',
    isSum: (text) => text === 'I alt',
  });
  return result.filter(({ fillDown }) => fillDown === true).map(({ field }) => field);
}

describe('filled down', () => {
  test('80 departments with three parts each, the number at the first', () => {
    const rows = Array.from({ length: 80 }, (_, at) => [
      [String(1000 + at), 'Tag'],
      ['', 'Facade'],
      ['', 'Vinduer'],
    ]).flat();
    expect(filled('parts', ['departmentNumber', 'partName'], rows)).toEqual(['departmentNumber']);
  });

  test('a group that comes again in each department', () => {
    const rows = ['0101', '0102', '0103', '0104', '0105'].flatMap((department) => [
      [department, 'Klimaskærm', 'Tag'],
      ['', '', 'Facade'],
      ['', 'Installationer', 'Vand'],
      ['', '', 'Varme'],
    ]);
    const fields = ['departmentNumber', 'fkGroup', 'partName'];
    expect(filled('parts', fields, rows)).toEqual(['departmentNumber', 'fkGroup']);
  });

  test('a name that stands where its number does', () => {
    const rows = [
      ['0101', 'Sol', 'Tag'],
      ['', '', 'Facade'],
      ['0102', 'Måne', 'Tag'],
      ['', '', 'Facade'],
      ['I alt', '', ''],
    ];
    const fields = ['departmentNumber', 'departmentName', 'partName'];
    expect(filled('parts', fields, rows)).toEqual(['departmentNumber', 'departmentName']);
  });
});

describe('left empty', () => {
  test('the name of a department in a list of departments', () => {
    const rows = [
      ['0101', 'Sol'],
      ['0102', 'Måne'],
      ['X', ''],
    ];
    expect(filled('departments', ['departmentNumber', 'departmentName'], rows)).toEqual([]);
  });

  test('the name of a department whose number stands beside it', () => {
    const rows = [
      ['0101', 'Sol', 'Tag'],
      ['0102', '', 'Tag'],
      ['0103', 'Måne', 'Tag'],
      ['0104', '', 'Tag'],
    ];
    expect(filled('parts', ['departmentNumber', 'departmentName', 'partName'], rows)).toEqual([]);
  });

  test('what comes again and again, what begins empty, and what is nearly full', () => {
    const groups = ['2', '', '3', '2', '', '2', '3', ''].map((group, at) => [group, `Del ${at}`]);
    expect(filled('parts', ['fkGroup', 'partName'], groups)).toEqual([]);
    expect(
      filled(
        'parts',
        ['buildingNumber', 'partName'],
        [
          ['', 'Tag'],
          ['1', 'Dør'],
          ['', 'Rør'],
        ],
      ),
    ).toEqual([]);
    const nearly = Array.from({ length: 10 }, (_, at) => [at === 5 ? '' : String(at), `Del ${at}`]);
    expect(filled('parts', ['buildingNumber', 'partName'], nearly)).toEqual([]);
  });

  test('numbers of which few have an empty cell below', () => {
    const rows = ['1', '2', '3', '4', '5', '6', '', ''].map((number, at) => [number, `Del ${at}`]);
    expect(filled('parts', ['buildingNumber', 'partName'], rows)).toEqual([]);
  });
});
