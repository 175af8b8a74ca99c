/**
 * Where a mapped table lies in files, and its rows in the shape the mapper takes: labels filled down, columns turned into rows.
 * Answers for a file of another name being recognised by its headings, and for naming the heading that is missing.
 * Runs in the importing thread; must never see the database.
 */
import { headingsOf, type NumberedRow } from '../../../../domain/import/header.ts';
import { squeeze } from '../../../../domain/import/likeness.ts';
import { periodWithin } from '../../../../domain/import/shape.ts';
import type { Layout } from '../../detect.ts';
import { type Finding, ImportRefusal, NOWHERE } from '../../findings.ts';
import type { Cell, Delimiter, Row, TableEncoding } from '../../readers/index.ts';
import { cellText, shorten } from '../../values.ts';
import { type TurnedColumn, type TurnedFrom, turnedColumns } from './turned.ts';
import { areYears, yearColumnsIn } from './year-columns.ts';

/** Beyond any column a file may have (512): what a turned column becomes; those beside it follow. */
export const PIVOT_HEADING_AT = 512;
export const PIVOT_CELL_AT = 513;

export interface ReadingColumn {
  readonly heading: string;
  readonly at: number;
}

/** How one table of a mapping is found and read. */
export interface Reading {
  readonly file: string | null;
  readonly sheet: string;
  /** Tables read from the same sheet go together. */
  readonly slot: string;
  readonly headerRow: number;
  readonly headerRows: number;
  readonly encoding: TableEncoding | undefined;
  readonly delimiter: Delimiter | null | undefined;
  /** For each column of the profile's table; null for a constant. */
  readonly columns: readonly (ReadingColumn | null)[];
  readonly years: readonly ReadingColumn[];
  /** Headings that were not to be brought in. */
  readonly leftOut: readonly string[];
  /** Places of columns of which nothing is made, whatever field they are. */
  readonly idle?: readonly number[];
  /** Places of columns whose empty cells repeat the one above. */
  readonly fillDown: readonly number[];
  readonly unpivot: readonly TurnedFrom[] | null;
  /** Texts of the row of units below the headings. */
  readonly unitRow?: readonly string[] | undefined;
  /** Columns under headings that say the same as those of `unpivot`, a list for each further field. */
  readonly beside: readonly (readonly TurnedFrom[])[];
}

export interface Placed {
  readonly layout: Layout;
  readonly fillDown: readonly number[];
  readonly unpivot: readonly TurnedColumn[] | null;
}

/** Places a reading on the first rows of a sheet; the headings it misses where it does not fit. */
export function placeReading(
  reading: Reading,
  top: readonly Row[],
): Placed | { readonly missing: readonly string[]; readonly row: number } {
  if (reading.headerRows === 0) return placedByPosition(reading);
  // Where it was when the mapping was made, else wherever the headings are now.
  const ends = [reading.headerRow, ...top.map(({ row }) => row).filter((row) => row !== reading.headerRow)];
  let nearest: { missing: readonly string[]; row: number } | null = null;
  for (const row of ends) {
    const headings = headingsOf(top as readonly NumberedRow[], { row, rows: reading.headerRows });
    if (headings.length === 0) continue;
    const placed = placeOn(reading, headings, row);
    if (!('missing' in placed)) return placed;
    if (nearest === null || placed.missing.length < nearest.missing.length) nearest = placed;
  }
  return nearest ?? { missing: reading.columns.flatMap((column) => (column === null ? [] : [column.heading])), row: 1 };
}

function placedByPosition(reading: Reading): Placed {
  const headings = reading.columns.map((column) => column?.heading ?? '');
  const columnAt = reading.columns.map((column) => column?.at ?? -1);
  return { layout: { headerRow: 0, columnAt, headings, years: [] }, fillDown: reading.fillDown, unpivot: null };
}

