/**
 * Reading a workbook of 100,000 rows × 15 columns, in the reader alone: against read-excel-file merely reading the same file.
 * The import as a whole has to be done in that time, so the reader may take no more than a third of it.
 */
import readXlsxFile from 'read-excel-file/node';
import { readTable } from '../../main/import/readers/index.ts';
import { generatedWorkbook } from './generated-workbook.ts';
import { type BenchRow, median, medianMs, ratioRow } from './measure.ts';

const ROWS = 100_000;
const RUNS = 3;

export async function run(): Promise<BenchRow[]> {
  const bytes = generatedWorkbook(ROWS);
  const own: number[] = [];
  const first: number[] = [];
  const theirs: number[] = [];
  // In turn, so that a busy machine slows down all of them.
  for (let run = 0; run < RUNS; run += 1) {
    own.push(await medianMs(1, () => expectRows(readOurs(bytes))));
    first.push(await medianMs(1, () => readHeadings(bytes)));
    theirs.push(await medianMs(1, async () => expectRows(await readTheirs(bytes))));
  }
  return [
    ratioRow('workbook 100,000 × 15, our reader against read-excel-file', 'ms', median(own), median(theirs), 0.33),
    ratioRow('its first rows only', 'ms', median(first), median(theirs), 0.1),
  ];
}

function readOurs(bytes: Uint8Array): number {
  let rows = 0;
  // A copy, as every import gets its bytes anew: nothing is known of them.
  for (const batch of readTable({ name: 'dele.xlsx', bytes: bytes.slice() })) rows += batch.length;
  return rows;
}

function readHeadings(bytes: Uint8Array): void {
  for (const _batch of readTable({ name: 'dele.xlsx', bytes: bytes.slice() }, { firstRows: true })) return;
}

async function readTheirs(bytes: Uint8Array): Promise<number> {
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  return sheet?.data.length ?? 0;
}

function expectRows(rows: number): void {
  if (rows !== ROWS + 1) throw new Error(`read ${rows} rows`);
}
