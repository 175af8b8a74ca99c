/**
 * A workbook of one sheet from cells that are texts, or numbers with a number format.
 * For tests only; never imported by code that ships.
 */
import { sheetOf, stylesOf } from '../readers/xlsx/fixture.ts';

export type WrittenCell = string | { readonly value: number; readonly format: string | null };

export function bookOf(grid: readonly (readonly WrittenCell[])[]): Uint8Array {
  const formats: (string | number)[] = [0];
  const styleOf = (format: string | null) => {
    if (format === null) return 0;
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format);
  };
  const rows = grid.map((cells, row) => {
    const written = cells.map((cell, at) => {
      if (cell === '') return '';
      const place = `${String.fromCharCode(65 + at)}${row + 1}`;
      return typeof cell === 'string'
        ? `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
        : `<c r="${place}" s="${styleOf(cell.format)}"><v>${cell.value}</v></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  return sheetOf(rows.join(''), { styles: stylesOf(...formats) });
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
