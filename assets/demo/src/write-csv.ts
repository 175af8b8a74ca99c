// The building parts as a Danish caretakers' system exports them: semicolons, Windows-1252, CRLF, decimal comma, no thousands
// separator, quotes only where a field needs them.

import type { Part } from './model.ts';

const HEADER = [
  'Del-id',
  'Afdelingsnr',
  'Bygningsnr',
  'FK-gruppe',
  'Bygningsdel',
  'Placering',
  'Mængde',
  'Enhed',
  'Indbygget',
  'Genanskaffelse kr./enhed',
  'Bemærkning',
];

/** Windows-1252 bytes. The demo's texts are Latin-1; anything else is a mistake in the generator. */
const encode = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0xff || (code >= 0x80 && code < 0xa0)) {
      throw new Error(`«${character}» is not among the characters the CSV file may hold.`);
    }
    return code;
  });

const field = (value: string): string => (/[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Tenths as a Danish decimal number: 1155 is «115,5», 180 is «18». */
const danishTenths = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;

/** The CSV file's bytes. */
export const partsCsv = (parts: readonly Part[]): Uint8Array => {
  const rows = parts.map((part) => [
    part.id,
    part.department.number,
    part.building?.number ?? '',
    String(part.group),
    part.name,
    part.place,
    danishTenths(part.quantityTenths),
    part.unit,
    String(part.installed),
    String(part.unitPriceKr),
    part.remark,
  ]);
  return encode([HEADER, ...rows].map((row) => `${row.map(field).join(';')}\r\n`).join(''));
};
