/** A made-up list of building parts as a workbook whose 15 columns are all brought in: the same cells for the same size. */
import { Workbook } from 'wasm-xlsxwriter';

const HEADINGS = [
  'Afdelingsnr',
  'Afdelingens navn',
  'Bygning',
  'Delnr',
  'Bygningsdel',
  'Gruppe',
  'Placering',
  'Mængde',
  'Enhed',
  'Indbygningsår',
  'Enhedsværdi',
  'Mindste levetid',
  'Levetid',
  'Største levetid',
  'Bemærkning',
];
const NAMES = ['Vinduer, træ', 'Tag, tegl', 'Teglfacade', 'Køkken', 'Badeværelse', 'Faldstammer', 'Elevator', 'Asfalt'];
const REMARKS = ['', 'Ses efter næste år', 'Malet 2019', 'Fuger porøse mod syd', 'Ejes af beboerne'];
const PER_DEPARTMENT = 250;

export function generatedPartList(rows: number): Uint8Array {
  const book = new Workbook();
  const sheet = book.addWorksheet().setName('Bygningsdele');
  for (const [at, heading] of HEADINGS.entries()) sheet.writeString(0, at, heading);
  for (let i = 0; i < rows; i += 1) {
    const department = Math.floor(i / PER_DEPARTMENT);
    const texts: readonly (readonly [number, string])[] = [
      [0, `B${String(department).padStart(5, '0')}`],
      [1, `Afdeling ${department}`],
      [2, String(1 + (i % 12))],
      [3, `P${i}`],
      [4, NAMES[i % NAMES.length] ?? ''],
      [6, `Facade mod ${i % 2 === 0 ? 'nord' : 'syd'}`],
      [8, 'm2'],
      [14, REMARKS[i % REMARKS.length] ?? ''],
    ];
    for (const [column, text] of texts) if (text !== '') sheet.writeString(i + 1, column, text);
    const life = 20 + (i % 40);
    const numbers: readonly (readonly [number, number])[] = [
      [5, 1 + (i % 6)],
      [7, 10 + (i % 900) + (i % 10) / 10],
      [9, 1950 + (i % 75)],
      [10, 200 + (i % 3000) + (i % 4) / 4],
      [11, life - 10],
      [12, life],
      [13, life + 10],
    ];
    for (const [column, number] of numbers) sheet.writeNumber(i + 1, column, number);
  }
  return book.saveToBufferSync();
}
