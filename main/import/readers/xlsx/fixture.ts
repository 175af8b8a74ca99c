/**
 * Hand-made workbooks for tests: the smallest parts a workbook needs, each replaceable by a hostile one.
 * For tests only; never imported by code that ships.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WorkbookParts {
  /** Sheet name → content of its sheetData. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Content of the string table (`<si>…`). */
  readonly strings?: string;
  /** Content of styleSheet. */
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly hidden?: readonly string[];
  /** More parts, or other content for a part named here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}">${lines.join('')}</Relationships>`;
}

export function worksheet(sheetData: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`;
}

export function workbookParts(book: WorkbookParts = {}): Record<string, Uint8Array> {
  const sheets = Object.entries(book.sheets ?? { Ark1: '<row r="1"><c r="A1"><v>1</v></c></row>' });
  const listed = sheets.map(([name], at) => {
    const state = book.hidden?.includes(name) === true ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const related = sheets.map((_sheet, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const);
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationships([
      ...related,
      ['rId901', 'styles', 'styles.xml'],
      ['rId902', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${book.date1904 === true ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${book.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${book.strings ?? ''}</sst>`,
  };
  for (const [at, [, data]] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(data);
  Object.assign(parts, book.parts);
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
}

export function workbook(book: WorkbookParts = {}): Uint8Array {
  return zipSync(workbookParts(book) satisfies Zippable, { mtime: new Date('2026-01-01T00:00:00') });
}

/** A workbook of one sheet with the given sheetData. */
export function sheetOf(sheetData: string, more: WorkbookParts = {}): Uint8Array {
  return workbook({ ...more, sheets: { Ark1: sheetData } });
}

/** Style indexes 0 … n−1 with these number formats: a number is a built-in id, a text a custom format. */
export function stylesOf(...formats: readonly (number | string)[]): string {
  const custom = formats.filter((format) => typeof format === 'string');
  const quoted = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const numFmts = custom.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${quoted(code)}"/>`);
  const xfs = formats.map((format) => {
    const id = typeof format === 'number' ? format : 164 + custom.indexOf(format);
    return `<xf numFmtId="${id}"/>`;
  });
  // The style records before cellXfs use other ids: reading them by mistake would shift every format.
  return `<numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs>`;
}
