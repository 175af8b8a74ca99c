import { describe, expect, it } from 'vitest';
import type { DetectResult, ImportQuestion } from '../../../../contract/import-assist.ts';
import type { MappedTable, Mapping } from '../../../../contract/import-mapping.ts';
import { surenessOf, twiceAt } from './checks.ts';
import {
  type Corrections,
  editColumn,
  editTable,
  mappingWith,
  NO_CORRECTIONS,
  readAgain,
  sayConstant,
  sayField,
} from './corrections.ts';
import { questionsOf, withAnswer } from './questions.ts';

const LIST = { file: 'liste.csv', sheet: '' };

const table: MappedTable = {
  ...LIST,
  kind: 'departments',
  skip: false,
  headerRow: 1,
  headerRows: 1,
  shape: 'rows',
  columns: [
    { heading: 'Navn', at: 0, field: 'departmentName' },
    { heading: 'Areal', at: 1, field: 'areaM2', decimal: null },
    { heading: 'Andet', at: 2, field: null },
  ],
  constants: [{ field: 'departmentNumber', value: null }],
};
const mapping: Mapping = { format: 'tilstand-mapping', version: 1, tables: [table] };

const ask = (code: string, ...path: (string | number)[]): ImportQuestion => ({
  table: 0,
  column: null,
  code,
  message: code,
  path: ['tables', 0, ...path],
  options: [],
  suggested: null,
});
const questions = [ask('decimal_style_open', 'columns', 1, 'decimal'), ask('field_open', 'constants', 0, 'value')];
const detected: DetectResult = {
  // Only the names of file and sheet are asked for here.
  tables: [{ ...LIST } as DetectResult['tables'][number]],
  questions,
  mapping,
  profiles: [],
  findings: [],
};
const answersOf = (corrections: Corrections) =>
  questionsOf(detected, mappingWith(mapping, corrections)).map(({ answer }) => answer);

describe('corrections', () => {
  it('leave the proposal as it is where nobody said anything', () => {
    expect(mappingWith(mapping, NO_CORRECTIONS)).toEqual(mapping);
    expect(answersOf(NO_CORRECTIONS)).toEqual([null, null]);
  });

  it('put an answer where its question points', () => {
    const [decimal, number] = questions;
    if (decimal === undefined || number === undefined) throw new Error('two questions');
    const first = withAnswer(NO_CORRECTIONS, detected, decimal, 'comma');
    const both = withAnswer(first, detected, number, ' 0101 ');
    expect(answersOf(both)).toEqual(['comma', '0101']);
    expect(mappingWith(mapping, both).tables[0]?.columns[1]?.decimal).toBe('comma');
  });

  it('carry out a choice between columns, and keep it while other things are said', () => {
    const choices = [{ field: 'areaM2', among: [[1], [2]], use: null }];
    const among: Mapping = { ...mapping, tables: [{ ...table, choices }] };
    const question = ask('column_open', 'choices', 0, 'use');
    const asking: DetectResult = { ...detected, questions: [question], mapping: among };
    const said = (corrections: Corrections) => mappingWith(among, corrections).tables[0];
    const second = withAnswer(NO_CORRECTIONS, asking, question, '2');
    expect(said(second)?.columns.map(({ field }) => field)).toEqual(['departmentName', null, 'areaM2']);
    expect(questionsOf(asking, mappingWith(among, second)).map(({ answer }) => answer)).toEqual(['2']);
    const none = withAnswer(editTable(second, LIST, { skip: false }), asking, question, '-1');
    expect(said(none)?.columns.map(({ field }) => field)).toEqual(['departmentName', null, null]);
    expect(said(readAgain(second, LIST, { kind: 'departments' }))?.choices).toEqual(choices);
  });

  it('ask no more about a table that is left out', () => {
    expect(answersOf(editTable(NO_CORRECTIONS, LIST, { skip: true }))).toEqual([]);
  });

  it('forget what was said of columns when the table is read again', () => {
    const edited = editColumn(sayField(NO_CORRECTIONS, LIST, 2, 'city'), LIST, 1, { decimal: 'point' });
    const again = readAgain(edited, LIST, { delimiter: ',' });
    expect(again.hints).toEqual([{ ...LIST, delimiter: ',', fields: [] }]);
    expect(mappingWith(mapping, again)).toEqual(mapping);
  });

  it('keep earlier corrections of the reading, and let go of the shape when told', () => {
    const first = readAgain(readAgain(NO_CORRECTIONS, LIST, { headerRow: 3 }), LIST, { shape: 'rows' });
    expect(first.hints).toEqual([{ ...LIST, headerRow: 3, shape: 'rows', fields: [] }]);
    expect(readAgain(first, LIST, { kind: 'plans' }).hints[0]).toMatchObject({ shape: 'rows', kind: 'plans' });
    expect(readAgain(first, LIST, { shape: null }).hints[0]).not.toHaveProperty('shape');
  });

  it('add a constant only where no column gives the field, and drop an empty one', () => {
    const said = sayConstant(sayConstant(NO_CORRECTIONS, LIST, 'city', 'Aarhus'), LIST, 'departmentName', 'X');
    const empty = sayConstant(said, LIST, 'departmentNumber', '  ');
    expect(mappingWith(mapping, empty).tables[0]?.constants).toEqual([
      { field: 'departmentNumber', value: null },
      { field: 'city', value: 'Aarhus' },
    ]);
  });

  it('name a column once per table', () => {
    const twice = sayField(sayField(NO_CORRECTIONS, LIST, 0, 'city'), LIST, 0, null);
    expect(twice.hints).toEqual([{ ...LIST, fields: [{ at: 0, field: null }] }]);
  });
});

describe('checks', () => {
  it('a field on two columns is found; columns of years share theirs', () => {
    const columns = [
      { heading: 'a', at: 0, field: 'city' },
      { heading: 'b', at: 1, field: 'city' },
      { heading: '2027', at: 2, field: 'yearAmount' },
      { heading: '2028', at: 3, field: 'yearAmount' },
      { heading: 'c', at: 4, field: null },
      { heading: 'd', at: 5, field: null },
    ];
    expect([...twiceAt({ ...table, columns })]).toEqual([0, 1]);
  });

  it('say how sure a guess is in words, and that one is assumed where nothing speaks for it', () => {
    expect([1, 0.85, 0.84, 0.6, 0.59, 0].map(surenessOf)).toEqual([
      'sure',
      'sure',
      'fairly',
      'fairly',
      'guess',
      'assumed',
    ]);
  });
});
