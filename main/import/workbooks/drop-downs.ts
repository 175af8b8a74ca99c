/**
 * Drop-downs and formats of whole columns in a workbook: the writer has neither, so they are put into the sheet's XML before it is packed.
 * Answers for the place the file format demands (before links, print options and margins), and for texts that are data only.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface DropDown {
  /** Cells, for example `C2:C1000`. */
  readonly cells: string;
  /** Range that lists the words, for example `'Koder'!$A$2:$A$9`. */
  readonly source: string;
}

const ENTRY_TIME = new Date(1980, 0, 1);

/** Adds drop-downs to the first sheet. Words outside the list are allowed: they are mapped when the file is brought in. */
export function withDropDowns(bytes: Uint8Array, dropDowns: readonly DropDown[]): Uint8Array {
  if (dropDowns.length === 0) return bytes;
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = parts[name];
  if (sheet === undefined) throw new TypeError('a workbook has its first sheet');
  const xml = strFromU8(sheet);
  const at = xml.search(/<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter)\b|<\/worksheet>/);
  const list = dropDowns
    .map(
      ({ cells, source }) =>
        `<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" sqref="${inXml(cells)}"><formula1>${inXml(source)}</formula1></dataValidation>`,
    )
    .join('');
  const changed = `${xml.slice(0, at)}<dataValidations count="${dropDowns.length}">${list}</dataValidations>${xml.slice(at)}`;
  return zipSync({ ...parts, [name]: strToU8(changed) }, { mtime: ENTRY_TIME, level: 6 });
}

/**
 * Formats whole columns of the first sheet: as the empty cells of its second row are, which are taken out again. A code that is typed keeps
 * its leading zeros, and a day becomes a day.
 */
export function withColumnFormats(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array(0));
  const row = /<row r="2"[^>]*>(.*?)<\/row>/s.exec(xml);
  if (row === null) return bytes;
  const styles = new Map(
    [...(row[1] ?? '').matchAll(/<c r="([A-Z]+)2" s="(\d+)"/g)].map(([, letters = '', style = '']) => [
      columnNumber(letters),
      style,
    ]),
  );
  const changed = xml
    .replace(row[0], '')
    .replaceAll(/<col min="(\d+)" max="(\d+)"/g, (whole, from: string, to: string) => {
      const style = from === to ? styles.get(Number(from)) : undefined;
      return style === undefined ? whole : `${whole} style="${style}"`;
    });
  return zipSync({ ...parts, [name]: strToU8(changed) }, { mtime: ENTRY_TIME, level: 6 });
}

/** A = 1, AA = 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