function placeOn(
  reading: Reading,
  headings: readonly string[],
  row: number,
): Placed | { missing: string[]; row: number } {
  const folded = headings.map(squeeze);
  const missing: string[] = [];
  const moved = new Map<number, number>();
  // The next year's file has other years under the same sort of headings.
  const yearsNow = areYears(reading.years) ? yearColumnsIn(reading.years, reading.leftOut, headings) : null;
  const turned = reading.unpivot === null ? [] : [reading.unpivot, ...reading.beside];
  const turnedNow = turned.map((columns) =>
    areYears(columns) && columns.every(({ says }) => says === undefined)
      ? yearColumnsIn(columns, reading.leftOut, headings)
      : null,
  );
  const wantedColumns = [
    ...reading.columns.flatMap((one) => one ?? []),
    ...(yearsNow === null ? reading.years : []),
    ...turned.flatMap((columns, index) => (turnedNow[index] == null ? columns : [])),
  ];
  const shiftAt = shiftsOf(wantedColumns, folded);
  const find = ({ heading, at }: ReadingColumn): number => {
    if (at >= PIVOT_HEADING_AT) return at;
    const wanted = squeeze(heading);
    let found: number;
    if (wanted === '') found = folded[at] === wanted ? at : -1;
    else if (isTwice(folded, wanted)) {
      // Which of them is meant, only its place tells, and that moves with its neighbours.
      const place = at + (shiftAt(at) ?? Number.NaN);
      found = folded[place] === wanted ? place : -1;
    } else found = folded[at] === wanted ? at : folded.indexOf(wanted);
    if (found < 0) missing.push(heading === '' ? String(at + 1) : heading);
    else moved.set(at, found);
    return found;
  };
  const columnAt = reading.columns.map((column) => (column === null ? -1 : find(column)));
  const years = (yearsNow ?? reading.years).map((column) => ({
    at: yearsNow === null ? find(column) : column.at,
    year: Number(periodWithin(column.heading)?.period),
  }));
  const [main = [], ...beside] = turned.map(
    (columns, index) => turnedNow[index] ?? columns.map((column) => ({ ...column, at: find(column) })),
  );
  const unpivot = reading.unpivot === null ? null : turnedColumns(main, beside);
  if (missing.length > 0) return { missing, row };
  const shown = headings.map(shorten);
  return {
    layout: { headerRow: row, columnAt, headings: shown, years },
    fillDown: reading.fillDown.map((at) => moved.get(at) ?? at),
    unpivot,
  };
}

function isTwice(headings: readonly string[], wanted: string): boolean {
  return headings.indexOf(wanted) !== headings.lastIndexOf(wanted);
}

/** By how much the columns around a place have moved, as those say that stand only once; null where the two sides disagree. */
function shiftsOf(columns: readonly ReadingColumn[], headings: readonly string[]): (at: number) => number | null {
  const known = columns.flatMap(({ heading, at }) => {
    const wanted = squeeze(heading);
    const found = wanted === '' || isTwice(headings, wanted) ? -1 : headings.indexOf(wanted);
    return found < 0 || at >= PIVOT_HEADING_AT ? [] : [{ at, shift: found - at }];
  });
  known.sort((a, b) => a.at - b.at);
  return (at) => {
    const before = known.findLast((one) => one.at < at)?.shift;
    const after = known.find((one) => one.at > at)?.shift;
    const shift = before ?? after ?? 0;
    return (after ?? shift) === shift ? shift : null;
  };
}

/** Rows as the mapper takes them. State runs on from batch to batch: a label may stand a thousand rows above. */
export function createRowShaper({
  fillDown,
  unpivot,
}: Pick<Placed, 'fillDown' | 'unpivot'>): (rows: readonly Row[]) => readonly Row[] {
  const above = new Map<number, Cell>();
  const isBlankCell = (cell: Cell | undefined) => cell === undefined || cellText(cell) === '';
  const filled = (row: Row): Row => {
    // An empty row stays one: repeating its labels would make a row out of nothing.
    if (fillDown.length === 0 || row.cells.every((cell) => isBlankCell(cell))) return row;
    const cells = [...row.cells];
    for (const at of fillDown) {
      if (isBlankCell(cells[at])) {
        while (cells.length < at) cells.push(null);
        cells[at] = above.get(at) ?? null;
      } else above.set(at, cells[at] ?? null);
    }
    return { ...row, cells };
  };
  return (rows) => {
    if (fillDown.length === 0 && unpivot === null) return rows;
    const shaped = rows.map(filled);
    if (unpivot === null) return shaped;
    return shaped.flatMap((row) =>
      unpivot.flatMap(({ at, says, beside }) => {
        if (isBlankCell(row.cells[at]) && beside.every((place) => isBlankCell(row.cells[place]))) return [];
        const cells = [...row.cells];
        while (cells.length < PIVOT_HEADING_AT) cells.push(null);
        cells[PIVOT_HEADING_AT] = says;
        cells[PIVOT_CELL_AT] = row.cells[at] ?? null;
        for (const [index, place] of beside.entries()) cells[PIVOT_CELL_AT + 1 + index] = row.cells[place] ?? null;
        return [{ ...row, cells }];
      }),
    );
  };
}

/** The refusal for tables that were not found, with the headings that were missing in the nearest sheet. */
export function notPlaced(
  faults: readonly (Pick<Finding, 'file' | 'sheet' | 'row'> & { readonly missing: readonly string[] })[],
): ImportRefusal {
  const findings = faults.flatMap(({ file, sheet, row, missing }) =>
    missing.slice(0, 20).map(
      (column): Finding => ({
        level: 'error',
        code: 'missing_column',
        params: {
          column,
          table_da: sheet === '' ? (file ?? '') : sheet,
          table_en: sheet === '' ? (file ?? '') : sheet,
        },
        file,
        sheet,
        row,
        column,
      }),
    ),
  );
  const [first, ...others] = findings;
  return new ImportRefusal(
    first === undefined ? [{ level: 'error', code: 'mapping_not_found', params: {}, ...NOWHERE }] : [first, ...others],
  );
}
