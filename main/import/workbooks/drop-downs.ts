/**
 * Drop-downs in a workbook: the writer has none, so they are put into the sheet's XML before it is packed.
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

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
