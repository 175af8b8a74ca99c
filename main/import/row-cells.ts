/**
 * What stood in a row of a file, in a few words, so that a person finds it again.
 * Answers for a bounded size: it is made only for rows that are listed as rejected.
 */
import { PIVOT_CELL_AT, PIVOT_HEADING_AT } from './mapping/reading/reading.ts';
import { columnLetters } from './readers/index.ts';
import type { MappedRow } from './row-scope.ts';
import { cellText } from './values.ts';

export interface RowCell {
  /** The column's heading, or its letters. */
  readonly heading: string;
  readonly value: string;
}

const MOST_CELLS = 8;
const MOST_CHARS = 40;

export function rowCells({ source, cells }: Pick<MappedRow, 'source' | 'cells'>): readonly RowCell[] {
  const { layout, unpivot = null } = source;
  const turned = new Set(unpivot?.flatMap(({ at, beside }) => [at, ...beside]));
  const shown: RowCell[] = [];
  const add = (heading: string, value: string) => {
    if (value !== '' && shown.length < MOST_CELLS) shown.push({ heading: short(heading), value: short(value) });
  };
  // Of the columns that became rows, only the one this row was made of.
  if (unpivot !== null) {
    const heading = cellText(cells[PIVOT_HEADING_AT] ?? null);
    for (const cell of cells.slice(PIVOT_CELL_AT)) add(heading, cellText(cell));
  }
  for (const [at, cell] of cells.entries()) {
    if (at >= PIVOT_HEADING_AT) break;
    if (turned.has(at)) continue;
    const heading = layout.headings[at] ?? '';
    add(heading === '' || layout.headerRow === 0 ? columnLetters(at + 1) : heading, cellText(cell));
  }
  return shown;
}

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  // A copy: a piece of a file's text would keep all of it in memory.
  return Buffer.from(flat.length <= MOST_CHARS ? flat : `${flat.slice(0, MOST_CHARS - 1).trimEnd()}…`).toString();
}
