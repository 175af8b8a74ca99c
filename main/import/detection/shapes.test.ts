/** The shapes tables come in, headed as in six countries: which kind it is, which column is which, and nothing asked that the file says. */
import { describe, expect, test } from 'vitest';
import { Format, Workbook } from 'wasm-xlsxwriter';
import { loadWords } from '../mapping/words.ts';
import { ASSETS } from '../profiles.ts';
import { TONGUES, type Tongue } from '../testing/languages.ts';
import { textFile } from '../testing/workspace.ts';
import { analyse } from './analyse.ts';

const words = loadWords(ASSETS);
type File = ReturnType<typeof textFile>;

function look(...files: readonly File[]) {
  const input = { words, learnt: [], kind: null, organisation: '1', department: null, profiles: [], stored: [] };
  const { mapping, questions } = analyse({ ...input, files });
  return {
    questions: questions.map(({ code }) => code),
    tables: (mapping?.tables ?? []).map((table) => ({
      ...table,
      fields: table.columns.map(({ field }) => field),
    })),
  };
}

const csv = (...lines: readonly (readonly (string | number)[])[]) => lines.map((cells) => cells.join(';')).join('\r\n');
const amount = ({ decimal }: Tongue, text: string) => text.replace('.', decimal);

/** Rows as a workbook; a cell given as [text, columns] is merged over so many. */
type Spanned = string | number | null | readonly [text: string, columns: number];

function book(...sheets: readonly (readonly [name: string, rows: readonly (readonly Spanned[])[]])[]): File {
  const workbook = new Workbook();
  for (const [name, rows] of sheets) {
    const sheet = workbook.addWorksheet().setName(name);
    for (const [row, cells] of rows.entries()) {
      let column = 0;
      for (const cell of cells) {
        const width = typeof cell === 'object' && cell !== null ? cell[1] : 1;
        if (typeof cell === 'number') sheet.writeNumber(row, column, cell);
        else if (typeof cell === 'string') sheet.writeString(row, column, cell);
        else if (cell !== null) sheet.mergeRange(row, column, row, column + width - 1, cell[0], new Format());
        column += width;
      }
    }
  }
  return { name: 'bog.xlsx', bytes: workbook.saveToBufferSync() };
}

