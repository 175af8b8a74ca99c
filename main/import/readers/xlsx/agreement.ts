/**
 * Helper of the agreement tests: one workbook read by our reader and by read-excel-file, both as cells with content.
 * Says in one place what differs by design, so that nothing else can. For tests only; never imported by code that ships.
 */
import readXlsxFile from 'read-excel-file/node';
import { type Cell, inspectTable, readTable } from '../index.ts';

/** Sheet, row and column of each cell with content → its plain value. */
export type Cells = ReadonlyMap<string, unknown>;

/** Every sheet, hidden ones too. */
export function ours(bytes: Uint8Array): Cells {
  const info = inspectTable({ name: 'bog.xlsx', bytes });
  if (!info.ok) throw new Error(`refused: ${info.error.code}`);
  const cells = new Map<string, unknown>();
  for (const sheet of info.value.sheets) {
    for (const batch of readTable({ name: 'bog.xlsx', bytes }, { sheet })) {
      for (const row of batch) {
        for (const [at, cell] of row.cells.entries()) {
          if (cell !== null && cell !== '') cells.set(`${sheet}!${row.row}:${at + 1}`, plain(cell));
        }
      }
    }
  }
  return cells;
}

export async function theirs(bytes: Uint8Array): Promise<Cells> {
  const cells = new Map<string, unknown>();
  for (const { sheet, data } of await readXlsxFile(Buffer.from(bytes), { trim: false })) {
    for (const [row, values] of data.entries()) {
      for (const [at, cell] of values.entries()) {
        const value: unknown = cell;
        if (value === null || value === '') continue;
        cells.set(`${sheet}!${row + 1}:${at + 1}`, value instanceof Date ? instant(value.getTime()) : value);
      }
    }
  }
  return cells;
}

/** By design: 0.25 shown as 25 % is read as it is shown; read-excel-file gives the number. */
const PERCENT = /^-?\d+(?:\.\d+)? %$/;

function plain(cell: Cell): unknown {
  if (typeof cell === 'string' && PERCENT.test(cell)) return Number(cell.slice(0, -2)) / 100;
  if (typeof cell !== 'object' || cell === null) return cell;
  return instant(Date.parse(`${cell.day}T00:00:00Z`) + cell.timeMs);
}

const MARCH_1900 = Date.UTC(1900, 2, 1);

/**
 * By design: read-excel-file drops fractions of a millisecond (04:07:19 → 04:07:18.999), so instants are compared to
 * the second; and it knows nothing of the 29 February 1900 a spreadsheet counts, so before March 1900 — where the
 * times of day lie — only the time is compared.
 */
function instant(ms: number): string {
  const text = new Date(Math.round(ms / 1_000) * 1_000).toISOString();
  return ms < MARCH_1900 ? `time ${text.slice(11)}` : text;
}
