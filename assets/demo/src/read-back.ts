// Reads the four committed files back into plain rows, for the tests beside them. Knows the files only by their headers; shares
// nothing with the generator, so that a test measures what another program would see.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import readXlsx from 'read-excel-file/node';

export type Value = string | number | boolean | Date | null | undefined;
export type Row = Readonly<Record<string, Value>>;

export const filesFolder = join(import.meta.dirname, '..', 'files');

export const fileBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(filesFolder, name)));

const toRows = (header: readonly unknown[], lines: readonly (readonly unknown[])[]): readonly Row[] =>
  lines.map((line) => Object.fromEntries(header.map((name, index) => [String(name), line[index] as Value])));

export interface SheetRead {
  readonly above: readonly (readonly unknown[])[];
  readonly header: readonly unknown[];
  readonly rows: readonly Row[];
}

/** The sheets of a workbook by name; `headerRow` counts from 1. */
export const readSheets = async (name: string, headerRow = 1): Promise<ReadonlyMap<string, SheetRead>> => {
  const sheets = await readXlsx(join(filesFolder, name));
  return new Map(
    sheets.map(({ sheet, data }) => {
      const header = data[headerRow - 1] ?? [];
      return [sheet, { above: data.slice(0, headerRow - 1), header, rows: toRows(header, data.slice(headerRow)) }];
    }),
  );
};

export const sheetRows = async (file: string, sheet: string, headerRow = 1): Promise<readonly Row[]> => {
  const found = (await readSheets(file, headerRow)).get(sheet);
  if (found === undefined) throw new Error(`${file} has no sheet «${sheet}».`);
  return found.rows;
};

/** The building parts as text rows. */
export const csvRows = (): readonly Row[] => {
  const text = new TextDecoder('windows-1252').decode(fileBytes('bygningsdele.csv'));
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`bygningsdele.csv: ${errors[0]?.message}`);
  const [header = [], ...lines] = data;
  return toRows(header, lines);
};

export const text = (row: Row, column: string): string => {
  const value = row[column];
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') throw new Error(`«${column}» is not text: ${String(value)}`);
  return value;
};

export const number = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`«${column}» is not a number: ${String(value)}`);
  return value;
};

/** A number, or 0 where the cell is empty. */
export const numberOrNone = (row: Row, column: string): number =>
  row[column] === null || row[column] === undefined ? 0 : number(row, column);

/** A Danish decimal number of the CSV file. */
export const danish = (row: Row, column: string): number => {
  const value = text(row, column);
  if (!/^\d+(,\d+)?$/.test(value)) throw new Error(`«${column}» is not a Danish number: ${value}`);
  return Number(value.replace(',', '.'));
};

/** A date cell as `YYYY-MM-DD`, or an empty text. */
export const day = (row: Row, column: string): string => {
  const value = row[column];
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) throw new Error(`«${column}» is not a date cell: ${String(value)}`);
  return value.toISOString().slice(0, 10);
};

export const groupBy = (rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = text(row, column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};
