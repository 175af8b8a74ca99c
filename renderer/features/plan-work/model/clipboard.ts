/**
 * Cells on the clipboard as spreadsheets write them: tabs between cells, line breaks between rows, quotes around what holds either.
 * Answers for reading what a spreadsheet copied and writing what one can paste.
 * Must never interpret a cell: it carries texts.
 */

/** Rows of cells. A final line break ends the last row; it begins no new one. */
export function readCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let started = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
    quoted = false;
    started = false;
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && !started && isClosed(text, i)) {
      quoted = true;
      started = true;
    } else if (sign === '\t') endCell();
    else if (sign === '\r' || sign === '\n') {
      if (sign === '\r' && text[i + 1] === '\n') i += 1;
      endRow();
    } else {
      cell += sign;
      started = true;
    }
  }
  if (started || cell !== '' || row.length > 0) endRow();
  return rows;
}

/** A quote that opens a cell but never closes at a cell's end is an inch mark or a word in quotes, not a wrapping. */
function isClosed(text: string, from: number): boolean {
  for (let i = from + 1; i < text.length; i += 1) {
    if (text[i] !== '"') continue;
    if (text[i + 1] === '"') i += 1;
    else return i + 1 === text.length || /[\t\r\n]/.test(text[i + 1] ?? '');
  }
  return false;
}

export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\r\n');
}

function writeCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
