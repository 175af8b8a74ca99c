/**
 * The quick way through a sheet against the thorough one: the same part in UTF-16 is always read the thorough way,
 * so both readings of one text must agree — rows, notices and refusals.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, ReadError, type ReadOptions } from '../index.ts';
import { type Reading, readAll } from '../testing.ts';
import { sheetOf, stylesOf, workbook, worksheet } from './fixture.ts';

/** The long run looks ten times as often. */
const TIMES = process.env['TILSTAND_LONG'] === '1' ? 10 : 1;

const SHARED = ['Tag', 'Dør &amp; karm', 'blød\u00adt', ''];
const MORE = {
  strings: SHARED.map((text) => `<si><t>${text}</t></si>`).join(''),
  styles: stylesOf(0, 'dd-mm-yyyy', '0000', 14),
};

type Outcome = Reading | { readonly code: string; readonly row: number | null; readonly column: string | null };

function outcome(part: Uint8Array | string, options: ReadOptions = {}): Outcome {
  try {
    return readAll(workbook({ ...MORE, parts: { 'xl/worksheets/sheet1.xml': part } }), options);
  } catch (thrown) {
    if (!(thrown instanceof ReadError)) throw thrown;
    const { code, row, column } = thrown.failure;
    return { code, row, column };
  }
}

const quick = (sheetData: string) => outcome(worksheet(sheetData));
const thorough = (sheetData: string) => outcome(Buffer.from(`\ufeff${worksheet(sheetData)}`, 'utf16le'));

const content = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -100_000, max: 3_000_000 }).map((value) => `><v>${value}</v></c>`) },
  { weight: 4, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => `><v>${value}</v></c>`) },
  { weight: 4, arbitrary: fc.nat(2).map((at) => ` t="s"><v>${at}</v></c>`) },
  fc.constantFrom(
    '/>',
    '></c>',
    ' t="b"><v>1</v></c>',
    ' t="b"><v>true</v></c>',
    ' t="e"><v>#N/A</v></c>',
    ' t="s"><v>99</v></c>',
    ' t="s"><v></v></c>',
    ' t="x"><v>1</v></c>',
    ' t="str"><f>A1</f><v>Åvej</v></c>',
    '><f>1+1</f><v>2</v></c>',
    '><f>1+1</f></c>',
    '><v> 12 </v></c>',
    '><v>1.2.3</v></c>',
    '><v>.5</v></c>',
    '><v>5.</v></c>',
    '><v>-</v></c>',
    '><v>-0</v></c>',
    '><v>1e3</v></c>',
    '><v>0012</v></c>',
    '><v>0.30000000000000004</v></c>',
    '><v>123456789012345678</v></c>',
    '><v>2958466</v></c>',
    '><v>60</v></c>',
    '><v>46000.999999999</v></c>',
    '><v>1</v><v>2</v></c>',
    '><!-- </row> --><v>7</v></c>',
    '><v><![CDATA[8]]></v></c>',
    ' cm="1"><v>9</v></c>',
    ' t="inlineStr"><is><t>Åvej 2</t></is></c>',
    ' t="inlineStr"><is><t xml:space="preserve"> to  blanke </t></is></c>',
    ' t="inlineStr"><is><t>a&amp;b _x000A_ c</t></is></c>',
    ' t="inlineStr"><is><t>blødt\u00ad</t></is></c>',
    ' t="inlineStr"><is><r><t>Skov</t></r><r><t>en</t></r></is></c>',
    ' t="inlineStr"><is></is></c>',
    ' t="inlineStr"><is><t></t></is></c>',
    ' t="inlineStr"><is><t>to\r\nlinjer</t></is></c>',
  ),
);
const start = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  fc.constantFrom(
    ' r="B7"',
    ' r="AB7" s="1"',
    ' s="1"',
    ' s="2"',
    ' s="3" r="D1"',
    ' r="c9"',
    " r='A1'",
    '  s="1"',
    ' s="77"',
  ),
);
const cell = fc.tuple(start, content, fc.constantFrom('', '', '', '\n  ')).map(([a, b, blank]) => `<c${a}${b}${blank}`);
const rowStart = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 99_999 }).map((row) => `<row r="${row}" spans="1:15" ht="12.5">`) },
  fc.constantFrom(
    '<row>',
    '<row r="0">',
    '<row spans="1:2" r="3">',
    '<row r="4" x:r="5">',
    '<row  r="6">',
    '<x:row r="7">',
    '<row r="8" >',
  ),
);
const row = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(rowStart, fc.array(cell, { maxLength: 6 }))
      .map(([open, cells]) => `${open}${cells.join('')}</row>`),
  },
  fc.constantFrom('<row r="12"/>', '<!-- <row r="1"> -->', '\r\n', '<other/>', '<row r="9"><c><v>1</v></c></raw>'),
);

