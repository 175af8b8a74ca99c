/**
 * Seeded names for columns that no person would choose and every attacker would, in a CSV, a workbook or a JSON document.
 * For tests only; never imported by code that ships.
 */
import type { TableFile } from '../readers/index.ts';
import { sheetOf } from '../readers/xlsx/fixture.ts';
import { type Chance, chanceOf } from './random.ts';

export const NAMES_PER_FILE = 40;
/** What stands in the column of hostile name number `at`. */
export const valueAt = (at: number) => `værdi ${at}`;

const OF_OBJECTS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'constructor.prototype.x',
  '__proto__.x',
  'length',
  'then',
  'toJSON',
] as const;
const OF_SHEETS = [
  '=HYPERLINK("http://127.0.0.1/x","klik")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2',
  '@SUM(A1)',
  '=1+1',
  '2026',
  '2026K1',
  '1e999',
  '-0',
  'NaN',
  '01.02.2026',
  '2026-02-30',
  '#REF!',
  'TRUE',
  '{{count}}',
  '{0}',
  '%s%n',
] as const;
const OF_TEXT = [
  '\u202eesrever',
  '\u200b',
  '\ufeff',
  '\u00ad',
  'a\u0308fdeling',
  'AFDELINGSNR',
  'ａｆｄ．ｎｒ．',
  '👩‍👩‍👧‍👦',
  '\ud83d',
  '\u0130',
  'ß',
  '   ',
  ' · ',
  "' OR 1=1 --",
  '"); DROP TABLE x; --',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  'Bemærkning',
  'Mængde',
  'Tilstand',
] as const;

/** Control characters (XML cannot hold most of them), line breaks and the signs a table is written with. */
const TROUBLE = [
  '\u0001',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u2028',
  '\n',
  '\r\n',
  '\t',
  ';',
  ',',
  '"',
  '|',
  '\\',
];

function nameOf(chance: Chance): string {
  const kind = chance.below(10);
  if (kind === 0) return chance.pick(OF_OBJECTS);
  if (kind === 1) return chance.pick(OF_SHEETS);
  if (kind === 2) return chance.pick(OF_TEXT);
  if (kind === 3) return `${chance.pick(OF_OBJECTS)}${chance.pick(['', ' ', '\u00ad', '.', '[0]'])}`.toUpperCase();
  if (kind === 4) return String(chance.below(3_000));
  if (kind === 5) return `${chance.pick(OF_TEXT)}${TROUBLE[chance.below(TROUBLE.length)]}${chance.pick(OF_SHEETS)}`;
  if (kind === 6)
    return chance
      .pick(OF_TEXT)
      .repeat(1 + chance.below(chance.percent(4) ? 4_000 : 60))
      .slice(0, 32_000);
  if (kind === 7) return '';
  return Array.from({ length: 1 + chance.below(24) }, () => anyCharacter(chance)).join('');
}

function anyCharacter(chance: Chance): string {
  const plane = chance.below(4);
  if (plane === 0) return String.fromCharCode(32 + chance.below(95));
  if (plane === 1) return String.fromCharCode(chance.below(0x300));
  if (plane === 2) return String.fromCharCode(0x300 + chance.below(0xd500));
  return String.fromCodePoint(0x1f300 + chance.below(0x400));
}

export interface HostileFile {
  readonly file: TableFile;
  /** The names as the container can hold them. */
  readonly names: readonly string[];
}

/** Department and part, then the hostile columns; three rows. The same seed gives the same file on every machine. */
export function hostileFile(seed: number): HostileFile {
  const chance = chanceOf(seed);
  const names = Array.from({ length: NAMES_PER_FILE }, () => nameOf(chance));
  const rows = ['Tag', 'Dør', 'Vindue'].map((part) => ['0101', part, ...names.map((_name, at) => valueAt(at))]);
  const table = [['Afdelingsnr', 'Bygningsdel', ...names], ...rows];
  if (seed % 3 === 0) return { file: csvOf(table), names };
  if (seed % 3 === 1) return { file: workbookOf(table), names };
  return jsonOf(names);
}

function csvOf(table: readonly (readonly string[])[]): TableFile {
  const lines = table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
  return { name: 'dele.csv', bytes: Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8') };
}

function workbookOf(table: readonly (readonly string[])[]): TableFile {
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
  const rows = table.map((cells, at) => `<row r="${at + 1}">${cells.map(cell).join('')}</row>`);
  return { name: 'dele.xlsx', bytes: sheetOf(rows.join('')) };
}

/** As spreadsheets write what XML cannot hold: `_x0001_`. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (char) => {
      return `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`;
    });
}

/** Keys of an object: a name that stands twice is told apart, and none is empty. */
function jsonOf(wished: readonly string[]): HostileFile {
  const seen = new Set(['Afdelingsnr', 'Bygningsdel']);
  const names = wished.map((name, at) => {
    const own = name === '' || seen.has(name) ? `${name}#${at}` : name;
    seen.add(own);
    return own;
  });
  const rows = ['Tag', 'Dør', 'Vindue'].map((part) => {
    const pairs = [['Afdelingsnr', '0101'], ['Bygningsdel', part], ...names.map((name, at) => [name, valueAt(at)])];
    return `{${pairs.map((pair) => pair.map((text) => JSON.stringify(text)).join(':')).join(',')}}`;
  });
  return { file: { name: 'dele.json', bytes: Buffer.from(`[${rows.join(',')}]`, 'utf8') }, names };
}
