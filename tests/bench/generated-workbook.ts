/** A made-up list of building parts as a workbook, 15 columns: texts, numbers, amounts and real dates, the same cells for the same size. */
import { Format, Workbook } from 'wasm-xlsxwriter';

const HEADINGS = [
  'Afdelingsnr',
  'Afdeling',
  'Bygning',
  'Adresse',
  'Delnr',
  'Bygningsdel',
  'Gruppe',
  'Placering',
  'Mængde',
  'Enhed',
  'Installeret år',
  'Enhedspris',
  'Tilstand',
  'Besigtiget',
  'Bemærkning',
];
const NAMES = ['Vinduer, træ', 'Tag, tegl', 'Teglfacade', 'Køkken', 'Badeværelse', 'Faldstammer', 'Elevator', 'Asfalt'];
const REMARKS = ['', 'Ses efter næste år', 'Malet 2019', 'Fuger porøse mod syd', 'Ejes af beboerne'];
const PER_DEPARTMENT = 250;
/** Excel's number of 2015-01-01. */
const FIRST_DAY = 42_005;

export function generatedWorkbook(rows: number): Uint8Array {
  const book = new Workbook();
  const sheet = book.addWorksheet().setName('Bygningsdele');
  const day = new Format().setNumFormat('dd-mm-yyyy');
  for (const [at, heading] of HEADINGS.entries()) sheet.writeString(0, at, heading);
  for (let i = 0; i < rows; i += 1) {
    const department = Math.floor(i / PER_DEPARTMENT);
    const row = i + 1;
    const texts = [
      [0, `B${String(department).padStart(5, '0')}`],
      [1, `Afdeling ${department}`],
      [2, `Bygning ${i % 12}`],
      [3, `Åparken ${i % 90}, ${1 + (i % 5)}. th`],
      [4, `P${i}`],
      [5, NAMES[i % NAMES.length] ?? ''],
      [7, `Facade mod ${i % 2 === 0 ? 'nord' : 'syd'}`],
      [9, 'm2'],
      [14, REMARKS[i % REMARKS.length] ?? ''],
    ] as const;
    for (const [column, text] of texts) if (text !== '') sheet.writeString(row, column, text);
    sheet.writeNumber(row, 6, 1 + (i % 6));
    sheet.writeNumber(row, 8, 10 + (i % 900) + (i % 10) / 10);
    sheet.writeNumber(row, 10, 1950 + (i % 75));
    sheet.writeNumber(row, 11, 200 + (i % 3000) + (i % 4) / 4);
    sheet.writeNumber(row, 12, i % 4);
    sheet.writeNumberWithFormat(row, 13, FIRST_DAY + (i % 4_000), day);
  }
  return book.saveToBufferSync();
}
