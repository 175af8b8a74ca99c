// One way to write the demo workbooks: bold header, fixed widths, frozen header, text as text, money as numbers, days as
// real dates. The writer stamps the present time into the file's properties; it is replaced by a fixed one, and the package is
// packed again with fixed times, so that the same data always give the same bytes.

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { DocProperties, ExcelDateTime, Format, Workbook } from 'wasm-xlsxwriter';

/** Text (also codes with leading zeros), a number, a day `YYYY-MM-DD`, or nothing. */
export type Cell = string | number | { readonly day: string } | null;

export interface Column {
  readonly header: string | number;
  readonly width: number;
  /** Number format; default is whole numbers without grouping. */
  readonly format?: string;
}

export interface SheetSpec {
  readonly name: string;
  /** Lines above the header, the last of them usually empty. */
  readonly titles: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Printed bold under the rows. */
  readonly totals: readonly Cell[] | null;
  readonly frozenColumns: number;
}

const WRITTEN_AT = '2026-11-20T09:00:00Z';
/** The ZIP format stores local time without a zone; a local noon gives the same fields everywhere. */
const ZIP_TIME = new Date(2026, 10, 20, 12, 0, 0);

const withFixedTimes = (workbook: Uint8Array): Uint8Array => {
  const entries = unzipSync(workbook);
  const packed: Zippable = {};
  for (const [name, bytes] of Object.entries(entries)) {
    const content =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(bytes).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${WRITTEN_AT}`))
        : bytes;
    packed[name] = [content, { level: 9, mtime: ZIP_TIME }];
  }
  return zipSync(packed);
};

const writeCell = (
  sheet: ReturnType<Workbook['addWorksheet']>,
  row: number,
  column: number,
  cell: Cell,
  number: Format,
  text: Format,
  date: Format,
): void => {
  if (cell === null || cell === '') return;
  if (typeof cell === 'number') {
    sheet.writeNumberWithFormat(row, column, cell, number);
  } else if (typeof cell === 'string') {
    sheet.writeStringWithFormat(row, column, cell, text);
  } else {
    const [year = 0, month = 0, day = 0] = cell.day.split('-').map(Number);
    sheet.writeDateWithFormat(row, column, ExcelDateTime.fromYMD(year, month, day), date);
  }
};

/** The workbook's bytes; the same input gives the same bytes on every machine. */
export const workbookBytes = (title: string, sheets: readonly SheetSpec[]): Uint8Array => {
  const workbook = new Workbook();
  workbook.setProperties(new DocProperties().setTitle(title));
  const plain = new Format();
  const bold = new Format().setBold();
  const text = new Format().setNumFormat('@');
  const date = new Format().setNumFormat('dd-mm-yyyy');
  for (const spec of sheets) {
    const sheet = workbook.addWorksheet();
    sheet.setName(spec.name);
    const headerRow = spec.titles.length;
    spec.titles.forEach((line, row) => {
      if (line !== '') sheet.writeStringWithFormat(row, 0, line, row === 0 ? bold : plain);
    });
    const numberFormats = spec.columns.map((column) => new Format().setNumFormat(column.format ?? '0'));
    const totalFormats = spec.columns.map((column) => new Format().setNumFormat(column.format ?? '0').setBold());
    spec.columns.forEach((column, index) => {
      sheet.setColumnWidth(index, column.width);
      writeCell(sheet, headerRow, index, column.header, bold, bold, date);
    });
    const write = (cells: readonly Cell[], row: number, formats: readonly Format[], texts: Format): void => {
      cells.forEach((cell, column) => {
        writeCell(sheet, row, column, cell, formats[column] ?? plain, texts, date);
      });
    };
    spec.rows.forEach((cells, index) => {
      write(cells, headerRow + 1 + index, numberFormats, text);
    });
    if (spec.totals !== null) {
      write(spec.totals, headerRow + 1 + spec.rows.length, totalFormats, bold);
    }
    sheet.setFreezePanes(headerRow + 1, spec.frozenColumns);
  }
  return withFixedTimes(workbook.saveToBufferSync());
};