describe.each(TONGUES.map((tongue) => [tongue.code, tongue] as const))('in %s', (_code, tongue) => {
  test('one row for each department', () => {
    const file = textFile(
      'a.csv',
      csv(
        tongue.departments,
        ['0101', 'Åparken', 42, 3150, 1968, 'Åparken 1', '8000', 'Aarhus'],
        ['0102', 'Østergården', 36, 2800, 1972, 'Østergade 2', '0560', 'Oslo'],
      ),
    );
    const { tables, questions } = look(file);
    expect(tables[0]).toMatchObject({ kind: 'departments', headerRow: 1, shape: 'rows' });
    const fields = [
      'departmentNumber',
      'departmentName',
      'dwellings',
      'areaM2',
      'builtYear',
      'address',
      'postcode',
      'city',
    ];
    expect(tables[0]?.fields).toEqual(fields);
    expect(questions).toEqual([]);
  });

  test('titles above, one row for each part', () => {
    const [title, subtitle] = tongue.titles;
    const file = textFile(
      'a.csv',
      csv(
        [title],
        [subtitle],
        [],
        tongue.parts,
        ['0101', 'Tegltag', 'Nord', amount(tongue, '1250.5'), 'm2', 1988, 'Revner'],
        ['0101', 'Vinduer', 'Syd', amount(tongue, '96.25'), 'm2', 2004, ''],
      ),
    );
    const { tables, questions } = look(file);
    expect(tables[0]).toMatchObject({ kind: 'parts', headerRow: 4, shape: 'rows' });
    const fields = ['departmentNumber', 'partName', 'partLocation', 'quantity', 'unit', 'installedYear', 'note'];
    expect(tables[0]?.fields).toEqual(fields);
    expect(questions).toEqual([]);
  });

  test('a workbook: headings over two rows with merged cells, labels once for each group', () => {
    const [quantity, many, unit] = tongue.spanned;
    const [department = '', part = '', , , , installed = ''] = tongue.parts;
    const file = book([
      'Ark1',
      [
        [[tongue.titles[0], 5]],
        [department, part, [quantity, 2], installed],
        [null, null, many, unit, null],
        ['0101', 'Tegltag', 1250.5, 'm2', 1988],
        [null, 'Vinduer', 96, 'm2', 2004],
        [null, 'Døre', 12, 'm2', 1999],
        ['0102', 'Tegltag', 800, 'm2', 1990],
        [null, 'Vinduer', 80, 'm2', 2001],
        [null, 'Døre', 8, 'm2', 2002],
      ],
    ]);
    const { tables, questions } = look(file);
    expect(tables[0]).toMatchObject({ kind: 'parts', headerRow: 3, headerRows: 2 });
    expect(tables[0]?.fields).toEqual(['departmentNumber', 'partName', 'quantity', 'unit', 'installedYear']);
    expect(tables[0]?.columns[0]).toMatchObject({ fillDown: true });
    expect(questions).toEqual([]);
  });

  test('years to the right', () => {
    const file = textFile(
      'a.csv',
      csv(
        [...tongue.plan, 2027, 2028, 2029],
        ['0101', 'Maling', 'Vinduer', 12500, '', 12500],
        ['0101', 'Nyt tag', 'Tegltag', '', 850000, ''],
      ),
    );
    const { tables, questions } = look(file);
    expect(tables[0]).toMatchObject({ kind: 'plans', shape: 'years' });
    expect(tables[0]?.fields).toEqual([
      'departmentNumber',
      'work',
      'partName',
      'yearAmount',
      'yearAmount',
      'yearAmount',
    ]);
    expect(questions).toEqual([]);
  });

  test('a matrix of grades', () => {
    const [good, worn, poor] = tongue.grades;
    const file = textFile(
      'a.csv',
      csv(
        tongue.matrix,
        ['0101', good, worn, poor, worn],
        ['0102', worn, worn, good, good],
        ['0103', poor, good, worn, good],
      ),
    );
    const { tables, questions } = look(file);
    expect(tables[0]).toMatchObject({ kind: 'conditions', shape: 'matrix' });
    expect(tables[0]?.unpivot).toEqual({ from: [1, 2, 3, 4], heading: 'partName', cell: 'grade' });
    expect(tables[0]?.columns[0]).toMatchObject({ field: 'departmentNumber' });
    expect(questions).toEqual([]);
  });

  test('the layout of a statistics office', () => {
    const { title, periods, label } = tongue.index;
    const file = book([
      'Data',
      [[title], [], [null, ...periods], [label, 121.5, 122.25, '..'], ['Murer', 118, 119.75, 120.5]],
    ]);
    const { tables, questions } = look(file);
    expect(tables[0]).toMatchObject({ kind: 'priceIndex', headerRow: 3 });
    expect(tables[0]?.unpivot).toEqual({ from: [1, 2, 3], heading: 'period', cell: 'indexValue' });
    expect(tables[0]?.columns[0]).toMatchObject({ field: 'series' });
    expect(questions).toEqual([]);
  });

  test('several sheets of one workbook that refer to each other', () => {
    const file = book(
      ['1', [tongue.departments, ['0101', 'Åparken', 42, 3150, 1968, 'Åparken 1', '8000', 'Aarhus']]],
      [
        '2',
        [
          tongue.parts,
          ['0101', 'Tegltag', 'Nord', 1250.5, 'm2', 1988, 'Revner'],
          ['0101', 'Dør', '', 2, 'm2', 1988, ''],
        ],
      ],
      ['3', [tongue.findings, ['0101', 'Tegltag', 'Knækkede sten', 2, 2, 3], ['0101', 'Dør', 'Råd', 1, 2, 1]]],
      ['4', [tongue.funds, ['0101', 2025, 1250000.5, 150000]]],
    );
    const { tables, questions } = look(file);
    expect(tables.map(({ kind }) => kind)).toEqual(['departments', 'parts', 'findings', 'funds']);
    const findings = ['departmentNumber', 'partName', 'defect', 'severity', 'intensity', 'extentClass'];
    expect(tables[2]?.fields).toEqual(findings);
    expect(tables[3]?.fields).toEqual(['departmentNumber', 'accountingYear', 'balance', 'provision']);
    expect(questions).toEqual([]);
  });

  test('one flat list that repeats everything', () => {
    const [number = '', name = ''] = tongue.departments;
    const [, part = '', defect = '', severity = '', intensity = '', extent = ''] = tongue.findings;
    const file = textFile(
      'a.csv',
      csv(
        [number, name, part, defect, severity, intensity, extent],
        ['0101', 'Åparken', 'Tag', 'Revner', 2, 2, 3],
        ['0101', 'Åparken', 'Tag', 'Huller', 3, 3, 5],
        ['0102', 'Engen', 'Dør', 'Råd', 1, 1, 1],
      ),
    );
    const { tables, questions } = look(file);
    expect(tables[0]).toMatchObject({ kind: 'findings' });
    const fields = ['departmentNumber', 'departmentName', 'partName', 'defect', 'severity', 'intensity', 'extentClass'];
    expect(tables[0]?.fields).toEqual(fields);
    expect(questions).toEqual([]);
  });

  test('prices', () => {
    const file = textFile(
      'a.csv',
      csv(
        tongue.prices,
        ['Nyt tag', 'm2', amount(tongue, '1250.50'), '2026-03-01'],
        ['Maling', 'm2', amount(tongue, '95.25'), '2026-03-15'],
      ),
    );
    const { tables, questions } = look(file);
    expect(tables[0]).toMatchObject({ kind: 'prices' });
    expect(tables[0]?.fields).toEqual(['priceText', 'unit', 'unitPrice', 'priceDate']);
    expect(questions).toEqual([]);
  });
});

