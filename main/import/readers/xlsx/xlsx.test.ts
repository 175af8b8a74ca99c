import { describe, expect, test } from 'vitest';
import { BATCH_ROWS } from '../context.ts';
import { DEFAULT_LIMITS, inspectTable, readTable } from '../index.ts';
import { readAll, refusal } from '../testing.ts';
import { relationships, sheetOf, stylesOf, workbook, worksheet } from './fixture.ts';

const rowsOf = (sheetData: string, more = {}) => readAll(sheetOf(sheetData, more)).rows;
const noticesOf = (bytes: Uint8Array) => readAll(bytes).notices;
const inline = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is>${text}</is></c></row>`;

describe('cells', () => {
  test('numbers, texts, booleans and gaps', () => {
    const data =
      '<row r="2"><c r="A2"><v>12.5</v></c><c r="C2" t="s"><v>0</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="b"><v>0</v></c></row>' +
      '<row r="5"><c r="B5" t="inlineStr"><is><t>Åvej</t></is></c><c r="C5" t="n"><v>-1E-3</v></c></row>';
    expect(rowsOf(data, { strings: '<si><t>Tag</t></si>' })).toEqual([
      [2, 12.5, null, 'Tag', true, false],
      [5, null, 'Åvej', -0.001],
    ]);
  });

  test('leading zeros of texts are kept; numbers that are shown padded are read so, and told', () => {
    const data =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>0012</t></is></c><c r="B1" s="1"><v>12</v></c><c r="C1" s="1"><v>12345</v></c></row>';
    const { rows, notices } = readAll(sheetOf(data, { styles: stylesOf(0, '0000') }));
    expect(rows).toEqual([[1, '0012', '0012', 12_345]]);
    expect(notices).toEqual([{ code: 'padded_number', row: 1, column: 'B', detail: { digits: 4 } }]);
  });

  test('numbers shown in thousands stay whole, and are told', () => {
    const data = '<row r="1"><c r="A1" s="0"><v>1250000</v></c><c r="B1" s="1"><v>7</v></c></row>';
    const { rows, notices } = readAll(sheetOf(data, { styles: stylesOf('#,##0,"t.kr."', '#,##0') }));
    expect(rows).toEqual([[1, 1_250_000, 7]]);
    expect(notices).toEqual([{ code: 'shortened_number', row: 1, column: 'A', detail: { value: 1_250_000 } }]);
  });

  test('rich text is joined, phonetic readings are left out', () => {
    const rich =
      '<r><t>Skov</t></r><r><rPr><b/></rPr><t xml:space="preserve">en 2</t></r><rPh sb="0" eb="1"><t>skov</t></rPh>';
    expect(rowsOf(inline(rich))).toEqual([[1, 'Skoven 2']]);
    expect(rowsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: `<si>${rich}</si>` })).toEqual([
      [1, 'Skoven 2'],
    ]);
  });

  test('entities, CDATA and written-out control characters are text', () => {
    expect(rowsOf(inline('<t>a&lt;b &#230;<![CDATA[ <&> ]]>x_x000A_y _x005F_x000A_</t>'))).toEqual([
      [1, 'a<b æ <&> x\ny _x000A_'],
    ]);
  });

  test('an empty text is a text, a cell without value is a gap', () => {
    expect(
      rowsOf('<row r="1"><c r="A1" t="inlineStr"><is><t></t></is></c><c r="B1" s="0"/><c r="C1"><v>3</v></c></row>'),
    ).toEqual([[1, '', null, 3]]);
  });

  test('cells and rows without a reference follow the one before', () => {
    expect(rowsOf('<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>')).toEqual(
      [
        [1, 1, null, null, 4, 5],
        [2, 6],
      ],
    );
  });

  test('rows that hold no value are not handed out', () => {
    expect(
      rowsOf('<row r="1"/><row r="2" s="1"><c r="A2" s="1"/></row><row r="3"><c r="A3"><v>1</v></c></row>'),
    ).toEqual([[3, 1]]);
  });

  test('prefixed elements, single quotes, further attributes and blanks are no obstacle', () => {
    const xml =
      `<?xml version='1.0'?><x:worksheet xmlns:x="u"><x:sheetData><x:row r='3' spans="1:2">` +
      `<x:c  r = "B3" cm="1" s='0' ><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(readAll(workbook({ parts: { 'xl/worksheets/sheet1.xml': xml } })).rows).toEqual([[3, null, 7]]);
  });

  test('what looks like cells in an extension is none', () => {
    const xml = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
      '</worksheet>',
      '<extLst><ext><f>A1</f><v>9</v><c><v>8</v></c></ext></extLst></worksheet>',
    );
    expect(readAll(workbook({ parts: { 'xl/worksheets/sheet1.xml': xml } })).rows).toEqual([[1, 1]]);
  });

  test('a part in UTF-16 is read', () => {
    const xml = Buffer.from(`\ufeff${worksheet(inline('<t>Åvej</t>'))}`, 'utf16le');
    expect(readAll(workbook({ parts: { 'xl/worksheets/sheet1.xml': xml } })).rows).toEqual([[1, 'Åvej']]);
  });
});

