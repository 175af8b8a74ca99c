/**
 * Our reader against read-excel-file, cell by cell, on whole files: every workbook among the samples, the ones kept here,
 * the templates, and one for each feature of the format that changes what a cell says.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Workbook } from 'wasm-xlsxwriter';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import { templateWorkbook } from '../../workbooks/template.ts';
import { readTable } from '../index.ts';
import { NO_SAMPLES, SAMPLES, sampleFile } from '../testing.ts';
import { ours, theirs } from './agreement.ts';
import { sheetOf, stylesOf, workbook } from './fixture.ts';

const FILES = join(import.meta.dirname, 'files');
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

async function expectAgreement(bytes: Uint8Array, least = 1): Promise<void> {
  const read = ours(bytes);
  expect(read).toEqual(await theirs(bytes));
  expect(read.size).toBeGreaterThanOrEqual(least);
}

function workbooksIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .map((name) => join(folder, name))
    .sort();
}

const cell = (content: string, at = 'A1') => `<row r="1"><c r="${at}"${content}</c></row>`;
const inline = (text: string) => cell(` t="inlineStr"><is>${text}</is>`);
const long = 'Østerfælled '.repeat(2_700);

describe('agreement with read-excel-file on one workbook for each', () => {
  test.each<[what: string, bytes: Uint8Array]>([
    ['dates from 1900', sheetOf(cell(' s="1"><v>46037.25</v>'), { styles: stylesOf(0, 14) })],
    ['dates from 1904', sheetOf(cell(' s="1"><v>44575.5</v>'), { styles: stylesOf(0, 14), date1904: true })],
    ['the last day of a spreadsheet', sheetOf(cell(' s="1"><v>2958465</v>'), { styles: stylesOf(0, 'yyyy-mm-dd') })],
    ['the first day after the one that never was', sheetOf(cell(' s="1"><v>61</v>'), { styles: stylesOf(0, 14) })],
    ['times of day', sheetOf(cell(' s="1"><v>0.354166666666667</v>'), { styles: stylesOf(0, 'hh:mm') })],
    [
      'date formats with a locale',
      sheetOf(cell(' s="1"><v>46037</v>'), { styles: stylesOf(0, '[$-406]d. mmmm yyyy;@') }),
    ],
    [
      'formats with quoted words that look like dates',
      sheetOf(cell(' s="1"><v>12</v>'), { styles: stylesOf(0, '0 "days"') }),
    ],
    [
      'numbers with colours and conditions',
      sheetOf(cell(' s="1"><v>-12</v>'), { styles: stylesOf(0, '#,##0;[Red]-#,##0') }),
    ],
    [
      'shared texts',
      workbook({ sheets: { A: cell(' t="s"><v>1</v>') }, strings: '<si><t>a</t></si><si><t>Ærø &amp; Ø</t></si>' }),
    ],
    [
      'shared texts in runs, with their reading',
      workbook({
        sheets: { A: cell(' t="s"><v>0</v>') },
        strings: '<si><r><t>Skov</t></r><r><t xml:space="preserve"> en</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
      }),
    ],
    ['texts in the cell', sheetOf(inline('<t>Åvej &lt;2&gt;</t>'))],
    ['texts in the cell, in runs', sheetOf(inline('<r><t>fa</t></r><r><rPr><b/></rPr><t>cade</t></r>'))],
    ['kept blanks and line breaks', sheetOf(inline('<t xml:space="preserve">  to\nlinjer </t>'))],
    ['characters written out', sheetOf(inline('<t>a_x000A_b _x005F_x000A_</t>'))],
    ['very long texts', sheetOf(inline(`<t>${long}</t>`))],
    [
      'formulas with their results',
      sheetOf(
        `<row r="1"><c r="A1"><f>2*21</f><v>42</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c></row>`,
      ),
    ],
    ['formulas without a result', sheetOf('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>3</v></c></row>')],
    ['yes and no', sheetOf('<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>')],
    ['errors beside values', sheetOf('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1</v></c></row>')],
    [
      'empty rows',
      sheetOf('<row r="4"><c r="A4"><v>1</v></c></row><row r="5"/><row r="9"><c r="A9"><v>2</v></c></row>'),
    ],
    [
      'columns far apart',
      sheetOf('<row r="3"><c r="D3"><v>1</v></c><c r="AB3"><v>2</v></c><c r="GR3"><v>3</v></c></row>'),
    ],
    [
      'numbers as spreadsheets write them',
      sheetOf(
        '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>-1E-3</v></c><c r="C1"><v>9007199254740993</v></c><c r="D1"><v>1234567.891</v></c></row>',
      ),
    ],
    [
      'merged cells',
      workbook({
        sheets: { A: cell(' t="str"><v>Titel</v>') },
        parts: {
          'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"><c r="A2"/><c r="C2"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
        },
      }),
    ],
    [
      'several sheets, one of them hidden',
      workbook({
        sheets: { Bygninger: cell('><v>1</v>'), Dele: cell('><v>2</v>', 'B1'), Skjult: cell('><v>3</v>') },
        hidden: ['Skjult'],
      }),
    ],
  ])('%s', async (_what, bytes) => {
    await expectAgreement(bytes);
  });
});

describe('agreement with read-excel-file on files', () => {
  const kept = [...workbooksIn(FILES).filter((path) => !path.includes('1904')), ...workbooksIn('assets/demo/files')];
  test.each(kept.map((path) => [path.split('/').at(-1) ?? '', path] as const))('%s', async (_name, path) => {
    await expectAgreement(bytesOf(path), 20);
  });

  test('the templates of all kinds, in both languages', async () => {
    const words = loadWords(ASSETS);
    for (const kind of Object.keys(words.kinds) as (keyof typeof words.kinds)[]) {
      await expectAgreement(templateWorkbook(kind, words, 'da', 0), 5);
    }
    await expectAgreement(templateWorkbook('departments', words, 'en', 0), 5);
  });

  // read-excel-file takes date1904="1" but not "true", which the standard allows and this program writes: 1,462 days off.
  test('a calendar from 1904 by its other word: ours reads the days of the same file from 1900', async () => {
    const read = ours(bytesOf(join(FILES, 'libreoffice-1904.xlsx')));
    // A time of day stands on the calendar's first day.
    const clock = new Map([['Oversigt!47:4', '1904-01-01T08:30:00.000Z']]);
    expect(read).toEqual(new Map([...ours(bytesOf(join(FILES, 'libreoffice-1900.xlsx'))), ...clock]));
    const mistaken = await theirs(bytesOf(join(FILES, 'libreoffice-1904.xlsx')));
    expect([read.get('Oversigt!5:4'), mistaken.get('Oversigt!5:4')]).toEqual([
      '2025-06-17T00:00:00.000Z',
      '2021-06-16T00:00:00.000Z',
    ]);
  });
});

describe.skipIf(NO_SAMPLES)(
  NO_SAMPLES ? 'skipped: no sample data' : 'agreement with read-excel-file on samples',
  () => {
    test('every workbook among them', async () => {
      for (const path of workbooksIn(SAMPLES)) await expectAgreement(bytesOf(path));
    });

    test.each(
      [
        'dk-bbr/bbr_bygninger_gaeldende.csv',
        'dk-bbr/bbr_koder.csv',
        'nl-mjop/elementen.csv',
        'nl-mjop/jarenplan.csv',
      ].filter((path) => existsSync(`${SAMPLES}/${path}`)),
    )('%s, saved as a workbook', async (path) => {
      await expectAgreement(asWorkbook(path, 600), 100);
    });
  },
);

/** A table of text as a person would save it: what is a number becomes one. */
function asWorkbook(path: string, rows: number): Uint8Array {
  const book = new Workbook();
  const sheet = book.addWorksheet();
  for (const batch of readTable(sampleFile(path))) {
    for (const { row, cells } of batch) {
      if (row > rows) break;
      for (const [at, text] of cells.entries()) {
        if (typeof text !== 'string' || text === '') continue;
        if (/^-?(?:0|[1-9]\d{0,14})(?:,\d{1,4})?$/.test(text))
          sheet.writeNumber(row - 1, at, Number(text.replace(',', '.')));
        else sheet.writeString(row - 1, at, text);
      }
    }
  }
  return book.saveToBufferSync();
}
