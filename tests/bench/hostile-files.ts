/** The six files that bring importers down (reliability.md §3.1), made as an attacker makes them: small to send, large to open. */
import { gzipSync, strToU8 } from 'fflate';
import { sheetOf, workbook } from '../../main/import/readers/xlsx/fixture.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const PROLOG = '<?xml version="1.0"?>';
const INSIDE =
  '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&z;</t></is></c></row></sheetData></worksheet>';

export const HOSTILE_FILES: Readonly<Record<string, () => { readonly name: string; readonly bytes: Uint8Array }>> = {
  'a workbook of one text of 300 MB': () => ({ name: 'tekst.xlsx', bytes: longText() }),
  'a workbook of 1,000,000 rows': () => ({ name: 'raekker.xlsx', bytes: manyRows() }),
  'a cell in XFD1048576': () => ({
    name: 'fjern.xlsx',
    bytes: sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  }),
  'entities that multiply': () => ({
    name: 'latter.xlsx',
    bytes: workbook({ parts: { [SHEET]: `${PROLOG}<!DOCTYPE l [${laughs()}]>${INSIDE}` } }),
  }),
  'an entity of a file': () => ({
    name: 'fil.xlsx',
    bytes: workbook({
      parts: { [SHEET]: `${PROLOG}<!DOCTYPE x [<!ENTITY z SYSTEM "file:///etc/hostname">]>${INSIDE}` },
    }),
  }),
  'a CSV of 2 GB in a gzip of 2 MB': () => ({ name: 'bombe.csv.gz', bytes: gzipBomb() }),
};

function longText(): Uint8Array {
  return workbook({ strings: `<si><t>${'x'.repeat(300_000_000)}</t></si>` });
}

/** As a person's own list, so that nothing but its length is wrong with it. */
function manyRows(): Uint8Array {
  const rows = ['<row><c t="inlineStr"><is><t>part</t></is></c><c t="inlineStr"><is><t>department</t></is></c></row>'];
  for (let at = 0; at < 1_000_000; at += 1) rows.push(`<row><c><v>${at}</v></c><c><v>101</v></c></row>`);
  return sheetOf(rows.join(''));
}

function laughs(): string {
  const entities = ['<!ENTITY a "ha">'];
  for (let at = 1; at < 26; at += 1) {
    const [name, before] = [String.fromCharCode(97 + at), String.fromCharCode(96 + at)];
    entities.push(`<!ENTITY ${name} "${`&${before};`.repeat(10)}">`);
  }
  return entities.join('');
}

/** Members one after the other are one file to gzip, and each is small to make. */
function gzipBomb(): Uint8Array {
  const member = gzipSync(strToU8('0101;Tag;1\r\n'.repeat(1_700_000)), { level: 9, mtime: 0 });
  return Buffer.concat(Array.from({ length: 100 }, () => member));
}