describe('dates', () => {
  const styles = stylesOf(0, 14, 'dd-mm-yyyy', '[$-406]d. mmmm yyyy hh:mm;@', '#,##0 "dage"', '[h]:mm');
  const row = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>46037.5</v></c>`).join('');
  const noon = { day: '2026-01-15', timeMs: 43_200_000 };

  test('built-in and own formats make dates, other formats and durations stay numbers', () => {
    expect(rowsOf(`<row r="1">${row}</row>`, { styles })).toEqual([
      [1, 46_037.5, noon, noon, noon, 46_037.5, 46_037.5],
    ]);
  });

  test('the 1904 calendar is honoured', () => {
    const bytes = sheetOf('<row r="1"><c s="1"><v>44575</v></c></row>', { styles, date1904: true });
    expect(readAll(bytes).rows).toEqual([[1, { day: '2026-01-15', timeMs: 0 }]]);
  });

  test('29 February 1900 stays a number and is told', () => {
    const { rows, notices } = readAll(sheetOf('<row r="1"><c s="1"><v>60</v></c></row>', { styles }));
    expect(rows).toEqual([[1, 60]]);
    expect(notices).toEqual([{ code: 'impossible_date', row: 1, column: 'A', detail: { value: 60 } }]);
  });

  test('ISO cells are dates', () => {
    expect(rowsOf('<row r="1"><c r="A1" t="d"><v>2026-01-15T12:00:00</v></c></row>')).toEqual([[1, noon]]);
  });
});

describe('formulas and errors', () => {
  test('give the stored result, and are told', () => {
    const data =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c>' +
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1"><f>NOW()</f></c></row>';
    const { rows, notices } = readAll(sheetOf(data));
    expect(rows).toEqual([[1, 2, '2x']]);
    expect(notices.map(({ code, column, detail }) => [code, column, detail])).toEqual([
      ['formulas_present', 'A', {}],
      ['formulas_present', 'B', {}],
      ['formulas_present', 'C', {}],
      ['error_value', 'C', { value: '#DIV/0!' }],
      ['formulas_present', 'D', {}],
      ['formula_without_result', 'D', {}],
    ]);
  });

  test('a commanding formula is only its text result', () => {
    const data = `<row r="1"><c r="A1" t="str"><f>cmd|' /C calc'!A0</f><v>x</v></c></row>`;
    expect(rowsOf(data)).toEqual([[1, 'x']]);
  });
});

describe('sheets', () => {
  const book = {
    sheets: {
      Skjult: '<row r="1"><c><v>1</v></c></row>',
      'Plan &amp; økonomi': '<row r="1"><c><v>2</v></c></row>',
      __proto__x: '<row r="1"><c><v>3</v></c></row>',
    },
    hidden: ['Skjult'],
  };
  const file = { name: 'plan.xlsx', bytes: workbook(book) };

  test('are listed in workbook order, hidden ones marked', () => {
    expect(inspectTable(file)).toEqual({
      ok: true,
      value: {
        kind: 'xlsx',
        encoding: null,
        delimiter: null,
        sheets: ['Skjult', 'Plan & økonomi', '__proto__x'],
        hiddenSheets: ['Skjult'],
        compressed: false,
        confidence: { encoding: 1, delimiter: 1 },
      },
    });
  });

  test('the first visible one is read unless another is asked for, by name in any case', () => {
    expect(readAll(file.bytes).rows).toEqual([[1, 2]]);
    expect(readAll(file.bytes, { sheet: 'SKJULT ' }).rows).toEqual([[1, 1]]);
    expect(readAll(file.bytes, { sheet: '__proto__x' }).rows).toEqual([[1, 3]]);
  });

  test('one that is not there is refused by name', () => {
    expect(refusal(file.bytes, { sheet: 'Ark9' })).toMatchObject({
      code: 'no_such_sheet',
      detail: { sheet: 'Ark9', sheets: 'Skjult, Plan & økonomi, __proto__x' },
    });
  });

  test('names of object members are only names', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const bytes = workbook({ sheets: Object.fromEntries([[name, inline(`<t>${name}</t>`)]]) });
      expect(readAll(bytes, { sheet: name }).rows).toEqual([[1, name]]);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('part names may be absolute, and stay inside the archive', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', '/xl/../../../data/ark.xml']]),
      'data/ark.xml': worksheet('<row r="1"><c><v>5</v></c></row>'),
    };
    expect(readAll(workbook({ parts })).rows).toEqual([[1, 5]]);
  });

  test('chart sheets hold no rows; a workbook of nothing else is refused', () => {
    const parts = { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'chartsheet', 'chartsheets/sheet1.xml']]) };
    expect(refusal(workbook({ parts })).code).toBe('no_sheets');
  });
});

test('macros, links and embedded objects are left alone and told', () => {
  const parts = {
    'xl/vbaProject.bin': 'Sub Auto_Open()',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/embeddings/oleObject1.bin': 'MZ',
    'xl/activeX/activeX1.bin': 'x',
  };
  expect(noticesOf(workbook({ parts }))).toEqual([
    { code: 'macros_ignored', row: null, column: null, detail: { count: 1 } },
    { code: 'external_links_ignored', row: null, column: null, detail: { count: 1 } },
    { code: 'active_content_ignored', row: null, column: null, detail: { count: 2 } },
  ]);
});

test('soft hyphens are kept and told, NUL is left out and told', () => {
  const { rows, notices } = readAll(sheetOf(inline('<t>te\u00adgl_x0000_</t>')));
  expect(rows).toEqual([[1, 'te\u00adgl']]);
  expect(notices.map(({ code }) => code)).toEqual(['soft_hyphen', 'nul_bytes']);
});

test('many batches of rows come in order', () => {
  const data = Array.from({ length: 2_500 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join('');
  const { rows } = readAll(sheetOf(data));
  expect(rows).toHaveLength(2_500);
  expect(rows.every(([row, value], at) => row === at + 1 && value === at)).toBe(true);
});

describe('reading a file more than once', () => {
  const data = Array.from({ length: 2_500 }, (_, at) => `<row><c t="s"><v>0</v></c><c><v>${at}</v></c></row>`).join('');
  const bytes = sheetOf(data, { strings: '<si><t>Et langt navn</t></si>' });

  test('only its first rows, then all of them', () => {
    const [first] = readTable({ name: 'liste.xlsx', bytes }, { firstRows: true });
    const whole = [...readTable({ name: 'liste.xlsx', bytes })].flat();
    expect(first).toEqual(whole.slice(0, BATCH_ROWS));
    expect(whole).toHaveLength(2_500);
    expect(whole.at(-1)?.cells).toEqual(['Et langt navn', 2_499]);
  });

  test('texts read under other caps are not taken for granted', () => {
    expect(readAll(bytes).rows).toHaveLength(2_500);
    expect(refusal(bytes, { limits: { ...DEFAULT_LIMITS, cellChars: 5 } })).toMatchObject({ code: 'cell_too_long' });
  });
});