test('one word for two things: over days it is when, over yes and no it is whether', () => {
  const heading = ['Afdelingsnr', 'Bygningsdel', 'Installeret år', 'Besigtiget', 'Tilstand (1–6)'];
  const fieldsOver = (first: string, second: string) =>
    look(textFile('a.csv', csv(heading, ['0101', 'Tag', 1988, first, 3], ['0101', 'Dør', 1990, second, 2]))).tables[0]
      ?.fields;
  expect(fieldsOver('12-05-2025', '13-05-2025')).toEqual([
    'departmentNumber',
    'partName',
    'installedYear',
    'assessedOn',
    'grade',
  ]);
  expect(fieldsOver('ja', 'nej')).toEqual(['departmentNumber', 'partName', 'installedYear', 'accessible', 'grade']);
});

describe('a bare name or number', () => {
  const fieldsOf = (...lines: readonly (readonly (string | number)[])[]) => {
    const { tables, questions } = look(textFile('a.csv', csv(...lines)));
    return { kind: tables[0]?.kind, fields: tables[0]?.fields, questions };
  };

  test('is that of the department in a list of departments, never a town', () => {
    const list = fieldsOf(
      ['Nr', 'Navn', 'Antal boliger', 'Opført'],
      ['0101', 'Åparken', 12, 1977],
      ['0102', 'Engen', 13, 1988],
    );
    const fields = ['departmentNumber', 'departmentName', 'dwellings', 'builtYear'];
    expect(list).toEqual({ kind: 'departments', fields, questions: [] });
    const short = fieldsOf(['Afdelingsnr', 'Navn'], ['0101', 'Åparken'], ['0102', 'Engen']);
    expect(short).toEqual({ kind: 'departments', fields: ['departmentNumber', 'departmentName'], questions: [] });
  });

  test('says nothing of the kind: where nothing else does, it is asked', () => {
    const open = fieldsOf(['Afdelingsnr', 'Bygningsnr', 'Navn'], ['0101', '1', 'Blok A'], ['0101', '2', 'Blok B']);
    expect(open).toEqual({
      kind: null,
      fields: ['departmentNumber', 'buildingNumber', 'buildingName'],
      questions: ['kind_open'],
    });
  });

  test('is left alone beside a heading that says more', () => {
    const parts = fieldsOf(
      ['Afdelingsnr', 'Bygningsdel', 'Navn', 'Mængde', 'Enhed'],
      ['0101', 'Tag', 'tegl', '12,5', 'm2'],
      ['0101', 'Dør', 'egetræ', '2,5', 'm2'],
    );
    expect(parts.fields).toEqual(['departmentNumber', 'partName', null, 'quantity', 'unit']);
  });
});

describe('years to the right under headings with other words', () => {
  const plan = (...headings: readonly string[]) =>
    textFile(
      'plan.csv',
      csv(
        ['Afdelingsnr', 'Arbejde', 'Konto', ...headings],
        ['0101', 'Nyt tag', 116, 1250, 0],
        ['0101', 'Maling', 116, 300, 300],
      ),
    );

  test.each([
    [['Budget 2026', 'Budget 2027']],
    [['År 2026', 'År 2027']],
    [['2026/27', '2027/28']],
    [['Udgift i 2026 (kr.)', 'Udgift i 2027 (kr.)']],
  ])('%j', (headings) => {
    const { tables, questions } = look(plan(...headings));
    expect(questions).toEqual([]);
    expect(tables[0]).toMatchObject({ kind: 'plans', shape: 'years' });
    expect(tables[0]?.fields).toEqual(['departmentNumber', 'work', 'account', 'yearAmount', 'yearAmount']);
  });

  test('the unit beside the year is each column’s own', () => {
    const { tables, questions } = look(plan('2026 (t.kr.)', '2027 (t.kr.)'));
    expect(questions).toEqual([]);
    expect(tables[0]?.columns.slice(3)).toMatchObject([
      { field: 'yearAmount', factor: 1000 },
      { field: 'yearAmount', factor: 1000 },
    ]);
  });

  test('under a heading that is merged over them', () => {
    const file = book([
      'Plan',
      [
        ['Afdelingsnr', 'Arbejde', 'Konto', ['Beløb i t.kr.', 2]],
        [null, null, null, 2026, 2027],
        ['0101', 'Nyt tag', 116, 1250, 0],
        ['0101', 'Maling', 116, 300, 300],
      ],
    ]);
    const { tables, questions } = look(file);
    expect(questions).toEqual([]);
    expect(tables[0]).toMatchObject({ kind: 'plans', shape: 'years', headerRows: 2 });
    expect(tables[0]?.columns.slice(3)).toMatchObject([
      { field: 'yearAmount', factor: 1000 },
      { field: 'yearAmount', factor: 1000 },
    ]);
  });

  test('grades of two years are no amounts', () => {
    const file = textFile(
      'a.csv',
      csv(
        ['Afdelingsnr', 'Bygningsdel', 'Karakter 2020 (1-6)', 'Karakter 2025 (1-6)'],
        ['0101', 'Tag', 2, 5],
        ['0101', 'Facade', 3, 6],
      ),
    );
    expect(look(file).tables[0]?.fields.filter((field) => field === 'yearAmount')).toEqual([]);
  });
});