describe('the quick way and the thorough way', () => {
  test('agree on rows of every form', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const data = rows.join('');
        expect(quick(data)).toEqual(thorough(data));
      }),
      { numRuns: 100 * TIMES },
    );
  }, 300_000);

  test('agree on each unusual form by itself, between plain rows', () => {
    const plain = (at: number) => `<row r="${at}"><c r="A${at}"><v>${at}</v></c></row>`;
    for (const [index, odd] of fc.sample(row, { numRuns: 80 * TIMES, seed: 7 }).entries()) {
      const data = `${plain(1)}${plain(2)}${odd}${plain(100_001)}`;
      expect(quick(data), `${index}: ${odd}`).toEqual(thorough(data));
    }
  });

  test('agree on a damaged text, whatever byte is hit', () => {
    const rows = Array.from({ length: 12 }, (_, at) => at + 1).map(
      (at) =>
        `<row r="${at}" spans="1:4"><c r="A${at}" t="s"><v>0</v></c><c r="B${at}" s="1"><v>46037</v></c><c r="D${at}"><v>1.5</v></c></row>`,
    );
    const whole = rows.join('');
    const wound = fc.tuple(
      fc.nat(whole.length),
      fc.nat(6),
      fc.constantFrom('', '<', '>', '"', '&', ' ', '/', '0', 'r', 'v', '</row>'),
    );
    fc.assert(
      fc.property(fc.array(wound, { minLength: 1, maxLength: 3 }), (wounds) => {
        let data = whole;
        for (const [at, length, put] of wounds) data = data.slice(0, at) + put + data.slice(at + length);
        expect(quick(data)).toEqual(thorough(data));
      }),
      { numRuns: 150 * TIMES },
    );
  }, 300_000);

  test('agree where rows are torn at the ends of pieces, and comments hold what looks like rows', () => {
    const rows = Array.from({ length: 9_000 }, (_, at) => at + 1).map((at) => {
      const odd =
        at % 700 === 0 ? `<!-- </row>${'<row r="1">'.repeat(40)} -->` : at % 31 === 0 ? '<c><f>1</f><v>2</v></c>' : '';
      return `<row r="${at}"><c r="A${at}"><v>${at}</v></c>${odd}<c r="H${at}" t="s"><v>${at % 2}</v></c></row>`;
    });
    const data = rows.join('');
    expect(data.length).toBeGreaterThan(4 * 131_072);
    const read = quick(data);
    expect(read).toEqual(thorough(data));
    expect('rows' in read ? read.rows.length : 0).toBe(9_000);
  });
});

test('the caps hold on the quick way', () => {
  const rows = '<row r="1"><c><v>1</v></c></row><row r="2"><c r="SS2"><v>1</v></c></row>';
  expect(quick(rows)).toMatchObject({ code: 'too_many_columns', row: 2, column: 'SS' });
  const three = [1, 2, 3].map((row) => `<row r="${row}"><c><v>1</v></c></row>`).join('');
  const limits = { ...DEFAULT_LIMITS, rows: 2 };
  expect(outcome(worksheet(three), { limits })).toMatchObject({ code: 'too_many_rows' });
  const long = `<row r="1"><c t="inlineStr"><is><t>${'x'.repeat(100_001)}</t></is></c></row>`;
  expect(quick(long)).toMatchObject({ code: 'cell_too_long' });
});

test('bytes that are no UTF-8 are refused on the quick way, too', () => {
  const part = Buffer.from(worksheet('<row r="1"><c t="inlineStr"><is><t>XX</t></is></c></row>'));
  part[part.indexOf('XX')] = 0xe6;
  expect(outcome(part)).toMatchObject({ code: 'bad_xml' });
});

test('a workbook in which everything is plain reads as its texts say', () => {
  const data =
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" s="1"><v>46037.5</v></c><c r="D3"><v>-12.25</v></c><c r="E3" t="b"><v>0</v></c></row>';
  expect(readAll(sheetOf(data, MORE)).rows).toEqual([
    [3, 'Tag', null, { day: '2026-01-15', timeMs: 43_200_000 }, -12.25, false],
  ]);
});

describe('what is not shown', () => {
  const sheet = (columns: string, rows: string) =>
    worksheet(rows).replace('<sheetData>', `<cols>${columns}</cols><sheetData>`);
  const row = (number: number, attributes = '') =>
    `<row r="${number}"${attributes}><c r="A${number}"><v>1</v></c><c r="B${number}"><v>2</v></c></row>`;

  test('hidden rows and columns with content are read, and told with their number', () => {
    const rows =
      row(1) + row(2, ' spans="1:2" hidden="1"') + row(3, ' hidden="true"') + '<row r="4" hidden="1"/>' + row(5);
    const { rows: read, notices } = readAll(
      workbook({
        parts: {
          'xl/worksheets/sheet1.xml': sheet(
            '<col min="2" max="300" hidden="1"/><col min="301" max="301" hidden="1"/>',
            rows,
          ),
        },
      }),
    );
    expect(read.map(([number]) => number)).toEqual([1, 2, 3, 5]);
    expect(notices.map(({ code, detail }) => [code, detail])).toEqual([
      ['hidden_rows', { rows: 2 }],
      ['hidden_columns', { columns: 'B' }],
    ]);
  });

  test('a sheet that shows all it holds tells nothing', () => {
    const part = sheet('<col min="1" max="1" width="9"/>', row(1) + row(2, ' hidden="0"'));
    expect(readAll(workbook({ parts: { 'xl/worksheets/sheet1.xml': part } })).notices).toEqual([]);
  });
});
