/**
 * Rounding a table of amounts to thousands so that every row and column still adds up as printed.
 * Answers for controlled rounding: each cell, row total, column total and the grand total is the exact figure rounded down
 * or up to the unit, and the printed sums are the sums of the printed numbers (design rule: the sum shown is the sum of the
 * numbers shown). Plain rounding of every figure breaks that, and a reader with a pocket calculator notices.
 * Must never turn an exact multiple (a zero above all) into anything else.
 * Method: a table with integer margins can always be rounded cell by cell by moving the rest around closed loops
 * (L. H. Cox, "A constructive procedure for unbiased controlled rounding", JASA 1987), here with a fixed choice of direction.
 */
import { addAt, at } from '../list.ts';
import { assertSafeInteger, divideRounded } from '../money/ore.ts';

export interface RoundedTable {
  /** In units (thousands), as the cells handed in: by row, then by column. */
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Rounds amounts in øre to whole units of `unitOre` (100,000 øre = one thousand kroner).
 * The grand total is always the nearest unit; the same table always gives the same result.
 * Throws RangeError for rows of unequal length or a unit that is no positive integer.
 */
export function roundTable(amountsOre: readonly (readonly number[])[], unitOre: number): RoundedTable {
  if (!Number.isSafeInteger(unitOre) || unitOre < 1)
    throw new RangeError(`A unit is a positive integer, got ${unitOre}`);
  const width = amountsOre[0]?.length ?? 0;
  if (amountsOre.some((row) => row.length !== width))
    throw new RangeError('Every row needs the same number of columns');

  const rests = withSlack(
    amountsOre.map((row) => row.map((ore) => restOf(assertSafeInteger(ore), unitOre))),
    width,
    unitOre,
  );
  const total = amountsOre.flat().reduce((sum, ore) => assertSafeInteger(sum + ore), 0);
  const totalRoundsUp = divideRounded(total, unitOre) * unitOre > total;
  const corner = { row: amountsOre.length, column: width };
  for (let loop = findLoop(rests, unitOre); loop !== null; loop = findLoop(rests, unitOre)) {
    shift(rests, loop, unitOre, corner, totalRoundsUp);
  }

  const cells = amountsOre.map((row, r) =>
    row.map((ore, c) => (ore - restOf(ore, unitOre) + restAt(rests, { row: r, column: c })) / unitOre + 0),
  );
  return {
    cells,
    rowTotals: cells.map((row) => row.reduce((sum, value) => sum + value, 0)),
    columnTotals: Array.from({ length: width }, (_, c) => cells.reduce((sum, row) => sum + at(row, c), 0)),
    total: cells.flat().reduce((sum, value) => sum + value, 0),
  };
}

/** Adds a row and a column of slack, so that every row and column of rests sums to a multiple of the unit. */
function withSlack(rests: number[][], width: number, unit: number): number[][] {
  const rows = rests.map((row) => [...row, restOf(-sum(row), unit)]);
  const columns = Array.from({ length: width + 1 }, (_, c) => restOf(-sum(rows.map((row) => at(row, c))), unit));
  return [...rows, columns];
}

/**
 * A closed loop of places that still hold a rest, turning between row and column at every step; null when none is left.
 * As every margin is a multiple of the unit, a place with a rest always has another one in its row and in its column.
 */
function findLoop(rests: readonly (readonly number[])[], unit: number): readonly Place[] | null {
  const start = firstOpen(rests, unit);
  if (start === null) return null;
  const path: Place[] = [start];
  for (let alongRow = true; ; alongRow = !alongRow) {
    const here = path[path.length - 1] as Place;
    // Steps go along a row from even places and along a column from odd ones; the path closes with a step of the kind that
    // comes next, so it may only close onto a place that was left by the other kind.
    const back = path.findIndex(
      (place, index) =>
        index % 2 === (alongRow ? 1 : 0) && (alongRow ? place.row === here.row : place.column === here.column),
    );
    if (back >= 0) return path.slice(back);
    path.push(otherOpen(rests, unit, here, alongRow));
  }
}

/** Moves as much as fits around the loop, so that at least one place becomes a multiple of the unit. */
function shift(rests: number[][], loop: readonly Place[], unit: number, corner: Place, totalRoundsUp: boolean): void {
  const room = (sign: 1 | -1) =>
    Math.min(
      ...loop.map((place, index) => {
        const rest = restAt(rests, place);
        return (index % 2 === 0 ? sign : -sign) === 1 ? unit - rest : rest;
      }),
    );
  // The corner holds the rest of the grand total: it only ever moves towards the nearest unit, so that is where it ends.
  const cornerIndex = loop.findIndex((place) => place.row === corner.row && place.column === corner.column);
  const sign: 1 | -1 =
    cornerIndex >= 0 ? ((cornerIndex % 2 === 0) === totalRoundsUp ? 1 : -1) : room(1) <= room(-1) ? 1 : -1;
  const step = room(sign);
  loop.forEach(({ row, column }, index) => {
    addAt(at(rests, row), column, (index % 2 === 0 ? sign : -sign) * step);
  });
}

function firstOpen(rests: readonly (readonly number[])[], unit: number): Place | null {
  for (const [row, line] of rests.entries()) {
    const column = line.findIndex((rest) => isOpen(rest, unit));
    if (column >= 0) return { row, column };
  }
  return null;
}

/** There always is one, because every margin is a multiple of the unit; `at` throws in the next step where that does not hold. */
function otherOpen(rests: readonly (readonly number[])[], unit: number, from: Place, alongRow: boolean): Place {
  if (alongRow) {
    const column = at(rests, from.row).findIndex((rest, c) => c !== from.column && isOpen(rest, unit));
    return { row: from.row, column };
  }
  const row = rests.findIndex((line, r) => r !== from.row && isOpen(at(line, from.column), unit));
  return { row, column: from.column };
}

function isOpen(rest: number, unit: number): boolean {
  return rest !== 0 && rest !== unit;
}

/** Remainder in 0 … unit − 1, also for negative amounts. */
function restOf(ore: number, unit: number): number {
  return (((ore % unit) + unit) % unit) + 0;
}

function restAt(rests: readonly (readonly number[])[], place: Place): number {
  return at(at(rests, place.row), place.column);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
