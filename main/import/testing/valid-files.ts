/**
 * Small valid files of every container and several kinds, to be damaged: each imports whole as it stands.
 * For tests only; never imported by code that ships.
 */
import { gzipSync, zipSync } from 'fflate';
import { Format, Formula, Workbook } from 'wasm-xlsxwriter';
import type { TableFile } from '../readers/index.ts';
import { encode } from '../readers/testing.ts';

const ROWS = Array.from({ length: 12 }, (_, at) => at + 1);
/** Excel's number of 2026-03-01. */
const MARCH = 46_082;

const number = (at: number) => `01${String(at).padStart(2, '0')}`;

function table(delimiter: string, lines: readonly (readonly (string | number)[])[]): string {
  const quote = (cell: string | number) => {
    const text = String(cell);
    return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return lines.map((cells) => `${cells.map(quote).join(delimiter)}\r\n`).join('');
}

const departments = [
  ['Afdelingsnr', 'Navn på afdeling', 'Antal boliger', 'Areal m2', 'Byggeår'],
  ...ROWS.map((at) => [number(at), `Åparken "${at}"`, 10 + at, `${900 + at},5`, 1950 + at]),
];
const parts = [
  ['Afdelingsnr', 'Bygningsdelsnr', 'Bygningsdel', 'Placering', 'Mængde', 'Enhed', 'Tilstand', 'Bemærkning'],
  ...ROWS.map((at) => [
    number(at),
    `D${at}`,
    'Tag; tegl',
    'Nordsiden',
    `${100 + at},25`,
    'm2',
    at % 4,
    'Revner\nved skorsten',
  ]),
];
const prices = [
  ['Department', 'Item', 'Quantity', 'Unit', 'Unit price', 'Price date'],
  ...ROWS.map((at) => [
    number(at),
    `Roof, tiles ${at}`,
    `${at}.5`,
    'm2',
    `1,${200 + at}.50`,
    `2026-03-${String(at + 12)}`,
  ]),
];
const plan = [
  ['Afdelingsnr', 'Arbejde', 'Bygningsdel', '2026', '2027', '2028'],
  ...ROWS.map((at) => [number(at), `Maling ${at}`, 'Vinduer', `${at}.500,00`, '', `${at}.250,50`]),
];
const funds = [
  ['Afdelingsnr', 'Konto', 'Regnskabsår', 'Saldo', 'Årets henlæggelse'],
  ...ROWS.map((at) => [number(at), 401, 2026, `${at}.500.000,00`, `${at}.250,50`]),
];

/** What must stand in the workspace so that the others have something to refer to. */
export const DEPARTMENTS: TableFile = { name: 'afdelinger.csv', bytes: encode(table(';', departments), 'utf-8') };

export const VALID_FILES: readonly TableFile[] = [
  DEPARTMENTS,
  { name: 'dele.csv', bytes: encode(table(';', parts), 'windows-1252') },
  { name: 'prices.csv', bytes: encode(`\ufeff${table(',', prices)}`, 'utf-8') },
  { name: 'plan.csv', bytes: encode(`\ufeff${table('\t', plan)}`, 'utf-16le') },
  { name: 'fonde.csv', bytes: encode(table('|', funds), 'utf-8') },
  { name: 'dele.csv.gz', bytes: gzipSync(encode(table(';', parts), 'utf-8'), { mtime: 0 }) },
  {
    name: 'alt.zip',
    bytes: zipSync(
      { 'afdelinger.csv': DEPARTMENTS.bytes, 'dele.csv': encode(table(';', parts), 'utf-8') },
      { mtime: 315_532_800_000 + 86_400_000 },
    ),
  },
  { name: 'afdelinger.json', bytes: jsonDocument() },
  { name: 'dele.json', bytes: jsonList() },
  { name: 'bog.xlsx', bytes: book() },
  { name: 'indeks.xlsx', bytes: indexBook() },
];

function jsonDocument(): Uint8Array {
  const rows = ROWS.map((at) => ({ departmentNumber: number(at), departmentName: `Å ${at}`, dwellings: at }));
  return encode(
    JSON.stringify({ format: 'tilstand-import', version: 1, tables: [{ kind: 'departments', rows }] }),
    'utf-8',
  );
}

function jsonList(): Uint8Array {
  const rows = ROWS.map((at) => ({
    Afdelingsnr: number(at),
    Bygningsdel: 'Tag',
    Mængde: at * 1.5,
    Enhed: 'm2',
    Tilstand: at % 4,
  }));
  return encode(JSON.stringify(rows), 'utf-8');
}

/** Three sheets that refer to each other, with dates, formulas and a title above. */
function book(): Uint8Array {
  const workbook = new Workbook();
  const day = new Format().setNumFormat('dd-mm-yyyy');
  for (const [name, rows] of [
    ['Afdelinger', departments],
    ['Bygningsdele', parts],
  ] as const) {
    const sheet = workbook.addWorksheet().setName(name);
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (typeof cell === 'number') sheet.writeNumber(row, column, cell);
        else sheet.writeString(row, column, cell);
      }
    }
  }
  const sheet = workbook.addWorksheet().setName('Priser');
  sheet.writeString(0, 0, 'Priser fra tilbud');
  for (const [column, heading] of ['Ydelse', 'Enhed', 'Enhedspris', 'Prisdato'].entries())
    sheet.writeString(2, column, heading);
  for (const at of ROWS) {
    sheet.writeString(2 + at, 0, `Ydelse ${at}`);
    sheet.writeString(2 + at, 1, 'stk');
    sheet.writeFormula(2 + at, 2, new Formula(`=${at}*100.25`).setResult(String(at * 100.25)));
    sheet.writeNumberWithFormat(2 + at, 3, MARCH + at, day);
  }
  return workbook.saveToBufferSync();
}

/** As the statistics bank lays it out: titles, quarters to the right, `..` for what is missing. */
function indexBook(): Uint8Array {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet().setName('BYG43');
  sheet.writeString(0, 0, 'Byggeomkostningsindeks for boliger, 2021=100');
  const quarters = ['2025K3', '2025K4', '2026K1', '2026K2'];
  for (const [at, quarter] of quarters.entries()) sheet.writeString(2, at + 2, quarter);
  for (const [row, name] of ['I alt', 'Materialer', 'Arbejdsløn'].entries()) {
    sheet.writeString(3 + row, 1, name);
    for (const at of quarters.keys()) {
      if (row === 1 && at === 3) sheet.writeString(3 + row, at + 2, '..');
      else sheet.writeNumber(3 + row, at + 2, 110 + row + at / 4);
    }
  }
  return workbook.saveToBufferSync();
}
